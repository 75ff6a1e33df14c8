"""Keeps what questions are answered from: made anew when cards or procedures have changed."""

import asyncio
import time
from collections.abc import Callable, Iterable

from bot import logs
from bot.deeds.desk import Desk
from conversations.answers.knowledge import shelf
from conversations.answers.procedures import Procedure
from conversations.answers.usage import Usage, of_unit, usage
from conversations.engine.cards import Card
from conversations.engine.knowledge import Knowledge
from conversations.engine.phrases import Phrases
from storage.database import Database
from storage.repositories import procedures
from storage.repositories.procedures import Standing

Make = Callable[[tuple[Card, ...], tuple[Procedure, ...], Usage], Knowledge]

log = logs.get()


class Librarian:
    """Puts the newest cards and procedures on the desk, as one value in the place of the last.

    It is made in a thread of its own: neither messages nor the writer wait for it, and whoever is
    answered meanwhile is answered from the old one.
    """

    def __init__(
        self, database: Database, desk: Desk, books: Iterable[Phrases], make: Make = shelf
    ) -> None:
        self._make = make
        self._database = database
        self._desk = desk
        self._usage = usage(books)
        self._made_of: tuple[int, Standing] | None = None
        self._turn = asyncio.Lock()

    async def look(self) -> None:
        """Go over to the cards and procedures of now, if they are not those on the desk."""
        async with self._turn:
            desk = self._desk
            version = desk.version
            standing = await self._database.read(procedures.standing, desk.unit_id)
            if self._made_of == (version, standing):
                return
            listed = await self._database.read(procedures.every, desk.unit_id)
            unit = desk.packs[version]
            habits = of_unit(self._usage, unit)
            begun = time.perf_counter()
            desk.knowledge = await asyncio.to_thread(self._make, unit.cards, tuple(listed), habits)
            tell = log.info if self._made_of else log.debug
            self._made_of = (version, standing)
            tell(
                "knowledge.made",
                version=version,
                cards=len(unit.cards),
                procedures=len(listed),
                seconds=round(time.perf_counter() - begun, 3),
            )
