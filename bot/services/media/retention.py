"""The retention rules for files that belong to no report or answer."""

from datetime import date, timedelta

from bot.services.retention_rules import Rule, apply_by
from storage.repositories.privacy import retention

RETENTION = (
    Rule(
        "media",
        "Photos and recordings that belong to no report or answer",
        timedelta(days=7),
        "They may still become part of an unfinished one",
        apply_by(retention.delete_media),
        rank=40,
    ),
    Rule(
        "loose_media",
        "Photos and recordings that were never sent in a message, or of people who did not agree",
        timedelta(hours=24),
        "They may still be sent, or become part of a report once the person agrees",
        apply_by(retention.delete_loose_media),
        since=date(2026, 11, 27),
        rank=41,
    ),
)
