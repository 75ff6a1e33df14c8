"""Encode messages of a conversation for the client."""

from datetime import UTC, datetime
from functools import lru_cache

import msgspec
from msgspec import Raw, Struct

from handlers.channel import Outgoing, StoredMessage


class ThreadMessage(Struct, frozen=True):
    """One message of either side; *body* is the JSON of a reply or of an inbound content."""

    position: int
    at: str
    body: bytes
    ours: bool = True
    id: str = ""


_encode = msgspec.json.Encoder().encode


def outgoing(message: Outgoing) -> ThreadMessage:
    """Return an outgoing message as a message of the thread."""
    return ThreadMessage(message.position, format_moment(message.at), _encode(message.reply))


def encode_stored(message: StoredMessage) -> ThreadMessage:
    """Return a stored message of ours as a message of the thread."""
    return ThreadMessage(message.position, format_moment(message.at), message.reply)


@lru_cache(maxsize=1)  # all messages of a batch have the same time
def format_moment(at: datetime) -> str:
    """Return *at* as the pages get it: ISO 8601 in UTC, in milliseconds."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def encode_message(message: ThreadMessage) -> bytes:
    """Return *message* as the JSON object of the protocol."""
    if message.ours:
        shown = {
            "position": message.position,
            "from": "us",
            "at": message.at,
            "reply": Raw(message.body),
        }
    else:
        shown = {
            "position": message.position,
            "from": "you",
            "at": message.at,
            "id": message.id,
            "content": Raw(message.body),
        }
    return _encode(shown)


def encode_event(message: ThreadMessage) -> bytes:
    """Return *message* as a server-sent event."""
    return b"id: %d\nevent: message\ndata: %s\n\n" % (message.position, encode_message(message))
