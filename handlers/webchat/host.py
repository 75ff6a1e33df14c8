"""What the web chat asks of whoever runs it; the wiring hands it over."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from conversations.engine.model.messages import Inbound
from handlers.webchat.outgoing import ThreadMessage


class Visitor(Struct, frozen=True):
    """Someone whose cookie was recognised; *address* names their conversation.

    Who is behind it is looked up each time: it may have been linked with someone's other one.
    """

    address: str


class ThreadPosition(Struct, frozen=True):
    """How far a conversation has come, and how far it was shown."""

    seen: int
    position: int


class FileRefusedError(Exception):
    """A file can't be kept; *code* is one word, *say* a sentence for the person."""

    def __init__(self, code: str, say: str, status: int) -> None:
        super().__init__(code)
        self.code = code
        self.say = say
        self.status = status


class TooManyTriesError(Exception):
    """Too many wrong secrets: come back later."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds


class Host(Protocol):
    """Cookies, the stored conversation, files, and the ways back."""

    async def enter(self, language: str) -> tuple[str, Visitor]:
        """Begin a conversation in *language*; return the cookie's value and whose it is."""

    async def visitor(self, cookie: str) -> Visitor | None:
        """Return whose cookie it is."""

    async def thread_position(self, visitor: Visitor) -> ThreadPosition:
        """Return how far the conversation has come."""

    async def positions(self, addresses: Sequence[str]) -> dict[str, int]:
        """Return how far each of several conversations has come."""

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Take messages in; return their positions once they are safe."""

    async def messages(self, visitor: Visitor, after: int, most: int) -> Sequence[ThreadMessage]:
        """Return the newest *most* messages behind the position *after*."""

    async def see(self, visitor: Visitor, position: int) -> None:
        """Keep that messages up to *position* were shown."""

    async def keep_file(self, visitor: Visitor, data: bytes, content_type: str) -> str:
        """Keep a picture or a recording; return its media id.

        Raises:
            FileRefusedError: it is neither, or there is no room.
        """

    async def owns(self, visitor: Visitor, media: str) -> bool:
        """Tell whether the visitor sent that file."""

    async def file(self, visitor: Visitor, media: str) -> tuple[Path, str] | None:
        """Return where a file that the visitor sent lies and its type, None where there is none.

        *media* ends in "-s" for the small copy of a picture.
        """

    async def make_receipt_secret(self, visitor: Visitor, receipt: str) -> tuple[str, str] | None:
        """Return a receipt and its new secret, None where it is not the visitor's."""

    async def link(self, visitor: Visitor) -> tuple[str, str]:
        """Return the token of a new link to oneself, and until when it is good."""

    async def come_back(self, receipt: str, secret: str) -> str | None:
        """Return a new cookie for the conversation behind a receipt, None for a wrong secret.

        Raises:
            TooManyTriesError: there were too many wrong ones.
        """

    async def come_back_by_link(self, token: str) -> str | None:
        """Return a new cookie for whose link it is, None where it is used up."""

    def now(self) -> str:
        """Return the time, ISO 8601."""

    async def words(self, language: str, visitor: Visitor | None) -> dict[str, str]:
        """Return the page's own words, as they are spoken to the visitor.

        With them their "language", and the "manner" by which answers tell that they are others.
        """

    def say(self, phrase: str) -> str:
        """Return a sentence for the person."""

    def unit(self) -> dict[str, str]:
        """Return the unit's name and phone."""

    def map(self) -> dict[str, object]:
        """Return the neighbourhoods as GeoJSON."""
