"""Reports as the pages show them: with their place, files, remarks and answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct, structs

from bot.services.officials.permissions import NOBODY, Action, SignedInOfficial, WorkItem
from bot.services.reports import access
from bot.services.reports.contacts import list_looks
from bot.services.reports.life.closure import can_close_by_words, find_pending, may_approve
from bot.services.reports.notices import Recipients, list_recipients
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Pin
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.privacy import data_requests
from storage.repositories.reports import entered_reports, followers, replies, report_list, reports
from storage.repositories.reports.contact_looks import ContactLook
from storage.repositories.reports.entered_reports import Entered
from storage.repositories.reports.reports import (
    FOLLOWER,
    NOT_URGENT,
    RESIDENT,
    FullReport,
    HistoryEvent,
    ReportFile,
)
from storage.tables.report_states import (
    AS_QUESTION,
    EXTENDED,
    MERGED,
    REPLY_KINDS,
    RETRACTIONS,
    awaits_answer,
    awaits_officials,
)
from storage.tables.reports import (
    CORRECTED_KINDS,
    FROM_QUESTION,
    HAND_KINDS,
    MOVED,
    NO_PHOTO,
    RECATEGORISED,
    UNMERGED,
)

# What officials did without an answer: the history shows it, too.
_OTHER_ACTS = (
    *(*HAND_KINDS, *CORRECTED_KINDS, *RETRACTIONS),
    *(EXTENDED, MERGED, UNMERGED, AS_QUESTION, FROM_QUESTION),
)


_MOST_OTHERS = 20


class ShownEvent(Struct, frozen=True):
    """An event of a report's history; *name* is the official whose act it is, or "".

    *to* names the official, or the department, who has the report from then on, or its category,
    or is "". *until* is the date that is promised from then on.
    """

    said: HistoryEvent
    name: str
    to: str = ""
    until: datetime | None = None


class Row(Struct, frozen=True):
    """One report as shown on a page; *rank* is how urgent it is until it is answered.

    While it is covered, *number* is "" and the residents' words have "…" for each phone number;
    *has_number* tells whether there is something to uncover. *new_remarks* are those that wait for
    another answer, and stand above the newest one. *history* has the other remarks and answers,
    and who gave the report to whom, oldest first. *told* are the recipients of the newest answer.
    *last* is the newest event's number. *item* is the report as the object of permissions. *due*
    is the end of the officials' clock, None if it is not their turn. *words_suffice* tells whether
    an answer that work is done needs no photo; *no_photo* is the code why there is none, while a
    lead has to approve that, and *can_approve* tells whether who reads it may. *looks* are those
    of officials at the numbers. If it was *entered* for somebody, their name is covered, too;
    *erasure_waits* if they asked to be erased once nothing of theirs is open. *others* are the ids
    and codes of other reports with the same number, while that is shown; one without a number has
    none: it is joined to nothing.
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
    new_remarks: list[HistoryEvent]
    history: list[ShownEvent]
    answers: list[ShownEvent]
    told: list[Recipients]
    people: int
    rank: int
    last: int
    item: WorkItem
    due: datetime | None
    words_suffice: bool
    no_photo: str
    can_approve: bool
    looks: Sequence[ContactLook]
    entered: Entered | None
    erasure_waits: bool
    others: tuple[tuple[str, str], ...] = ()


class _RelatedRows(Struct, frozen=True):
    """The related rows of the reports on one page."""

    happened: Sequence[HistoryEvent]
    sent: Sequence[ReportFile]
    people: Mapping[str, int]
    names: Mapping[str, str]
    told: Mapping[str, list[Recipients]]
    with_looks: bool
    entered: Mapping[str, Entered]


def build_rows(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    listed: Sequence[FullReport],
    *,
    official: SignedInOfficial = NOBODY,
    is_uncovered: bool = False,
) -> list[Row]:
    """Return the reports *listed* with all that *official* is shown; phone numbers stay covered.

    With *is_uncovered* they are shown: the caller has recorded that look in the audit.
    """
    ids = [report.report_id for report in listed]
    events = reports.history(tx, context.unit_id, ids)
    acted = {event.by for event in events if event.kind in (*REPLY_KINDS, *_OTHER_ACTS)}
    holders = {event.reason for event in events if event.kind in HAND_KINDS}
    related = _RelatedRows(
        events,
        reports.media(tx, context.unit_id, ids),
        followers.count_reporters(tx, context.unit_id, ids),
        {id_: officials.name_of(tx, context.unit_id, id_) for id_ in acted | holders}
        | _codes_of_goals(tx, context, events),
        list_recipients(tx, context, ids),
        with_looks=len(ids) == 1,
        entered=entered_reports.map_entered(tx, context.unit_id, ids),
    )
    rows = [_row(tx, context, phrases, report, related, official) for report in listed]
    if not is_uncovered:
        return [_cover(row) for row in rows]
    return [
        structs.replace(row, others=_others(tx, context, row.report, official)) for row in rows
    ]


def _others(
    tx: Transaction, context: UnitContext, report: FullReport, official: SignedInOfficial
) -> tuple[tuple[str, str], ...]:
    """Return the id and code of other reports with the same number that *official* may read."""
    if not report.contact:
        return ()
    found = report_list.find_asked(tx, context.unit_id, [], report.contact, most=_MOST_OTHERS)
    return tuple(
        (other.report_id, other.code)
        for other in found
        if other.report_id != report.report_id
        and (item := access.find_item(tx, context, other.report_id))
        and official.may(Action.SEE_REPORTS, item)
    )


def _codes_of_goals(
    tx: Transaction, context: UnitContext, events: Sequence[HistoryEvent]
) -> dict[str, str]:
    """Return the codes of the reports into which others were merged, by their ids."""
    goals = {event.reason for event in events if event.kind in (MERGED, UNMERGED)}
    found = (report_list.find(tx, context.unit_id, goal) for goal in goals)
    return dict.fromkeys(goals, "") | {goal.report_id: goal.code for goal in found if goal}


def _row(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    report: FullReport,
    related: _RelatedRows,
    official: SignedInOfficial,
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
    answers = replies.list_standing_replies(events)
    waits_again = awaits_answer(report.state) and bool(answers)
    new_remarks = replies.unanswered_remarks(events) if waits_again else []
    remarks = [
        event
        for event in events
        if event.by in (RESIDENT, FOLLOWER) and event.text and event not in new_remarks
    ]
    shown_above = answers[-1:] if new_remarks else []
    is_turn = awaits_officials(report.state)
    pending = find_pending(events) if is_turn else None
    item = access.item_of(context, report, events)
    entered = related.entered.get(report.report_id)
    return Row(
        report=report,
        number=report.contact or "",
        has_number=bool(report.contact or (entered and entered.name)),
        is_uncovered=True,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in files if file.kind == "photo"],
        voices=[file for file in files if file.kind == "voice"],
        new_remarks=new_remarks,
        history=[
            ShownEvent(
                event,
                "" if event in remarks else related.names[event.by],
                _changed_to(event, related, unit, language),
                datetime.fromisoformat(event.reason) if event.kind == EXTENDED else None,
            )
            for event in events
            if event in remarks
            or (event.kind in REPLY_KINDS and event not in shown_above)
            or event.kind in _OTHER_ACTS
        ],
        answers=[ShownEvent(event, related.names[event.by]) for event in answers],
        told=related.told[report.report_id],
        people=related.people[report.report_id],
        rank=report.urgency if is_turn else NOT_URGENT,
        last=events[-1].number if events else 0,
        item=item,
        due=reports.running_due(report) if is_turn else None,
        words_suffice=can_close_by_words(tx, context, report.category, report.version),
        no_photo=pending.reason.removeprefix(NO_PHOTO) if pending else "",
        can_approve=pending is not None and may_approve(tx, context, official, item),
        looks=list_looks(tx, context, report.report_id) if related.with_looks else (),
        entered=entered,
        erasure_waits=entered is not None and _waits_for_erasure(tx, context, report.report_id),
    )


def _waits_for_erasure(tx: Transaction, context: UnitContext, report_id: str) -> bool:
    report = reports.get(tx, context.unit_id, report_id)
    who = report.person_id if report else None
    return bool(who and data_requests.find_waiting_erasure(tx, context.unit_id, who))


def _changed_to(event: HistoryEvent, related: _RelatedRows, unit: Unit, language: str) -> str:
    """Return what *event* changed: who has the report, its category, into which it is merged."""
    if event.kind == RECATEGORISED:
        return category_name(unit, event.reason).in_language(language)
    if event.kind == MOVED:
        return unit.department_name(event.reason, language)
    return related.names[event.reason] if event.kind in (*HAND_KINDS, MERGED, UNMERGED) else ""


def _cover(row: Row) -> Row:
    """Return *row* without any phone number, so that no template can show one."""
    report, details = row.report, mask_numbers(row.report.details)
    place, place_words = mask_numbers(row.place), mask_numbers(row.report.place_words)
    new_remarks = [_cover_event(remark) for remark in row.new_remarks]
    history = [structs.replace(event, said=_cover_event(event.said)) for event in row.history]
    covered = (details, place, new_remarks, history)
    is_changed = covered != (report.details, row.place, row.new_remarks, row.history)
    return structs.replace(
        row,
        report=report._replace(contact=None, details=details, place_words=place_words),
        place=place,
        number="",
        has_number=row.has_number or is_changed,
        is_uncovered=False,
        entered=row.entered._replace(name="") if row.entered else None,
        new_remarks=new_remarks,
        history=history,
    )


def _cover_event(event: HistoryEvent) -> HistoryEvent:
    """Return *event* without the numbers in a resident's words; an answer stays whole."""
    if event.by not in (RESIDENT, FOLLOWER):
        return event
    return event._replace(text=mask_numbers(event.text))
