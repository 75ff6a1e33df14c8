"""Every capability, one line each; docs/add-a-capability.md says how to add one."""

from bot.capability import Registry, load_capability

NAMES = (
    "reports",
    "questions",
    "person",
    "privacy",
    "linking",
    "officials",
    "webchat",
    "media",
)

REGISTRY = Registry(map(load_capability, NAMES))
