"""Types of handlers for effects, queries and erasure, and the functions that call them."""

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


class Occasion(Enum):
    """Why data about a person is erased; a capability has an eraser for each that concerns it."""

    PERSON_ERASED = auto()
    """The person is erased: everything goes that can be traced to them."""
    CONSENT_WITHDRAWN = auto()
    """The person withdrew consent: what no law and no open matter requires goes."""
    ADDRESSES_FORGOTTEN = auto()
    """The person was erased before and has the final reply: what is kept by address goes."""


Eraser = Callable[[Transaction, UnitContext, str], None]
"""Erases what a capability holds of the person with that id."""

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
