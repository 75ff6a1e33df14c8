from datetime import timedelta

import pytest

from storage.repositories import leases
from tests.resident import MONDAY, PACK

SECOND = timedelta(seconds=1)
POLL = "poll telegram"


@pytest.fixture
def take(database):
    """Return a function that acquires the lease for ten seconds, at a second of Monday."""

    def take(owner, after=0, name=POLL):
        now = MONDAY + after * SECOND
        return database.write_now(
            leases.acquire, PACK.id, name, owner, now=now, until=now + 10 * SECOND
        )

    return take


def test_a_second_process_waits_and_never_takes_a_valid_lease(take):
    assert take("a")
    assert not take("b", after=9)
    assert take("b", after=10)
    assert not take("a", after=11)


def test_the_owner_renews_the_lease_by_acquiring_it_again(take):
    assert all(take("a", after=n) for n in range(0, 40, 8))
    assert not take("b", after=41)


def test_different_work_has_different_leases(take):
    assert take("a")
    assert take("b", name="poll telegram_staff")


def test_a_released_lease_is_free_at_once(take, database):
    take("a")
    database.write_now(leases.release, PACK.id, "b", now=MONDAY)
    assert not take("b")
    database.write_now(leases.release, PACK.id, "a", now=MONDAY + SECOND)
    assert database.write_now(leases.find_holder, PACK.id, POLL, now=MONDAY + SECOND) == ""
    assert take("b", after=1)


def test_the_checkpoint_passes_to_the_next_owner_and_only_the_owner_saves_it(take, database):
    take("a")
    assert database.write_now(leases.load_checkpoint, PACK.id, POLL) == ""
    assert database.write_now(leases.save_checkpoint, PACK.id, POLL, "a", "42")
    take("b", after=10)
    assert database.write_now(leases.load_checkpoint, PACK.id, POLL) == "42"
    assert not database.write_now(leases.save_checkpoint, PACK.id, POLL, "a", "43")
    assert database.write_now(leases.load_checkpoint, PACK.id, POLL) == "42"
