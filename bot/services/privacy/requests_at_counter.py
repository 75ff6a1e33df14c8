"""Carry out the rights of people for whom an official entered a report: they have no address."""

from bot.services.privacy.data_rights import request_erasure
from bot.services.reports.life.withdrawing import withdraw_report
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.effects import Withdraw
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.reports import entered_reports, reports


class NotEnteredError(Exception):
    """No official entered the report, or its person is erased: they ask for it themselves."""


def ask_erasure(
    tx: Transaction, context: UnitContext, official: str, report_id: str, *, goes_on: bool
) -> None:
    """Store that who told a report wants to be erased; a job erases them once nothing is open.

    The work *goes_on*, or the report is withdrawn. Once more changes nothing. Raise
    NotEnteredError for a report with a person who can ask in a chat.
    """
    unit_id = context.unit_id
    report = reports.lock(tx, unit_id, report_id)
    entered = entered_reports.map_entered(tx, unit_id, [report_id]).get(report_id)
    if report is None or report.person_id is None or entered is None:
        raise NotEnteredError
    if not goes_on:
        speaker = Speaker(report.person_id, Person(), entered.mode, "")
        withdraw_report(tx, context, speaker, Withdraw(report_id))
    request_erasure(tx, context, report.person_id)
    audit.record(tx, unit_id, official, "report.ask_erasure", report_id, now=context.now())
