"""How long broadcasts, and who got them, are kept."""

from datetime import timedelta

from bot.services.retention_rules import Rule, apply_by
from storage.repositories.broadcasts import broadcasts

RETENTION = (
    Rule(
        "broadcasts",
        "Announcements, and who was sent them, after they ended",
        timedelta(days=365),
        "To answer who was told what, and when",
        apply_by(broadcasts.delete_ended),
        rank=102,
    ),
)
