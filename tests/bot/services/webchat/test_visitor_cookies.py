"""How long a visitor's cookie is valid, in every process."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.services.person_caches import PersonCaches
from bot.services.webchat.visitor_cookies import VisitorCookies
from handlers.webchat.authentication import COOKIE_LIFE
from handlers.webchat.sites import NAME
from storage.database.transactions import Database
from storage.repositories.person import addresses
from storage.tables import CHAT_COOKIES
from tests.bot.console.test_nothing_typed_is_lost import full_disk
from tests.resident import AGREED, PACK


@pytest.fixture
def cookies(database, context):
    return VisitorCookies(database, context, [])


def used(database):
    """Return when the cookies were last used."""
    query = sa.select(CHAT_COOKIES.c.used_at)
    return database.write_now(lambda tx: list(tx.execute(query).scalars()))


@pytest.fixture
def writes(database, monkeypatch):
    """The functions that wrote."""
    made, write = [], database.write

    async def counted(function, *args, **kwargs):
        made.append(function)
        return await write(function, *args, **kwargs)

    monkeypatch.setattr(database, "write", counted)
    return made


async def test_a_cookie_ends_a_year_after_its_last_use(cookies, clock):
    cookie, visitor = await cookies.add_visitor(AGREED)
    clock.now += COOKIE_LIFE
    clock.passes(seconds=-1)
    assert await cookies.find(cookie) == visitor
    clock.now += COOKIE_LIFE
    clock.passes(seconds=-1)
    assert await cookies.find(cookie) == visitor
    clock.now += COOKIE_LIFE
    assert await cookies.find(cookie) is None
    cookies.forget()
    assert await cookies.find(cookie) is None


async def test_a_use_is_written_once_a_day(cookies, database, clock, writes):
    cookie, _ = await cookies.add_visitor(AGREED)
    writes.clear()
    for _ in range(5):
        clock.passes(hours=4)
        await cookies.find(cookie)
    assert writes == []
    cookies.forget()
    clock.passes(hours=3)  # 23 hours after the last use
    await cookies.find(cookie)
    assert writes == []
    for _ in range(3):
        clock.passes(hours=1)
        await cookies.find(cookie)
    assert len(writes) == 1
    assert used(database) == [clock.now - timedelta(hours=2)]


async def test_on_a_full_disk_a_visitor_is_still_known(cookies, database, clock):
    cookie, visitor = await cookies.add_visitor(AGREED)
    clock.passes(days=2)
    with full_disk(database):
        assert await cookies.find(cookie) == visitor


async def test_what_was_read_before_a_sign_out_is_not_cached_after_it(
    cookies, database, monkeypatch
):
    cookie, visitor = await cookies.add_visitor(AGREED)
    cookies.forget()
    read = database.read

    async def slow(query, *args, **kwargs):
        found = await read(query, *args, **kwargs)
        await cookies.end(cookie, visitor, everywhere=False)
        return found

    monkeypatch.setattr(database, "read", slow)
    assert await cookies.find(cookie) == visitor
    monkeypatch.setattr(database, "read", read)
    assert cookies.known_visitors == 0
    assert await cookies.find(cookie) is None


@pytest.mark.parametrize("everywhere", [False, True])
async def test_a_sign_out_ends_the_cookie_in_every_process(cookies, database, context, everywhere):
    cookie, visitor = await cookies.add_visitor(AGREED)
    other_database = Database(database.url)
    other = VisitorCookies(other_database, context, [])
    caches = PersonCaches(other_database, PACK.id, [other.forget])
    await caches.drop_if_forgotten()
    assert await other.find(cookie) == visitor

    await cookies.end(cookie, visitor, everywhere=everywhere)
    assert await cookies.find(cookie) is None
    await caches.drop_if_forgotten()
    assert await other.find(cookie) is None
    other_database.close()


@pytest.mark.both
async def test_signing_out_here_leaves_the_other_browsers_alone(cookies, database, context):
    cookie, visitor = await cookies.add_visitor(AGREED)
    await cookies.add_visitor(AGREED)
    person = database.write_now(addresses.find_person_id, PACK.id, NAME, visitor.address)
    phone, desk = [await cookies.add(person, visitor.address) for _ in range(2)]
    await cookies.end(phone, visitor, everywhere=False)
    assert [await cookies.find(one) for one in (cookie, phone, desk)] == [visitor, None, visitor]
    await cookies.end(desk, visitor, everywhere=True)
    assert [await cookies.find(one) for one in (cookie, phone, desk)] == [None] * 3
    assert len(used(database)) == 1  # the stranger's
