"""The messages that show officials what is in a report."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import and_, insert, select, update

from conversations.engine.model.messages import Reply
from storage.database.transactions import Transaction
from storage.tables import OUTBOX, REPORT_CARDS, REPORT_MEDIA
from storage.tables.outbox import STOPPED, UNSENT, WAITING

_REDACTED = msgspec.json.encode(Reply("…")).decode()


def add(tx: Transaction, unit_id: str, cards: Mapping[str, str]) -> None:
    """Keep, by the ids of deliveries, the reports that they show."""
    rows = [
        {"unit_id": unit_id, "delivery_id": delivery, "report_id": report}
        for delivery, report in cards.items()
    ]
    if rows:
        tx.execute(insert(REPORT_CARDS), rows)


def of_file(tx: Transaction, unit_id: str, media_id: str) -> list[str]:
    """Return the reports with cards that a file belongs to."""
    part, card = REPORT_MEDIA.c, REPORT_CARDS.c
    is_same = and_(card.unit_id == part.unit_id, card.report_id == part.report_id)
    query = (
        select(part.report_id)
        .distinct()
        .join(REPORT_CARDS, is_same)
        .where(part.unit_id == unit_id, part.media_id == media_id)
    )
    return sorted(tx.execute(query).scalars())


def list_shown(tx: Transaction, unit_id: str, report_id: str) -> list[tuple[str, str]]:
    """Return to which people a report was shown, and in which words, oldest first."""
    card = REPORT_CARDS.c
    is_same = and_(OUTBOX.c.unit_id == card.unit_id, OUTBOX.c.delivery_id == card.delivery_id)
    query = (
        select(OUTBOX.c.person_id, OUTBOX.c.payload)
        .join(REPORT_CARDS, is_same)
        .where(card.unit_id == unit_id, card.report_id == report_id)
        .order_by(OUTBOX.c.person_id, OUTBOX.c.position)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]


class WaitingCard(NamedTuple):
    """What is to be sent of a report to a person, not before *at*; nobody has it in hand yet."""

    delivery_id: str
    person_id: str
    at: datetime
    payload: str


def list_waiting(tx: Transaction, unit_id: str, report_id: str) -> list[WaitingCard]:
    """Return what of a report still waits to be sent."""
    card, sent = REPORT_CARDS.c, OUTBOX.c
    is_same = and_(sent.unit_id == card.unit_id, sent.delivery_id == card.delivery_id)
    query = (
        select(sent.delivery_id, sent.person_id, sent.not_before, sent.payload)
        .join(REPORT_CARDS, is_same)
        .where(card.unit_id == unit_id, card.report_id == report_id, sent.state == WAITING)
    )
    return [WaitingCard(*row) for row in tx.execute(query)]


def replace_payload(tx: Transaction, unit_id: str, delivery_id: str, payload: str) -> bool:
    """Let *payload* be sent in place of what waits; tell whether it still did."""
    is_it = (OUTBOX.c.unit_id == unit_id, OUTBOX.c.delivery_id == delivery_id)
    changed = tx.execute(
        update(OUTBOX).where(*is_it, OUTBOX.c.state == WAITING).values(payload=payload)
    )
    return bool(changed.rowcount)


def redact(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Leave no word in any card of a report; what waits is not sent."""
    card = REPORT_CARDS.c
    ids = select(card.delivery_id).where(card.unit_id == unit_id, card.report_id == report_id)
    is_one = and_(OUTBOX.c.unit_id == unit_id, OUTBOX.c.delivery_id.in_(ids))
    tx.execute(
        update(OUTBOX)
        .where(is_one, OUTBOX.c.state.in_(UNSENT))
        .values(state=STOPPED, owner=None, reason="erased")
    )
    tx.execute(update(OUTBOX).where(is_one).values(payload=_REDACTED, notice=None))
