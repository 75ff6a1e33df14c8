"""The service part of alerts."""

from datetime import date, datetime, timedelta

import msgspec
from msgspec import structs

from bot.services.delivery.notice_renderer import Renderers
from bot.services.emergencies.follow_ups import follow_up_renderers, plan_follow_up
from bot.services.parts import NoticeTools, ServicePart
from bot.services.retention_rules import Rule
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.transcript import session_from_json, session_to_json
from conversations.engine.replay.told_words import drop_emergency_words
from storage.database.transactions import Transaction
from storage.repositories.privacy import retention

# The keys of a session that hold the emergency, and what was told of it.
_KEYS = ("care", "emergency_words")


def _emergencies(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return retention.redact_talks(
        tx, unit_id, before=before, most=most, keys=_KEYS, redact=_without_care
    )


def _without_care(stored: str) -> str:
    """Return the *stored* session without the emergency; unchanged if it can't be decoded."""
    try:
        session = session_from_json(stored)
    except msgspec.DecodeError:
        return stored
    return session_to_json(structs.replace(drop_emergency_words(session), care=None)).decode()


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderer of the questions whether help came."""
    return follow_up_renderers(tools.services)


PART = ServicePart(
    effect_handlers={FollowUp: plan_follow_up},
    notices=notices,
    retention=(
        Rule(
            "emergencies",
            "An emergency that someone told us of, with their words, in their conversation",
            timedelta(hours=24),
            "To stay with them, to ask whether help came, and to begin their report",
            _emergencies,
            since=date(2026, 12, 1),
            rank=35,
        ),
    ),
)
