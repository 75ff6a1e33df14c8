"""Record which messages show reports to officials."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import and_, insert, select, update

from conversations.engine.model.messages import Reply
from storage.database.transactions import Transaction
from storage.tables import CONTACTS, OUTBOX, REPORT_CARDS, REPORT_MEDIA, REPORTS
from storage.tables.outbox import STOPPED, UNSENT, WAITING

_decode_reply = msgspec.json.Decoder(Reply).decode

_REDACTED = msgspec.json.encode(Reply("…")).decode()


def add(tx: Transaction, unit_id: str, cards: Mapping[str, str]) -> None:
    """Insert the report that each delivery shows, by delivery id."""
    rows = [
        {"unit_id": unit_id, "delivery_id": delivery, "report_id": report}
        for delivery, report in cards.items()
    ]
    if rows:
        tx.execute(insert(REPORT_CARDS), rows)


def of_file(tx: Transaction, unit_id: str, media_id: str) -> list[str]:
    """Return the reports that contain a file and have cards."""
    part, card = REPORT_MEDIA.c, REPORT_CARDS.c
    is_same = and_(card.unit_id == part.unit_id, card.report_id == part.report_id)
    query = (
        select(part.report_id)
        .distinct()
        .join(REPORT_CARDS, is_same)
        .where(part.unit_id == unit_id, part.media_id == media_id)
    )
    return sorted(tx.execute(query).scalars())


class ShownReport(NamedTuple):
    """A message that shows a report to a person, with its *photos*.

    *kind* is that of the notice, or "" for an answer.
    """

    person_id: str
    kind: str
    is_rendered: bool
    photos: tuple[str, ...]


def find_code_of_message(
    tx: Transaction, unit_id: str, channel: str, address: str, external_id: str
) -> str:
    """Return the code of the report that a message shows, by the platform's id of it, or ""."""
    card = REPORT_CARDS.c
    is_card = and_(card.unit_id == OUTBOX.c.unit_id, card.delivery_id == OUTBOX.c.delivery_id)
    is_report = and_(REPORTS.c.unit_id == card.unit_id, REPORTS.c.report_id == card.report_id)
    holder = select(CONTACTS.c.person_id).where(
        CONTACTS.c.unit_id == unit_id,
        CONTACTS.c.channel == channel,
        CONTACTS.c.address == address,
    )
    query = (
        select(REPORTS.c.code)
        .select_from(OUTBOX)
        .join(REPORT_CARDS, is_card)
        .join(REPORTS, is_report)
        .where(
            OUTBOX.c.unit_id == unit_id,
            OUTBOX.c.person_id == holder.scalar_subquery(),
            OUTBOX.c.channel == channel,
            OUTBOX.c.address == address,
            OUTBOX.c.external_id == external_id,
        )
    )
    return tx.execute(query.limit(1)).scalar() or ""


class LastNotice(NamedTuple):
    """The last notice to a person about a report, and whether it still waits."""

    created_at: datetime
    not_before: datetime
    urgency: int
    waits: bool


def find_last_notices(
    tx: Transaction, unit_id: str, report_id: str, kind: str
) -> dict[str, LastNotice]:
    """Return, by person, the last notices of *kind* about a report."""
    card, sent = REPORT_CARDS.c, OUTBOX.c
    is_same = and_(sent.unit_id == card.unit_id, sent.delivery_id == card.delivery_id)
    query = (
        select(sent.person_id, sent.created_at, sent.not_before, sent.urgency, sent.state)
        .join(REPORT_CARDS, is_same)
        .where(card.unit_id == unit_id, card.report_id == report_id, sent.kind == kind)
        .order_by(sent.created_at, sent.delivery_id)
    )
    found: dict[str, LastNotice] = {}
    for person_id, created_at, not_before, urgency, state in tx.execute(query):
        found[person_id] = LastNotice(created_at, not_before, urgency, state == WAITING)
    return found


class _NoticeOfPhotos(Struct, frozen=True):
    """The photos in the values of a notice that is not rendered yet."""

    class Values(Struct, frozen=True):
        photos: tuple[str, ...] = ()

    values: Values = Values()


_decode_notice = msgspec.json.Decoder(_NoticeOfPhotos).decode


def list_shown(tx: Transaction, unit_id: str, report_id: str) -> list[ShownReport]:
    """Return the sent and waiting messages that show a report, by person, oldest first."""
    card = REPORT_CARDS.c
    is_same = and_(OUTBOX.c.unit_id == card.unit_id, OUTBOX.c.delivery_id == card.delivery_id)
    query = (
        select(OUTBOX.c.person_id, OUTBOX.c.kind, OUTBOX.c.payload, OUTBOX.c.notice)
        .join(REPORT_CARDS, is_same)
        .where(card.unit_id == unit_id, card.report_id == report_id)
        .order_by(OUTBOX.c.person_id, OUTBOX.c.created_at, OUTBOX.c.delivery_id)
    )
    return [_to_shown(*row) for row in tx.execute(query)]


def _to_shown(person_id: str, kind: str, payload: str, notice: str | None) -> ShownReport:
    if notice is not None and not payload:
        photos = _decode_notice(notice).values.photos
        return ShownReport(person_id, kind, is_rendered=False, photos=photos)
    photos = _decode_reply(payload).photos if payload else ()
    return ShownReport(person_id, kind, is_rendered=True, photos=photos)


def redact(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Redact all cards of a report; stop those that wait."""
    card = REPORT_CARDS.c
    ids = select(card.delivery_id).where(card.unit_id == unit_id, card.report_id == report_id)
    is_one = and_(OUTBOX.c.unit_id == unit_id, OUTBOX.c.delivery_id.in_(ids))
    tx.execute(
        update(OUTBOX)
        .where(is_one, OUTBOX.c.state.in_(UNSENT))
        .values(state=STOPPED, owner=None, reason="erased")
    )
    tx.execute(update(OUTBOX).where(is_one).values(payload=_REDACTED, notice=None))
