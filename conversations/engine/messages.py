"""What a person says to us and what we say to a person, in words of no platform."""

from msgspec import Struct


class Text(Struct, frozen=True, tag="text"):
    """Written words, as they came."""

    text: str


class Tap(Struct, frozen=True, tag="tap"):
    """A button of ours was pressed; *data* is what we gave the button."""

    data: str


class Photo(Struct, frozen=True, tag="photo"):
    """A picture that is already kept; *media* is its id in the media store."""

    media: str


class Voice(Struct, frozen=True, tag="voice"):
    """A spoken message that is already kept."""

    media: str
    seconds: int = 0


class Location(Struct, frozen=True, tag="location"):
    """A point in WGS 84 degrees; *accuracy* is a radius in metres, 0 when unknown."""

    latitude: float
    longitude: float
    accuracy: float = 0.0


class Unreadable(Struct, frozen=True, tag="unreadable"):
    """Something that we can't take in; *reason* names the phrase that says why, kindly."""

    reason: str


Content = Text | Tap | Photo | Voice | Location | Unreadable


def kind(content: Content) -> str:
    """Return what sort of message *content* is: "text", "tap", "photo" and so on."""
    return str(content.__struct_config__.tag)


class Inbound(Struct, frozen=True):
    """One message of one person.

    *update_id* is the platform's own id for it, unique per channel and kept for ever, so that
    a message that comes twice has one effect. *address* is where an answer goes.
    """

    channel: str
    update_id: str
    address: str
    content: Content


class Button(Struct, frozen=True):
    """What may be pressed: *label* is at most 20 characters, *data* at most 64 bytes."""

    label: str
    data: str


class Pin(Struct, frozen=True):
    """A point to show on a small map, with the words of what it marks."""

    latitude: float
    longitude: float
    label: str = ""


class Reply(Struct, frozen=True, omit_defaults=True):
    """What we say: at most two sentences, one question and one column of buttons.

    *wants* names the ways of answering that a channel may bring forward: "text", "photo",
    "voice", "location". *receipt* is the code of a report that was just filed.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    wants: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    pin: Pin | None = None
    receipt: str = ""
