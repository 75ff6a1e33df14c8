"""Platform-neutral messages: what a person sends (`Inbound`) and what we send (`Reply`)."""

from datetime import datetime

from msgspec import Struct

GROUP_PREFIX = "nhom-"
"""How the payload of a link for groups begins."""


_MOST_DIGITS = 3


class Text(Struct, frozen=True, tag="text", omit_defaults=True):
    """A text, unchanged; *is_forwarded* if the sender passed on what someone else wrote.

    *about* is the code of the report that an official's photo with this caption is for, or "".
    """

    text: str
    is_forwarded: bool = False
    about: str = ""


class Tap(Struct, frozen=True, tag="tap"):
    """A pressed button; *data* is the data that we gave to the button."""

    data: str


class Photo(Struct, frozen=True, tag="photo", omit_defaults=True):
    """A picture; *media* is its id in the media store.

    While the file is still on the platform, *source* is the platform's id of it; *media* is
    assigned when the message is stored. *about* is the code of the report that an official sent it
    for, or "".
    """

    media: str = ""
    source: str = ""
    about: str = ""


class Album(Struct, frozen=True, tag="album"):
    """Pictures that were sent as one group, in order."""

    photos: tuple[Photo, ...]


class Voice(Struct, frozen=True, tag="voice", omit_defaults=True):
    """A voice message; *media* and *source* are as in `Photo`."""

    media: str = ""
    seconds: int = 0
    source: str = ""


class Location(Struct, frozen=True, tag="location"):
    """A point in WGS 84 degrees; *accuracy* is a radius in metres, 0 when unknown.

    *label* is the platform's name of the spot, or "".
    """

    latitude: float
    longitude: float
    accuracy: float = 0.0
    label: str = ""


class Contact(Struct, frozen=True, tag="contact"):
    """A shared phone number; *is_own* if the platform says that it is the sender's."""

    phone: str
    is_own: bool


class Unreadable(Struct, frozen=True, tag="unreadable"):
    """Content that we can't process; *reason* is the name of the phrase that explains it."""

    reason: str


class RateLimited(Struct, frozen=True, tag="unheard", omit_defaults=True):
    """A message that is not processed: over the rate limit, in a group, or part of an album.

    *reason* is the name of the phrase that explains it, or "" to say nothing.
    """

    reason: str = ""


class Start(Struct, frozen=True, tag="start"):
    """The person opened a deep link of ours; *payload* is its parameter, or ""."""

    payload: str = ""


class Edited(Struct, frozen=True, tag="edited"):
    """The sender edited an earlier message to say *text*; *message* is its id."""

    message: str
    text: str


class Reachable(Struct, frozen=True, tag="reachable"):
    """The platform reports that the address can, or can't, be written to; not a message."""

    is_so: bool


class Moved(Struct, frozen=True, tag="moved"):
    """The platform reports that the conversation moved to another address of the same channel."""

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
    """Return the type of *content*: "text", "tap", "photo" and so on."""
    return str(content.__struct_config__.tag)


def input_kind(content: Content) -> str:
    """Return the input type that *content* counts as: an album counts as "photo"."""
    return "photo" if isinstance(content, Album) else content_kind(content)


def is_number(content: Content) -> bool:
    """Tell whether *content* is a short number: in a dialogue it can only be an answer."""
    if not isinstance(content, Text):
        return False
    return content.text.isdecimal() and len(content.text) <= _MOST_DIGITS


def photos_in(content: Content) -> tuple[str, ...]:
    """Return the media ids of the photos in *content*, in order."""
    photos = content.photos if isinstance(content, Album) else (content,)
    return tuple(photo.media for photo in photos if isinstance(photo, Photo))


class Inbound(Struct, frozen=True):
    """One message of one person.

    *update_id* is the platform's id of the update, unique per channel; we store it for ever, so
    that a repeated update has one effect only. *address* is where to send the answer. *message* is
    the platform's id of the message at that address; for a tap, of the message with the button.
    *group* is the platform's id of an album. *language* is the code of the language of the
    sender's own device, "" if it is unknown or if several people share the address. *replies_to*
    is the platform's id of the message of ours that a text or a photo replies to, or "".
    """

    channel: str
    update_id: str
    address: str
    content: Content
    message: str = ""
    group: str = ""
    language: str = ""
    replies_to: str = ""


class Button(Struct, frozen=True):
    """A button: *label* is at most 20 characters, *data* at most 64 bytes."""

    label: str
    data: str


class Pin(Struct, frozen=True):
    """A point to show on a small map, with a label for it."""

    latitude: float
    longitude: float
    label: str = ""


class Link(Struct, frozen=True):
    """A link: *label* is at most 20 characters, *url* absolute or a path on our own site."""

    label: str
    url: str


class UnsentDraft(Struct, frozen=True, omit_defaults=True):
    """What a person told but did not send: the button that leads to it, and its *name* or ""."""

    label: str
    data: str
    name: str = ""


class Reply(Struct, frozen=True, omit_defaults=True, cache_hash=True):
    """One message of ours: at most two sentences, one question and one column of buttons.

    *wants* are the input types that a channel may offer first: "text", "photo", "voice",
    "location", "contact". *receipt* is the code of a report that was just filed. *calls* are phone
    numbers, digits only, to offer as call buttons. *in_place* asks the channel to replace the
    message whose button was pressed, if it can and if that message has the same text. *reports*
    are the reports whose words the text contains: when a report's words are erased, so is an
    official's copy of this message. *labels* are texts for a channel's own interface, by name, in
    this person's language and form of address. *manner* is the person's manner (see
    `Person.manner`), for a channel whose page addresses them too, or "". *consented* tells such a
    page that they agreed to what we store. *unsent* leads to
    what the person told but did not send yet: for such a page with every message, for other
    channels with a message that asks nothing. *sender* is the office whose official wrote the
    text, or "".

    *asks* is the id of the question that it asks, or "": the buttons of a question have done
    their work once one of them is pressed. *pressed* is the data of the button that it answers,
    or "". The words of one that *is_hidden* are not kept once its dialogue is over. Whatever
    follows, its buttons stay usable until *lasts_until*: those of a roll-call or a poll.
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
    consented: bool = False
    unsent: UnsentDraft | None = None
    asks: str = ""
    pressed: str = ""
    is_hidden: bool = False
    lasts_until: datetime | None = None
    sender: str = ""
