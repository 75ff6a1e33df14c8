"""Writes one message of a conversation as the client reads it."""

from datetime import UTC, datetime
from functools import lru_cache

import msgspec
from msgspec import Raw, Struct

from handlers.channel import Outgoing, Stored


class Line(Struct, frozen=True):
    """One message of either side; *body* is the JSON of a reply or of what the person said."""

    position: int
    at: str
    body: bytes
    ours: bool = True
    id: str = ""


_encode = msgspec.json.Encoder().encode


def outgoing(message: Outgoing) -> Line:
    """Return a message of ours as a line of the conversation."""
    return Line(message.position, _moment(message.at), _encode(message.reply))


def stored(message: Stored) -> Line:
    """Return a message of ours that is stored as a line of the conversation."""
    return Line(message.position, _moment(message.at), message.reply)


@lru_cache(maxsize=1)  # all messages of a batch have the same
def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def written(line: Line) -> bytes:
    """Return *line* as the JSON object of the protocol."""
    if line.ours:
        shown = {"position": line.position, "from": "us", "at": line.at, "reply": Raw(line.body)}
    else:
        shown = {
            "position": line.position,
            "from": "you",
            "at": line.at,
            "id": line.id,
            "content": Raw(line.body),
        }
    return _encode(shown)


def event(line: Line) -> bytes:
    """Return *line* as a server-sent event."""
    return b"id: %d\nevent: message\ndata: %s\n\n" % (line.position, written(line))
