"""Merge a report into another one that tells of the same; its residents come along."""

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.desk.acts import Desk, on_held_report, open_desk, record_act
from bot.services.reports.desk.heads import to_held_report
from bot.services.reports.notices import notify_of_step
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.staff.reports.handovers.effects import MergeReport, ReportMerged
from conversations.staff.reports.handovers.queries import MergeGoals
from conversations.staff.reports.queries import HeldReport
from storage.database.transactions import Transaction
from storage.repositories.reports import followers, merge_goals, report_list, reports
from storage.tables.report_states import MERGED, Mover, can_move, is_held

_MOST = 20


def merge_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: MergeReport
) -> Outcome:
    """Merge a report; who filed or follows it follows the other one, and is told its code.

    Followers are shown to nobody, so who was hidden stays so.
    """
    if effect.goal == effect.report:
        return Refused("itself")
    # In one order, so that two merges into each other don't wait for ever.
    for report_id in sorted((effect.report, effect.goal)):
        reports.lock(tx, context.unit_id, report_id)
    return _merge_held(tx, context, speaker, effect)


@on_held_report
def _merge_held(tx: Transaction, context: UnitContext, effect: MergeReport, desk: Desk) -> Outcome:
    goal = open_desk(tx, context, desk.speaker, effect.goal)
    if isinstance(goal, Refused):
        return Refused("goal_not_yours")
    if not is_held(goal.report.state):
        return Refused("goal_over")
    unit_id, state = context.unit_id, desk.report.state
    if not can_move(Mover.OFFICIAL, state, MERGED):
        return Refused("over")
    own = [desk.report.person_id] if desk.report.person_id else []
    people = [*own, *followers.of_report(tx, unit_id, effect.report)]
    joining = [it for it in dict.fromkeys(people) if it != goal.report.person_id]
    for person_id in joining:
        followers.follow(tx, unit_id, effect.goal, person_id, now=context.now())
    reports.change_state(tx, unit_id, effect.report, seen=state, to=MERGED)
    last = record_act(tx, context, desk, MERGED, effect.goal)
    notify_of_step(tx, context, effect.report, f"news-{MERGED}", goal=goal.report.code)
    return ReportMerged(
        desk.report.code, effect.report, last, goal=goal.report.code, people=len(joining)
    )


def list_goals(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MergeGoals
) -> tuple[HeldReport, ...]:
    """Return the reports that the speaker may answer and into which a report can be merged."""
    official = find_user(tx, context, speaker.person_id)
    report = reports.get(tx, context.unit_id, query.report)
    if official is None or report is None or not official.may(Action.ANSWER_REPORTS):
        return ()
    ids = merge_goals.list_goals(
        tx,
        context.unit_id,
        access.scope_of(context, official),
        without=query.report,
        category=report.category,
        most=_MOST,
    )
    found = (report_list.find(tx, context.unit_id, id_) for id_ in ids)
    language = speaker.person.language
    return tuple(to_held_report(tx, context, each, language) for each in found if each)


MERGING_HANDLERS: EffectHandlers = {MergeReport: merge_report}
MERGING_QUERY_HANDLERS: QueryHandlers = {MergeGoals: list_goals}
