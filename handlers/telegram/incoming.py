"""Read an update of Telegram as inbound messages."""

import re
from collections.abc import Sequence
from math import isfinite

from conversations.engine.model.messages import (
    GROUP_PREFIX,
    Contact,
    Content,
    Edited,
    Inbound,
    Location,
    Moved,
    Photo,
    Reachable,
    Start,
    Tap,
    Text,
    Unreadable,
    Voice,
)
from handlers.fit import utf16_length
from handlers.telegram.limits import FILE_BYTES, TEXT
from handlers.telegram.sanitization import sanitize_for_storage
from handlers.telegram.updates.schema import ChatMemberUpdated, Entity, File, Message, Update
from handlers.telegram.updates.service_kinds import SERVICE_KINDS

NAME = "telegram"

UNKNOWN = Unreadable("engine-kind-unknown")
VIDEO = Unreadable("media-video")
TOO_LONG = Unreadable("engine-message-too-long")
TOO_LARGE = Unreadable("media-too_large")

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,32}))?(?![^\s])")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_STAYS = {"creator", "administrator", "member"}
_CAPTION = "+text"
_HIDDEN_LINK = "text_link"


def incoming(update: Update, channel: str = NAME, username: str = "") -> tuple[Inbound, ...]:
    """Return the messages in *update* to the bot called *username*, in order; () if none.

    A file with a caption gives two messages; the caption's update id ends in "+text".
    """
    contents = _read_contents(update, username)
    return () if isinstance(contents, str) else tuple(_inbounds(update, channel, contents))


def reason_ignored(update: Update, username: str = "") -> str:
    """Return one word that says why *update* has no message for us, "" if it has one."""
    contents = _read_contents(update, username)
    return contents if isinstance(contents, str) else ""


def callback_id_of(update: Update) -> str | None:
    """Return the id of the callback query in *update*, or None. Acknowledge each of them."""
    return update.callback_query.id if update.callback_query else None


def _inbounds(update: Update, channel: str, contents: tuple[Content, ...]) -> list[Inbound]:
    message = update.message or update.edited_message
    tapped = update.callback_query and update.callback_query.message
    place = message or tapped or update.my_chat_member
    assert place  # noqa: S101 - an update with contents has a chat
    id_ = message.message_id if message else tapped.message_id if tapped else ""
    number = str(update.update_id)
    return [
        Inbound(
            channel,
            f"{number}{_CAPTION}" if n else number,
            str(place.chat.id),
            content,
            str(id_),
            message.media_group_id if message and isinstance(content, Photo | Unreadable) else "",
            _language_of(update) if place.chat.type == "private" else "",
            _replied_message(message) if message and isinstance(content, Text | Photo) else "",
        )
        for n, content in enumerate(contents)
    ]


def _replied_message(message: Message) -> str:
    """Return the id of the message of ours that *message* replies to, or ""."""
    replied = message.reply_to_message
    is_ours = replied is not None and replied.sender is not None and replied.sender.is_bot
    is_private = message.chat.type == "private"
    return str(replied.message_id) if replied and is_ours and is_private else ""


def _language_of(update: Update) -> str:
    """Return the code of the sender's language without its region, "" if it is unknown."""
    message = update.message or update.edited_message
    others = update.callback_query or update.my_chat_member
    sender = message.sender if message else others.sender if others else None
    return sender.language_code.partition("-")[0].lower() if sender else ""


def _read_contents(update: Update, username: str) -> tuple[Content, ...] | str:
    """Return the contents of *update*, or one word that says why there are none."""
    if update.fault:
        return update.fault
    if update.message:
        return _reason_not_for_bot(update.message, username) or _read_message(
            update, update.message
        )
    if update.edited_message:
        return _reason_not_for_bot(update.edited_message, username) or _read_edit(
            update.edited_message
        )
    if query := update.callback_query:
        if query.message is None or query.data is None:
            return "no_button_of_ours"
        return "by_bot" if query.sender.is_bot else (Tap(query.data),)
    if update.my_chat_member:
        return _read_reachability(update.my_chat_member)
    return "kind"


def _reason_not_for_bot(message: Message, username: str) -> str:
    """Return one word that says why *message* is not for the bot *username*, "" if it is."""
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return ""
    if message.chat.type == "channel":
        return "channel"
    if message.sender and message.sender.is_bot:
        return "by_bot"
    if message.chat.type == "private":
        return ""
    if message.sender_chat:
        return "channel"
    return "" if _is_addressed(message, username) else "not_addressed"


def _is_addressed(message: Message, username: str) -> bool:
    """Tell whether the group message *message* is a command to *username* or a reply to it."""
    if not username:
        return False
    ours = username.casefold()
    command = _COMMAND.match(message.text or message.caption)
    if command and command[2]:
        return command[2].casefold() == ours
    answered = message.reply_to_message and message.reply_to_message.sender
    return bool(answered and answered.is_bot and answered.username.casefold() == ours)


def _read_message(update: Update, message: Message) -> tuple[Content, ...] | str:
    if message.migrate_to_chat_id:
        return (Moved(str(message.migrate_to_chat_id)),)
    if message.migrate_from_chat_id:
        return "moved"
    if message.text:
        words = _read_text(_show_links(message.text, message.entities))
        if isinstance(words, Text) and message.forward_origin is not None:
            words = Text(words.text, is_forwarded=True)
        if isinstance(words, Start) and message.chat.type != "private":
            # Other links belong to one person, not to a group.
            words = words if words.payload.startswith(GROUP_PREFIX) else Start()
        return (words,) if words else "empty"
    content = _read_content(message)
    if content is None:
        if update.keys & SERVICE_KINDS:
            return "service"
        content = UNKNOWN
    words = _read_text(_show_links(message.caption, message.caption_entities))
    return (content, words) if words else (content,)


def _show_links(text: str, entities: Sequence[Entity]) -> str:
    """Return *text* with a line for each link that is hidden behind words of it."""
    return "\n".join(
        (text, *(its.url for its in entities if its.type == _HIDDEN_LINK and its.url))
    )


def _read_text(text: str) -> Content | None:
    """Return the content of *text*, None if it is blank."""
    text = sanitize_for_storage(text)
    if not text.strip():
        return None
    command = _COMMAND.match(text)
    if command is None:
        return _limit_text(text)
    rest = text[command.end() :].strip()
    if command[1].casefold() == "start":
        return _read_start(rest)
    # The menu of a group writes "/huy@CauNoiBot" for "/huy".
    return _limit_text(f"/{command[1]}{text[command.end() :]}")


def _read_start(rest: str) -> Content:
    """Return the content after "/start": a link's payload, or words."""
    if not rest or _PAYLOAD.fullmatch(rest):
        return Start(rest)
    is_of_a_link = rest.isascii() and not any(map(str.isspace, rest))
    return Start() if is_of_a_link else _limit_text(rest)


def _limit_text(text: str) -> Content:
    return Text(text) if utf16_length(text) <= TEXT else TOO_LONG


def _read_content(message: Message) -> Content | None:
    """Return the content of *message* besides its text, None for a kind that we don't know."""
    if message.animation is not None or message.video:
        return VIDEO
    if message.photo:
        return _photo(message.photo)
    if document := message.document:
        is_picture = document.mime_type.startswith("image/") and "svg" not in document.mime_type
        is_video = document.mime_type.startswith("video/")
        return _photo((document,)) if is_picture else VIDEO if is_video else UNKNOWN
    if spoken := message.voice or message.audio or message.video_note:
        is_small = spoken.file_size <= FILE_BYTES
        return Voice("", max(0, spoken.duration), spoken.file_id) if is_small else TOO_LARGE
    if message.location:
        return _location(message)
    if card := message.contact:
        is_own = message.sender is not None and card.user_id == message.sender.id
        return Contact(sanitize_for_storage(card.phone_number), is_own)
    return None


def _photo(sizes: tuple[File, ...]) -> Content:
    """Return the largest of *sizes* that we can fetch."""
    fetched = [size for size in sizes if size.file_size <= FILE_BYTES]
    if not fetched:
        return TOO_LARGE
    return Photo("", max(fetched, key=lambda size: size.width * size.height).file_id)


def _location(message: Message) -> Content:
    at, venue = message.location, message.venue
    if at is None or not (abs(at.latitude) <= 90 and abs(at.longitude) <= 180):  # noqa: PLR2004 - degrees
        return UNKNOWN
    accuracy = at.horizontal_accuracy if isfinite(at.horizontal_accuracy) else 0.0
    names = (
        (sanitize_for_storage(venue.title).strip(), sanitize_for_storage(venue.address).strip())
        if venue
        else ()
    )
    return Location(at.latitude, at.longitude, max(0.0, accuracy), ", ".join(filter(None, names)))


def _read_edit(message: Message) -> tuple[Content, ...] | str:
    if message.location:
        return "live_location"
    text, entities = message.text, message.entities
    if not text:
        text, entities = message.caption, message.caption_entities
    text = sanitize_for_storage(_show_links(text, entities))
    if not text.strip():
        return "nothing_edited"
    return (Edited(str(message.message_id), text),) if utf16_length(text) <= TEXT else (TOO_LONG,)


def _read_reachability(change: ChatMemberUpdated) -> tuple[Content, ...] | str:
    if change.chat.type == "channel":
        return "channel"
    now = change.new_chat_member
    stays = now.status in _STAYS or (now.status == "restricted" and now.can_send_messages)
    return (Reachable(stays),)
