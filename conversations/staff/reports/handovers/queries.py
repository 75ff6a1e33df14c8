"""Queries of what officials hand over, and to whom."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query


class Colleague(Struct, frozen=True):
    """Somebody, or a department, that may work on a report."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


class Colleagues(Query[tuple[Colleague, ...]], frozen=True, tag=True):
    """The officials who may answer a *report*, without the one who holds it."""

    shape: ClassVar[object] = tuple[Colleague, ...]

    report: str


class OtherDepartments(Query[tuple[Colleague, ...]], frozen=True, tag=True):
    """The departments that a *report* is not of."""

    shape: ClassVar[object] = tuple[Colleague, ...]

    report: str
