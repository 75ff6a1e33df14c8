"""The retention rules of misses and of questions for officials."""

from datetime import datetime, timedelta

from bot.services.retention_rules import Rule, apply_by
from storage.database.transactions import Transaction
from storage.repositories.questions import misses, official_questions


def _misses(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return misses.delete_before(tx, unit_id, before=before.date().isoformat(), most=most)


def _unanswered(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return official_questions.delete_before(tx, unit_id, before=before, most=most, is_open=True)


RETENTION = (
    Rule(
        "misses",
        "Questions that had no good answer, without who asked them",
        timedelta(days=365),
        "To see what people ask and to write the answers",
        _misses,
        rank=50,
    ),
    Rule(
        "asked",
        "Questions passed on to officials, after they were answered",
        timedelta(days=90),
        "To settle questions about the answer",
        apply_by(official_questions.delete_before),
        rank=60,
    ),
    Rule(
        "unanswered",
        "Questions passed on to officials that nobody answered",
        timedelta(days=365),
        "They may still be answered",
        _unanswered,
        rank=70,
    ),
)
