"""What the officials' pages are built with."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from bot.console.site import ConsoleSite
from bot.media_store import MediaStore
from bot.phrasebooks import Phrasebook
from handlers.http import Route


class Pages(Protocol):
    """Some pages that belong together."""

    def routes(self) -> Sequence[Route]:
        """Return the routes."""


class ConsoleTools(Struct, frozen=True):
    """What a capability may build its pages for officials with.

    *questions_file* holds the questions that a trial of answer cards asks. *refresh_knowledge*
    lets this process answer from the newest cards.
    """

    site: ConsoleSite
    store: MediaStore
    books: Mapping[str, Phrasebook]
    questions_file: Path
    refresh_knowledge: Callable[[], Awaitable[None]]
