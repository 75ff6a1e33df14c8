"""Change the state of things that one official writes and another approves, with their history.

A thing has three tables: its rows with state and version, its versions, its events.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Table, and_, func, insert, select, update

from storage.database.transactions import Transaction
from storage.tables.approvals import DRAFT, REJECTED, RETURNED, WAITING_FOR_APPROVAL

__all__ = [
    "DRAFT",
    "REJECTED",
    "RETURNED",
    "WAITING_FOR_APPROVAL",
    "ApprovalTables",
    "Event",
]


class Event(NamedTuple):
    """One transition of a thing: who did what, why, to which version and when."""

    act: str
    by: str
    reason: str
    version: int
    at: datetime


class ApprovalTables(NamedTuple):
    """The tables of one sort of things; *id_name* is the column of their ids in each."""

    rows: Table
    versions: Table
    events: Table
    id_name: str

    def is_it(self, table: Table, unit_id: str, id_: str) -> ColumnElement[bool]:
        """Return the condition that a row of *table* belongs to the thing *id_*."""
        column: Column[str] = table.c[self.id_name]
        return and_(table.c.unit_id == unit_id, column == id_)

    def change(
        self,
        tx: Transaction,
        unit_id: str,
        id_: str,
        *,
        states: Collection[str],
        seen_version: int,
        values: Mapping[str, Any],
        now: datetime,
    ) -> bool:
        """Set *values* if the thing is in one of *states*, at *seen_version*; tell whether.

        The condition is part of the statement: of several changes at the same time, one is made.
        """
        rows = self.rows
        is_as_seen = and_(
            self.is_it(rows, unit_id, id_),
            rows.c.state.in_(states),
            rows.c.version == seen_version,
        )
        changed = tx.execute(update(rows).where(is_as_seen).values(changed_at=now, **values))
        return changed.rowcount == 1

    def add_event(self, tx: Transaction, unit_id: str, id_: str, event: Event) -> None:
        """Append a transition to the history; the thing's row must be locked by a change."""
        events = self.events
        last = select(func.coalesce(func.max(events.c.number), 0)).where(
            self.is_it(events, unit_id, id_)
        )
        number = tx.execute(last).scalar_one() + 1
        row = {"unit_id": unit_id, self.id_name: id_, "number": number, **event._asdict()}
        tx.execute(insert(events).values(row))

    def list_events(self, tx: Transaction, unit_id: str, id_: str) -> list[Event]:
        """Return the history of a thing, oldest first."""
        events = self.events
        query = (
            select(*(events.c[field] for field in Event._fields))
            .where(self.is_it(events, unit_id, id_))
            .order_by(events.c.number)
        )
        return [Event(*row) for row in tx.execute(query)]

    def list_actors(self, tx: Transaction, unit_id: str, id_: str, act: str) -> set[str]:
        """Return everyone who did *act* to a thing."""
        events = self.events
        query = select(events.c.by).where(self.is_it(events, unit_id, id_), events.c.act == act)
        return set(tx.execute(query).scalars())

    def list_editors(self, tx: Transaction, unit_id: str, id_: str) -> set[str]:
        """Return everyone who saved a version of a thing."""
        versions = self.versions
        query = select(versions.c.editor).where(self.is_it(versions, unit_id, id_))
        return set(tx.execute(query).scalars())
