"""The hooks of the machinery: functions of capabilities that it calls at fixed points.

A capability names its hooks in `PART` (`bot/services/<capability>/part.py`). Each runs in the
transaction of what it belongs to, so it may run again, and an exception rolls all of it back.
A hook returns something that the machinery goes on with. What a capability does *after* something
has happened is a listener of an event instead (`bot/services/events.py`).
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Protocol

from msgspec import Struct

from conversations.engine.model.messages import Content, Inbound
from conversations.engine.model.phrases import Phrases
from conversations.engine.replay.profile_reading import NO_PROFILE, ProfileReading
from conversations.engine.replay.turn_context import EarlierVersion
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.broadcasts import Broadcast


class ReceivedMessage(Struct, frozen=True):
    """A message of *person_id* as the engine is about to get it.

    *inbound* is what is stored of it, *content* what the engine gets. *earlier* is the former
    text, if it edits a message; a hook may add the report that it is a part of. *phrases* are
    those of the person.
    """

    person_id: str
    inbound: Inbound
    content: Content
    earlier: EarlierVersion | None
    phrases: Phrases


class Wishes(Protocol):
    """How some people of a broadcast's audience want its news, at one moment."""

    def refuses(self, person_id: str) -> bool:
        """Tell whether a person does not want it (any more): it is stopped for them."""
        ...

    def earliest_time(self, person_id: str) -> datetime:
        """Return when a person may get it: the moment itself, or later."""
        ...

    def has_digest(self, person_id: str) -> bool:
        """Tell whether a person gets it now in a digest: other such news may be joined to it."""
        ...


BeforeStoring = Callable[[Transaction, str, str, Inbound, datetime], Inbound]
"""`(tx, unit_id, person_id, inbound, now)`: returns a new message as it is stored.

It is called in the transaction of the batch, after private numbers are masked, and before the
message becomes a row of `inbox`, is put aside as a part of an album, or is played.
"""

BeforePlaying = Callable[[Transaction, str, ReceivedMessage], ReceivedMessage]
"""`(tx, unit_id, message)`: returns the message, perhaps with another *content* or *earlier*.

It is called in the transaction of the batch, right before the engine plays the message; for an
album, once for each text and once for its pictures. What is stored stays as it is.
"""

ListExempt = Callable[[Transaction, str, Sequence[str]], set[str]]
"""`(tx, unit_id, people)`: returns those of *people* whom notices reach without their consent.

It is called in the transaction that queues a notice, and in the one that claims it for sending.
"""

LoadWishes = Callable[[Transaction, str, Broadcast, Collection[str], datetime], Wishes]
"""`(tx, unit_id, broadcast, people, now)`: returns how *people* want the news of a broadcast.

It is called in the transaction that claims messages of the broadcast for sending, with the rows
of the people locked.
"""


class Hooks(Struct, frozen=True):
    """The hooks of one capability, or of all, in the order of `bot/capabilities.py`.

    Those of *before_storing* and *before_playing* are called in turn, each with what the one
    before returned. Those of *consent_exemptions* and *recipient_wishes* add up. The first of
    *profile_readings* reads what people tell of themselves.
    """

    before_storing: tuple[BeforeStoring, ...] = ()
    before_playing: tuple[BeforePlaying, ...] = ()
    consent_exemptions: tuple[ListExempt, ...] = ()
    recipient_wishes: tuple[LoadWishes, ...] = ()
    profile_readings: tuple[ProfileReading, ...] = ()

    @property
    def profile(self) -> ProfileReading:
        """What reads people's profiles, for the engine."""
        return next(iter(self.profile_readings), NO_PROFILE)

    def list_exempt(self, tx: Transaction, unit_id: str, people: Sequence[str]) -> set[str]:
        """Return those of *people* whom notices reach without their consent."""
        return set().union(*(hook(tx, unit_id, people) for hook in self.consent_exemptions))

    def load_wishes(
        self,
        tx: Transaction,
        unit_id: str,
        broadcast: Broadcast,
        people: Collection[str],
        now: datetime,
    ) -> Wishes:
        """Return how *people* want the news of a broadcast; by default, all do, at once."""
        hooks = self.recipient_wishes
        return _AllWishes([hook(tx, unit_id, broadcast, people, now) for hook in hooks], now)


def join_hooks(parts: Iterable[Hooks]) -> Hooks:
    """Return the hooks of all *parts*."""
    names = Hooks.__struct_fields__
    return Hooks(*(tuple(chain.from_iterable(getattr(p, n) for p in parts)) for n in names))


class _AllWishes:
    """The wishes that several hooks know of."""

    def __init__(self, parts: Sequence[Wishes], now: datetime) -> None:
        self._parts = parts
        self._now = now

    def refuses(self, person_id: str) -> bool:
        return any(wishes.refuses(person_id) for wishes in self._parts)

    def earliest_time(self, person_id: str) -> datetime:
        return max((wishes.earliest_time(person_id) for wishes in self._parts), default=self._now)

    def has_digest(self, person_id: str) -> bool:
        return any(wishes.has_digest(person_id) for wishes in self._parts)
