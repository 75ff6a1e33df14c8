"""The web chat's host: cookies, the stored conversation, files."""

import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe

from msgspec import structs

from bot import phrasebooks
from bot.deeds import coming_back, sent_files
from bot.deeds.coming_back import Bolt, digest
from bot.deeds.desk import Desk, new_id
from bot.media import (
    DiskFullError,
    MediaDesk,
    MediaError,
    MediaStore,
    TooLargeError,
    UnknownMediaError,
)
from bot.phrasebooks import Phrasebook
from conversations.engine.messages import Inbound
from conversations.engine.person import Person
from handlers.webchat.host import FileRefusedError, Standing, Visitor
from handlers.webchat.incoming import NAME, client_id
from handlers.webchat.outgoing import Line
from storage.database import Database, Transaction
from storage.repositories import addresses, inbox, people, threads

_MOST_VISITORS = 20_000
_PICTURE = re.compile(r"\s*image/", re.IGNORECASE)

Receive = Callable[[Sequence[Inbound]], Awaitable[Sequence[int]]]


class Visits:
    """Hosts the web chat's visitors on one desk."""

    def __init__(
        self,
        database: Database,
        desk: Desk,
        books: Mapping[str, Phrasebook],
        store: MediaStore,
        receive: Receive,
        bolt: Bolt,
        newcomer: Person,
    ) -> None:
        self._database = database
        self._desk = desk
        self._books = books
        self._store = store
        self._files = MediaDesk(store)
        self._receive = receive
        self._bolt = bolt
        self._newcomer = newcomer
        self._visitors: OrderedDict[str, Visitor] = OrderedDict()

    async def enter(self, language: str) -> tuple[str, Visitor]:
        """Begin a conversation with a new person, in Vietnamese where we don't know *language*."""
        cookie, visitor = token_urlsafe(32), Visitor(new_id())
        language = language if language in self._books else "vi"
        await self._database.write(
            _enter,
            self._desk.unit_id,
            visitor,
            digest(cookie),
            person=structs.replace(self._newcomer, language=language),
            now=self._desk.now(),
        )
        self._remember(cookie, visitor)
        return cookie, visitor

    async def visitor(self, cookie: str) -> Visitor | None:
        """Return whose cookie it is; those seen lately are known by heart."""
        visitor = self._visitors.get(cookie)
        if visitor is not None:
            self._visitors.move_to_end(cookie)
            return visitor
        address = await self._database.read(people.by_cookie, self._desk.unit_id, digest(cookie))
        if address is None:
            return None
        visitor = Visitor(address)
        self._remember(cookie, visitor)
        return visitor

    async def standing(self, visitor: Visitor) -> Standing:
        """Return how far the conversation has come."""
        seen, position = await self._database.read(
            threads.standing, self._desk.unit_id, NAME, visitor.address
        )
        return Standing(seen, position)

    async def positions(self, addresses: Sequence[str]) -> dict[str, int]:
        """Return how far each of several conversations has come."""
        return await self._database.read(threads.positions, self._desk.unit_id, NAME, addresses)

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Take messages in."""
        return await self._receive(inbounds)

    async def lines(self, visitor: Visitor, after: int, most: int) -> Sequence[Line]:
        """Return the stored messages of both sides."""
        found = await self._database.read(
            inbox.conversation, self._desk.unit_id, NAME, visitor.address, after=after, most=most
        )
        return [
            Line(
                row.position,
                _iso(row.at),
                row.body.encode(),
                ours=row.ours,
                id=client_id(row.update_id),
            )
            for row in found
        ]

    async def see(self, visitor: Visitor, position: int) -> None:
        """Keep that messages were shown."""
        await self._database.write(
            threads.see, self._desk.unit_id, NAME, visitor.address, position
        )

    async def keep_file(self, visitor: Visitor, data: bytes, content_type: str) -> str:
        """Keep a picture or a recording, whichever its bytes are."""
        try:
            if _PICTURE.match(content_type):
                kept = await self._files.keep_photo(data)
            else:
                kept = await self._files.keep_voice(data, content_type)
        except MediaError as error:
            say = self.say(f"media-{error.code}")
            raise FileRefusedError(error.code, say, _status(error)) from error
        await self._database.write(
            sent_files.keep_from,
            self._desk.unit_id,
            NAME,
            visitor.address,
            kept,
            now=self._desk.now(),
        )
        return kept.media

    async def owns(self, visitor: Visitor, media_id: str) -> bool:
        """Tell whether the visitor sent that file."""
        return await self._database.read(
            sent_files.owns, self._desk.unit_id, NAME, visitor.address, media_id
        )

    async def file(self, visitor: Visitor, media_id: str) -> tuple[Path, str] | None:
        """Return where a file of the visitor's lies and its type."""
        name = await self._database.read(
            sent_files.name_on_disk, self._desk.unit_id, NAME, visitor.address, media_id
        )
        try:
            return self._store.open(name) if name else None
        except UnknownMediaError:
            return None

    async def keepsake(self, visitor: Visitor, receipt: str) -> tuple[str, str] | None:
        """Make a new secret for one of the visitor's receipts."""
        return await coming_back.make_secret(self._database, self._desk, visitor.address, receipt)

    async def link(self, visitor: Visitor) -> tuple[str, str]:
        """Make a link to oneself."""
        token, until = await coming_back.make_link(self._database, self._desk, visitor.address)
        return token, _iso(until)

    async def come_back(self, receipt: str, secret: str) -> str | None:
        """Give a new cookie to whoever has a receipt and its secret."""
        person_id = await coming_back.by_secret(
            self._database, self._desk, receipt, secret, self._bolt
        )
        return await self._new_cookie(person_id, "") if person_id else None

    async def come_back_by_link(self, token: str) -> str | None:
        """Give a new cookie to whoever has a link that is still good."""
        found = await coming_back.by_link(self._database, self._desk, token)
        return await self._new_cookie(*found) if found else None

    def now(self) -> str:
        """Return the time, ISO 8601."""
        return _iso(self._desk.clock())

    async def words(self, language: str, visitor: Visitor | None) -> dict[str, str]:
        """Return the page's own words, as they are spoken to the visitor, and in which manner."""
        person = None
        if visitor is not None:
            person = await self._database.read(
                addresses.person_at, self._desk.unit_id, NAME, visitor.address
            )
        person = person or Person(language if language in self._books else "vi")
        book = phrasebooks.to(self._books, person)
        return {"language": book.language, "manner": person.manner, **book.raw("webchat-")}

    def say(self, phrase: str) -> str:
        """Return a sentence for the person."""
        return self._books["vi"].say(phrase)

    def unit(self) -> dict[str, str]:
        """Return the unit's name and phone."""
        return {"name": self._desk.unit.name.vi, "phone": self._desk.unit.phone}

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
            for hood in self._desk.unit.neighbourhoods
            if hood.boundary
        ]
        return {"type": "FeatureCollection", "features": features}

    def forget(self) -> None:
        """Know nobody by heart any more: someone is not whom their cookie was given to."""
        self._visitors.clear()

    def close(self) -> None:
        """Finish the files that are being kept."""
        self._files.close()

    def _remember(self, cookie: str, visitor: Visitor) -> None:
        self._visitors[cookie] = visitor
        if len(self._visitors) > _MOST_VISITORS:
            self._visitors.popitem(last=False)

    async def _new_cookie(self, person_id: str, address: str) -> str:
        cookie = token_urlsafe(32)
        await self._database.write(
            _let_in,
            self._desk.unit_id,
            person_id,
            address,
            digest(cookie),
            now=self._desk.now(),
        )
        return cookie


def _enter(
    tx: Transaction,
    unit_id: str,
    visitor: Visitor,
    token_hash: str,
    *,
    person: Person,
    now: datetime,
) -> None:
    added = {(NAME, visitor.address): new_id()}
    people.add(tx, unit_id, added, person=person, now=now)
    people.give_cookie(tx, unit_id, NAME, visitor.address, token_hash, now=now)


def _let_in(
    tx: Transaction,
    unit_id: str,
    person_id: str,
    address: str,
    token_hash: str,
    *,
    now: datetime,
) -> None:
    """Give a person's web chat *address* a further cookie.

    Where it is not known, it is the only one they have, or a new one: of several linked ones
    none may show what was said at another.
    """
    found = addresses.on_channel(tx, unit_id, person_id, NAME)
    if address not in found:
        address = found[0] if len(found) == 1 else new_id()
    if address not in found:
        people.add_contact(tx, unit_id, NAME, address, person_id=person_id, now=now)
    people.give_cookie(tx, unit_id, NAME, address, token_hash, now=now)


def _status(error: MediaError) -> int:
    if isinstance(error, TooLargeError):
        return 413
    return 503 if isinstance(error, DiskFullError) else 415


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
