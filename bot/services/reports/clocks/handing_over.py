"""Hand all open reports of an official over to another one, in one act."""

from typing import NamedTuple

from bot.services.delivery.notify import notify, phrase
from bot.services.officials.leaves import LeaveError, find_leave_now, last_day
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.officials.scopes import load_official
from bot.services.reports.access import find_item
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import officials, staff_bot
from storage.repositories.reports import held_reports, reports
from storage.tables.reports import HANDED_OVER


class HandedOver(NamedTuple):
    """How many reports another official holds now, and the codes of those that they may not.

    That official *is_told* if they use the chat.
    """

    moved: int
    kept: list[str]
    is_told: bool


def hand_over(
    tx: Transaction,
    context: UnitContext,
    giver: str,
    taker: str,
    *,
    by: str,
    lead: SignedInOfficial | None = None,
) -> HandedOver:
    """Let *taker* hold the open reports of *giver* on which they may work; tell *taker* once.

    Without a taker, nobody holds them: they wait for the officers of their departments. A *lead*
    gives only those of the own departments and areas.

    Raises:
        LeaveError: the taker is the giver, or on leave.
    """
    unit_id, now = context.unit_id, context.now()
    if taker == giver:
        raise LeaveError("self")
    if taker and (leave := find_leave_now(tx, context, taker)):
        raise LeaveError("away", last_day(context, leave))
    official = load_official(tx, context, taker) if taker else None
    moved, kept = 0, []
    for report_id, code in held_reports.lock_open(tx, unit_id, giver):
        item = find_item(tx, context, report_id)
        if lead is not None and not lead.may(Action.ASSIGN_REPORTS, item):
            continue
        if official is not None and not official.may(Action.ANSWER_REPORTS, item):
            kept.append(code)
            continue
        reports.assign(tx, unit_id, report_id, taker or None)
        reports.append_event(
            tx, unit_id, report_id, kind=HANDED_OVER, by=by, text="", at=now, reason=taker
        )
        audit.record(tx, unit_id, by, f"report.{HANDED_OVER}", report_id, now=now)
        moved += 1
    people = staff_bot.list_people(tx, unit_id, [taker])
    if moved and people:
        who = officials.name_of(tx, unit_id, giver)
        notify(
            tx,
            context,
            people,
            phrase("staff-handed_over", who=who, count=moved),
            urgency=Urgency.NOTICE,
            promise=AT_LEAST_ONCE,
        )
    return HandedOver(moved, kept, is_told=bool(people))
