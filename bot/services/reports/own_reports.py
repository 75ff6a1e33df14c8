"""Load the reports that one person filed or follows, limited to what they may read."""

from datetime import datetime

from msgspec import Struct

from bot.services.reports.contacts import list_looks
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories.privacy import own_data
from storage.repositories.reports import contributions, reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    RESIDENT,
    FullReport,
    HistoryEvent,
)
from storage.tables.report_states import TOLD_KINDS, is_open

_OFFICIAL = "official"


class ReportEvent(Struct, frozen=True):
    """One event of a report, with its *files*.

    *by* is "resident" (the person), "official", or "follower": another person who reported the
    same matter, and whose words and files others must not read.
    """

    at: datetime
    kind: str
    by: str
    text: str
    files: list[str]


class Look(Struct, frozen=True):
    """A look of an official at the phone number of a report; *why* is a code."""

    at: datetime
    why: str


class OwnReport(Struct, frozen=True):
    """A report with its history; *contact* is the phone number that officials may call.

    *looks* tell when officials looked at it.
    """

    code: str
    category: str
    department: str
    state: str
    is_closed: bool
    filed_at: datetime
    answer_due: datetime
    details: str
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None
    longitude: float | None
    contact: str
    looks: list[Look]
    history: list[ReportEvent]


class FollowedReport(Struct, frozen=True):
    """Another person's report, with what this person added to it and what officials answered.

    *since* is when they began to follow it; None if they no longer do.
    """

    code: str
    category: str
    department: str
    state: str
    is_closed: bool
    since: datetime | None
    history: list[ReportEvent]


def list_own_reports(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> list[OwnReport]:
    """Return the reports of a person, newest first."""
    found = own_data.reports(tx, context.unit_id, person_id)
    events = _history(tx, context, [report.report_id for report in found], person_id, own=True)
    return [
        _report(
            context.pack(tx, r.version),
            r,
            events.get(r.report_id, []),
            [Look(look.at, look.reason) for look in list_looks(tx, context, r.report_id)],
            language,
        )
        for r in found
    ]


def list_followed_reports(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> list[FollowedReport]:
    """Return other people's reports that a person follows or added something to."""
    found = contributions.list_contributed_reports(tx, context.unit_id, person_id)
    events = _history(tx, context, [report.report_id for report in found], person_id, own=False)
    return [
        FollowedReport(
            code=r.code,
            category=category_name(unit, r.category).in_language(language),
            department=unit.department_name(r.department, language),
            state=r.state,
            is_closed=not is_open(r.state),
            since=r.since,
            history=events.get(r.report_id, []),
        )
        for r in found
        for unit in (context.pack(tx, r.version),)
    ]


def _history(
    tx: Transaction, context: UnitContext, ids: list[str], person_id: str, *, own: bool
) -> dict[str, list[ReportEvent]]:
    """Return the events of each report that the person may read."""
    sent = reports.media(tx, context.unit_id, ids)
    histories: dict[str, list[ReportEvent]] = {}
    for event in reports.history(tx, context.unit_id, ids):
        is_mine = event.person_id == person_id or (own and event.by == RESIDENT)
        is_readable = is_mine or event.kind in TOLD_KINDS
        if not own and not is_readable:
            continue  # a follower must not learn who filed the report or who else follows it
        key = (event.report_id, event.number)
        files = [s.media_id for s in sent if is_mine and (s.report_id, s.number) == key]
        text, by = event.text if is_readable else "", _by(event, is_mine=is_mine)
        histories.setdefault(event.report_id, []).append(
            ReportEvent(event.at, event.kind, by, text, files)
        )
    return histories


def _by(event: HistoryEvent, *, is_mine: bool) -> str:
    if is_mine:
        return RESIDENT
    return FOLLOWER if event.by == FOLLOWER else _OFFICIAL


def _report(
    unit: Unit,
    report: FullReport,
    history: list[ReportEvent],
    looks: list[Look],
    language: str,
) -> OwnReport:
    landmarks = {
        mark.id: mark.name.in_language(language)
        for hood in unit.neighbourhoods
        for mark in hood.landmarks
    }
    return OwnReport(
        code=report.code,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        state=report.state,
        is_closed=not is_open(report.state),
        filed_at=report.filed_at,
        answer_due=report.answer_due,
        details=report.details,
        neighbourhood=neighbourhood_name(unit, report.neighbourhood, language),
        landmark=landmarks.get(report.landmark, report.landmark),
        place_words=report.place_words,
        latitude=report.latitude,
        longitude=report.longitude,
        contact=report.contact or "",
        looks=looks,
        history=history,
    )


def neighbourhood_name(unit: Unit, id_: str, language: str) -> str:
    """Return the name of a neighbourhood, or its id if the unit no longer has it."""
    names = (h.name.in_language(language) for h in unit.neighbourhoods if h.id == id_)
    return next(names, id_)
