"""Correct what a report is about, and where: its clocks, its department and its area follow."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.services.handlers import EffectHandlers
from bot.services.reports.clocks.deadlines import Deadlines, correct_deadlines
from bot.services.reports.clocks.promises import promise
from bot.services.reports.desk.acts import Desk, on_held_report, record_act
from bot.services.reports.desk.colleagues import list_categories
from bot.services.reports.desk.handovers import give_to_department
from bot.services.reports.desk.heads import find_acts
from bot.services.reports.notices import notify_of_step
from bot.services.reports.query_handlers import find_category
from bot.services.unit_context import UnitContext
from bot.services.working_time import working_time
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.unit import Category
from conversations.staff.reports.handovers.effects import (
    CategoryCorrected,
    CorrectCategory,
    CorrectPlace,
    PlaceCorrected,
)
from conversations.staff.reports.handovers.queries import OtherCategories
from storage.database.transactions import Transaction
from storage.repositories.reports import placements, report_list, reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import (
    DANGER,
    NO_REPLY,
    NOT_URGENT,
    REMARK,
    URGENT_CATEGORY,
    HistoryEvent,
)
from storage.tables.report_states import (
    ANSWERED,
    ASKED,
    REFUSED,
    REOPENED,
    REPLY_KINDS,
    RETRACTIONS,
    awaits_answer,
    awaits_officials,
)
from storage.tables.reports import MOVED, RECATEGORISED, RELOCATED

_ENDS = {
    ASKED: (*REPLY_KINDS, *RETRACTIONS, REMARK, REOPENED, NO_REPLY),
    ANSWERED: (*REPLY_KINDS, *RETRACTIONS, REOPENED),
    REFUSED: (*REPLY_KINDS, *RETRACTIONS, REOPENED),
}


@on_held_report
def correct_category(
    tx: Transaction, context: UnitContext, effect: CorrectCategory, desk: Desk
) -> Outcome:
    """Store the right category of a report; the department of the category gets the report."""
    unit_id, report_id = context.unit_id, effect.report
    category = find_category(context.unit, effect.category)
    offered = list_categories(tx, context, desk.speaker, OtherCategories(report_id))
    if category is None or category.id not in offered:
        return Refused("no_category")
    placements.set_category(tx, unit_id, report_id, category.id)
    last = record_act(tx, context, desk, RECATEGORISED, category.id)
    _follow_urgency(tx, context, report_id, category)
    due = _recompute(context, category, desk)
    turns.set_deadlines(tx, unit_id, report_id, answer_due=due.answer, resolve_due=due.resolve)
    told = None
    if awaits_officials(desk.report.state):
        running = due.answer if awaits_answer(desk.report.state) else due.resolve
        told = promise(tx, context, report_id, running)
    if category.department != desk.report.department:
        last = record_act(tx, context, desk, MOVED, category.department)
        reports.assign(tx, unit_id, report_id, None)
        give_to_department(tx, context, desk, category.department)
    notify_of_step(tx, context, report_id, f"news-{RECATEGORISED}", promised=told or "")
    language = desk.speaker.person.language
    return CategoryCorrected(
        desk.report.code,
        report_id,
        last,
        find_acts(tx, context, desk.official, report_id),
        category=category.name.in_language(language),
        department=context.unit.department_name(category.department, language),
    )


def _follow_urgency(
    tx: Transaction, context: UnitContext, report_id: str, category: Category
) -> None:
    """Store how urgent a report is by its new category, unless its words tell of danger."""
    report = report_list.find(tx, context.unit_id, report_id)
    if report is not None and report.urgency != DANGER:
        is_urgent = category.is_urgent_at(report.filed_at.astimezone(context.timezone))
        urgency = URGENT_CATEGORY if is_urgent else NOT_URGENT
        reports.set_urgency(tx, context.unit_id, report_id, urgency)


def _recompute(context: UnitContext, category: Category, desk: Desk) -> Deadlines:
    """Return the deadlines that a report would have had if it had been filed rightly."""
    now, events = context.now(), desk.events
    reopened = [event.at for event in events if event.kind == REOPENED]
    return correct_deadlines(
        context.unit,
        category,
        filed=events[0].at,
        waits_since=reopened[-1] if reopened else events[0].at,
        paused=_time_paused(context, events),
        now=now,
    )


def _time_paused(context: UnitContext, events: Sequence[HistoryEvent]) -> timedelta:
    """Return the working time in which the clocks of a report stood still, until it went on."""
    paused, kind = timedelta(), ""
    since: datetime | None = None
    for event in events:
        if since is not None and event.kind in _ENDS[kind]:
            paused += working_time(context.unit, since, event.at)
            since = None
        if event.kind in _ENDS:
            since, kind = event.at, event.kind
    return paused


@on_held_report
def correct_place(
    tx: Transaction, context: UnitContext, effect: CorrectPlace, desk: Desk
) -> Outcome:
    """Store the right place of a report; the officials of the new area get its card."""
    unit_id, report_id, place = context.unit_id, effect.report, effect.place
    before = report_list.find(tx, unit_id, report_id)
    placements.set_place(tx, unit_id, report_id, place)
    last = record_act(tx, context, desk, RELOCATED)
    if before is not None and before.neighbourhood != place.neighbourhood:
        give_to_department(tx, context, desk, desk.report.department)
    notify_of_step(tx, context, report_id, f"news-{RELOCATED}", hood=place.neighbourhood)
    acts = find_acts(tx, context, desk.official, report_id)
    return PlaceCorrected(desk.report.code, report_id, last, acts)


CORRECTING_HANDLERS: EffectHandlers = {
    CorrectCategory: correct_category,
    CorrectPlace: correct_place,
}
