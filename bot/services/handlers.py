"""Types of handlers that a capability registers, and functions that call them."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import Any

from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.queries import Query
from storage.database.transactions import Transaction

Perform = Callable[[Transaction, UnitContext, Speaker, Effect], Outcome]
Recall = Callable[[Transaction, UnitContext, Speaker, Query[Any]], object]

# A handler accepts the one kind of effect or query that it is registered for.
EffectHandler = Callable[[Transaction, UnitContext, Speaker, Any], Outcome]
QueryHandler = Callable[[Transaction, UnitContext, Speaker, Any], object]
EffectHandlers = Mapping[type[Effect], EffectHandler]
QueryHandlers = Mapping[type[Query[Any]], QueryHandler]

Listener = Callable[[Transaction, UnitContext, Any], None]
"""Handles an event of the type that it is registered for, in the event's transaction."""

Listeners = Mapping[type, Listener]
Publish = Callable[[Transaction, UnitContext, object], None]
"""Calls the listeners of all capabilities for an event: an outcome, or one of `events.py`."""


class Occasion(Enum):
    """Why data about a person is erased; a capability may have an eraser for each occasion."""

    PERSON_ERASED = auto()
    """The person is erased: everything that can be traced to them is deleted."""
    CONSENT_WITHDRAWN = auto()
    """The person withdrew consent: data that no law and no open report requires is deleted."""
    WORDS_FORGOTTEN = auto()
    """The person withdrew or declined consent: what they sent is deleted, but for open reports."""
    ADDRESSES_FORGOTTEN = auto()
    """An erased person got the farewell: data that is stored by address is deleted."""


Eraser = Callable[[Transaction, UnitContext, str], None]
"""Erases a capability's data about the person with that id."""

Erasers = Mapping[Occasion, Sequence[Eraser]]
"""The erasers of all capabilities, in the order in which they run."""


def perform_by(handlers: EffectHandlers) -> Perform:
    """Return a function that executes an effect by the handler of its kind."""

    def perform(
        tx: Transaction, context: UnitContext, speaker: Speaker, effect: Effect
    ) -> Outcome:
        return handlers[type(effect)](tx, context, speaker, effect)

    return perform


def recall_by(handlers: QueryHandlers) -> Recall:
    """Return a function that answers a query by the handler of its kind."""

    def recall(
        tx: Transaction, context: UnitContext, speaker: Speaker, query: Query[Any]
    ) -> object:
        return handlers[type(query)](tx, context, speaker, query)

    return recall


def publish_to_nobody(tx: Transaction, context: UnitContext, event: object) -> None:
    """Ignore an event."""
    del tx, context, event
