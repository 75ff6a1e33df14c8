"""The registry of all capabilities; it is built, and checked, when this is imported."""

from bot.capabilities import NAMES
from bot.capability import Registry, load_capability

REGISTRY = Registry(map(load_capability, NAMES))
