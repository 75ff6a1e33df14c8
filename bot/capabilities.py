"""Every capability, one line each; docs/add-a-capability.md says how to add one.

Erasers run in this order. `media` comes after `reports`: a file is kept as long as a report
contains it, so reports must have let go of theirs.
"""

NAMES = (
    "reports",
    "questions",
    "person",
    "emergencies",
    "privacy",
    "linking",
    "officials",
    "webchat",
    "media",
    "broadcasts",
    "announcements",
    "surveys",
    "feedback",
)
