"""To whom a report can be handed over."""

from collections.abc import Mapping

from msgspec import structs

from bot.services.handlers import QueryHandlers
from bot.services.officials.leaves import find_leave_now, last_day
from bot.services.officials.permissions import Action, WorkItem
from bot.services.officials.rota import follow_deputies
from bot.services.officials.scopes import load_official
from bot.services.reports import access
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.localised_text import LocalisedText
from conversations.staff.reports.handovers.queries import (
    Colleague,
    Colleagues,
    OtherCategories,
    OtherDepartments,
)
from storage.database.transactions import Transaction
from storage.repositories.officials import leaves, officials
from storage.repositories.officials.officials import Official
from storage.repositories.reports import reports


def list_able(tx: Transaction, context: UnitContext, item: WorkItem) -> list[Official]:
    """Return the officials who may answer a report, be they on leave; its department's first."""
    able = [
        (not signed_in.scope.departments, official)
        for official in officials.list_all(tx, context.unit_id)
        if (signed_in := load_official(tx, context, official.official_id)).may(
            Action.ANSWER_REPORTS, item
        )
    ]
    return [official for _, official in sorted(able, key=lambda pair: pair[0])]


def list_colleagues(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: Colleagues
) -> tuple[Colleague, ...]:
    """Return who may get a report: officials who may answer it and don't hold it.

    Who is on leave comes last, with who stands in for them and may answer it, too.
    """
    del speaker
    report = reports.get(tx, context.unit_id, query.report)
    item = access.find_item(tx, context, query.report)
    if report is None or item is None:
        return ()
    able = [one for one in list_able(tx, context, item) if one.official_id != report.assignee]
    names = {one.official_id: one.name for one in able}
    away = leaves.map_away(tx, context.unit_id, now=context.now())
    found = [_colleague(tx, context, one, away, names) for one in able]
    return tuple(sorted(found, key=lambda colleague: colleague.is_away))


def _colleague(
    tx: Transaction,
    context: UnitContext,
    official: Official,
    away: Mapping[str, str],
    names: Mapping[str, str],
) -> Colleague:
    id_, name = official.official_id, official.name
    here = Colleague(id_, LocalisedText(name), (name.rsplit(maxsplit=1)[-1],))
    if id_ not in away:
        return here
    leave, deputy = find_leave_now(tx, context, id_), follow_deputies(away, id_)
    return structs.replace(
        here,
        until=last_day(context, leave) if leave else None,
        deputy=deputy if deputy in names else "",
        stand_in=names.get(deputy, ""),
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


def list_categories(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OtherCategories
) -> tuple[str, ...]:
    """Return the categories of which a report can be instead of its own.

    The pack with which it was filed must have them, too: it tells where the report is.
    """
    del speaker
    report = reports.get(tx, context.unit_id, query.report)
    if report is None:
        return ()
    filed_with = {category.id for category in context.pack(tx, report.version).categories}
    return tuple(
        category.id
        for category in context.unit.categories
        if category.id in filed_with and category.id != report.category
    )


HANDOVER_QUERY_HANDLERS: QueryHandlers = {
    Colleagues: list_colleagues,
    OtherCategories: list_categories,
    OtherDepartments: list_departments,
}
