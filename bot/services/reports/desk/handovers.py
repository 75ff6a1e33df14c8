"""Give reports to colleagues and to other departments; take them over from colleagues."""

from msgspec import structs

from bot.services.delivery.notify import Notice
from bot.services.handlers import EffectHandlers
from bot.services.officials.leaves import find_leave_now
from bot.services.officials.permissions import Action
from bot.services.reports import access
from bot.services.reports.desk.acts import Desk, on_held_report, record_act
from bot.services.reports.desk.colleagues import list_able
from bot.services.reports.desk.handover_notices import notify_former_holder, notify_new_holder
from bot.services.reports.desk.heads import find_acts
from bot.services.reports.notices import notify_of_step
from bot.services.reports.official_notice_rendering import REPORT_CARD
from bot.services.reports.official_notices import find_responsible, notify_of_report
from bot.services.unit_context import UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.staff.reports.handovers.effects import (
    Assigned,
    AssignReport,
    Moved,
    MoveReport,
    TakenOver,
    TakeOverReport,
)
from storage.database.transactions import Transaction
from storage.repositories.officials import officials, staff_bot
from storage.repositories.reports import placements, reports
from storage.repositories.reports.reports import ASSIGNED, MOVED
from storage.tables.report_states import ACCEPTED, Mover, can_move


@on_held_report
def assign_report(
    tx: Transaction, context: UnitContext, effect: AssignReport, desk: Desk
) -> Outcome:
    """Give a report to a colleague who may answer it; both holders are told."""
    former, by = desk.report.assignee, desk.official.official_id
    if former != by and not desk.official.may(Action.ASSIGN_REPORTS):
        return Refused("not_holder")
    item = access.find_item(tx, context, effect.report)
    able = {one.official_id: one.name for one in list_able(tx, context, item)} if item else {}
    if effect.official not in able:
        return Refused("not_able")
    if find_leave_now(tx, context, effect.official):
        return Refused("away")
    last, is_told = desk.last, True
    if former != effect.official:
        reports.assign(tx, context.unit_id, effect.report, effect.official)
        last = record_act(tx, context, desk, ASSIGNED, effect.official)
        is_told = _tell_holders(tx, context, desk, effect.official)
    acts = find_acts(tx, context, desk.official, effect.report)
    name = able[effect.official]
    return Assigned(desk.report.code, effect.report, last, acts, who=name, is_told=is_told)


def _tell_holders(tx: Transaction, context: UnitContext, desk: Desk, holder: str) -> bool:
    """Tell who holds a report now, and who held it, unless they did it; return if the first is."""
    by, former = desk.official.official_id, desk.report.assignee
    if former and former not in (by, holder):
        notify_former_holder(tx, context, desk.report_id, former, by=by)
    return holder == by or notify_new_holder(tx, context, desk.report_id, holder, by=by)


@on_held_report
def take_over_report(
    tx: Transaction, context: UnitContext, effect: TakeOverReport, desk: Desk
) -> Outcome:
    """Let the speaker hold a report instead of a colleague; residents hear that somebody does."""
    unit_id, state, former = context.unit_id, desk.report.state, desk.report.assignee
    by, last = desk.official.official_id, desk.last
    if former != by:
        reports.assign(tx, unit_id, effect.report, by)
        last = record_act(tx, context, desk, ASSIGNED, by)
        _tell_holders(tx, context, desk, by)
    if can_move(Mover.OFFICIAL, state, ACCEPTED):
        reports.change_state(tx, unit_id, effect.report, seen=state, to=ACCEPTED)
        last = record_act(tx, context, desk, ACCEPTED)
        notify_of_step(tx, context, effect.report, f"news-{ACCEPTED}")
    acts = find_acts(tx, context, desk.official, effect.report)
    name = officials.name_of(tx, unit_id, former) if former else ""
    return TakenOver(desk.report.code, effect.report, last, acts, who=name)


@on_held_report
def move_report(tx: Transaction, context: UnitContext, effect: MoveReport, desk: Desk) -> Outcome:
    """Give a report to another department; its officials get the card, residents hear whose it is.

    Nobody holds it then: its officials see that it waits for one of them.
    """
    departments = {department.id for department in context.unit.departments}
    if effect.department not in departments - {desk.report.department}:
        return Refused("no_department")
    item = access.find_item(tx, context, effect.report)
    if item is None or not list_able(
        tx, context, structs.replace(item, department=effect.department)
    ):
        return Refused("nobody_there")
    last = record_act(tx, context, desk, MOVED, effect.department)
    reports.assign(tx, context.unit_id, effect.report, None)
    told = give_to_department(tx, context, desk, effect.department)
    notify_of_step(tx, context, effect.report, f"news-{MOVED}")
    name = context.unit.department_name(effect.department, desk.speaker.person.language)
    acts = find_acts(tx, context, desk.official, effect.report)
    return Moved(desk.report.code, effect.report, last, acts, department=name, officials=told)


def give_to_department(tx: Transaction, context: UnitContext, desk: Desk, department: str) -> int:
    """Store the department of a report, and send its officials the card; return their number.

    Who held it is told, if nobody does any more.
    """
    by, former = desk.official.official_id, desk.report.assignee
    placements.move_to_department(tx, context.unit_id, desk.report_id, department)
    now_held = reports.get(tx, context.unit_id, desk.report_id)
    is_released = former and now_held is not None and now_held.assignee is None
    if former and is_released and former != by:
        notify_former_holder(tx, context, desk.report_id, former, by=by)
    facts, people = find_responsible(tx, context, desk.report.code)
    own = staff_bot.find_person(tx, context.unit_id, by)
    others = [person_id for person_id in people if person_id != own]
    if facts is not None:
        notice = Notice(REPORT_CARD, {"report": desk.report_id})
        notify_of_report(tx, context, desk.report_id, others, notice, at_once=facts.is_urgent)
    return len(others)


HANDOVER_HANDLERS: EffectHandlers = {
    AssignReport: assign_report,
    TakeOverReport: take_over_report,
    MoveReport: move_report,
}
