"""The service part of alerts."""

from datetime import date, datetime, timedelta

import msgspec
from msgspec import structs

from bot.services.alerts.follow_ups import follow_up_renderers, plan_follow_up
from bot.services.delivery.notice_renderer import Renderers
from bot.services.parts import NoticeTools, ServicePart
from bot.services.retention_rules import Rule
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.transcript import session_from_json, session_to_json
from storage.database.transactions import Transaction
from storage.repositories.privacy import retention

# The key of a session that holds the emergency.
_KEYS = ("care",)


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
    return session_to_json(structs.replace(session, care=None)).decode()


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderer of the questions whether help came."""
    return follow_up_renderers(tools.services)


PART = ServicePart(
    effect_handlers={FollowUp: plan_follow_up},
    notices=notices,
    retention=(
        Rule(
            "emergencies",
            "The kind and the time of an emergency that someone told us of",
            timedelta(hours=24),
            "To stay with them, and to ask whether help came",
            _emergencies,
            since=date(2026, 11, 27),
            rank=35,
        ),
    ),
)
