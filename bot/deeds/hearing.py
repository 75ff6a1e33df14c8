"""What is heard of what comes: not more than a person can say, and no private talk in a group."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from msgspec import Struct, structs

from conversations.engine.alerts import recognise
from conversations.engine.messages import (
    Edited,
    Inbound,
    Moved,
    Reachable,
    Tap,
    Text,
    Unheard,
)
from conversations.engine.person import LANGUAGES, Person
from conversations.engine.phrases import Phrases

_WHILE = timedelta(minutes=1)
_MOST_KNOWN = 20_000
# How much later than its change a message may come, where a webhook brings it again.
_LATE = timedelta(minutes=10)
_MOST_CHANGED = 1_000

Speak = Callable[[Person], Phrases]


def _is_none(address: str) -> bool:
    del address
    return False


class _One(Struct, frozen=True):
    """One message that was heard: when, and by what the platform knows it and its album."""

    at: datetime
    update_id: str
    message: str
    album: str


class _Change(Struct, frozen=True):
    """Words that a message was changed into, and when."""

    at: datetime
    text: str


class _Address(Struct):
    """What was heard lately at an address, and at what its person was told that it is much.

    *lately* is by the ids of its updates, the oldest first.
    """

    lately: dict[str, _One]
    told: _One | None = None

    def forget(self, until: datetime) -> None:
        """Forget what was heard up to *until*."""
        while self.lately:
            oldest = next(iter(self.lately.values()))
            if oldest.at > until:
                return
            del self.lately[oldest.update_id]


class Hearing:
    """Lets *most* messages of each address of *channels* be heard in any minute.

    What belongs to a message or an album that was heard is heard as well, and so is danger, but
    nothing beyond twice as many. In what *is_group* nothing but danger is heard: who writes there
    can't agree for the others, and a phone number or a report would be read by all of them.

    A message that comes after its change is heard in the changed words.

    It counts in memory: after a restart it begins anew, and each of several processes counts by
    itself. Asked again of the same message, it says the same, since a transaction may be done
    again.
    """

    def __init__(
        self,
        channels: Collection[str],
        most: int,
        speak: Speak,
        is_group: Callable[[str], bool] = _is_none,
    ) -> None:
        self._channels = frozenset(channels)
        self._is_group = is_group
        self._most = most
        self._speak = speak
        self._addresses: OrderedDict[tuple[str, str], _Address] = OrderedDict()
        self._changed: OrderedDict[tuple[str, str, str], _Change] = OrderedDict()

    def heard(self, inbound: Inbound, now: datetime) -> Inbound:
        """Return *inbound*, or in its place that it is not heard; of many only one is told so."""
        if inbound.channel not in self._channels or isinstance(inbound.content, Reachable | Moved):
            return inbound
        inbound = self._as_changed(inbound, now)
        address = self._address(inbound)
        address.forget(now - _WHILE)
        if inbound.update_id in address.lately:
            return inbound
        this = _one(inbound, now)
        is_group = self._is_group(inbound.address)
        most = 0 if is_group else self._most
        lately = address.lately
        if len(lately) < most or self._is_let_in(inbound, this, lately.values()):
            lately[this.update_id] = this
            return inbound
        told = address.told
        is_told = told is None or told.at <= now - _WHILE or told.update_id == this.update_id
        if is_told:
            address.told = this
        reason = "engine-in-group" if is_group else "engine-busy"
        return structs.replace(inbound, content=Unheard(reason if is_told else ""), group="")

    def _as_changed(self, inbound: Inbound, now: datetime) -> Inbound:
        """Return *inbound* in the words that it was changed into, if the change was here first."""
        content = inbound.content
        if isinstance(content, Edited):
            there = (inbound.channel, inbound.address, content.message)
            self._changed[there] = _Change(now, content.text)
            if len(self._changed) > _MOST_CHANGED:
                self._changed.popitem(last=False)
        elif isinstance(content, Text) and self._changed:
            change = self._changed.get((inbound.channel, inbound.address, inbound.message))
            if change is not None and now - change.at < _LATE:
                return structs.replace(inbound, content=Text(change.text))
        return inbound

    def _address(self, inbound: Inbound) -> _Address:
        there = (inbound.channel, inbound.address)
        address = self._addresses.get(there)
        if address is not None:
            self._addresses.move_to_end(there)
            return address
        address = self._addresses[there] = _Address({})
        if len(self._addresses) > _MOST_KNOWN:
            self._addresses.popitem(last=False)
        return address

    def _is_let_in(self, inbound: Inbound, this: _One, lately: Collection[_One]) -> bool:
        """Tell whether *this* is heard though it is one too many."""
        if len(lately) >= 2 * self._most:
            return False
        belongs = any(
            (one.album and one.album == this.album)
            or (one.message and one.message == this.message)
            for one in lately
        )
        return belongs or self._is_danger(inbound)

    def _is_danger(self, inbound: Inbound) -> bool:
        content = inbound.content
        if not isinstance(content, Text | Edited):
            return False
        return any(recognise(content.text, self._speak(Person(each))) for each in LANGUAGES)


def _one(inbound: Inbound, now: datetime) -> _One:
    # A press and a change name the message that they are about, not one of their own.
    is_about = isinstance(inbound.content, Tap | Edited)
    return _One(now, inbound.update_id, "" if is_about else inbound.message, inbound.group)
