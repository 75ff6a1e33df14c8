"""Merge a report into another one that tells of the same, and take such a merge back."""

from msgspec import structs

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.clocks.promises import promise
from bot.services.reports.desk.acts import (
    Desk,
    find_faster,
    on_held_report,
    open_desk,
    record_act,
)
from bot.services.reports.desk.handover_notices import notify_new_holder
from bot.services.reports.desk.heads import find_acts, to_held_report
from bot.services.reports.life.pausing import resume_clocks
from bot.services.reports.life.retractable import find_state_before
from bot.services.reports.notices import notify_of_step
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome, Refused
from conversations.staff.reports.card_buttons import MORE
from conversations.staff.reports.handovers.effects import (
    MergeReport,
    NoMergeGoal,
    ReportMerged,
    ReportUnmerged,
    UnmergeReport,
)
from conversations.staff.reports.handovers.queries import MergeGoals
from conversations.staff.reports.queries import HeldReport
from storage.database.transactions import Transaction
from storage.repositories.reports import followers, merge_goals, report_list, reports
from storage.tables.report_states import (
    MERGED,
    WITHDRAWN,
    Mover,
    awaits_answer,
    can_move,
    is_held,
    is_open,
)
from storage.tables.reports import UNMERGED

_MOST = 20


def merge_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: MergeReport
) -> Outcome:
    """Merge a report; who filed or follows it follows the other one, and is told its code.

    Followers are shown to nobody, so who was hidden stays so.
    """
    found = reports.find_by_code(tx, context.unit_id, effect.code) if not effect.goal else None
    goal = found[0] if found else effect.goal
    if goal == effect.report:
        return Refused("itself")
    # In one order, so that two merges into each other don't wait for ever.
    for report_id in sorted((effect.report, goal)):
        reports.lock(tx, context.unit_id, report_id)
    return _merge_held(tx, context, speaker, structs.replace(effect, goal=goal))


@on_held_report
def _merge_held(tx: Transaction, context: UnitContext, effect: MergeReport, desk: Desk) -> Outcome:
    goal = open_desk(tx, context, desk.speaker, effect.goal)
    if isinstance(goal, Refused) or not is_held(goal.report.state):
        return _explain(tx, context, effect, desk)
    unit_id, state = context.unit_id, desk.report.state
    if not can_move(Mover.OFFICIAL, state, MERGED):
        return Refused("over")
    now = context.now()
    people = _list_people(tx, context, desk)
    joining = [it for it in people if it != goal.report.person_id]
    for person_id in joining:
        followers.follow(tx, unit_id, effect.goal, person_id, now=now)
    reports.change_state(tx, unit_id, effect.report, seen=state, to=MERGED)
    last = record_act(tx, context, desk, MERGED, effect.goal, at=now)
    notify_of_step(tx, context, effect.report, f"news-{MERGED}", goal=goal.report.code)
    return ReportMerged(
        desk.report.code,
        effect.report,
        last,
        (MORE,),
        goal=goal.report.code,
        people=len(joining),
    )


def _list_people(tx: Transaction, context: UnitContext, desk: Desk) -> list[str]:
    """Return who filed or follows a report."""
    own = [desk.report.person_id] if desk.report.person_id else []
    return list(dict.fromkeys([*own, *followers.of_report(tx, context.unit_id, desk.report_id)]))


def _explain(
    tx: Transaction, context: UnitContext, effect: MergeReport, desk: Desk
) -> NoMergeGoal:
    """Return why the goal of a merge can't be it."""
    report = reports.get(tx, context.unit_id, effect.goal)
    item = access.find_item(tx, context, effect.goal)
    acts = find_acts(tx, context, desk.official, desk.report_id)
    none = NoMergeGoal(
        desk.report.code, desk.report_id, desk.last, acts, why="unknown", goal=effect.code
    )
    if report is None or item is None:
        return none
    none = structs.replace(none, goal=report.code)
    if not desk.official.may(Action.ANSWER_REPORTS, item):
        unit, language = context.pack(tx, report.version), desk.speaker.person.language
        name = unit.department_name(report.department, language)
        return structs.replace(none, why="elsewhere", department=name)
    if report.state == MERGED:
        events = reports.history(tx, context.unit_id, [effect.goal])
        merge = [event for event in events if event.kind == MERGED][-1]
        into = reports.get(tx, context.unit_id, merge.reason)
        return structs.replace(none, why="merged", into=into.code if into else "")
    if report.state == WITHDRAWN:
        return structs.replace(none, why="withdrawn")
    return structs.replace(none, why="answered" if is_open(report.state) else "closed")


def unmerge_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: UnmergeReport
) -> Outcome:
    """Let a report go on by itself that was merged by mistake, with what was left of its clocks.

    Who followed the other report only by the merge does so no more.
    """
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    merges = [event for event in desk.events if event.kind == MERGED]
    goal = reports.lock(tx, context.unit_id, merges[-1].reason) if merges else None
    code = goal.code if goal else ""
    if desk.report.state != MERGED:
        if desk.events[-1].kind != UNMERGED or desk.events[-1].by != desk.official.official_id:
            return Refused("not_merged")
        acts = find_acts(tx, context, desk.official, effect.report)
        return ReportUnmerged(desk.report.code, effect.report, desk.last, acts, goal=code)
    if faster := find_faster(tx, context, desk, effect.seen, is_answer=False):
        return faster
    unit_id, merge = context.unit_id, merges[-1]
    people = _list_people(tx, context, desk)
    followers.unfollow_since(tx, unit_id, merge.reason, people, since=merge.at)
    state = find_state_before(desk.events, merge.number)
    due = resume_clocks(tx, context, effect.report, desk.report, merge.at)
    reports.change_state(tx, unit_id, effect.report, seen=MERGED, to=state)
    last = record_act(tx, context, desk, UNMERGED, merge.reason)
    told = promise(tx, context, effect.report, due.answer if awaits_answer(state) else due.resolve)
    count = notify_of_step(
        tx, context, effect.report, f"news-{UNMERGED}", goal=code, promised=told or ""
    )
    holder, by = desk.report.assignee, desk.official.official_id
    if holder and holder != by:
        notify_new_holder(tx, context, effect.report, holder, by=by)
    acts = find_acts(tx, context, desk.official, effect.report)
    return ReportUnmerged(desk.report.code, effect.report, last, acts, goal=code, people=count)


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


MERGING_HANDLERS: EffectHandlers = {MergeReport: merge_report, UnmergeReport: unmerge_report}
MERGING_QUERY_HANDLERS: QueryHandlers = {MergeGoals: list_goals}
