"""Reports as the pages show them: with their place, files, remarks and answers."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Pin
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.reports import followers, reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    MOVED,
    NOT_URGENT,
    RECEIVED,
    RESIDENT,
    FullReport,
    HistoryEvent,
    ReportFile,
)


class ShownAnswer(Struct, frozen=True):
    """One reply of an official in a report's history."""

    said: HistoryEvent
    name: str


class Row(Struct, frozen=True):
    """One report as shown on a page; *rank* is how urgent it is until it is answered.

    While it is covered, *number* is "" and the residents' words have "…" for each phone number;
    *has_number* tells whether there is something to uncover.
    """

    report: FullReport
    number: str
    has_number: bool
    is_uncovered: bool
    category: str
    department: str
    place: str
    pin: Pin | None
    photos: list[ReportFile]
    voices: list[ReportFile]
    remarks: list[HistoryEvent]
    answers: list[ShownAnswer]
    people: int
    rank: int


class _RelatedRows(Struct, frozen=True):
    """The related rows of the reports on one page."""

    happened: Sequence[HistoryEvent]
    sent: Sequence[ReportFile]
    people: Mapping[str, int]
    names: Mapping[str, str]


def build_rows(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    listed: Sequence[FullReport],
    *,
    is_uncovered: bool = False,
) -> list[Row]:
    """Return the reports *listed* with all that is shown of them; phone numbers stay covered.

    With *is_uncovered* they are shown: the caller has recorded that look in the audit.
    """
    ids = [report.report_id for report in listed]
    events = reports.history(tx, context.unit_id, ids)
    answered_by = {event.by for event in events if event.kind in MOVED}
    related = _RelatedRows(
        events,
        reports.media(tx, context.unit_id, ids),
        followers.count_reporters(tx, context.unit_id, ids),
        {id_: officials.name_of(tx, context.unit_id, id_) for id_ in answered_by},
    )
    rows = [_row(tx, context, phrases, report, related) for report in listed]
    return rows if is_uncovered else [_cover(row) for row in rows]


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
    return Row(
        report=report,
        number=report.contact or "",
        has_number=bool(report.contact),
        is_uncovered=True,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in files if file.kind == "photo"],
        voices=[file for file in files if file.kind == "voice"],
        remarks=[e for e in events if e.by in (RESIDENT, FOLLOWER) and e.text],
        answers=[ShownAnswer(e, related.names[e.by]) for e in events if e.kind in MOVED],
        people=related.people[report.report_id],
        rank=report.urgency if report.state == RECEIVED else NOT_URGENT,
    )


def _cover(row: Row) -> Row:
    """Return *row* without any phone number, so that no template can show one."""
    report = row.report
    details = mask_numbers(report.details)
    remarks = [remark._replace(text=mask_numbers(remark.text)) for remark in row.remarks]
    return structs.replace(
        row,
        report=report._replace(contact=None, details=details),
        number="",
        has_number=row.has_number or details != report.details or remarks != row.remarks,
        is_uncovered=False,
        remarks=remarks,
    )
