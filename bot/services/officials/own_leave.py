"""Officials tell in chat that they are on leave, or are back."""

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials import leaves
from bot.services.officials.leaves import LeaveError, LeaveSpan
from bot.services.officials.staff_bot import find_user
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.staff.officials.leave_effects import (
    EndLeave,
    LeaveEnded,
    LeaveTaken,
    TakeLeave,
)
from conversations.staff.officials.leave_queries import LeaveBoard, OwnLeave, StandIn
from storage.database.transactions import Transaction
from storage.repositories.officials import leaves as stored_leaves
from storage.repositories.officials import officials


def find_own_leave(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OwnLeave
) -> LeaveBoard:
    """Return the leave of the speaker that has not ended, and who may stand in."""
    del query
    now, unit_id = context.now().astimezone(context.timezone), context.unit_id
    official = find_user(tx, context, speaker.person_id)
    if official is None:
        return LeaveBoard(now)
    ahead = stored_leaves.find_ahead(tx, unit_id, official.official_id, now=now)
    colleagues = tuple(
        StandIn(one.official_id, LocalisedText(one.name), (one.name.rsplit(maxsplit=1)[-1],))
        for one in officials.list_all(tx, unit_id)
        if one.official_id != official.official_id
    )
    since = ahead.since.astimezone(context.timezone).date() if ahead else None
    return LeaveBoard(now, colleagues, since)


def take_leave(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: TakeLeave
) -> Outcome:
    """Note the leave of the speaker, and tell who stands in."""
    official = find_user(tx, context, speaker.person_id)
    names = {one.official_id: one.name for one in officials.list_all(tx, context.unit_id)}
    if official is None or (effect.deputy and effect.deputy not in names):
        return Refused("gone")
    id_ = official.official_id
    days = LeaveSpan(effect.since, effect.until, effect.begins, effect.ends)
    try:
        is_told = leaves.take_leave(tx, context, id_, days, deputy=effect.deputy, by=id_)
    except LeaveError as error:
        return Refused(error.why)
    name = names.get(effect.deputy, "")
    return LeaveTaken(
        days.since, days.until, name, is_told=is_told, begins=days.begins, ends=days.ends
    )


def end_leave(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EndLeave
) -> Outcome:
    """Note that the speaker is at work."""
    del effect
    official = find_user(tx, context, speaker.person_id)
    if official is None:
        return Refused("gone")
    id_ = official.official_id
    return LeaveEnded(leaves.end_leave(tx, context, id_, by=id_))


LEAVE_HANDLERS: EffectHandlers = {EndLeave: end_leave, TakeLeave: take_leave}
LEAVE_QUERY_HANDLERS: QueryHandlers = {OwnLeave: find_own_leave}
