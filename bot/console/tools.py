"""Dependencies of officials' pages."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from bot.console.site import ConsoleSite
from bot.media_store import MediaStore
from bot.phrasebooks import Phrasebook
from handlers.http import Route


class Pages(Protocol):
    """A set of related pages."""

    def routes(self) -> Sequence[Route]:
        """Return the routes."""


class ConsoleTools(Struct, frozen=True):
    """Dependencies with which a capability builds its pages for officials.

    *questions_file* holds the questions for trials of answer cards. *refresh_knowledge* reloads
    the cards in this process.
    """

    site: ConsoleSite
    store: MediaStore
    books: Mapping[str, Phrasebook]
    questions_file: Path
    refresh_knowledge: Callable[[], Awaitable[None]]
