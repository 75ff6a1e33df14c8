"""What an official at the staff bot may do with a report, and which reports they hold."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from bot.services.handlers import QueryHandlers
from bot.services.officials.permissions import Action, SignedInOfficial, WorkItem
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.clocks.extending import can_extend, list_new_dates
from bot.services.reports.life.closure import (
    can_close_by_words,
    find_pending,
    may_approve,
)
from bot.services.reports.life.retractable import find_retractable
from bot.services.reports.query_handlers import category_name, report_facts
from bot.services.unit_context import Speaker, UnitContext
from conversations.staff.reports.card_buttons import (
    ACCEPT,
    ANSWER,
    AS_QUESTION,
    ASK,
    ASSIGN,
    CATEGORY,
    CLOSE,
    EXTEND,
    MERGE,
    MORE,
    MOVE,
    PLACE,
    REFUSE,
    REWORD,
    TAKE_BACK,
    TAKE_OVER,
    UNMERGE,
)
from conversations.staff.reports.queries import (
    Facts,
    FindNewDates,
    FindReport,
    HeldReport,
    MyWork,
    NewDates,
    ReportFacts,
    ReportHead,
)
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.reports import held_reports, reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    NOT_URGENT,
    RESIDENT,
    FullReport,
    HistoryEvent,
    ReportSummary,
)
from storage.tables.report_states import (
    ACCEPTED,
    ASKED,
    IN_PROGRESS,
    MERGED,
    REFUSED,
    REPLY_KINDS,
    TAKEN_BACK,
    WITHDRAWN,
    Mover,
    awaits_officials,
    awaits_reply,
    can_move,
    is_held,
)
from storage.tables.reports import (
    ASSIGNED,
    CORRECTED_KINDS,
    HANDED_OVER,
    MOVED,
    NO_PHOTO,
    UNMERGED,
)

_LEADS_TO = {ACCEPT: ACCEPTED, ASK: ASKED, ANSWER: IN_PROGRESS, REFUSE: REFUSED}
_OTHERS = (RESIDENT, FOLLOWER)


def list_acts(state: str) -> tuple[str, ...]:
    """Return what the buttons of a card can do with a report in this state."""
    if not awaits_officials(state) and not awaits_reply(state):
        return ()
    acts = tuple(act for act, to in _LEADS_TO.items() if can_move(Mover.OFFICIAL, state, to))
    extends = (EXTEND,) if can_extend(state) and ACCEPT not in acts else ()
    return (*acts, *extends, MORE)


def find_new_dates(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: FindNewDates
) -> NewDates:
    """Return the dates until which a report can be put off."""
    del speaker
    report = reports.get(tx, context.unit_id, query.report)
    if report is None:
        now = context.now()
        return NewDates(now, now, (), context.unit.hours.afternoon[1])
    return list_new_dates(context, report)


def find_head(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: FindReport
) -> ReportHead:
    """Return what the speaker may do with a report; nothing about one that they may not read."""
    found = reports.find_by_code(tx, context.unit_id, query.code) if query.code else None
    report_id = found[0] if found else query.id
    official = find_user(tx, context, speaker.person_id)
    report = reports.get(tx, context.unit_id, report_id) if report_id else None
    item = access.find_item(tx, context, report_id) if report else None
    if official is None or report is None or item is None:
        return ReportHead(why_not="gone")
    language = speaker.person.language
    department = context.pack(tx, report.version).department_name(report.department, language)
    head = ReportHead(report_id, report.code, department)
    if not official.may(Action.SEE_REPORTS, item):
        return structs.replace(head, why_not="elsewhere")
    events = reports.history(tx, context.unit_id, [report_id])
    head = structs.replace(head, last=events[-1].number)
    unseen = list_unseen(events, official, query.seen)
    if query.seen and unseen:
        told = describe_unseen(tx, context, unseen)
        head = structs.replace(head, is_news=True, who=told.who, words=told.words, how=told.how)
    if report.assignee:
        holder = officials.name_of(tx, context.unit_id, report.assignee)
        head = structs.replace(head, holder=holder)
    if not official.may(Action.ANSWER_REPORTS, item):
        why = "elsewhere" if Action.ANSWER_REPORTS in official.actions else "not_allowed"
        return structs.replace(head, why_not=why)
    if report.state == WITHDRAWN:
        return structs.replace(head, why_not=WITHDRAWN)
    retractable = find_retractable(report.state, events)
    return structs.replace(
        head,
        acts=_list_own_acts(tx, context, official, item, report, events),
        why_stays=retractable if isinstance(retractable, str) else "",
        words_suffice=can_close_by_words(tx, context, report.category, report.version),
    )


def _list_own_acts(
    tx: Transaction,
    context: UnitContext,
    official: SignedInOfficial,
    item: WorkItem,
    report: ReportSummary,
    events: Sequence[HistoryEvent],
) -> tuple[str, ...]:
    """Return what the buttons of a card can do for *official*, who may answer the report."""
    state, holder = report.state, report.assignee
    is_pending = awaits_officials(state) and find_pending(events) is not None
    can_close = is_pending and may_approve(tx, context, official, item)
    acts = (*((CLOSE,) if can_close else ()), *list_acts(state))
    if holder and holder != official.official_id and is_held(state):
        acts = (*(act for act in acts if act != ACCEPT), TAKE_OVER)
    if isinstance(find_retractable(state, events), HistoryEvent):
        acts = (*dict.fromkeys((*acts, MORE)), REWORD, TAKE_BACK)
    if state == MERGED:
        acts = (*acts, MORE, UNMERGE)
    return (*acts, *list_handovers(official, report))


def find_acts(
    tx: Transaction, context: UnitContext, official: SignedInOfficial, report_id: str
) -> tuple[str, ...]:
    """Return what the buttons of a report's card can do for *official* now."""
    report = reports.get(tx, context.unit_id, report_id)
    item = access.find_item(tx, context, report_id)
    if report is None or item is None or not official.may(Action.ANSWER_REPORTS, item):
        return ()
    events = reports.history(tx, context.unit_id, [report_id])
    return _list_own_acts(tx, context, official, item, report, events)


def list_handovers(official: SignedInOfficial, report: ReportSummary) -> tuple[str, ...]:
    """Return how *official*, who may answer a report, may hand it over or correct it."""
    if not is_held(report.state):
        return ()
    gives = official.may(Action.ASSIGN_REPORTS) or report.assignee == official.official_id
    merges = (MERGE,) if can_move(Mover.OFFICIAL, report.state, MERGED) else ()
    return (*((ASSIGN,) if gives else ()), MOVE, CATEGORY, PLACE, *merges, AS_QUESTION)


def list_unseen(
    events: Sequence[HistoryEvent], official: SignedInOfficial, seen: int
) -> list[HistoryEvent]:
    """Return what others did after the event *seen*, by the official's own events at most."""
    return [e for e in events if e.number > seen and e.by != official.official_id]


class Unseen(NamedTuple):
    """What was done that an official has not seen: *how* the official *who* did it, their *words*.

    *who* is "" for a resident.
    """

    who: str
    words: str
    how: str


_HOW = {
    ASSIGNED: "assigned",
    HANDED_OVER: "assigned",
    MOVED: "moved",
    **dict.fromkeys(CORRECTED_KINDS, "corrected"),
    TAKEN_BACK: "taken_back",
    MERGED: "merged",
    UNMERGED: "unmerged",
}


def describe_unseen(
    tx: Transaction, context: UnitContext, unseen: Sequence[HistoryEvent]
) -> Unseen:
    """Return who of the officials did what is *unseen*, and what they wrote last."""
    by = [event for event in unseen if event.by not in (*_OTHERS, Mover.TIME)]
    if not by:
        return Unseen("", "", "")
    words = next((event.text for event in reversed(by) if event.kind in REPLY_KINDS), "")
    who, kind = officials.name_of(tx, context.unit_id, by[-1].by), by[-1].kind
    how = _HOW.get(kind) or ("answered" if words else "accepted")
    return Unseen(who, words, how)


def facts_for_official(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: ReportFacts
) -> Facts | None:
    """Return the facts of a report, or None if the speaker may not read it."""
    return find_facts(tx, context, speaker.person_id, query.report)


def find_facts(
    tx: Transaction, context: UnitContext, person_id: str, report_id: str
) -> Facts | None:
    """Return the facts of a report with what an official at the staff bot may do with it.

    Return None if they may not read it.
    """
    official, item = find_user(tx, context, person_id), access.find_item(tx, context, report_id)
    if official is None or item is None or not official.may(Action.SEE_REPORTS, item):
        return None
    facts = report_facts(tx, context, report_id)
    report = reports.get(tx, context.unit_id, report_id)
    if facts is None or report is None or not official.may(Action.ANSWER_REPORTS, item):
        return facts
    events = reports.history(tx, context.unit_id, [report_id])
    pending = find_pending(events)
    return structs.replace(
        facts,
        acts=_list_own_acts(tx, context, official, item, report, events),
        no_photo=pending.reason.removeprefix(NO_PHOTO) if pending else "",
    )


def my_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MyWork
) -> tuple[HeldReport, ...]:
    """Return the open reports that the speaker holds, the nearest deadline first."""
    del query
    official = find_user(tx, context, speaker.person_id)
    if official is None:
        return ()
    held = held_reports.list_held(tx, context.unit_id, official.official_id)
    return tuple(to_held_report(tx, context, report, speaker.person.language) for report in held)


def to_held_report(
    tx: Transaction, context: UnitContext, report: FullReport, language: str
) -> HeldReport:
    """Return a report as a list of what somebody holds shows it."""
    is_asked, now = awaits_reply(report.state), context.now()
    due = None if is_asked else reports.running_due(report).astimezone(context.timezone)
    category = category_name(context.pack(tx, report.version), report.category)
    return HeldReport(
        report.report_id,
        report.code,
        category.in_language(language),
        due=due,
        is_late=due is not None and due < now,
        is_today=due is not None and due >= now and due.date() == now.date(),
        is_urgent=report.urgency > NOT_URGENT,
    )


DESK_QUERY_HANDLERS: QueryHandlers = {
    FindNewDates: find_new_dates,
    FindReport: find_head,
    MyWork: my_work,
    ReportFacts: facts_for_official,
}
