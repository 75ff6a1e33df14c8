"""How long broadcasts, their texts, and who got them are kept."""

from datetime import datetime, timedelta

from bot.services.redaction import REDACTED_REPLY
from bot.services.retention_rules import Rule, apply_by
from storage.database.transactions import Transaction
from storage.repositories.broadcasts import broadcasts


def _redact_texts(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return broadcasts.redact_ended(tx, unit_id, before=before, most=most, payload=REDACTED_REPLY)


RETENTION = (
    Rule(
        "broadcast_texts",
        "Words of announcements, after they ended",
        timedelta(days=90),
        "To show the conversation and to settle questions about it",
        _redact_texts,
        rank=101,
        about_people=False,
    ),
    Rule(
        "broadcasts",
        "Announcements, and who was sent them, after they ended",
        timedelta(days=365),
        "To tell who got which announcement, and when",
        apply_by(broadcasts.delete_ended),
        rank=102,
    ),
)
