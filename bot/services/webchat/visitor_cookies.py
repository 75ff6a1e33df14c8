"""The cookies of the web chat's visitors, by which a browser finds its conversation.

A cookie ends a year after its last use, and when its person signs out. The table is the truth; a
process caches its recent visitors, and every process clears that cache within a second after a
sign-out anywhere (`person_caches`).
"""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import NamedTuple

from bot.services.ids import new_id
from bot.services.person_caches import note_forgotten
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import Person
from handlers.webchat.authentication import COOKIE_LIFE
from handlers.webchat.host import Visitor
from handlers.webchat.sites import NAME
from storage.database.errors import StorageFullError
from storage.database.transactions import Database, Transaction
from storage.repositories.person import addresses, people
from storage.repositories.privacy import data_links
from storage.repositories.webchat import cookies

_MOST_VISITORS = 20_000
# The use of a cookie is recorded once a day, which also is how long it may stay in a cache.
_DAY = timedelta(days=1)


class _Known(NamedTuple):
    visitor: Visitor
    used_at: datetime


class VisitorCookies:
    """Makes, finds and ends the cookies of one unit's visitors."""

    own_texts = ""

    def __init__(self, database: Database, context: UnitContext, menu: Sequence[str]) -> None:
        self._menu = menu
        self._database = database
        self._context = context
        self._known: OrderedDict[str, _Known] = OrderedDict()
        self._cleared = 0

    async def add_visitor(self, person: Person) -> tuple[str, Visitor]:
        """Store a new person with a new address; return the cookie and the visitor."""
        cookie, visitor = token_urlsafe(32), Visitor(new_id())
        now = self._context.now()
        await self._database.write(
            _add_visitor,
            self._context.unit_id,
            visitor,
            hash_token(cookie),
            person=person,
            now=now,
        )
        self._remember(cookie, _Known(visitor, now))
        return cookie, visitor

    async def add(self, person_id: str, address: str) -> str:
        """Return a new cookie for a person's *address*, or another one of theirs if it is ""."""
        cookie = token_urlsafe(32)
        await self._database.write(
            _add_cookie,
            self._context.unit_id,
            person_id,
            address,
            hash_token(cookie),
            now=self._context.now(),
        )
        return cookie

    async def list_dialogues(self, visitor: Visitor | None) -> Sequence[str]:
        """Return the names of the dialogues in the menu, which is the same for all."""
        del visitor
        return self._menu

    async def find(self, cookie: str, *, acts: bool = False) -> Visitor | None:
        """Return the visitor with this cookie, or None; record its use once a day."""
        del acts
        now, known = self._context.now(), self._known.get(cookie)
        if known is not None and now - known.used_at < _DAY:
            self._known.move_to_end(cookie)
            return known.visitor
        cleared = self._cleared
        found = await self._database.read(
            cookies.find, self._context.unit_id, hash_token(cookie), since=now - COOKIE_LIFE
        )
        if found is None:
            return None
        known = _Known(Visitor(found.address), found.used_at)
        if now - known.used_at >= _DAY:
            if not await self._renew(cookie, now):
                return None
            known = known._replace(used_at=now)
        # What was read before the cache was cleared may not be true any more.
        if cleared == self._cleared:
            self._remember(cookie, known)
        return known.visitor

    async def end(self, cookie: str, visitor: Visitor, *, everywhere: bool) -> None:
        """Delete *cookie*, or all of the visitor's person with *everywhere*.

        End the reading of their data, too: it has a cookie of its own.
        """
        await self._database.write(
            _end, self._context.unit_id, hash_token(cookie), visitor, everywhere=everywhere
        )
        self.forget()

    @property
    def known_visitors(self) -> int:
        """The number of visitors in the cache."""
        return len(self._known)

    def forget(self) -> None:
        """Clear the cache: a cookie may belong to another person now, or to nobody."""
        self._known.clear()
        self._cleared += 1

    async def _renew(self, cookie: str, now: datetime) -> bool:
        """Record a use; return False if the cookie is gone. On a full disk it is still valid."""
        try:
            return await self._database.write(
                cookies.renew, self._context.unit_id, hash_token(cookie), now=now
            )
        except StorageFullError:
            return True

    def _remember(self, cookie: str, known: _Known) -> None:
        self._known[cookie] = known
        if len(self._known) > _MOST_VISITORS:
            self._known.popitem(last=False)


def _add_visitor(
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
    cookies.add(tx, unit_id, NAME, visitor.address, token_hash, now=now)


def _add_cookie(
    tx: Transaction,
    unit_id: str,
    person_id: str,
    address: str,
    token_hash: str,
    *,
    now: datetime,
) -> None:
    """Add a cookie for a person's web chat *address*.

    If the address is unknown, use their only web chat address, or create a new one: with several
    linked addresses, one must not show what was said at another.
    """
    found = addresses.on_channel(tx, unit_id, person_id, NAME)
    if address not in found:
        address = found[0] if len(found) == 1 else new_id()
    if address not in found:
        people.add_contact(tx, unit_id, NAME, address, person_id=person_id, now=now)
    cookies.add(tx, unit_id, NAME, address, token_hash, now=now)


def _end(
    tx: Transaction, unit_id: str, token_hash: str, visitor: Visitor, *, everywhere: bool
) -> None:
    cookies.delete_one(tx, unit_id, token_hash)
    person_id = addresses.find_person_id(tx, unit_id, NAME, visitor.address)
    if person_id is not None:
        data_links.delete_of_person(tx, unit_id, person_id)
        if everywhere:
            cookies.delete_of_person(tx, unit_id, person_id)
    note_forgotten(tx, unit_id)
