"""What an owner claims on which channels, and what it may record after it lost a lease."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.repositories import leases
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import (
    AT_LEAST_ONCE,
    LEASED,
    SENT,
    WAITING,
    Delivery,
    DeliveryOutcome,
    Urgency,
)
from storage.repositories.delivery.sender_leases import ClaimFilter
from storage.repositories.person import people
from storage.tables import OUTBOX
from tests.resident import AGREED, MONDAY, PACK

NEWS = 30
LEASE = timedelta(seconds=8)


class Post:
    """Messages on two channels, claimed by several owners."""

    def __init__(self, database):
        self.database = database
        for channel in ("bot", "page"):
            key = {(channel, channel): channel}
            database.write_now(people.add, PACK.id, key, person=AGREED, now=MONDAY)
        for owner in "ab":
            database.write_now(
                sender_leases.record_heartbeat, PACK.id, owner, until=MONDAY + LEASE
            )

    def put(self, channel, position, urgency=Urgency.ANSWER, **options):
        id_ = f"{channel}{position}"
        one = Delivery(id_, channel, channel, channel, position, urgency, AT_LEAST_ONCE, 0, "{}")
        self.database.write_now(outbox.enqueue, PACK.id, [one], now=MONDAY, **options)
        return id_

    def claim(self, owner, claim_filter, now=MONDAY):
        claimed = self.database.write_now(
            sender_leases.claim, PACK.id, owner, now=now, limit=10, claim_filter=claim_filter
        )
        return [delivery.delivery_id for delivery in claimed.deliveries]

    def became(self, id_, state, owner):
        record = DeliveryOutcome(id_, state, MONDAY, MONDAY)
        self.database.write_now(outbox.record_outcomes, PACK.id, [record], owner=owner)

    def row(self, id_):
        query = select(OUTBOX).where(OUTBOX.c.delivery_id == id_)
        return self.database.write_now(lambda tx: tx.execute(query).one())


@pytest.fixture
def post(database):
    return Post(database)


def test_a_claim_takes_only_what_matches_its_filter(post):
    answer, news, page = post.put("bot", 1), post.put("bot", 2, NEWS), post.put("page", 1)
    assert post.claim("a", ClaimFilter(["page"])) == [page]
    assert post.claim("a", ClaimFilter(["bot"], answers=False)) == [news]
    assert post.claim("a", ClaimFilter(["bot"], bulk=False)) == [answer]


def test_an_answer_is_claimed_before_earlier_notices_that_are_leased_or_wait(post):
    news = post.put("bot", 1, NEWS)
    assert post.claim("a", ClaimFilter()) == [news]
    answer = post.put("bot", 2)
    assert post.claim("b", ClaimFilter()) == [answer]
    later = DeliveryOutcome(news, WAITING, MONDAY, MONDAY + LEASE)
    post.database.write_now(outbox.record_outcomes, PACK.id, [later])
    assert post.claim("b", ClaimFilter(["page"])) == []
    post.became(answer, SENT, "b")
    assert post.claim("b", ClaimFilter()) == []


def test_notices_do_not_overtake_a_leased_answer(post):
    answer = post.put("bot", 1)
    assert post.claim("a", ClaimFilter()) == [answer]
    post.put("bot", 2, NEWS)
    assert post.claim("b", ClaimFilter()) == []


def test_a_message_for_a_channel_of_another_process_waits_for_it(post):
    id_ = post.put("bot", 1, owner="a", sends=lambda channel: channel != "bot")
    assert post.row(id_).state == WAITING
    assert post.row(post.put("page", 1, owner="a", sends=lambda _: True)).state == LEASED


def test_due_answers_are_found_on_the_given_channels(post):
    def seen(*channels, now=MONDAY):
        return post.database.write_now(sender_leases.has_due_answers, PACK.id, channels, now=now)

    post.put("bot", 1, NEWS)
    assert not seen("bot", "page")
    post.put("bot", 2)
    assert seen("bot")
    assert not seen("page")
    assert not seen("bot", now=MONDAY - LEASE)


def test_other_senders_are_owners_with_a_heartbeat(post):
    def has_company(now):
        return post.database.write_now(sender_leases.has_other_senders, PACK.id, "a", now=now)

    assert has_company(MONDAY)
    assert not has_company(MONDAY + LEASE)


def test_an_owner_that_lost_its_lease_can_not_record_waiting(post):
    id_ = post.put("bot", 1)
    assert post.claim("a", ClaimFilter()) == [id_]
    after = MONDAY + LEASE
    post.database.write_now(sender_leases.record_heartbeat, PACK.id, "b", until=after + LEASE)
    assert post.claim("b", ClaimFilter(), now=after) == [id_]
    post.became(id_, WAITING, "a")
    assert (post.row(id_).state, post.row(id_).owner) == (LEASED, "b")
    post.became(id_, SENT, "a")
    assert post.row(id_).state == SENT


def test_messages_for_a_missing_channel_fail_after_some_time(post):
    gone, here = post.put("bot", 1), post.put("page", 1)

    def abandon(before):
        return post.database.write_now(
            sender_leases.fail_unclaimable, PACK.id, ["page"], before=before
        )

    assert abandon(MONDAY - LEASE) == 0
    assert abandon(MONDAY) == 1
    assert (post.row(gone).state, post.row(gone).reason) == ("failed", "NoChannel")
    assert post.row(here).state == WAITING


def test_an_owner_releases_only_the_named_leases(database):
    until = MONDAY + LEASE
    for name in ("send bot", "poll bot"):
        assert database.write_now(leases.acquire, PACK.id, name, "a", now=MONDAY, until=until)
    database.write_now(leases.release, PACK.id, "a", now=MONDAY, names=["send bot"])
    assert database.write_now(leases.find_holder, PACK.id, "send bot", now=MONDAY) == ""
    assert database.write_now(leases.find_holder, PACK.id, "poll bot", now=MONDAY) == "a"
    assert database.write_now(leases.find_end, PACK.id, "send bot", "b") == MONDAY
    assert database.write_now(leases.find_end, PACK.id, "send bot", "a") is None
