"""Dependencies of officials' pages."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from bot.async_media_store import AsyncMediaStore
from bot.console.site import ConsoleSite
from bot.media_store import MediaStore
from bot.phrasebooks import Phrasebook
from bot.services.announcements.sending.outlook import Paces
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from handlers.channel import Limits
from handlers.http import Route

StartBackground = Callable[[Coroutine[None, None, None]], asyncio.Task[None]]
"""Starts work that goes on beside requests, and is cancelled when the app stops."""


class Pages(Protocol):
    """A set of related pages."""

    def routes(self) -> Sequence[Route]:
        """Return the routes."""


BotUsername = Callable[[], Awaitable[str]]
"""Returns the username of the residents' bot in Telegram, or "" without one."""


class ConsoleTools(Struct, frozen=True):
    """Dependencies with which a capability builds its pages for officials.

    *lexicon* has the words of *books*. *limits* and *paces* are those of the channels on which
    residents are written to, by name. *questions_file* holds the questions for trials of answer
    cards. *refresh_knowledge* reloads the cards in this process. *start_background* starts work
    that no request waits for. An uploaded file has *most_upload* bytes at most.
    """

    site: ConsoleSite
    store: MediaStore
    books: Mapping[str, Phrasebook]
    lexicon: Lexicon
    limits: Mapping[str, Limits]
    questions_file: Path
    refresh_knowledge: Callable[[], Awaitable[None]]
    start_background: StartBackground
    paces: Paces
    files: AsyncMediaStore
    most_upload: int
    bot_username: BotUsername
