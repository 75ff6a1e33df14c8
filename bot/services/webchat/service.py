"""The service of each web chat: the stored conversation, files, texts."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from msgspec import structs

from bot import phrasebooks
from bot.async_media_store import AsyncMediaStore
from bot.fair_queue import Owner
from bot.media_store import (
    BusyError,
    DiskFullError,
    MediaError,
    NoRoomError,
    TooLargeError,
    TooLargeYetError,
    TooManyFilesError,
    TooManyYetError,
    UnknownMediaError,
)
from bot.phrasebooks import Phrasebook
from bot.services.media import sent_files
from bot.services.media.quota import check_quota_at_address
from bot.services.unit_context import UnitContext
from bot.services.working_time import next_shifts
from conversations.engine.model.messages import Inbound
from conversations.engine.model.person import Person
from conversations.engine.routing.next_steps import start_button
from handlers.webchat.host import FileRefusedError, ThreadPosition, Visitor
from handlers.webchat.incoming import client_id
from handlers.webchat.outgoing import ThreadMessage, format_moment
from storage.database.errors import UnreachableError
from storage.database.transactions import Database
from storage.repositories.inbound import inbox
from storage.repositories.person import addresses
from storage.repositories.webchat import threads

_STATUSES: Mapping[type[MediaError], int] = {
    TooManyFilesError: 403,
    TooManyYetError: 403,
    TooLargeError: 413,
    TooLargeYetError: 413,
    BusyError: 429,
    DiskFullError: 503,
    NoRoomError: 507,
}
_SHIFTS = 8
"""How many shifts a page knows of: those of some days, so that it may stay open."""
_PICTURE = re.compile(r"\s*image/", re.IGNORECASE)

Receive = Callable[[Sequence[Inbound]], Awaitable[Sequence[int]]]


class Visitors(Protocol):
    """Finds the visitors of one web chat.

    Phrases whose names begin with *own_texts*, if it isn't "", replace the page's.
    """

    own_texts: str

    async def find(self, cookie: str, *, acts: bool) -> Visitor | None:
        """Return the visitor with this cookie, or None; with *acts*, they do something now.

        Raises:
            NotAdmittedError: they may not use this chat.
        """

    async def list_dialogues(self, visitor: Visitor | None) -> Sequence[str]:
        """Return the names of the dialogues in the visitor's menu."""


class WebChatService:
    """Serve the visitors of one web chat."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        files: AsyncMediaStore,
        receive: Receive,
        channel: str,
        visitors: Visitors,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._files = files
        self._receive = receive
        self._channel = channel
        self._visitors = visitors

    async def visitor(self, cookie: str, *, acts: bool = False) -> Visitor | None:
        """Return the visitor with this cookie, or None; with *acts*, they do something now."""
        return await self._visitors.find(cookie, acts=acts)

    def check_storage(self) -> None:
        """Do nothing if the database could be read just now.

        Raises:
            UnreachableError: it could not.
        """
        if self._database.trouble:
            raise UnreachableError(self._database.trouble)

    async def thread_position(self, visitor: Visitor) -> ThreadPosition:
        """Return the last position of the conversation."""
        seen, position = await self._database.read(
            threads.load_position, self._context.unit_id, self._channel, visitor.address
        )
        return ThreadPosition(seen, position)

    async def positions(self, addresses: Sequence[str]) -> dict[str, int]:
        """Return the last position of each of several conversations."""
        return await self._database.read(
            threads.load_positions, self._context.unit_id, self._channel, addresses
        )

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Receive messages."""
        return await self._receive(inbounds)

    async def messages(self, visitor: Visitor, after: int, most: int) -> Sequence[ThreadMessage]:
        """Return the stored messages of both sides."""
        found = await self._database.read(
            inbox.conversation,
            self._context.unit_id,
            self._channel,
            visitor.address,
            after=after,
            most=most,
        )
        return [
            ThreadMessage(
                row.position,
                format_moment(row.at),
                row.body.encode(),
                ours=row.ours,
                id=client_id(row.update_id),
            )
            for row in found
        ]

    async def see(self, visitor: Visitor, position: int) -> None:
        """Record that messages were shown."""
        await self._database.write(
            threads.mark_seen, self._context.unit_id, self._channel, visitor.address, position
        )

    async def admit_file(self, visitor: Visitor, network: str, size: int) -> None:
        """Do nothing if the visitor may send a file now."""
        with self._explained():
            self._files.check(Owner(network, visitor.address))
            await self._database.read(
                check_quota_at_address, self._context, self._channel, visitor.address, size
            )

    async def keep_file(
        self, visitor: Visitor, network: str, path: Path, content_type: str
    ) -> str:
        """Store a picture or a recording; its type follows from its bytes."""
        # Again, since not every client states the size before.
        size = (await asyncio.to_thread(path.stat)).st_size
        await self.admit_file(visitor, network, size)
        owner = Owner(network, visitor.address)
        with self._explained():
            if _PICTURE.match(content_type):
                kept = await self._files.keep_photo(path, owner)
            else:
                kept = await self._files.keep_voice(path, content_type, owner)
        await self._database.write(
            sent_files.keep_file_from_address,
            self._context.unit_id,
            self._channel,
            visitor.address,
            kept,
            now=self._context.now(),
        )
        return kept.media

    async def owns(self, visitor: Visitor, media_id: str) -> bool:
        """Tell whether the visitor sent that file."""
        return await self._database.read(
            sent_files.has_sent_file,
            self._context.unit_id,
            self._channel,
            visitor.address,
            media_id,
        )

    async def file(self, visitor: Visitor, media_id: str) -> tuple[Path, str] | None:
        """Return the path and the type of a visitor's file, or None."""
        name = await self._database.read(
            sent_files.name_on_disk,
            self._context.unit_id,
            self._channel,
            visitor.address,
            media_id,
        )
        try:
            return self._files.open(name) if name else None
        except UnknownMediaError:
            return None

    def now(self) -> str:
        """Return the time, ISO 8601."""
        return format_moment(self._context.clock())

    async def words(self, language: str, visitor: Visitor | None) -> dict[str, object]:
        """Return the page's texts and menu in the visitor's manner, the manner, what it calls."""
        person = None
        if visitor is not None:
            person = await self._database.read(
                addresses.find_person, self._context.unit_id, self._channel, visitor.address
            )
        person = person or Person(language if language in self._books else "vi")
        book = phrasebooks.phrasebook_for(self._books, person)
        menu = await self._visitors.list_dialogues(visitor)
        return {
            "language": book.language,
            "manner": person.manner,
            "short_numbers": " ".join(self._context.unit.short_numbers),
            "menu": [structs.asdict(start_button(name, book)) for name in menu],
            **book.raw("webchat-"),
            **self._read_own_texts(book),
        }

    def _read_own_texts(self, book: Phrasebook) -> Mapping[str, str]:
        if not (prefix := self._visitors.own_texts):
            return {}
        found = book.raw(f"{prefix}webchat-")
        return {name.removeprefix(prefix): text for name, text in found.items()}

    def say(self, phrase: str) -> str:
        """Return the text of a phrase."""
        return self._books["vi"].say(phrase)

    def unit(self) -> dict[str, object]:
        """Return the unit's name, phone, time zone, and when its office opens and closes next."""
        unit, now = self._context.unit, self._context.clock()
        shifts = next_shifts(unit, now, _SHIFTS)
        return {
            "name": unit.name.vi,
            "phone": unit.phone,
            "timezone": unit.timezone,
            "shifts": [[format_moment(moment) for moment in shift] for shift in shifts],
        }

    def map(self) -> dict[str, object]:
        """Return the neighbourhoods as GeoJSON."""
        features = [
            {
                "type": "Feature",
                "properties": {"name": hood.name.vi},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[*hood.boundary, *hood.boundary[:1]]],
                },
            }
            for hood in self._context.unit.neighbourhoods
            if hood.boundary
        ]
        return {"type": "FeatureCollection", "features": features}

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the refusal of a file into a sentence for the person.

        Raises:
            FileRefusedError: the file was refused.
        """
        try:
            yield
        except MediaError as error:
            found = (status for kind, status in _STATUSES.items() if isinstance(error, kind))
            status = next(found, 415)
            say = self.say(f"media-{error.code}")
            wait = error.retry_seconds if isinstance(error, BusyError) else 0.0
            raise FileRefusedError(error.code, say, status, wait) from error
