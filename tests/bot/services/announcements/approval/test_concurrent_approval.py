"""Two processes that act on one announcement at the same time: one of them wins."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import func, select

from bot.services.announcements.sending import sending
from bot.services.announcements.writing.content import hash_content
from bot.services.announcements.writing.drafting import ConcurrentEditError
from bot.services.approvals import TransitionError
from storage.database.transactions import Database
from storage.tables import BROADCAST_RECIPIENTS, BROADCASTS
from tests.bot.services.announcements.office import APPROVER, CONTENT, OTHER, Office, OfficeTown

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


def recipients(office):
    """Return, by announcement, how many recipients its broadcasts have in each state."""
    its, rows = BROADCASTS.c, BROADCAST_RECIPIENTS.c
    query = (
        select(its.notice, rows.state, func.count())
        .join(BROADCASTS, its.broadcast_id == rows.broadcast_id)
        .group_by(its.notice, rows.state)
    )
    found: dict[str, dict[str, int]] = {}
    for notice, state, count in office.database.write_now(lambda tx: tx.execute(query).all()):
        id_ = msgspec.json.decode(notice)["values"]["announcement"]
        found.setdefault(id_, {})[state] = count
    return found


@pytest.fixture(params=[20, pytest.param(100, marks=pytest.mark.soak)])
def rounds(request):
    return request.param


def start_race(office, rounds):
    """Submit an announcement for each round; three of four are to be sent later.

    Return their ids and contents.
    """
    later = structs.replace(CONTENT, send_at=office.context.now() + timedelta(hours=1))
    contents = {f"a{n}": later if n % 4 else CONTENT for n in range(rounds)}
    office.all_wait_for_approval(contents, contents.values())
    return contents


def test_of_two_approvals_one_counts_and_starts_one_broadcast(offices, pool, rounds):
    one, other = offices[:2]
    contents = start_race(one, rounds)
    winner = {}
    for id_, content in contents.items():
        done = at_once(
            pool,
            partial(one.approves, id_, by=APPROVER, content=content),
            partial(other.approves, id_, by=OTHER, content=content),
        )
        assert sorted(done) == [False, True]
        winner[id_] = APPROVER if done[0] else OTHER
    assert {id_: one.now(id_).approved_by for id_ in contents} == winner
    due = [id_ for id_, content in contents.items() if content.send_at is None]
    assert recipients(one) == {id_: {"waiting": 2} for id_ in due}


def test_an_approval_and_an_edit_never_send_what_was_not_approved(offices, pool, rounds):
    one, other = offices[:2]
    contents = start_race(one, rounds)
    started = set()
    for id_, content in contents.items():
        approved, saved = at_once(
            pool,
            partial(one.approves, id_, content=content),
            partial(other.saves, id_, 1, structs.replace(content, vi="Chữ khác.")),
        )
        now = one.now(id_)
        if saved:
            assert (now.state, now.version, now.content_hash) == ("draft", 2, "")
        else:
            assert approved
            assert now.state == ("approved" if content.send_at else "sending")
            assert (now.version, now.content_hash) == (1, hash_content(id_, content))
            started |= set() if content.send_at else {id_}
    assert set(recipients(one)) == started


def test_an_approval_and_a_stop_leave_nothing_to_send_if_it_was_stopped(offices, pool, rounds):
    one, other = offices[:2]
    contents = start_race(one, rounds)
    expected = {}
    for id_, content in contents.items():
        approved, stopped = at_once(
            pool,
            partial(one.approves, id_, content=content),
            partial(other.halts, id_),
        )
        assert approved
        state = "approved" if content.send_at else "sending"
        assert one.now(id_).state == ("stopped" if stopped else state)
        if content.send_at is None:
            expected[id_] = {"cancelled" if stopped else "waiting": 2}
    assert recipients(one) == expected


def test_what_is_due_starts_once_in_any_number_of_processes(offices, pool, clock):
    one = offices[0]
    later = structs.replace(CONTENT, send_at=one.context.now() + timedelta(hours=1))
    ids = [f"a{n}" for n in range(20)]
    for id_ in ids:
        one.announces(id_, later)
    clock.passes(hours=1)

    def run(office):
        (job,) = sending.announcement_jobs(office.context)
        return lambda: office.database.write_now(job.run, office.context.now())

    assert all(at_once(pool, *map(run, offices)))
    assert recipients(one) == {id_: {"waiting": 2} for id_ in ids}
    assert all([act for act, _ in one.acts(id_)].count("start") == 1 for id_ in ids)
