"""Residents confirm an answer, say that the work is not done, or how content they are."""

from msgspec import structs

from bot.services.reports.clocks.promises import tell_date
from bot.services.reports.remarks import add_remark, append_remark, reopen_report
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.answers.effects import (
    Confirmed,
    ConfirmWork,
    Rated,
    RateWork,
    RejectWork,
    WorkRejected,
)
from conversations.dialogues.reports.effects import AddRemark
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.values import Said
from storage.database.transactions import Transaction
from storage.repositories.reports import followers, replies, reports
from storage.repositories.reports.reports import FOLLOWER, RATED, RESIDENT, ReportSummary
from storage.tables.report_states import CONFIRMED, REOPENED, Mover, can_move


def may_confirm(
    tx: Transaction, context: UnitContext, report: ReportSummary, report_id: str, person_id: str
) -> bool:
    """Tell whether someone may confirm: who filed the report, or followers once they are gone."""
    if report.person_id is not None:
        return report.person_id == person_id
    return followers.is_follower(tx, context.unit_id, report_id, person_id)


def confirm_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: ConfirmWork
) -> Outcome:
    """Close a report as its resident confirms; a button of an earlier answer changes nothing."""
    report = _lock(tx, context, speaker, effect.report, effect.answer)
    if isinstance(report, Refused):
        return report
    outcome = Confirmed(report.code, effect.report, effect.answer)
    if report.state == CONFIRMED:
        return outcome
    if not can_move(Mover.RESIDENT, report.state, CONFIRMED):
        return Refused("stale")
    reports.change_state(tx, context.unit_id, effect.report, seen=report.state, to=CONFIRMED)
    remark = AddRemark(effect.report, effect.remark)
    _append(tx, context, speaker, report, remark, CONFIRMED)
    if effect.beside is not None:
        other = add_remark(tx, context, speaker, effect.beside)
        return structs.replace(outcome, also=getattr(other, "code", "none"))
    return outcome


def reject_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: RejectWork
) -> Outcome:
    """Reopen a report of which its resident says that the work is not done."""
    report = _lock(tx, context, speaker, effect.report, effect.answer)
    if isinstance(report, Refused):
        return report
    due = report.answer_due
    if report.state != REOPENED:
        if not can_move(Mover.RESIDENT, report.state, REOPENED):
            return Refused("stale")
        due = reopen_report(tx, context, report, effect.report).answer
        _append(tx, context, speaker, report, AddRemark(effect.report, Said()), REOPENED)
    unit = context.pack(tx, report.version)
    department = unit.department_name(report.department, speaker.person.language)
    return WorkRejected(report.code, department, tell_date(context, due))


def rate_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: RateWork
) -> Outcome:
    """Note how content a resident is, the first time that they tell it of an answer."""
    report = _lock(tx, context, speaker, effect.report, effect.answer)
    if isinstance(report, Refused):
        return report
    events = reports.history(tx, context.unit_id, [effect.report])
    if not any(event.kind == RATED and event.number > effect.answer for event in events):
        nothing = AddRemark(effect.report, Said())
        _append(tx, context, speaker, report, nothing, RATED, reason=str(effect.score))
    return Rated(report.code)


def _lock(
    tx: Transaction, context: UnitContext, speaker: Speaker, report_id: str, answer: int
) -> ReportSummary | Refused:
    """Return the report, whose row is locked, if the speaker may judge its newest *answer*."""
    report = reports.lock(tx, context.unit_id, report_id)
    if report is None or not may_confirm(tx, context, report, report_id, speaker.person_id):
        return Refused("gone")
    if replies.find_last_reply(tx, context.unit_id, report_id) != answer:
        return Refused("stale")
    return report


def _append(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    report: ReportSummary,
    remark: AddRemark,
    kind: str,
    *,
    reason: str = "",
) -> None:
    by = RESIDENT if report.person_id == speaker.person_id else FOLLOWER
    append_remark(tx, context, speaker.person_id, remark, by=by, kind=kind, reason=reason)
