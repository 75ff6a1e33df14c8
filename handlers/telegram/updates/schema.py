"""Decode updates: only the fields that we use, quickly and strictly."""

from typing import Any

import msgspec
from msgspec import Raw, Struct, field

from handlers.telegram.sanitization import repair_json

_FAULTS = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class UpdateError(Exception):
    """The bytes are no update; *reason* is one word for the counters."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class User(Struct, frozen=True):
    """A Telegram user; *username* is without its @, *language_code* is that of the phone."""

    id: int
    is_bot: bool = False
    username: str = ""
    language_code: str = ""


class Chat(Struct, frozen=True):
    """A chat; *type* is "private", "group", "supergroup" or "channel"."""

    id: int
    type: str = "private"


class File(Struct, frozen=True):
    """A file on Telegram's servers; *file_size* is 0 where it is unknown."""

    file_id: str
    file_size: int = 0
    width: int = 0
    height: int = 0
    duration: int = 0
    mime_type: str = ""


class Location(Struct, frozen=True):
    """A point in WGS 84 degrees; *horizontal_accuracy* is in metres."""

    latitude: float
    longitude: float
    horizontal_accuracy: float = 0.0


class Venue(Struct, frozen=True):
    """A named spot."""

    location: Location
    title: str = ""
    address: str = ""


class Contact(Struct, frozen=True):
    """A card with a phone number; *user_id* is the owner's, where Telegram knows it."""

    phone_number: str
    user_id: int | None = None


class Entity(Struct, frozen=True):
    """What a part of a text is: words of kind "text_link" hide the link *url*."""

    type: str
    url: str = ""


class RepliedMessage(Struct, frozen=True):
    """The message that is replied to."""

    sender: User | None = field(default=None, name="from")
    message_id: int = 0


class Message(Struct, frozen=True):
    """One message; it has exactly one of the kinds, or none for a kind that we don't know."""

    message_id: int
    chat: Chat
    sender: User | None = field(default=None, name="from")
    sender_chat: Chat | None = None
    reply_to_message: RepliedMessage | None = None
    # What it says of the first sender is not read.
    forward_origin: Any = None
    media_group_id: str = ""
    text: str = ""
    entities: tuple[Entity, ...] = ()
    caption: str = ""
    caption_entities: tuple[Entity, ...] = ()
    photo: tuple[File, ...] = ()
    # An animation also has a document, for older clients.
    animation: Any = None
    document: File | None = None
    voice: File | None = None
    audio: File | None = None
    video: File | None = None
    video_note: File | None = None
    location: Location | None = None
    venue: Venue | None = None
    contact: Contact | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class PressedMessage(Struct, frozen=True):
    """The message whose button was pressed, even if it is too old to be read."""

    message_id: int
    chat: Chat


class CallbackQuery(Struct, frozen=True):
    """A tap on a button; *data* is None for a game's."""

    id: str
    sender: User = field(name="from")
    message: PressedMessage | None = None
    data: str | None = None


class ChatMember(Struct, frozen=True):
    """The bot's membership in a chat."""

    status: str
    can_send_messages: bool = True


class ChatMemberUpdated(Struct, frozen=True):
    """The bot was stopped, started, added or removed."""

    chat: Chat
    sender: User = field(name="from")
    new_chat_member: ChatMember


class Update(Struct, frozen=True):
    """One update.

    *keys* names the fields of a message without any kind that we know. *fault* says why the update
    can't be decoded although its number could; count it and skip it.
    """

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: ChatMemberUpdated | None = None
    keys: frozenset[str] = field(default=frozenset(), name=" keys")
    fault: str = field(default="", name=" fault")


class _Named(Struct, frozen=True):
    message: dict[str, Raw] = {}


class _Numbered(Struct, frozen=True):
    update_id: int


class _Batch(Struct, frozen=True):
    ok: bool
    result: list[Raw] = []


_update = msgspec.json.Decoder(Update)
_named = msgspec.json.Decoder(_Named)
_numbered = msgspec.json.Decoder(_Numbered)
_batch = msgspec.json.Decoder(_Batch)


def read_update(body: bytes) -> Update:
    """Return the update in *body*; lone surrogates become U+FFFD.

    Raises:
        UpdateError: *body* is no update.
    """
    update: Update = _read(body, _update)
    if update.message and _is_of_no_kind(update.message):
        keys = frozenset(_read(body, _named).message)
        return msgspec.structs.replace(update, keys=keys)
    return update


def read_updates(body: bytes) -> list[Update]:
    """Return the updates in *body*, the answer to getUpdates, in order.

    An update that can't be decoded has its number and a *fault*. One without a number is left out,
    since it can be neither fetched nor skipped.

    Raises:
        UpdateError: *body* is no such answer.
    """
    batch: _Batch = _read(body, _batch)
    if not batch.ok:
        raise UpdateError("refused")
    return [update for raw in batch.result if (update := _read_one(bytes(raw)))]


def read_update_or_fault(body: bytes) -> Update:
    """Return the update in *body*, or its number and *fault*.

    Raises:
        UpdateError: *body* has no number.
    """
    try:
        return read_update(body)
    except UpdateError as error:
        try:
            return Update(_read(body, _numbered).update_id, fault=error.reason)
        except UpdateError:
            raise error from None


def _read_one(raw: bytes) -> Update | None:
    try:
        return read_update_or_fault(raw)
    except UpdateError:
        return None


def _read(body: bytes, decoder: msgspec.json.Decoder[Any]) -> Any:  # noqa: ANN401 - each decoder returns its own type
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as error:
        raise UpdateError("unexpected") from error
    except _FAULTS:
        pass
    # Slow but rare: Telegram passes on surrogates that clients split.
    try:
        return decoder.decode(repair_json(body))
    except msgspec.ValidationError as error:
        raise UpdateError("unexpected") from error
    except _FAULTS as error:
        raise UpdateError("malformed") from error


def _is_of_no_kind(message: Message) -> bool:
    if message.text:
        return False
    kinds = (message.photo, message.document, message.voice, message.audio, message.video_note)
    others = (message.location, message.contact, message.animation, message.video)
    moves = (message.migrate_to_chat_id, message.migrate_from_chat_id)
    return not any((*kinds, *others, *moves))
