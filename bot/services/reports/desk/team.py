"""What leads see of who holds what, and handing all work of an official over."""

from datetime import datetime, time, timedelta

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials.leaves import LeaveError, find_leave_now, last_day
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.officials.scopes import load_official
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.clocks.handing_over import hand_over
from bot.services.reports.desk.handover_notices import notify_giver
from bot.services.reports.desk.heads import to_held_report
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.staff.reports.handovers.effects import HandOverWork, WorkHandedOver
from conversations.staff.reports.handovers.queries import (
    NOBODY,
    Colleague,
    Holder,
    HolderWork,
    Takers,
    TeamWork,
)
from conversations.staff.reports.queries import HeldReport
from storage.database.transactions import Transaction
from storage.repositories.officials import leaves, officials
from storage.repositories.reports import held_reports


def _find_lead(tx: Transaction, context: UnitContext, person_id: str) -> SignedInOfficial | None:
    """Return the speaker if they may see what their officers hold, or None."""
    official = find_user(tx, context, person_id)
    return official if official and official.may(Action.SEE_TEAM_WORK) else None


def list_team(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: TeamWork
) -> tuple[Holder, ...]:
    """Return who holds reports of the lead's departments and areas, the most overdue first."""
    del query
    lead, now = _find_lead(tx, context, speaker.person_id), context.now()
    if lead is None:
        return ()
    midnight = datetime.combine(
        now.astimezone(context.timezone).date() + timedelta(days=1), time(), context.timezone
    )
    counts = held_reports.count_by_holder(
        tx, context.unit_id, access.scope_of(context, lead), now=now, until=midnight
    )
    found = []
    for holder, count, late, today in counts:
        leave = find_leave_now(tx, context, holder) if holder else None
        name = officials.name_of(tx, context.unit_id, holder) if holder else ""
        until = last_day(context, leave) if leave else None
        found.append(
            Holder(holder or NOBODY, LocalisedText(name), count, late, today, until=until)
        )
    return tuple(sorted(found, key=lambda holder: (-holder.late, -holder.today, -holder.count)))


def list_holder_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: HolderWork
) -> tuple[HeldReport, ...]:
    """Return what an official, or nobody, holds of the lead's work, the nearest deadline first."""
    lead = _find_lead(tx, context, speaker.person_id)
    if lead is None:
        return ()
    holder = None if query.holder == NOBODY else query.holder
    scope = access.scope_of(context, lead)
    held = held_reports.list_held(tx, context.unit_id, holder, scope)
    language = speaker.person.language
    return tuple(to_held_report(tx, context, report, language) for report in held)


def list_takers(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: Takers
) -> tuple[Colleague, ...]:
    """Return who may get all work of an official: who answers reports and is not on leave."""
    if find_user(tx, context, speaker.person_id) is None:
        return ()
    away = leaves.map_away(tx, context.unit_id, now=context.now())
    return tuple(
        Colleague(one.official_id, LocalisedText(one.name), (one.name.rsplit(maxsplit=1)[-1],))
        for one in officials.list_all(tx, context.unit_id)
        if one.official_id not in away
        and one.official_id != query.giver
        and load_official(tx, context, one.official_id).may(Action.ANSWER_REPORTS)
    )


def hand_over_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: HandOverWork
) -> Outcome:
    """Give all that an official holds to another one, or back to the departments.

    An official gives their own work, a lead that of the own departments and areas.
    """
    unit_id, by = context.unit_id, find_user(tx, context, speaker.person_id)
    giver, taker = effect.giver, effect.taker
    known = {one.official_id: one.name for one in officials.list_all(tx, unit_id)}
    if by is None or (giver != by.official_id and not by.may(Action.ASSIGN_REPORTS)):
        return Refused("not_holder")
    if taker and taker not in known:
        return Refused("not_able")
    try:
        lead = by if giver != by.official_id else None
        done = hand_over(tx, context, giver, taker, by=by.official_id, lead=lead)
    except LeaveError as error:
        return Refused(error.why)
    if done.moved and giver != by.official_id:
        notify_giver(tx, context, giver, by=by.official_id, taker=taker, count=done.moved)
    return WorkHandedOver(
        done.moved,
        who=officials.name_of(tx, unit_id, giver),
        to=known.get(taker, ""),
        kept=", ".join(done.kept),
        is_told=done.is_told,
    )


TEAM_HANDLERS: EffectHandlers = {HandOverWork: hand_over_work}
TEAM_QUERY_HANDLERS: QueryHandlers = {
    HolderWork: list_holder_work,
    Takers: list_takers,
    TeamWork: list_team,
}
