"""The interface of the application to the web chat."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from conversations.engine.model.messages import Inbound
from handlers.channel import StoredMessage
from handlers.webchat.outgoing import ThreadMessage


class Visitor(Struct, frozen=True):
    """A recognised visitor; *address* names their conversation.

    The person is looked up each time, because the visitor may have been linked with another one.
    """

    address: str


class ThreadPosition(Struct, frozen=True):
    """The position of the last message, and of the last one that was shown."""

    seen: int
    position: int


class PushSubscription(Struct, frozen=True):
    """A browser's *endpoint* at its push service, and its keys."""

    endpoint: str
    p256dh: str
    auth: str


class FileRefusedError(Exception):
    """A file is rejected; *code* is one word, *say* a sentence for the person.

    It may be accepted in *wait* seconds, if these are not 0.
    """

    def __init__(self, code: str, say: str, status: int, wait: float = 0.0) -> None:
        super().__init__(code)
        self.code = code
        self.say = say
        self.status = status
        self.wait = wait


class NotAdmittedError(Exception):
    """A visitor may not use this chat; *phrase* names the sentence that says why."""

    def __init__(self, phrase: str) -> None:
        super().__init__(phrase)
        self.phrase = phrase


class TooManyTriesError(Exception):
    """There were too many wrong secrets; the person must wait that many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds


class BusyError(Exception):
    """Too many people ask for something dear at this moment."""


class Host(Protocol):
    """Find visitors; manage the stored conversation and files."""

    async def visitor(self, cookie: str, *, acts: bool = False) -> Visitor | None:
        """Return the visitor of *cookie*, or None; with *acts*, they do something just now.

        Raises:
            NotAdmittedError: they may not use this chat.
        """

    def check_storage(self) -> None:
        """Raise an error that the application explains if nothing can be read now."""

    async def thread_position(self, visitor: Visitor) -> ThreadPosition:
        """Return the positions of the conversation."""

    async def positions(self, addresses: Sequence[str]) -> dict[str, int]:
        """Return the last position of each of several conversations."""

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Store messages; return their positions after the commit."""

    async def messages(self, visitor: Visitor, after: int, most: int) -> Sequence[ThreadMessage]:
        """Return the newest *most* messages after the position *after*."""

    async def see(self, visitor: Visitor, position: int) -> None:
        """Record that messages up to *position* were shown."""

    async def admit_file(self, visitor: Visitor, network: str, size: int) -> None:
        """Do nothing if the visitor may send a file of *size* bytes from *network* now.

        Raises:
            FileRefusedError: an allowance is used up.
        """

    async def keep_file(
        self, visitor: Visitor, network: str, path: Path, content_type: str
    ) -> str:
        """Store the picture or recording in the file *path*; return its media id.

        *network* is the network address that it came from.

        Raises:
            FileRefusedError: it is neither, or an allowance is used up.
        """

    async def owns(self, visitor: Visitor, media: str) -> bool:
        """Tell whether the visitor sent the file *media*."""

    async def file(self, visitor: Visitor, media: str) -> tuple[Path, str] | None:
        """Return the path and the type of a file that the visitor sent, or None.

        *media* ends in "-s" for the small copy of a picture.
        """

    def now(self) -> str:
        """Return the time, ISO 8601."""

    async def words(self, language: str, visitor: Visitor | None) -> Mapping[str, object]:
        """Return the page's texts and menu, in the visitor's language and form of address.

        They include "language", and "manner", which changes when the texts change.
        """

    def say(self, phrase: str) -> str:
        """Return a sentence for the person."""

    def unit(self) -> Mapping[str, object]:
        """Return the unit's name and phone, and when its office opens and closes next."""

    def map(self) -> dict[str, object]:
        """Return the neighbourhoods as GeoJSON."""


class ResidentsHost(Host, Protocol):
    """Begin and end conversations too, and let people return to theirs."""

    async def enter(self, language: str) -> tuple[str, Visitor]:
        """Begin a conversation in *language*; return the cookie's value and the visitor."""

    async def sign_out(self, cookie: str, visitor: Visitor, *, everywhere: bool) -> None:
        """End *cookie*, or with *everywhere* every cookie of the visitor's person."""

    async def make_receipt_secret(self, visitor: Visitor, receipt: str) -> tuple[str, str] | None:
        """Return the code and a new secret of *receipt*, None if it is not the visitor's.

        Raises:
            BusyError: too many people want one at this moment.
        """

    async def link(self, visitor: Visitor) -> tuple[str, str]:
        """Return the token of a new link to the conversation, and its end of validity."""

    async def come_back(
        self, receipt: str, secret: str, network: str, visitor: Visitor | None
    ) -> str | None:
        """Return a new cookie for the conversation of *receipt*, None for a wrong secret.

        Wrong secrets are counted for the *network* that they came from. A *visitor* who owns the
        receipt needs no secret.

        Raises:
            TooManyTriesError: there were too many wrong secrets.
            BusyError: too many people try one at this moment.
        """

    async def come_back_by_link(self, token: str) -> str | None:
        """Return a new cookie for the conversation of the link, None if the link was used."""


class Push(Protocol):
    """Tells browsers of messages while their page is closed, if they asked for it."""

    async def key_for(self, address: str) -> str:
        """Return the key with which a browser of this conversation may ask for it, or ""."""

    async def subscribe(self, cookie: str, address: str, wanted: PushSubscription) -> bool:
        """Tell the browser with *cookie* of messages; return False if it may not be."""

    async def unsubscribe(self, cookie: str) -> None:
        """Tell the browser with *cookie* of no more messages."""

    def tell(self, message: StoredMessage) -> None:
        """Tell the browsers of a conversation of *message*, soon."""
