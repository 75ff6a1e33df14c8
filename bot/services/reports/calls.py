"""Note the phone calls that officials make where an answer did not reach a person."""

from bot.services.officials.permissions import Action
from bot.services.reports import access
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.reports import answer_deliveries, report_scope


def note_call(tx: Transaction, context: UnitContext, official: str, delivery_id: str) -> bool:
    """Note that *official* called the person of an answer's delivery, unless somebody did.

    Return False if there is no such delivery.

    Raises:
        NotAllowedError: the official may not, or no more.
    """
    now = context.now()
    about = report_scope.find_report_of_delivery(tx, context.unit_id, delivery_id)
    if about is not None:
        access.check_act(tx, context, official, Action.ANSWER_REPORTS, about)
    report_id = answer_deliveries.note_call(tx, context.unit_id, delivery_id, by=official, now=now)
    if report_id is not None:
        audit.record(tx, context.unit_id, official, "report.called", report_id, now=now)
        return True
    return answer_deliveries.exists(tx, context.unit_id, delivery_id)
