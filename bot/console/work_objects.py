"""The objects of routes: what a path names, and whose work it is."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from bot.services.officials.permissions import WorkItem
from bot.services.unit_context import UnitContext
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction


class ObjectOf(NamedTuple):
    """What the routes of one kind are about.

    *find* returns the objects that the names in a request's path mean; none if it is gone, which
    the page *gone* says.
    """

    find: Callable[[Transaction, UnitContext, Mapping[str, str]], Sequence[WorkItem]]
    gone: str


def describe_owner(item: WorkItem, unit: Unit, language: str) -> dict[str, str]:
    """Return the names of the department and the area of *item*, "" where it is of all."""
    areas = {area.id: area.name.in_language(language) for area in unit.neighbourhoods}
    department = unit.department_name(item.department, language) if item.department else ""
    return {"department": department, "area": areas.get(item.area, "")}
