"""The retention rule for files that belong to no report."""

from datetime import timedelta

from bot.services.retention_rules import Rule, apply_by
from storage.repositories.privacy import retention

RETENTION = (
    Rule(
        "media",
        "Photos and recordings that belong to no report",
        timedelta(days=7),
        "They may still become part of an unfinished report",
        apply_by(retention.delete_media),
        rank=40,
    ),
)
