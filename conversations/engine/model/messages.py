"""What a person says to us and what we say to a person, in words of no platform."""

from msgspec import Struct


class Text(Struct, frozen=True, tag="text"):
    """Written words, as they came."""

    text: str


class Tap(Struct, frozen=True, tag="tap"):
    """A button of ours was pressed; *data* is what we gave the button."""

    data: str


class Photo(Struct, frozen=True, tag="photo", omit_defaults=True):
    """A picture; *media* is its id in the media store.

    Where it is still with the platform, *source* is the platform's name for it, and *media* is
    given to it when the message is taken in.
    """

    media: str = ""
    source: str = ""


class Album(Struct, frozen=True, tag="album"):
    """Pictures that were sent together, in their order."""

    photos: tuple[Photo, ...]


class Voice(Struct, frozen=True, tag="voice", omit_defaults=True):
    """A spoken message; *media* and *source* are as those of a `Photo`."""

    media: str = ""
    seconds: int = 0
    source: str = ""


class Location(Struct, frozen=True, tag="location"):
    """A point in WGS 84 degrees; *accuracy* is a radius in metres, 0 when unknown.

    *label* is what the platform calls the spot, "" where it has no name for it.
    """

    latitude: float
    longitude: float
    accuracy: float = 0.0
    label: str = ""


class Contact(Struct, frozen=True, tag="contact"):
    """A phone number that was handed over; *is_own* if the platform says it is the sender's."""

    phone: str
    is_own: bool


class Unreadable(Struct, frozen=True, tag="unreadable"):
    """Something that we can't take in; *reason* names the phrase that says why, kindly."""

    reason: str


class RateLimited(Struct, frozen=True, tag="unheard", omit_defaults=True):
    """A message that is not played: over the rate limit, in a group, a further part of an album.

    *reason* names the phrase that says why, "" to say nothing.
    """

    reason: str = ""


class Start(Struct, frozen=True, tag="start"):
    """The person came by a link of ours; *payload* is what the link carried, "" for nothing."""

    payload: str = ""


class Edited(Struct, frozen=True, tag="edited"):
    """An earlier message was changed by its sender into *text*; *message* names which."""

    message: str
    text: str


class Reachable(Struct, frozen=True, tag="reachable"):
    """The address can, or can no longer, be written to; nobody said anything."""

    is_so: bool


class Moved(Struct, frozen=True, tag="moved"):
    """The conversation goes on at another address of the same channel."""

    address: str


Content = (
    Text
    | Tap
    | Photo
    | Album
    | Voice
    | Location
    | Contact
    | Start
    | Edited
    | Reachable
    | Moved
    | Unreadable
    | RateLimited
)


def content_kind(content: Content) -> str:
    """Return what sort of message *content* is: "text", "tap", "photo" and so on."""
    return str(content.__struct_config__.tag)


def input_kind(content: Content) -> str:
    """Return which way of answering *content* is: an album is one of photos."""
    return "photo" if isinstance(content, Album) else content_kind(content)


def photos_in(content: Content) -> tuple[str, ...]:
    """Return the ids of the photos that *content* brings, in their order."""
    photos = content.photos if isinstance(content, Album) else (content,)
    return tuple(photo.media for photo in photos if isinstance(photo, Photo))


class Inbound(Struct, frozen=True):
    """One message of one person.

    *update_id* is the platform's own id for it, unique per channel and kept for ever, so that
    a message that comes twice has one effect. *address* is where an answer goes. *message* is
    what the platform calls the message at that address, for a tap the one with the button.
    *group* is what it calls the pictures that belong together.
    """

    channel: str
    update_id: str
    address: str
    content: Content
    message: str = ""
    group: str = ""


class Button(Struct, frozen=True):
    """What may be pressed: *label* is at most 20 characters, *data* at most 64 bytes."""

    label: str
    data: str


class Pin(Struct, frozen=True):
    """A point to show on a small map, with the words of what it marks."""

    latitude: float
    longitude: float
    label: str = ""


class Link(Struct, frozen=True):
    """A page to open: *label* is at most 20 characters, *url* whole or a path of our own."""

    label: str
    url: str


class Reply(Struct, frozen=True, omit_defaults=True, cache_hash=True):
    """What we say: at most two sentences, one question and one column of buttons.

    *wants* names the ways of answering that a channel may bring forward: "text", "photo",
    "voice", "location", "contact". *receipt* is the code of a report that was just filed. *calls*
    are phone numbers, digits only, to be called with one tap. *in_place* says that it reads best
    in the place of the message whose button was pressed, where a channel can do that. *reports*
    are those whose words are in it: an official's copy goes when a report's words do. *labels*
    are words that a channel puts beside it, by their names, as this person is spoken to. *manner*
    is the person's, for a channel whose page speaks to them as well; "" where it is not told.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    wants: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    pin: Pin | None = None
    receipt: str = ""
    links: tuple[Link, ...] = ()
    calls: tuple[str, ...] = ()
    in_place: bool = False
    reports: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    manner: str = ""
