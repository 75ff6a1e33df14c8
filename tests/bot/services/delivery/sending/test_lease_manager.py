"""What a process may claim, and how long its leases hold."""

from math import inf

import pytest

from bot.services.delivery.sending.lease_manager import LeaseManager
from handlers.channel import Pace
from tests.bot.services.delivery.outbox_fixture import LEASING
from tests.fakes import OWNER, FakeChannel


class Paced(FakeChannel):
    """A platform that limits how fast we send."""

    pace = Pace(30)


@pytest.fixture
async def lease_manager(database, context, clock):
    def monotonic():
        return clock.now.timestamp()

    lease_manager = LeaseManager(database, {"fake": Paced()}, context, OWNER, LEASING, monotonic)
    await lease_manager.renew_leases()
    return lease_manager


@pytest.mark.both
async def test_no_bulk_is_claimed_while_bulk_is_paused(lease_manager):
    assert [
        (claim_filter.answers, claim_filter.bulk)
        for claim_filter, _ in lease_manager.claim_filters({})
    ] == [
        (True, False),
        (False, True),
    ]
    lease_manager.send_queue("fake").pause_bulk(inf)
    assert [
        (claim_filter.answers, claim_filter.bulk)
        for claim_filter, _ in lease_manager.claim_filters({})
    ] == [(True, False)]


@pytest.mark.both
async def test_no_bulk_is_claimed_beyond_a_batch(lease_manager):
    assert len(lease_manager.claim_filters({"fake": LEASING.batch})) == 1
    (_, (_, room)) = lease_manager.claim_filters({"fake": LEASING.batch - 3})
    assert room == 3


@pytest.mark.both
async def test_after_release_the_process_does_not_send(lease_manager):
    assert lease_manager.sends("fake")
    await lease_manager.release()
    assert not lease_manager.sends("fake")
    assert lease_manager.claim_filters({}) == []


async def test_it_is_alive_until_its_last_heartbeat_expires(lease_manager, clock):
    clock.now += LEASING.lease
    assert not lease_manager.is_alive
    await lease_manager.renew_leases()
    assert lease_manager.is_alive
