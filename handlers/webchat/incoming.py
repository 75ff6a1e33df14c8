"""Read the body of a web chat client as an inbound message."""

import re
from math import isfinite

import msgspec
from msgspec import Struct

from conversations.engine.model.messages import (
    Album,
    Content,
    Inbound,
    Location,
    Photo,
    Tap,
    Text,
    Voice,
)
from handlers.webchat.limits import MOST_PHOTOS, MOST_TEXT

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MEDIA = re.compile(r"[0-9a-f]{64}")
_MOST_SECONDS = 3600


class BadMessageError(Exception):
    """The body is no message; *why* is one word for the client and the counters."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Point(Struct):
    latitude: float
    longitude: float
    accuracy: float = 0.0


class _Body(Struct, forbid_unknown_fields=True):
    """`{"id": "a1", "text": "bao cao o ga"}`: an id, and exactly one content."""

    id: str
    text: str | None = None
    tap: str | None = None
    photo: str | None = None
    photos: tuple[str, ...] | None = None
    voice: str | None = None
    seconds: int = 0
    location: _Point | None = None


_decoder = msgspec.json.Decoder(_Body)


def incoming(body: bytes, channel: str, address: str) -> Inbound:
    """Return the message in *body* for the conversation at *address* on *channel*.

    Raises:
        BadMessageError: it is no message, or too long.
    """
    try:
        parsed = _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadMessageError("malformed") from error
    if not _ID.fullmatch(parsed.id):
        raise BadMessageError("bad_id")
    return Inbound(channel, f"{address}:{parsed.id}", address, _content(parsed))


def client_id(update_id: str) -> str:
    """Return the client's own id of the message *update_id*."""
    return update_id.partition(":")[2]


def _content(body: _Body) -> Content:
    given = [
        value
        for value in (body.text, body.tap, body.photo, body.photos, body.voice, body.location)
        if value is not None
    ]
    if len(given) != 1:
        raise BadMessageError("says_nothing" if not given else "says_several")
    if body.text is not None:
        if len(body.text) > MOST_TEXT:
            raise BadMessageError("too_long")
        return Text(body.text)
    if body.tap is not None:
        return Tap(body.tap[:64])
    if body.location is not None:
        return _location(body.location)
    if body.photos is not None:
        return _album(body.photos)
    media = body.photo if body.photo is not None else body.voice
    if media is None or not _MEDIA.fullmatch(media):
        raise BadMessageError("bad_media")
    if body.photo is not None:
        return Photo(media)
    return Voice(media, max(0, min(body.seconds, _MOST_SECONDS)))


def _album(photos: tuple[str, ...]) -> Album:
    is_good = 0 < len(photos) <= MOST_PHOTOS and all(map(_MEDIA.fullmatch, photos))
    if not is_good:
        raise BadMessageError("bad_media")
    return Album(tuple(map(Photo, photos)))


def _location(point: _Point) -> Location:
    is_on_earth = abs(point.latitude) <= 90 and abs(point.longitude) <= 180  # noqa: PLR2004 - degrees
    if not (is_on_earth and isfinite(point.accuracy)):
        raise BadMessageError("bad_location")
    return Location(point.latitude, point.longitude, max(0.0, point.accuracy))
