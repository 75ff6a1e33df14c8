"""Two processes that act on one announcement at the same time: one of them wins."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from msgspec import structs
from sqlalchemy import func, select

from bot.services.announcements import sending
from bot.services.announcements.content import hash_content
from bot.services.announcements.drafting import ConcurrentEditError
from bot.services.announcements.transitions import TransitionError
from storage.database.transactions import Database
from storage.tables import BROADCAST_RECIPIENTS, BROADCASTS
from tests.bot.services.announcements.office import APPROVER, CONTENT, OTHER, Office, OfficeTown

ROUNDS = 100
PROCESSES = 3

pytestmark = pytest.mark.both


@pytest.fixture
def offices(settings, database, context):
    """Several processes on one database, each with its own connections."""
    town = OfficeTown(database, context)
    town.subscribers("an", "binh")
    others = [Database(settings.database_url) for _ in range(PROCESSES - 1)]
    yield town, *(Office(other, context) for other in others)
    for other in others:
        other.close()


@pytest.fixture
def pool():
    with ThreadPoolExecutor(PROCESSES) as pool:
        yield pool


def at_once(pool, *acts):
    """Do *acts* at the same time; return for each whether it was done."""
    start = threading.Barrier(len(acts))

    def do(act):
        start.wait()
        try:
            act()
        except (TransitionError, ConcurrentEditError):
            return False
        return True

    return list(pool.map(do, acts))


def recipients(office, id_):
    """Return how many recipients all broadcasts of an announcement have, by state."""
    its, rows = BROADCASTS.c, BROADCAST_RECIPIENTS.c
    query = (
        select(rows.state, func.count())
        .join(BROADCASTS, its.broadcast_id == rows.broadcast_id)
        .where(its.notice.contains(f'"{id_}"'))
        .group_by(rows.state)
    )
    return dict(office.database.write_now(lambda tx: tx.execute(query).all()))


def test_of_two_approvals_one_starts_one_broadcast(offices, pool):
    one, other = offices[:2]
    for n in range(ROUNDS):
        id_ = f"a{n}"
        one.waits_for_approval(id_)
        done = at_once(
            pool,
            partial(one.approves, id_, by=APPROVER),
            partial(other.approves, id_, by=OTHER),
        )
        assert sorted(done) == [False, True]
        assert one.now(id_).approved_by == (APPROVER if done[0] else OTHER)
        assert recipients(one, id_) == {"waiting": 2}


@pytest.mark.parametrize("is_now", [True, False], ids=["now", "later"])
def test_an_approval_and_an_edit_never_send_what_was_not_approved(offices, pool, is_now):
    one, other = offices[:2]
    later = None if is_now else one.context.now() + timedelta(hours=1)
    content = structs.replace(CONTENT, send_at=later)
    edited = structs.replace(content, vi="Chữ khác.")
    for n in range(ROUNDS // 2):
        id_ = f"a{n}"
        one.waits_for_approval(id_, content)
        approved, saved = at_once(
            pool,
            partial(one.approves, id_, content=content),
            partial(other.saves, id_, seen=1, content=edited),
        )
        now = one.now(id_)
        if saved:
            assert (now.state, now.version, now.content_hash) == ("draft", 2, "")
            assert recipients(one, id_) == {}
        else:
            assert approved
            assert (now.state, now.version) == ("sending" if is_now else "approved", 1)
            assert now.content_hash == hash_content(id_, content)
        assert approved or saved


def test_an_approval_and_a_stop_leave_nothing_to_send_if_it_was_stopped(offices, pool):
    one, other = offices[:2]
    later = one.context.now() + timedelta(hours=1)
    for n in range(ROUNDS):
        id_ = f"a{n}"
        one.waits_for_approval(id_, structs.replace(CONTENT, send_at=later) if n % 2 else CONTENT)
        approved, stopped = at_once(pool, partial(one.approves, id_), partial(other.stops, id_))
        assert approved
        if stopped:
            assert one.now(id_).state == "stopped"
            assert set(recipients(one, id_)) <= {"cancelled"}
        else:
            assert one.now(id_).state == ("approved" if n % 2 else "sending")


def test_what_is_due_starts_once_in_any_number_of_processes(offices, pool, clock):
    one = offices[0]
    later = one.context.now() + timedelta(hours=1)
    ids = [f"a{n}" for n in range(20)]
    for id_ in ids:
        one.announces(id_, structs.replace(CONTENT, send_at=later))
    assert {one.now(id_).state for id_ in ids} == {"approved"}
    clock.passes(hours=1)

    def run(office):
        (job,) = sending.announcement_jobs(office.context)
        return lambda: office.database.write_now(job.run, office.context.now())

    assert all(at_once(pool, *map(run, offices)))
    assert all(recipients(one, id_) == {"waiting": 2} for id_ in ids)
    assert all([act for act, _ in one.acts(id_)].count("start") == 1 for id_ in ids)
