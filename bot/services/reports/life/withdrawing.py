"""Residents take back a report that they filed."""

from bot.services.reports.remarks import append_remark
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.effects import AddRemark, Withdraw, Withdrawn
from conversations.engine.model.effects import Outcome, Refused
from storage.database.transactions import Transaction
from storage.repositories.reports import reports
from storage.repositories.reports.reports import RESIDENT
from storage.tables.report_states import WITHDRAWN, Mover, can_move


def withdraw_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: Withdraw
) -> Outcome:
    """Take a report back for who filed it; once more changes nothing."""
    report = reports.lock(tx, context.unit_id, effect.report)
    if report is None or report.person_id != speaker.person_id:
        return Refused("gone")
    if report.state == WITHDRAWN:
        return Withdrawn(report.code)
    if not can_move(Mover.RESIDENT, report.state, WITHDRAWN):
        return Refused("gone")
    reports.change_state(tx, context.unit_id, effect.report, seen=report.state, to=WITHDRAWN)
    remark = AddRemark(effect.report, effect.remark)
    append_remark(tx, context, speaker.person_id, remark, by=RESIDENT, kind=WITHDRAWN)
    return Withdrawn(report.code)
