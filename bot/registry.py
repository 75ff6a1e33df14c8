"""The registry of all capabilities, built and checked on import."""

from bot.capabilities import NAMES
from bot.capability import Registry, load_capability

REGISTRY = Registry(map(load_capability, NAMES))
