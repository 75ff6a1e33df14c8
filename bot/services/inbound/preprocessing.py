"""Preprocess messages: moved addresses, files, albums, edits, secrets."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache

import msgspec
from msgspec import structs

from bot.services.delivery.moved_addresses import move_address
from bot.services.events import AddressLeft, AddressMoved
from bot.services.hooks import ReceivedMessage
from bot.services.inbound.turn_services import TurnServices
from bot.services.unit_context import UnitContext
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.alert import Alert
from conversations.engine.model.messages import (
    Content,
    Edited,
    Inbound,
    Moved,
    Photo,
    Reachable,
    Start,
    Text,
)
from conversations.engine.model.person import LANGUAGES, Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.replay.turn_context import EarlierVersion
from conversations.text.fold import fold
from conversations.text.private_numbers import (
    MASK,
    PrivateWords,
    mask_private_numbers,
    may_have_private_numbers,
)
from conversations.text.spoken_numbers import write_phone_numbers
from storage.database.transactions import Transaction
from storage.repositories import address_changes
from storage.repositories.inbound import albums, inbox
from storage.repositories.inbound.albums import Part

_MOST_PAYLOAD = 64
# In a phone number no word stands for more: ten, as "mười" and "mươi".
_MOST_SPOKEN = 10

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Content).decode

OpenAlbums = dict[albums.MessageKey, str]


def follow_moves(
    tx: Transaction, services: TurnServices, inbounds: Sequence[Inbound]
) -> list[Inbound]:
    """Return *inbounds* with current addresses: moved conversations have new ones."""
    moved: dict[tuple[str, str], str] = {}
    for inbound in inbounds:
        if isinstance(inbound.content, Moved):
            move = AddressMoved(inbound.channel, inbound.address, inbound.content.address)
            move_address(tx, services.context, services.publish, move)
            moved[inbound.channel, inbound.address] = inbound.content.address
    return [
        structs.replace(i, address=moved.get((i.channel, i.address), i.address)) for i in inbounds
    ]


def mask_private(
    content: Content, phrases_for: Callable[[Person], Phrases]
) -> tuple[Content, tuple[str, ...]]:
    """Return *content* with private numbers and passwords masked, and the kinds that it had.

    Phone numbers that are told in words are written in digits first.
    """
    if not isinstance(content, Text | Edited):
        return content, ()
    all_phrases = tuple(phrases_for(Person(language)) for language in LANGUAGES)
    content = structs.replace(
        content, text=write_phone_numbers(content.text, _digits_of_words(all_phrases))
    )
    words = _private_words(all_phrases)
    if not may_have_private_numbers(content.text, words):
        return content, ()
    text, kinds = mask_private_numbers(content.text, words)
    return (structs.replace(content, text=text) if kinds else content), kinds


def masked_before(content: Content) -> tuple[str, ...]:
    """Return the kinds of numbers that were masked when *content*, of an album, was stored."""
    return ("several",) if isinstance(content, Text) and MASK in content.text else ()


@lru_cache(maxsize=4)
def _digits_of_words(all_phrases: tuple[Phrases, ...]) -> Mapping[str, str]:
    """Return the digits of the words for numbers in all languages, with diacritics and without."""
    names = ("values", "factors")
    ways = (
        way.partition("=")
        for name in names
        for phrases in all_phrases
        for way in phrases.words(f"survey-number-{name}-words")
    )
    return {
        written: value
        for word, _, value in ways
        if int(value) <= _MOST_SPOKEN
        for written in (word, fold(word))
    }


@lru_cache(maxsize=4)
def _private_words(all_phrases: tuple[Phrases, ...]) -> PrivateWords:
    """Return the words that tell what a number is, in all languages."""

    def words(name: str) -> tuple[str, ...]:
        ways = (way for phrases in all_phrases for way in phrases.words(f"private-{name}-words"))
        return tuple(dict.fromkeys(map(fold, ways)))

    return PrivateWords(
        words("code"),
        words("identity"),
        words("harmless"),
        frozenset(words("between")),
        words("money"),
        words("password"),
        frozenset(words("equals")),
        words("card"),
    )


def inbox_row(inbound: Inbound) -> dict[str, object]:
    """Return the inbox row of *inbound*."""
    return {
        "channel": inbound.channel,
        "update_id": inbound.update_id,
        "address": inbound.address,
        "message": inbound.message,
        "content": _encode(inbound.content).decode(),
    }


def record_unreachable(
    tx: Transaction, services: TurnServices, inbounds: Sequence[Inbound], *, now: datetime
) -> None:
    """Record the addresses that their newest message reports as unreachable."""
    context = services.context
    newest = {(i.channel, i.address): i.content for i in inbounds}
    for (channel, address), content in newest.items():
        if content == Reachable(is_so=False):
            address_changes.stop_address(tx, context.unit_id, channel, address, now=now)
            services.publish(tx, context, AddressLeft(channel, address))


def before_storing(
    tx: Transaction, context: UnitContext, person_id: str, inbound: Inbound
) -> Inbound:
    """Return *inbound* as it is stored: shorten a long link payload, then call the hooks."""
    if isinstance(inbound.content, Start):
        start = Start(inbound.content.payload[:_MOST_PAYLOAD])
        inbound = structs.replace(inbound, content=start)
    for hook in context.hooks.before_storing:
        inbound = hook(tx, context.unit_id, person_id, inbound, context.now())
    return inbound


def before_playing(
    tx: Transaction,
    context: UnitContext,
    person_id: str,
    inbound: Inbound,
    earlier: EarlierVersion | None,
    phrases: Phrases,
) -> ReceivedMessage:
    """Return *inbound* as the engine gets it: call the hooks."""
    content = content_for_engine(inbound)
    message = ReceivedMessage(person_id, inbound, content, earlier, phrases)
    for hook in context.hooks.before_playing:
        message = hook(tx, context.unit_id, message)
    return message


def album_of(inbound: Inbound, known: OpenAlbums) -> str:
    """Return the album that *inbound* is a part of, or ""; add it to *known*.

    A caption belongs to its picture's album: both have the same message id.
    """
    message = (inbound.channel, inbound.address, inbound.message)
    if isinstance(inbound.content, Photo) and inbound.group:
        known[message] = inbound.group
        return inbound.group
    is_beside = isinstance(inbound.content, Text) and inbound.message
    return known.get(message, "") if is_beside else ""


def album_part(inbound: Inbound, album: str, *, now: datetime) -> Part:
    """Return *inbound* as an album part, to be stored until the album is processed."""
    return Part(
        inbound.channel,
        inbound.address,
        album,
        inbound.update_id,
        inbound.message,
        _encode(inbound.content).decode(),
        now,
    )


def find_alert(
    content: Content, person: Person, services: TurnServices, utterances: Utterances
) -> Alert | None:
    """Return the alert for *content* in any language that we know, or None."""
    if not isinstance(content, Text | Edited):
        return None
    detect = services.emergencies.detect
    return detect(content.text, person, services.phrases_for, utterances)


def is_secret(content: Content, person: Person, services: TurnServices) -> bool:
    """Tell whether the words of *content* must not be stored."""
    alert = find_alert(content, person, services, Utterances())
    return alert is not None and alert.is_secret


def message_name(inbound: Inbound) -> str:
    """Return the engine's id of the text message *inbound*, or ""."""
    is_written = isinstance(inbound.content, Text)
    return _engine_name(inbound, inbound.message) if is_written else ""


def content_for_engine(inbound: Inbound) -> Content:
    """Return the content of *inbound*; an edit gets the engine's id of the edited message."""
    content = inbound.content
    if not isinstance(content, Edited):
        return content
    return structs.replace(content, message=_engine_name(inbound, content.message))


def load_earlier(
    tx: Transaction,
    context: UnitContext,
    person_id: str,
    inbound: Inbound,
    pending: Sequence[Mapping[str, object]],
) -> EarlierVersion | None:
    """Return the former text of the message that *inbound* edits, or None if unknown.

    Ignore an older edit that arrives late. *pending* are unwritten rows of this batch.
    """
    if not isinstance(inbound.content, Edited) or not inbound.content.message:
        return None
    message = inbound.content.message
    key = (inbound.channel, inbound.address, message)
    stored = [
        *inbox.of_message(tx, context.unit_id, person_id, *key),
        *(
            (str(row["update_id"]), str(row["content"]))
            for row in pending
            if (row["channel"], row["address"], row["message"]) == key
        ),
    ]
    if not stored:
        return None
    texts = [(id_, c) for id_, body in stored if isinstance(c := _decode(body), Text | Edited)]
    if any(isinstance(c, Edited) and _is_later(id_, inbound.update_id) for id_, c in texts):
        return EarlierVersion(inbound.content.text)
    before = texts[-1][1].text if texts else ""
    after = Text(inbound.content.text)
    old, new = (_encode(t).decode() for t in (Text(before), after))
    if before and albums.replace_content(tx, context.unit_id, key, old, new):
        return EarlierVersion(inbound.content.text)
    return EarlierVersion(before)


def _is_later(update_id: str, than: str) -> bool:
    """Tell whether an update is later by its number, if the platform counts updates."""
    both = (update_id, than)
    return all(id_.isdecimal() for id_ in both) and int(update_id) > int(than)


def _engine_name(inbound: Inbound, message: str) -> str:
    """Return the engine's id of a message: platforms count messages per address."""
    return f"{inbound.channel}:{inbound.address}:{message}" if message else ""
