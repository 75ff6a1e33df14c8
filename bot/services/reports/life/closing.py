"""Close reports whose answer nobody confirmed in time; go on without the answer to a question."""

from datetime import datetime, timedelta

from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs.job import Job, when
from bot.services.reports.life.pausing import give_up_question
from bot.services.reports.notices import notify_of_step
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_quiet_hours
from storage.database.transactions import Transaction
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.tables.report_states import CLOSED, Mover, awaits_reply, can_move

TO_CONFIRM = timedelta(days=14)
"""For so long after an answer its residents may say in one tap whether the work is done."""

_MOST = 200


def closing_jobs(services: TurnServices) -> list[Job]:
    """Return the job that closes reports that nobody confirmed."""
    context = services.context

    def first_to_close(tx: Transaction) -> datetime | None:
        due = turns.find_next_expiry(tx, context.unit_id)
        if due is None:
            return None
        return end_of_quiet_hours(max(due, context.now()).astimezone(context.timezone))

    return [
        Job(
            "unconfirmed_reports",
            when(context, "unconfirmed_reports", first_to_close),
            lambda tx, now: close_unconfirmed(tx, context, now),
        )
    ]


def close_unconfirmed(tx: Transaction, context: UnitContext, now: datetime) -> int:
    """Close the reports whose residents were silent for too long; return their number.

    Residents who were asked are told. Those whose report was answered before there was a question
    are not: the change to states told nobody anything.
    """
    expired = turns.list_expired(tx, context.unit_id, now=now, most=_MOST)
    for report_id, state in expired:
        asked = turns.find_open_answer(tx, context.unit_id, report_id)
        report = reports.get(tx, context.unit_id, report_id)
        if report is not None and awaits_reply(state):
            give_up_question(tx, context, report_id, report)
            continue
        if not can_move(Mover.TIME, state, CLOSED):
            continue
        reports.change_state(tx, context.unit_id, report_id, seen=state, to=CLOSED)
        reports.append_event(
            tx, context.unit_id, report_id, kind=CLOSED, by=Mover.TIME, text="", at=now
        )
        if asked is not None:
            notify_of_step(tx, context, report_id, f"news-{CLOSED}")
    return len(expired)
