"""Words and files that people added to other people's reports: to show or to erase."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, select, update

from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories.reports import report_card_log
from storage.tables import REPORT_EVENTS, REPORT_FOLLOWERS, REPORT_MEDIA, REPORTS
from storage.tables.report_states import OPEN_STATES, is_open
from storage.tables.reports import FOLLOWER

_EVENT = REPORT_EVENTS.c
_SAME_REPORT = and_(REPORTS.c.unit_id == _EVENT.unit_id, REPORTS.c.report_id == _EVENT.report_id)


class ContributedReport(NamedTuple):
    """Another person's report that a person follows (*since*) or added to."""

    report_id: str
    code: str
    version: int
    category: str
    department: str
    state: str
    since: datetime | None


def list_contributed_reports(
    tx: Transaction, unit_id: str, person_id: str
) -> list[ContributedReport]:
    """Return the reports of others that a person follows or added to, oldest first."""
    follower = REPORT_FOLLOWERS.c
    follows = and_(
        follower.unit_id == REPORTS.c.unit_id,
        follower.report_id == REPORTS.c.report_id,
        follower.person_id == person_id,
    )
    contributed = select(_EVENT.number).where(_SAME_REPORT, _EVENT.person_id == person_id).exists()
    fields = (REPORTS.c[field] for field in ContributedReport._fields[:-1])
    query = (
        select(*fields, follower.since)
        .select_from(REPORTS.outerjoin(REPORT_FOLLOWERS, follows))
        .where(REPORTS.c.unit_id == unit_id, follower.since.is_not(None) | contributed)
        .order_by(REPORTS.c.filed_at, REPORTS.c.report_id)
    )
    return [ContributedReport._make(row) for row in tx.execute(query)]


def count_open_reports(tx: Transaction, unit_id: str, person_id: str) -> int:
    """Return the number of other people's open reports with words of a person."""
    query = (
        select(_EVENT.report_id)
        .distinct()
        .join(REPORTS, _SAME_REPORT)
        .where(
            _EVENT.unit_id == unit_id,
            _EVENT.person_id == person_id,
            REPORTS.c.state.in_(OPEN_STATES),
        )
    )
    return len(tx.execute(query).all())


def anonymize(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Anonymise what a person added to other people's reports.

    In an open report, the words stay without identifying numbers, and the photos stay; in a closed
    one both are deleted.
    """
    query = (
        select(_EVENT.report_id, _EVENT.number, _EVENT.text, REPORTS.c.state)
        .join(REPORTS, _SAME_REPORT)
        .where(_EVENT.unit_id == unit_id, _EVENT.person_id == person_id)
    )
    for report_id, number, text, state in tx.execute(query).all():
        left = mask_numbers(text) if is_open(state) else ""
        tx.execute(
            update(REPORT_EVENTS)
            .where(_is_event(unit_id, report_id, number))
            .values(text=left, person_id=None)
        )
        if not is_open(state):
            _detach_files(tx, unit_id, report_id, number)


def anonymize_closed(tx: Transaction, unit_id: str, *, most: int) -> int:
    """Delete contributions of erased people to closed reports; return how many."""
    has_files = (
        select(REPORT_MEDIA.c.media_id)
        .where(
            REPORT_MEDIA.c.unit_id == _EVENT.unit_id,
            REPORT_MEDIA.c.report_id == _EVENT.report_id,
            REPORT_MEDIA.c.number == _EVENT.number,
        )
        .exists()
    )
    query = (
        select(_EVENT.report_id, _EVENT.number)
        .join(REPORTS, _SAME_REPORT)
        .where(
            _EVENT.unit_id == unit_id,
            _EVENT.by == FOLLOWER,
            _EVENT.person_id.is_(None),
            REPORTS.c.state.not_in(OPEN_STATES),
            (_EVENT.text != "") | has_files,
        )
        .limit(most)
    )
    found = tx.execute(query).all()
    for report_id, number in found:
        tx.execute(
            update(REPORT_EVENTS).where(_is_event(unit_id, report_id, number)).values(text="")
        )
        _detach_files(tx, unit_id, report_id, number)
    return len(found)


def _is_event(unit_id: str, report_id: str, number: int) -> ColumnElement[bool]:
    return and_(_EVENT.unit_id == unit_id, _EVENT.report_id == report_id, _EVENT.number == number)


def _detach_files(tx: Transaction, unit_id: str, report_id: str, number: int) -> None:
    """Detach the files of one event from its report; the retention rule for media then applies."""
    part = REPORT_MEDIA.c
    enclosed = and_(part.unit_id == unit_id, part.report_id == report_id, part.number == number)
    if tx.execute(delete(REPORT_MEDIA).where(enclosed)).rowcount:
        report_card_log.redact(tx, unit_id, report_id)
