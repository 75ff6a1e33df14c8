"""Add what people tell later to their reports; a report with an answer waits again then."""

from bot.services.reports.clocks.deadlines import Deadlines, resume_deadlines
from bot.services.reports.clocks.promises import promise, tell_date
from bot.services.reports.life.closure import give_to_lead
from bot.services.reports.life.pausing import end_question
from bot.services.reports.query_handlers import find_category
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.effects import (
    AddRemark,
    Remarked,
    RemarkedLate,
    Reopened,
    Replied,
    Thanked,
)
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.values import Said
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.reports import followers, replies, reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import (
    FOLLOWER,
    REMARK,
    RESIDENT,
    EnclosedFile,
    ReportSummary,
)
from storage.tables.report_states import (
    REOPENED,
    Mover,
    awaits_officials,
    awaits_reply,
    can_move,
)


def add_remark(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AddRemark
) -> Outcome:
    """Add the speaker's words or photos to a report that they filed or follow."""
    person_id = speaker.person_id
    report = reports.lock(tx, context.unit_id, effect.report)
    if report is None:
        return Refused("gone")
    is_own = report.person_id == person_id
    if not is_own and not followers.is_follower(tx, context.unit_id, effect.report, person_id):
        return Refused("gone")
    return store_remark(tx, context, speaker, report, effect)


def store_remark(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    report: ReportSummary,
    effect: AddRemark,
) -> Outcome:
    """Store a remark on *report*, whose row is locked; return until when it is to be answered.

    A report with an answer waits for another one, by new deadlines; unless the remark only thanks.
    """
    now, person_id = context.now(), speaker.person_id
    by = RESIDENT if report.person_id == person_id else FOLLOWER
    if effect.is_thanks:
        append_remark(tx, context, person_id, effect, by=by)
        return Thanked(report.code)
    unit = context.pack(tx, report.version)
    department = unit.department_name(report.department, speaker.person.language)
    if awaits_reply(report.state):
        append_remark(tx, context, person_id, effect, by=by)
        deadlines = end_question(tx, context, effect.report, report)
        told = promise(tx, context, effect.report, deadlines.resolve)
        return Replied(report.code, department, told)
    if awaits_officials(report.state):
        append_remark(tx, context, person_id, effect, by=by)
        due = tell_date(context, reports.running_due(report))
        if due is not None and due < now:
            return RemarkedLate(report.code, department, due, context.unit.phone)
        told = promise(tx, context, effect.report, reports.running_due(report))
        return Remarked(report.code, department, told)
    if not can_move(Mover.RESIDENT, report.state, REOPENED):
        return Refused("gone")  # it was taken back, or goes on in another report
    deadlines = reopen_report(tx, context, report, effect.report)
    append_remark(tx, context, person_id, effect, by=by, kind=REOPENED)
    return Reopened(report.code, department, tell_date(context, deadlines.answer))


def reopen_report(
    tx: Transaction, context: UnitContext, report: ReportSummary, report_id: str
) -> Deadlines:
    """Make a report, whose row is locked, wait for an answer again; return the new deadlines.

    The official who held it still does; the third time a lead does.
    """
    give_to_lead(tx, context, report_id, report.assignee)
    category = find_category(context.unit, report.category)
    # A category that the newest pack dropped is still in the pack of the report.
    unit = context.pack(tx, report.version)
    category = category or next(kind for kind in unit.categories if kind.id == report.category)
    answered = replies.latest_answers(tx, context.unit_id, [report_id]).get(report_id)
    deadlines = resume_deadlines(
        context.unit,
        category,
        report.resolve_due,
        paused=answered.at if answered else context.now(),
        resumed=context.now(),
    )
    turns.reopen(
        tx,
        context.unit_id,
        report_id,
        answer_due=deadlines.answer,
        resolve_due=deadlines.resolve,
    )
    promise(tx, context, report_id, deadlines.answer)
    return deadlines


def append_remark(
    tx: Transaction,
    context: UnitContext,
    person_id: str,
    effect: AddRemark,
    *,
    by: str,
    kind: str = REMARK,
    reason: str = "",
) -> None:
    """Append a remark to the history of its report, with its files."""
    reports.append_event(
        tx,
        context.unit_id,
        effect.report,
        kind=kind,
        by=by,
        text=effect.remark.text,
        at=context.now(),
        person_id=person_id if by == FOLLOWER else None,
        reason=reason,
        enclosed=enclose_files(tx, context, person_id, effect.remark, effect.photos),
    )


def enclose_files(
    tx: Transaction, context: UnitContext, person_id: str, told: Said, photos: tuple[str, ...]
) -> list[EnclosedFile]:
    """Return the files of a report or remark that the person really sent; lock their rows.

    So a concurrent fetch records its file either before this, or after the report is stored.
    """
    files = [EnclosedFile(photo, "photo") for photo in photos]
    if told.voice:
        files.insert(0, EnclosedFile(told.voice, "voice", told.seconds))
    sent = media.lock(tx, context.unit_id, person_id, [f.media_id for f in files])
    return [f for f in files if f.media_id in sent]
