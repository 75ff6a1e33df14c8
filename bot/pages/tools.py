"""Dependencies of residents' pages."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from bot.media_store import MediaStore
from bot.phrasebooks import Phrasebook
from bot.services.privacy.own_data import OwnDataSources
from bot.services.unit_context import UnitContext
from handlers.http import Route
from handlers.webchat.limits import WebChatLimits
from storage.database.transactions import Database


class Pages(Protocol):
    """A set of related pages."""

    def routes(self) -> Sequence[Route]:
        """Return the routes."""


class PageTools(Struct, frozen=True):
    """Dependencies with which a capability builds its pages for residents."""

    database: Database
    context: UnitContext
    books: Mapping[str, Phrasebook]
    store: MediaStore
    own_data: OwnDataSources
    webchat_limits: WebChatLimits
