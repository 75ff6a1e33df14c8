"""Which reports an official works on and reads: a report as the object of a permission."""

from collections.abc import Mapping, Sequence

from bot.services.officials.permissions import (
    Action,
    NotAllowedError,
    SignedInOfficial,
    WorkItem,
)
from bot.services.officials.scopes import known_ids, load_official
from bot.services.officials.staff_bot import find_who_may
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.media import SMALL_SUFFIX
from storage.repositories.officials import assignments
from storage.repositories.officials.assignments import AREA, DEPARTMENT
from storage.repositories.reports import report_scope
from storage.repositories.reports.report_scope import ReportScope
from storage.repositories.reports.reports import FullReport, HistoryEvent


def scope_of(context: UnitContext, official: SignedInOfficial) -> ReportScope:
    """Return the reports that an official works on, and those that they read beside them."""
    own = official.scope
    return ReportScope(own.departments, own.areas, *known_ids(context), official.workers)


def find_item(tx: Transaction, context: UnitContext, report_id: str) -> WorkItem | None:
    """Return a report as the object of a permission, or None."""
    found = report_scope.find_placement(tx, context.unit_id, report_id)
    return _item(context, *found) if found else None


def item_of(context: UnitContext, report: FullReport, events: Sequence[HistoryEvent]) -> WorkItem:
    """Return *report*, whose history is *events*, as the object of a permission."""
    workers = frozenset(event.by for event in events)
    return _item(context, report.department, report.neighbourhood, workers)


def place_item(context: UnitContext, department: str, area: str) -> WorkItem:
    """Return what is of a department and an area as an object, without who worked on it."""
    return _item(context, department, area, frozenset())


def _item(context: UnitContext, department: str, area: str, workers: frozenset[str]) -> WorkItem:
    """Return a report as an object; what is of no department of the present pack is of all."""
    departments, areas = known_ids(context)
    return WorkItem(
        department if department in departments else "", area if area in areas else "", workers
    )


def is_reader(tx: Transaction, context: UnitContext, person_id: str, report_id: str) -> bool:
    """Tell whether a person is an official at the staff bot who may read a report."""
    item = find_item(tx, context, report_id)
    if item is None:
        return False
    return find_who_may(tx, context, person_id, Action.SEE_REPORTS, item) is not None


def check_act(
    tx: Transaction, context: UnitContext, official_id: str, action: Action, report_id: str
) -> None:
    """Check, in the transaction of an act, that an official may still do it on a report.

    Raises:
        NotAllowedError: they may not.
    """
    official = load_official(tx, context, official_id)
    item = find_item(tx, context, report_id)
    if item is None or not official.may(action, item):
        raise NotAllowedError(f"{official_id} may not {action} on {report_id}")


def list_outsiders(tx: Transaction, context: UnitContext, report_id: str) -> set[str]:
    """Return the officials who are assigned to other departments or areas than a report's."""
    item, unit_id = find_item(tx, context, report_id), context.unit_id
    if item is None:
        return set()
    departments, areas = known_ids(context)
    return assignments.list_outside(
        tx, DEPARTMENT, unit_id, item.department, departments
    ) | assignments.list_outside(tx, AREA, unit_id, item.area, areas)


def items_of_report(
    tx: Transaction, context: UnitContext, names: Mapping[str, str]
) -> list[WorkItem]:
    """Return the report that the path of a request names by "report"."""
    return _items(tx, context, names["report"])


def items_of_call(
    tx: Transaction, context: UnitContext, names: Mapping[str, str]
) -> list[WorkItem]:
    """Return the report of the delivery that the path of a request names by "call"."""
    report_id = report_scope.find_report_of_delivery(tx, context.unit_id, names["call"])
    return _items(tx, context, report_id) if report_id else []


def items_of_file(
    tx: Transaction, context: UnitContext, names: Mapping[str, str]
) -> list[WorkItem]:
    """Return the reports with the file that the path of a request names by "media"."""
    media_id = names["media"].removesuffix(SMALL_SUFFIX)
    return [
        item
        for report_id in report_scope.list_reports_of_file(tx, context.unit_id, media_id)
        for item in _items(tx, context, report_id)
    ]


def _items(tx: Transaction, context: UnitContext, report_id: str) -> list[WorkItem]:
    item = find_item(tx, context, report_id)
    return [item] if item else []
