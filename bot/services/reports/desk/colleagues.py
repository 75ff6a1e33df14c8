"""To whom a report can be handed over."""

from bot.services.handlers import QueryHandlers
from bot.services.officials.permissions import Action, WorkItem
from bot.services.officials.scopes import load_official
from bot.services.reports import access
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.localised_text import LocalisedText
from conversations.staff.reports.handovers.queries import (
    Colleague,
    Colleagues,
    OtherDepartments,
)
from storage.database.transactions import Transaction
from storage.repositories.officials import leaves, officials
from storage.repositories.officials.officials import Official
from storage.repositories.reports import reports


def list_able(tx: Transaction, context: UnitContext, item: WorkItem) -> list[Official]:
    """Return the officials, none on leave, who may answer a report; its department's first."""
    away = leaves.map_away(tx, context.unit_id, now=context.now())
    able = [
        (not load.scope.departments, one)
        for one in officials.list_all(tx, context.unit_id)
        if one.official_id not in away
        and (load := load_official(tx, context, one.official_id)).may(Action.ANSWER_REPORTS, item)
    ]
    return [one for _, one in sorted(able, key=lambda pair: pair[0])]


def list_colleagues(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: Colleagues
) -> tuple[Colleague, ...]:
    """Return who may get a report: officials who may answer it and don't hold it."""
    del speaker
    report = reports.get(tx, context.unit_id, query.report)
    item = access.find_item(tx, context, query.report)
    if report is None or item is None:
        return ()
    return tuple(
        Colleague(one.official_id, LocalisedText(one.name), (one.name.rsplit(maxsplit=1)[-1],))
        for one in list_able(tx, context, item)
        if one.official_id != report.assignee
    )


def list_departments(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OtherDepartments
) -> tuple[Colleague, ...]:
    """Return the departments that a report is not of."""
    del speaker
    report = reports.get(tx, context.unit_id, query.report)
    return tuple(
        Colleague(department.id, department.name)
        for department in context.unit.departments
        if report is not None and department.id != report.department
    )


HANDOVER_QUERY_HANDLERS: QueryHandlers = {
    Colleagues: list_colleagues,
    OtherDepartments: list_departments,
}
