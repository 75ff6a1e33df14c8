"""The reports of one person, and those of others that they follow, as they may read them."""

from datetime import datetime

from msgspec import Struct

from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories.privacy import own_data
from storage.repositories.reports import contributions, reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    MOVED,
    RESIDENT,
    FullReport,
    HistoryEvent,
)

_OFFICIAL = "official"


class ReportEvent(Struct, frozen=True):
    """One thing that happened to a report; *files* came with it.

    *by* is the person ("resident"), an official, or "follower": someone else, who told of the
    same matter, and whose words and files are not for others to read.
    """

    at: datetime
    kind: str
    by: str
    text: str
    files: list[str]


class OwnReport(Struct, frozen=True):
    """A report with its history; *contact* is the number that officials may call."""

    code: str
    category: str
    department: str
    state: str
    is_settled: bool
    filed_at: datetime
    answer_due: datetime
    details: str
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None
    longitude: float | None
    contact: str
    history: list[ReportEvent]


class FollowedReport(Struct, frozen=True):
    """A report of someone else, with what this person added to it and officials said of it.

    *since* is when they began to follow it, None where they don't any more.
    """

    code: str
    category: str
    department: str
    state: str
    is_settled: bool
    since: datetime | None
    history: list[ReportEvent]


def list_own_reports(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> list[OwnReport]:
    """Return the reports of a person, newest first."""
    found = own_data.reports(tx, context.unit_id, person_id)
    happened = _history(tx, context, [report.report_id for report in found], person_id, own=True)
    return [
        _report(context.pack(tx, r.version), r, happened.get(r.report_id, []), language)
        for r in found
    ]


def list_followed_reports(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> list[FollowedReport]:
    """Return the reports of others that a person follows or added something to."""
    found = contributions.list_contributed_reports(tx, context.unit_id, person_id)
    happened = _history(tx, context, [report.report_id for report in found], person_id, own=False)
    return [
        FollowedReport(
            code=r.code,
            category=category_name(unit, r.category).in_language(language),
            department=_department(unit, r.department, language),
            state=r.state,
            is_settled=reports.is_settled(r.state),
            since=r.since,
            history=happened.get(r.report_id, []),
        )
        for r in found
        for unit in (context.pack(tx, r.version),)
    ]


def _history(
    tx: Transaction, context: UnitContext, ids: list[str], person_id: str, *, own: bool
) -> dict[str, list[ReportEvent]]:
    """Return what happened to each of the reports, as far as it is the person's to read."""
    sent = reports.media(tx, context.unit_id, ids)
    histories: dict[str, list[ReportEvent]] = {}
    for event in reports.history(tx, context.unit_id, ids):
        is_mine = event.person_id == person_id or (own and event.by == RESIDENT)
        is_said = is_mine or event.kind in MOVED
        if not own and not is_said:
            continue  # who filed it, and who else follows it, is none of this person's business
        here = (event.report_id, event.number)
        files = [s.media_id for s in sent if is_mine and (s.report_id, s.number) == here]
        happening = ReportEvent(
            event.at, event.kind, _by(event, is_mine=is_mine), event.text if is_said else "", files
        )
        histories.setdefault(event.report_id, []).append(happening)
    return histories


def _by(event: HistoryEvent, *, is_mine: bool) -> str:
    if is_mine:
        return RESIDENT
    return FOLLOWER if event.by == FOLLOWER else _OFFICIAL


def _report(
    unit: Unit, report: FullReport, history: list[ReportEvent], language: str
) -> OwnReport:
    landmarks = {
        mark.id: mark.name.in_language(language)
        for hood in unit.neighbourhoods
        for mark in hood.landmarks
    }
    return OwnReport(
        code=report.code,
        category=category_name(unit, report.category).in_language(language),
        department=_department(unit, report.department, language),
        state=report.state,
        is_settled=reports.is_settled(report.state),
        filed_at=report.filed_at,
        answer_due=report.answer_due,
        details=report.details,
        neighbourhood=neighbourhood_name(unit, report.neighbourhood, language),
        landmark=landmarks.get(report.landmark, report.landmark),
        place_words=report.place_words,
        latitude=report.latitude,
        longitude=report.longitude,
        contact=report.contact or "",
        history=history,
    )


def neighbourhood_name(unit: Unit, id_: str, language: str) -> str:
    """Return the name of a neighbourhood, its id where the unit has it no more."""
    names = (h.name.in_language(language) for h in unit.neighbourhoods if h.id == id_)
    return next(names, id_)


def _department(unit: Unit, id_: str, language: str) -> str:
    names = (d.name.in_language(language) for d in unit.departments if d.id == id_)
    return next(names, id_)
