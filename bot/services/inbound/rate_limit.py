"""Limit the rate of messages per address, and ignore ordinary messages in groups."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from msgspec import Struct, structs

from conversations.engine.language.utterance import Utterances
from conversations.engine.model.alert import Alert
from conversations.engine.model.messages import (
    Edited,
    Inbound,
    Moved,
    RateLimited,
    Reachable,
    Start,
    Tap,
    Text,
)
from conversations.engine.model.person import LANGUAGES, Person
from conversations.engine.model.phrases import Phrases

_WINDOW = timedelta(minutes=1)
_MOST_KNOWN = 20_000
# The longest delay of a message after its own edit, when a webhook is retried.
_MAX_DELAY = timedelta(minutes=10)
_MOST_EDITS = 1_000

PhrasesFor = Callable[[Person], Phrases]
Detect = Callable[[str, Person, PhrasesFor, Utterances], Alert | None]


def _is_no_group(address: str) -> bool:
    del address
    return False


class _SeenMessage(Struct, frozen=True):
    """An admitted message: its time, and the platform's ids of it and its album."""

    at: datetime
    update_id: str
    message: str
    album: str


class _Edit(Struct, frozen=True):
    """The new text of an edited message, and its time."""

    at: datetime
    text: str


class _AddressState(Struct):
    """Recent messages of one address, and when its person was told about the limit.

    *recent* is keyed by update id, oldest first.
    """

    recent: dict[str, _SeenMessage]
    notified: _SeenMessage | None = None

    def forget(self, until: datetime) -> None:
        """Forget messages up to *until*."""
        while self.recent:
            oldest = next(iter(self.recent.values()))
            if oldest.at > until:
                return
            del self.recent[oldest.update_id]


class MessageRateLimiter:
    """Admit at most *most* messages per minute from each address of *channels*.

    Parts of an admitted message or album, and emergencies, are admitted beyond that, up to twice
    the limit. In a group (*is_group*), only emergencies and links for groups are admitted: one
    person can't consent for the others, and all of them would read a phone number or a report.

    A message that arrives after its own edit gets the edited text.

    The counts are in memory: a restart resets them, and each process counts separately. The result
    for a repeated message is the same, because a transaction may be retried.
    """

    def __init__(
        self,
        channels: Collection[str],
        most: int,
        phrases_for: PhrasesFor,
        detect: Detect,
        is_group: Callable[[str], bool] = _is_no_group,
    ) -> None:
        self._channels = frozenset(channels)
        self._is_group = is_group
        self._most = most
        self._phrases_for = phrases_for
        self._detect = detect
        self._addresses: OrderedDict[tuple[str, str], _AddressState] = OrderedDict()
        self._edits: OrderedDict[tuple[str, str, str], _Edit] = OrderedDict()

    def admit(self, inbound: Inbound, now: datetime) -> Inbound:
        """Return *inbound*, or a `RateLimited` in its place; notify the person only once."""
        if inbound.channel not in self._channels or isinstance(inbound.content, Reachable | Moved):
            return inbound
        inbound = self._apply_edit(inbound, now)
        address = self._address(inbound)
        address.forget(now - _WINDOW)
        if inbound.update_id in address.recent:
            return inbound
        this = _seen_message(inbound, now)
        is_group = self._is_group(inbound.address)
        # In a group a link's payload comes with a link for groups only.
        opens_link = isinstance(inbound.content, Start) and bool(inbound.content.payload)
        most = 0 if is_group and not opens_link else self._most
        recent = address.recent
        if len(recent) < most or self._is_exempt(inbound, this, recent.values()):
            recent[this.update_id] = this
            return inbound
        notified = address.notified
        is_first = (
            notified is None
            or notified.at <= now - _WINDOW
            or notified.update_id == this.update_id
        )
        if is_first:
            address.notified = this
        reason = "engine-in-group" if is_group else "engine-busy"
        return structs.replace(inbound, content=RateLimited(reason if is_first else ""), group="")

    def _apply_edit(self, inbound: Inbound, now: datetime) -> Inbound:
        """Return *inbound* with its edited text if the edit arrived first."""
        content = inbound.content
        if isinstance(content, Edited):
            key = (inbound.channel, inbound.address, content.message)
            self._edits[key] = _Edit(now, content.text)
            if len(self._edits) > _MOST_EDITS:
                self._edits.popitem(last=False)
        elif isinstance(content, Text) and self._edits:
            edit = self._edits.get((inbound.channel, inbound.address, inbound.message))
            if edit is not None and now - edit.at < _MAX_DELAY:
                return structs.replace(inbound, content=Text(edit.text))
        return inbound

    def _address(self, inbound: Inbound) -> _AddressState:
        key = (inbound.channel, inbound.address)
        address = self._addresses.get(key)
        if address is not None:
            self._addresses.move_to_end(key)
            return address
        address = self._addresses[key] = _AddressState({})
        if len(self._addresses) > _MOST_KNOWN:
            self._addresses.popitem(last=False)
        return address

    def _is_exempt(
        self, inbound: Inbound, this: _SeenMessage, recent: Collection[_SeenMessage]
    ) -> bool:
        """Tell whether *this* is admitted although it exceeds the limit."""
        if len(recent) >= 2 * self._most:
            return False
        belongs = any(
            (one.album and one.album == this.album)
            or (one.message and one.message == this.message)
            for one in recent
        )
        return belongs or self._is_danger(inbound)

    def _is_danger(self, inbound: Inbound) -> bool:
        content = inbound.content
        if not isinstance(content, Text | Edited):
            return False
        utterances = Utterances()
        return any(
            self._detect(content.text, Person(language), self._phrases_for, utterances)
            for language in LANGUAGES
        )


def _seen_message(inbound: Inbound, now: datetime) -> _SeenMessage:
    # A tap and an edit carry the id of the message that they refer to.
    is_about = isinstance(inbound.content, Tap | Edited)
    return _SeenMessage(now, inbound.update_id, "" if is_about else inbound.message, inbound.group)
