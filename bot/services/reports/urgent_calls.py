"""Tell who filed an urgent report who was called, and whom to phone meanwhile."""

from bot.services.delivery.notify import Notice, notify
from bot.services.officials.rota import load_rota
from bot.services.reports.clocks.duty_time import next_duty
from bot.services.reports.notices import CALLED, REPORT_NEWS
from bot.services.reports.official_notices import find_responsible
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.reports import reports
from storage.tables.report_states import awaits_acceptance


def tell_whom_to_phone(tx: Transaction, context: UnitContext, code: str) -> None:
    """Tell the person of an urgent report that nobody took on yet.

    Who called officials is told so only if somebody is on duty who gets it now; else from when on
    somebody is.
    """
    facts, called = find_responsible(tx, context, code)
    report = reports.get(tx, context.unit_id, facts.id) if facts and facts.is_urgent else None
    if facts is None or report is None or not awaits_acceptance(report.state):
        return
    now = context.now()
    begins = next_duty(context.unit, load_rota(tx, context, since=now).list_duties(), now)
    who = "later" if begins > now else "called" if called else "nobody"
    notify(
        tx,
        context,
        [report.person_id] if report.person_id else [],
        Notice(
            REPORT_NEWS,
            {
                "report": facts.id,
                "phrase": f"news-{CALLED}",
                "values": {"who": who, "promised": begins},
            },
        ),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
    )
