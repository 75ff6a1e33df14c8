"""Two officials for one thing: one writes and submits it, another approves or returns it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from bot.services.unit_context import UnitContext
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.approvals import (
    REJECTED,
    RETURNED,
    WAITING_FOR_APPROVAL,
    ApprovalTables,
    Event,
)

PROGRAM = "program"
"""The actor of what the program does by itself, in the audit and the history."""

SUBMIT, APPROVE, RETURN, REJECT = "submit", "approve", "return", "reject"

MAX_REASON_LENGTH = 500

_WAITING = (WAITING_FOR_APPROVAL,)


class TransitionError(Exception):
    """The thing is not (any more) at the version or in a state that allows it.

    *state* is the one that it is in.
    """

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class NotAllowedError(Exception):
    """This official may not do it to this thing; *why* is one word.

    "edited": they wrote, edited or submitted what they would approve. "returned": they returned
    it, and would now write or submit it. "no_safety": the topic is not one of safety.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class WrongHashError(Exception):
    """The content, the audience or the times are not those that the approver was shown."""


class InvalidReasonError(Exception):
    """The reason is "empty" or too "long"; *faults* has that word, by the name of the field."""

    def __init__(self, fault: str) -> None:
        super().__init__(f"reason: {fault}")
        self.faults = {"reason": fault}


class Approvable(Protocol):
    """What is written by one official and approved by another."""

    @property
    def state(self) -> str:
        """The name of its state."""

    @property
    def version(self) -> int:
        """The number of its newest version, from 1."""


T = TypeVar("T", bound=Approvable)


@dataclass(frozen=True)
class Approvals(Generic[T]):
    """The rules of two officials for one sort of things.

    *audited_as* is its word in the audit. *load* finds one by unit and id. *tell* is called after
    each recorded act, to tell the officials whom it concerns.
    """

    tables: ApprovalTables
    audited_as: str
    load: Callable[[Transaction, str, str], T | None]
    tell: Callable[[Transaction, UnitContext, str, Event], None] | None = None

    def find(self, tx: Transaction, context: UnitContext, id_: str) -> T:
        """Return a thing.

        Raises:
            LookupError: there is none with that id.
        """
        found = self.load(tx, context.unit_id, id_)
        if found is None:
            raise LookupError(id_)
        return found

    def find_seen(
        self,
        tx: Transaction,
        context: UnitContext,
        id_: str,
        version: int,
        states: Collection[str],
    ) -> T:
        """Return a thing if it is at *version* and in one of *states*.

        Raises:
            LookupError: there is none with that id.
            TransitionError: it is not.
        """
        found = self.find(tx, context, id_)
        if found.version != version or found.state not in states:
            raise TransitionError(found.state)
        return found

    def change(  # noqa: PLR0913 - who does what, and from where to where
        self,
        tx: Transaction,
        context: UnitContext,
        seen: T,
        act: str,
        by: str,
        *,
        states: Collection[str],
        values: Mapping[str, Any],
        reason: str = "",
    ) -> None:
        """Set *values* if the thing still is at the version that was *seen*; record the *act*.

        Raises:
            TransitionError: it is not in one of *states*, or at another version.
        """
        id_, now = getattr(seen, self.tables.id_name), context.now()
        if not self.tables.change(
            tx,
            context.unit_id,
            id_,
            states=states,
            seen_version=seen.version,
            values=values,
            now=now,
        ):
            raise TransitionError(self.find(tx, context, id_).state)
        event = Event(act, by, reason, values.get("version", seen.version), now)
        self.record(tx, context, id_, event)

    def record(self, tx: Transaction, context: UnitContext, id_: str, event: Event) -> None:
        """Add an act to the history and to the audit; tell the officials whom it concerns."""
        self.tables.add_event(tx, context.unit_id, id_, event)
        act = f"{self.audited_as}.{event.act}"
        audit.record(tx, context.unit_id, event.by, act, id_, now=event.at)
        if self.tell:
            self.tell(tx, context, id_, event)

    def is_newest_act(
        self, tx: Transaction, context: UnitContext, id_: str, act: str, official: str
    ) -> bool:
        """Tell whether *official* did *act*, and no official anything since: two clicks."""
        events = self.tables.list_events(tx, context.unit_id, id_)
        acts = [(event.act, event.by) for event in events if event.by != PROGRAM]
        return acts[-1] == (act, official)

    def check_not_returned(
        self, tx: Transaction, context: UnitContext, official: str, id_: str
    ) -> None:
        """Check that the official did not return the thing.

        Raises:
            NotAllowedError: they did.
        """
        if official in self.tables.list_actors(tx, context.unit_id, id_, RETURN):
            raise NotAllowedError("returned")

    def check_not_writer(
        self, tx: Transaction, context: UnitContext, official: str, id_: str
    ) -> None:
        """Check that the official neither wrote nor submitted any version.

        Raises:
            NotAllowedError: they did.
        """
        tables, unit_id = self.tables, context.unit_id
        writers = tables.list_editors(tx, unit_id, id_)
        if official in writers | tables.list_actors(tx, unit_id, id_, SUBMIT):
            raise NotAllowedError("edited")

    def return_to_author(
        self,
        tx: Transaction,
        context: UnitContext,
        official: str,
        id_: str,
        version: int,
        reason: str,
    ) -> None:
        """Return what waits for approval to its author, with a reason.

        Raises:
            LookupError: there is none with that id.
            TransitionError: it does not wait for approval, or at another version.
            InvalidReasonError: there is no reason, or it is too long.
        """
        reason, values = check_reason(reason), {"state": RETURNED}
        seen = self.find_seen(tx, context, id_, version, _WAITING)
        self.change(
            tx, context, seen, RETURN, official, states=_WAITING, values=values, reason=reason
        )

    def reject(
        self,
        tx: Transaction,
        context: UnitContext,
        official: str,
        id_: str,
        version: int,
        reason: str,
    ) -> None:
        """Reject what waits for approval for good, with a reason. It raises like the return."""
        reason, values = check_reason(reason), {"state": REJECTED}
        seen = self.find_seen(tx, context, id_, version, _WAITING)
        self.change(
            tx, context, seen, REJECT, official, states=_WAITING, values=values, reason=reason
        )


def check_reason(reason: str) -> str:
    """Return *reason* without surplus spaces.

    Raises:
        InvalidReasonError: there is none, or it is too long.
    """
    reason = clean(reason)
    if not reason or len(reason) > MAX_REASON_LENGTH:
        raise InvalidReasonError("long" if reason else "empty")
    return reason
