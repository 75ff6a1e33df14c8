"""Reports as the pages show them: with their place, files, remarks and answers."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.services.reports.notices import Recipients, list_recipients
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Pin
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.reports import followers, reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    MOVED,
    RECEIVED,
    RESIDENT,
    FullReport,
    HistoryEvent,
    ReportFile,
)


class ShownEvent(Struct, frozen=True):
    """An event of a report's history; *name* is the official whose reply it is, or ""."""

    said: HistoryEvent
    name: str


class Row(Struct, frozen=True):
    """One report as shown on a page.

    *new_remarks* are those that wait for another answer, and stand above the newest one. *history*
    has the other remarks and answers, oldest first. *told* are the recipients of the newest
    answer. *last* is the number of the newest event.
    """

    report: FullReport
    category: str
    department: str
    place: str
    pin: Pin | None
    photos: list[ReportFile]
    voices: list[ReportFile]
    new_remarks: list[HistoryEvent]
    history: list[ShownEvent]
    answers: list[ShownEvent]
    told: list[Recipients]
    people: int
    last: int


class _RelatedRows(Struct, frozen=True):
    """The related rows of the reports on one page."""

    happened: Sequence[HistoryEvent]
    sent: Sequence[ReportFile]
    people: Mapping[str, int]
    names: Mapping[str, str]
    told: Mapping[str, list[Recipients]]


def build_rows(
    tx: Transaction, context: UnitContext, phrases: Phrases, listed: Sequence[FullReport]
) -> list[Row]:
    """Return the reports *listed* with all that is shown of them."""
    ids = [report.report_id for report in listed]
    events = reports.history(tx, context.unit_id, ids)
    answered_by = {event.by for event in events if event.kind in MOVED}
    related = _RelatedRows(
        events,
        reports.media(tx, context.unit_id, ids),
        followers.count_reporters(tx, context.unit_id, ids),
        {id_: officials.name_of(tx, context.unit_id, id_) for id_ in answered_by},
        list_recipients(tx, context, ids),
    )
    return [_row(tx, context, phrases, report, related) for report in listed]


def _row(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    report: FullReport,
    related: _RelatedRows,
) -> Row:
    unit, language = context.pack(tx, report.version), phrases.language
    place = Place(
        report.neighbourhood,
        report.landmark,
        report.place_words,
        report.latitude,
        report.longitude,
    )
    shown = ResolvedPlace(place, unit).display(phrases)
    files = [file for file in related.sent if file.report_id == report.report_id]
    events = [event for event in related.happened if event.report_id == report.report_id]
    answers = [event for event in events if event.kind in MOVED]
    waits_again = report.state == RECEIVED and bool(answers)
    new_remarks = reports.unanswered_remarks(events) if waits_again else []
    remarks = [
        event
        for event in events
        if event.by in (RESIDENT, FOLLOWER) and event.text and event not in new_remarks
    ]
    return Row(
        report=report,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in files if file.kind == "photo"],
        voices=[file for file in files if file.kind == "voice"],
        new_remarks=new_remarks,
        history=[
            ShownEvent(event, "" if event in remarks else related.names[event.by])
            for event in events
            if event in remarks or event in answers[: -1 if new_remarks else None]
        ],
        answers=[ShownEvent(event, related.names[event.by]) for event in answers],
        told=related.told[report.report_id],
        people=related.people[report.report_id],
        last=events[-1].number if events else 0,
    )
