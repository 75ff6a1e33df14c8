"""Do what officials decide at the staff bot about reports; two at once overwrite nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Protocol, TypeVar

from msgspec import Struct

from bot.services.delivery.notify import find_reach
from bot.services.handlers import EffectHandlers
from bot.services.officials.permissions import Action, SignedInOfficial, WorkItem
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.answering import InvalidAnswerError, OfficialAnswer, answer_report
from bot.services.reports.clocks.extending import InvalidDateError, extend_report
from bot.services.reports.desk.heads import describe_unseen, list_acts, list_unseen
from bot.services.reports.life.asking import ask_resident
from bot.services.reports.life.closure import find_pending, may_approve
from bot.services.reports.notices import list_askable, notify_of_step
from bot.services.reports.remarks import enclose_files
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.values import Said
from conversations.staff.reports.card_buttons import MORE
from conversations.staff.reports.effects import (
    Accepted,
    AcceptReport,
    AnswerReport,
    AnswerSent,
    AskResident,
    CloseReport,
    ClosureAsked,
    Extended,
    ExtendReport,
    Overtaken,
    RefuseReport,
    ReportRefused,
    ResidentAsked,
)
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import officials
from storage.repositories.reports import reports
from storage.repositories.reports.reports import (
    FOLLOWER,
    RESIDENT,
    HistoryEvent,
    ReportSummary,
)
from storage.tables.report_states import (
    ACCEPTED,
    ANSWERED,
    ASKED,
    IN_PROGRESS,
    REFUSED,
    Mover,
    can_move,
    is_held,
)
from storage.tables.reports import NO_PHOTO

_NO_PROOF = {"missing": "no_proof", "old": "old_photo"}


class Desk(Struct, frozen=True):
    """A report whose row is locked, with its history, before an *official* who may work on it.

    That is the *speaker*.
    """

    speaker: Speaker
    official: SignedInOfficial
    report_id: str
    report: ReportSummary
    item: WorkItem
    events: Sequence[HistoryEvent]

    @property
    def last(self) -> int:
        """The number of the newest event."""
        return self.events[-1].number


def open_desk(
    tx: Transaction, context: UnitContext, speaker: Speaker, report_id: str
) -> Desk | Refused:
    """Return a locked report, or why the speaker may not, or no more, work on it."""
    report = reports.lock(tx, context.unit_id, report_id)
    item = access.find_item(tx, context, report_id) if report else None
    if report is None or item is None:
        return Refused("gone")
    official = find_user(tx, context, speaker.person_id)
    if official is None or not official.may(Action.ANSWER_REPORTS, item):
        return Refused("not_yours")
    events = reports.history(tx, context.unit_id, [report_id])
    return Desk(speaker, official, report_id, report, item, events)


def find_faster(
    tx: Transaction,
    context: UnitContext,
    desk: Desk,
    seen: int,
    unsent: str = "",
    *,
    is_answer: bool = True,
) -> Overtaken | None:
    """Return that somebody did something that the official has not seen, or None.

    To take a report on, or to write to residents, an official must have seen what colleagues did;
    to write, also what residents added.
    """
    ignored = (Mover.TIME,) if is_answer else (Mover.TIME, RESIDENT, FOLLOWER)
    unseen = [e for e in list_unseen(desk.events, desk.official, seen) if e.by not in ignored]
    if not unseen:
        return None
    told, report = describe_unseen(tx, context, unseen), desk.report
    holder = officials.name_of(tx, context.unit_id, report.assignee) if report.assignee else ""
    return Overtaken(
        report.code,
        desk.report_id,
        desk.last,
        list_acts(report.state),
        who=told.who,
        words=told.words,
        unsent=unsent,
        how=told.how,
        to=holder,
    )


class ActOnReport(Protocol):
    """An effect on a *report*, of which an official saw the events up to the number *seen*."""

    @property
    def report(self) -> str:
        """The id of the report."""

    @property
    def seen(self) -> int:
        """The number of the newest event that was seen."""


E = TypeVar("E", bound=ActOnReport)


def on_held_report(
    act: Callable[[Transaction, UnitContext, E, Desk], Outcome],
) -> Callable[[Transaction, UnitContext, Speaker, E], Outcome]:
    """Return a handler that does *act* with a locked report that an official has in hand.

    Otherwise it tells why nothing can be done, or what a colleague did meanwhile.
    """

    @wraps(act)
    def handle(tx: Transaction, context: UnitContext, speaker: Speaker, effect: E) -> Outcome:
        desk = open_desk(tx, context, speaker, effect.report)
        if isinstance(desk, Refused):
            return desk
        if not is_held(desk.report.state):
            return Refused("over")
        faster = find_faster(tx, context, desk, effect.seen, is_answer=False)
        return faster or act(tx, context, effect, desk)

    return handle


def record_act(
    tx: Transaction,
    context: UnitContext,
    desk: Desk,
    kind: str,
    to: str = "",
    at: datetime | None = None,
) -> int:
    """Append an act of *at*, or of now, to the history and the audit; return the event."""
    official, now = desk.official.official_id, at or context.now()
    audit.record(tx, context.unit_id, official, f"report.{kind}", desk.report_id, now=now)
    return reports.append_event(
        tx, context.unit_id, desk.report_id, kind=kind, by=official, text="", at=now, reason=to
    )


def _open_to_write(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    effect: AskResident | AnswerReport | RefuseReport,
    *,
    words: str,
    to: str,
) -> Desk | Outcome:
    """Return a locked report whose residents may be sent *words*, which bring it *to* a state.

    Return why they may not, or what a colleague did meanwhile.
    """
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    if faster := find_faster(tx, context, desk, effect.seen, words):
        return faster
    return desk if can_move(Mover.OFFICIAL, desk.report.state, to) else Refused("over")


def accept_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AcceptReport
) -> Outcome:
    """Let the speaker hold a report, and tell its residents that somebody does; once."""
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    official, report, state = desk.official.official_id, desk.report, desk.report.state
    is_own = state == ACCEPTED and report.assignee == official
    if not is_own:
        if faster := find_faster(tx, context, desk, effect.seen, is_answer=False):
            return faster
        if not can_move(Mover.OFFICIAL, state, ACCEPTED):
            return Refused("over")
        unit_id, now = context.unit_id, context.now()
        reports.change_state(tx, unit_id, effect.report, seen=state, to=ACCEPTED)
        reports.assign(tx, unit_id, effect.report, official)
        reports.append_event(
            tx, unit_id, effect.report, kind=ACCEPTED, by=official, text="", at=now
        )
        audit.record(tx, unit_id, official, f"report.{ACCEPTED}", effect.report, now=now)
        notify_of_step(tx, context, effect.report, f"news-{ACCEPTED}")
    last = reports.history(tx, context.unit_id, [effect.report])[-1].number
    return Accepted(report.code, effect.report, last, list_acts(ACCEPTED))


def ask(tx: Transaction, context: UnitContext, speaker: Speaker, effect: AskResident) -> Outcome:
    """Ask who filed a report something; the clocks stand still until they reply."""
    desk = _open_to_write(tx, context, speaker, effect, words=effect.question, to=ASKED)
    if not isinstance(desk, Desk):
        return desk
    people = list_askable(tx, context, effect.report, desk.report.person_id)
    reach = find_reach(tx, context, people)
    if not any(reach[person].channel for person in people):
        return Refused("unreachable")
    official = desk.official.official_id
    number = ask_resident(
        tx, context, official, effect.report, desk.report, effect.question, people
    )
    return ResidentAsked(desk.report.code, effect.report, number)


def answer(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AnswerReport
) -> Outcome:
    """Answer a report: the work is done, or goes on."""
    to = ANSWERED if effect.done else IN_PROGRESS
    desk = _open_to_write(tx, context, speaker, effect, words=effect.text, to=to)
    if not isinstance(desk, Desk):
        return desk
    files = enclose_files(tx, context, speaker.person_id, Said(), effect.photos)
    word = OfficialAnswer(
        desk.report.state, to, effect.text, desk.last, tuple(files), effect.no_photo
    )
    official, code, last = desk.official.official_id, desk.report.code, desk.last + 1
    try:
        stored = answer_report(tx, context, official, effect.report, word)
    except InvalidAnswerError as error:
        if why := _NO_PROOF.get(error.faults.get("no_photo", "")):
            return Refused(why)
        raise
    if stored.state != to:
        acts = list_acts(stored.state)
        return ClosureAsked(code, effect.report, last, acts, leads=stored.leads)
    acts = (MORE,) if effect.done else list_acts(to)
    return AnswerSent(code, effect.report, last, acts, people=stored.people, done=effect.done)


def extend(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: ExtendReport
) -> Outcome:
    """Promise residents another date, and tell them why."""
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    if faster := find_faster(tx, context, desk, effect.seen, effect.why):
        return faster
    official, until = desk.official.official_id, effect.until
    try:
        people = extend_report(
            tx, context, official, effect.report, desk.report, until=until, why=effect.why
        )
    except InvalidDateError as error:
        return Refused("over" if error.why == "over" else "date")
    acts, last = list_acts(desk.report.state), desk.last + 1
    local = until.astimezone(context.timezone)
    return Extended(desk.report.code, effect.report, last, acts, until=local, people=people)


def close(tx: Transaction, context: UnitContext, speaker: Speaker, effect: CloseReport) -> Outcome:
    """Approve an answer without a photo: residents are asked whether the work is done."""
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    pending = find_pending(desk.events)
    if pending is None or not can_move(Mover.OFFICIAL, desk.report.state, ANSWERED):
        return Refused("over")
    if not may_approve(tx, context, desk.official, desk.item):
        return Refused("not_yours")
    if faster := find_faster(tx, context, desk, effect.seen):
        return faster
    reason = pending.reason.removeprefix(NO_PHOTO)
    word = OfficialAnswer(desk.report.state, ANSWERED, pending.text, desk.last, reason=reason)
    stored = answer_report(tx, context, desk.official.official_id, effect.report, word)
    people, last = stored.people, desk.last + 1
    return AnswerSent(desk.report.code, effect.report, last, (MORE,), people=people, done=True)


def refuse(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: RefuseReport
) -> Outcome:
    """Refuse a report, with a coded reason and the right address."""
    desk = _open_to_write(tx, context, speaker, effect, words=effect.text, to=REFUSED)
    if not isinstance(desk, Desk):
        return desk
    word = OfficialAnswer(desk.report.state, REFUSED, effect.text, desk.last, reason=effect.reason)
    stored = answer_report(tx, context, desk.official.official_id, effect.report, word)
    code, last = desk.report.code, desk.last + 1
    return ReportRefused(code, effect.report, last, (MORE,), people=stored.people)


DESK_HANDLERS: EffectHandlers = {
    AcceptReport: accept_report,
    AskResident: ask,
    AnswerReport: answer,
    CloseReport: close,
    ExtendReport: extend,
    RefuseReport: refuse,
}
