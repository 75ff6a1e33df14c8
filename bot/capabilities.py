"""Every capability, one line each; docs/add-a-capability.md says how to add one."""

NAMES = (
    "reports",
    "questions",
    "person",
    "privacy",
    "linking",
    "officials",
    "webchat",
    "media",
    "broadcasts",
)
