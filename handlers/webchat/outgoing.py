"""Writes one message of a conversation as the client reads it."""

import msgspec
from msgspec import Raw, Struct

from handlers.channel import Outgoing


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
    return Line(message.position, message.at, _encode(message.reply))


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
