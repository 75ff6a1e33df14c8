"""Sending that is paused: by an official, and by itself after many errors of one kind."""

import asyncio
from datetime import timedelta

import pytest
from msgspec import structs
from sqlalchemy import select

from bot.services.announcements.sending import pausing
from bot.services.announcements.sending.progress import Hindrance
from bot.services.approvals import TransitionError
from bot.services.delivery.sending import error_watch
from bot.services.officials.permissions import Role
from bot.services.officials.roles import register_official
from conversations.engine.model.person import Person
from handlers.errors import (
    GoneError,
    RefusedError,
    RevokedError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)
from storage.repositories.broadcasts import broadcasts
from storage.repositories.officials import roles, staff_bot
from storage.repositories.person import people
from storage.tables import OUTBOX
from tests.bot.services.announcements.office import CONTENT, SAFETY, WRITER, OfficeTown
from tests.fakes import until

NAMES = tuple(f"p{n:02}" for n in range(12))
MANY = tuple(f"q{n:02}" for n in range(45))  # more than are in flight at once


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Let three errors, or five people who left, be too many."""
    monkeypatch.setattr(error_watch, "MANY", 3)
    monkeypatch.setattr(error_watch, "MANY_GONE", 5)


def pauses(town, id_="a1"):
    town.does(pausing.pause, WRITER, id_)


def resumes(town, id_="a1"):
    town.does(pausing.resume, WRITER, id_)


async def claimed(town, count):
    """Claim messages as the worker does, and don't begin to send them."""
    worker = town.delivery_worker
    await worker.start()
    found = await town.database.write(worker._broadcasts.claim, {"fake": count})  # noqa: SLF001 - the claim alone
    assert len(found.leased) == count
    return found.leased


async def another_ends(town, id_="a2"):
    """Send another announcement to its end: everything that was queued before has had its turn."""
    town.subscribers("zo", topics=("water",))
    town.announces(id_, structs.replace(CONTENT, topic="water"))
    await until(lambda: town.states(id_) == {"sent": 1})


@pytest.mark.both
@pytest.mark.parametrize("content", [CONTENT, SAFETY], ids=["ordinary", "alert"])
@pytest.mark.parametrize("act", [pauses, OfficeTown.halts], ids=["pause", "stop"])
async def test_what_is_claimed_already_is_not_sent_after_a_pause_or_a_stop(town, content, act):
    town.subscribers("an", "binh", "chi")
    town.announces(content=content)
    leased = await claimed(town, 2)
    act(town)
    town.delivery_worker.hand_over(leased)
    await town.runs()
    await another_ends(town)
    assert town.texts_of("an", "binh", "chi") == []
    assert sum(town.states().values()) == 3
    assert town.states() == ({"waiting": 3} if act is pauses else {"cancelled": 3})


@pytest.mark.parametrize("content", [CONTENT, SAFETY], ids=["ordinary", "alert"])
async def test_after_a_pause_everyone_gets_it_once(town, content):
    town.subscribers(*NAMES)
    town.announces(content=content)
    leased = await claimed(town, 4)
    pauses(town)
    assert town.progress().hindrance == Hindrance("official", is_pause=True)
    resumes(town)
    town.delivery_worker.hand_over(leased)
    await town.runs()
    await until(lambda: town.states() == {"sent": len(NAMES)})
    assert sorted(message.address for message in town.channel.arrived) == list(NAMES)
    assert [act for act, _ in town.acts()][-2:] == ["pause", "resume"]


def test_only_what_is_being_sent_can_be_paused_and_only_once(town):
    town.subscribers("an")
    town.waits_for_approval()
    with pytest.raises(TransitionError):
        pauses(town)
    town.approves()
    with pytest.raises(TransitionError):
        resumes(town)
    pauses(town)
    with pytest.raises(TransitionError):
        pauses(town)
    assert [act for act, _ in town.acts()][-1] == "pause"
    town.halts()
    with pytest.raises(TransitionError):
        resumes(town)


@pytest.mark.parametrize(
    ("error", "why", "ended"),
    [
        (RefusedError, "refused", {"failed": 3}),
        (UncertainError, "uncertain", {"unknown": 3}),
        (GoneError, "gone", {"stopped": 5}),
        (ValueError, "program", {"unknown": 3}),
    ],
)
async def test_many_errors_of_one_kind_pause_it_until_an_official_resumes_it(
    town, error, why, ended
):
    town.subscribers(*MANY)
    (failing,) = ended.values()
    rest = asyncio.Event()
    for number, name in enumerate(MANY):
        town.channel.plan(name, error() if number < failing else rest)
    town.announces()
    await town.runs()
    await until(lambda: town.progress().hindrance == Hindrance(why, is_pause=True))
    rest.set()
    await until(lambda: town.progress().queued == town.states().get("waiting"))
    assert town.states()["waiting"] > 0
    assert sum(town.states().values()) == len(MANY)
    resumes(town)
    await until(lambda: town.states() == {**ended, "sent": len(MANY) - failing})
    assert len(town.channel.tried) == len(MANY)


async def test_an_alert_does_not_pause_by_itself(town):
    town.subscribers(*NAMES)
    for name in NAMES[:9]:
        town.channel.plan(name, RefusedError())
    town.announces(content=SAFETY)
    await town.runs()
    await until(lambda: town.states() == {"failed": 9, "sent": 3})


async def test_its_author_and_the_leads_are_told_once_that_it_paused_by_itself(town):
    author, lead, other = (official(town, name) for name in ("Hoa", "Nam", "Lan"))
    town.database.write_now(
        roles.give, town.context.unit_id, lead, [Role.LEAD], by="x", now=town.context.now()
    )
    town.subscribers("an")
    town.saves(by=author)
    town.submits(by=author)
    town.approves()
    unit_id, broadcast = town.context.unit_id, town.now().broadcast_id
    assert town.database.write_now(broadcasts.pause, unit_id, broadcast, "RefusedError")
    for _ in range(2):
        town.runs_job()
    assert town.acts()[-1] == ("halt", "program")
    query = select(OUTBOX.c.person_id).where(OUTBOX.c.kind == pausing.ANNOUNCEMENT_HALTED)
    told = town.database.write_now(lambda tx: tx.execute(query).scalars().all())
    assert sorted(told) == sorted([f"chat of {author}", f"chat of {lead}"])
    assert f"chat of {other}" not in told


def official(town, name):
    """Add an official who uses the staff bot; return their id."""

    def add(tx):
        id_ = register_official(tx, town.context, name, [Role.ADMINISTRATOR, Role.OFFICER])
        chat, now = f"chat of {id_}", town.context.now()
        unit_id = town.context.unit_id
        people.add(tx, unit_id, {("fake", chat): chat}, person=Person(), now=now)
        staff_bot.connect(tx, unit_id, id_, chat, news=staff_bot.ON_REQUEST, now=now)
        return id_

    return town.database.write_now(add)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ThrottledError(3600), "throttled"),
        (RevokedError(), "revoked"),
        (UnreachableError(), "unreachable"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
async def test_what_the_channel_is_waited_for_is_named_and_it_goes_on_by_itself(
    town, clock, error, why
):
    town.subscribers("an")
    town.channel.plan("an", error)
    town.announces()
    begun = town.context.now()
    await town.runs()
    until_then = begun + timedelta(hours=1) if why == "throttled" else None
    await until(lambda: town.progress().hindrance == Hindrance(why, until_then))
    clock.passes(hours=1, seconds=1)
    await until(lambda: town.states() == {"sent": 1})
    assert town.progress().hindrance is None


def test_that_no_process_sends_is_named(town):
    town.subscribers("an")
    town.announces()
    assert town.progress().hindrance == Hindrance("nobody")
