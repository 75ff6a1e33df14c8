import asyncio
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select

from storage.database.transactions import Database
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    LEASED,
    SENDING,
    SENT,
    UNKNOWN,
    WAITING,
    Delivery,
    DeliveryOutcome,
)
from storage.repositories.person import people
from storage.tables import OUTBOX
from tests.resident import AGREED, MONDAY

UNIT = "gia-vien"
ANSWER, NEWS = 10, 50
LEASE = timedelta(seconds=8)


def later(**time):
    return MONDAY + timedelta(**time)


class Post:
    """An outbox with people in it, seen by several owners."""

    def __init__(self, database):
        self.database = database
        self._ids = count(1)
        self._people = set()
        for owner in ("a", "b"):
            self.beat(owner)

    def beat(self, owner, now=MONDAY):
        self.database.write_now(sender_leases.record_heartbeat, UNIT, owner, until=now + LEASE)

    def put(
        self,
        person,
        position,
        *,
        urgency=ANSWER,
        promise=AT_LEAST_ONCE,
        owner=None,
        payload="{}",
    ):
        """Put one message into the outbox; return its id."""
        if person not in self._people:
            key = {("fake", person): person}
            self.database.write_now(people.add, UNIT, key, person=AGREED, now=MONDAY)
            self._people.add(person)
        id_ = f"{person}{position}-{next(self._ids)}"
        delivery = Delivery(id_, person, "fake", person, position, urgency, promise, 0, payload)
        self.database.write_now(outbox.enqueue, UNIT, [delivery], now=MONDAY, owner=owner)
        return id_

    def claim(self, owner, now=MONDAY, limit=100):
        claimed = self.database.write_now(sender_leases.claim, UNIT, owner, now=now, limit=limit)
        return [delivery.delivery_id for delivery in claimed.deliveries]

    def sending(self, owner, *ids):
        return self.database.write_now(sender_leases.mark_sending, UNIT, owner, ids)

    def became(self, id_, state, *, again=MONDAY, now=MONDAY, number=None):
        outcome = DeliveryOutcome(id_, state, now, again, number)
        self.database.write_now(outbox.record_outcomes, UNIT, [outcome])

    def shown(self, person, number):
        return self.database.write_now(outbox.find_shown, UNIT, "fake", person, number)

    def asked(self, person, asks):
        return self.database.write_now(outbox.list_asked, UNIT, person, asks)

    def row(self, id_):
        query = select(OUTBOX).where(OUTBOX.c.delivery_id == id_)
        return self.database.write_now(lambda tx: tx.execute(query).one())

    def state(self, id_):
        return self.row(id_).state

    def unknown(self):
        return [d.delivery_id for d in self.database.write_now(outbox.list_unknown, UNIT)]


@pytest.fixture
def post(database):
    return Post(database)


def test_claims_are_ordered_by_urgency_and_then_by_position(post):
    news = [post.put(person, 1, urgency=NEWS) for person in ("binh", "an")]
    second, first = post.put("chi", 4), post.put("chi", 2)
    claimed = post.claim("a")
    assert claimed[:2] == [first, second]
    assert sorted(claimed[2:]) == sorted(news)


def test_a_claim_takes_at_most_its_limit(post):
    ids = [post.put("an", position) for position in range(1, 8)]
    assert post.claim("a", limit=3) == ids[:3]
    for id_ in ids[:3]:
        post.became(id_, SENT)
    assert post.claim("a", limit=100) == ids[3:]
    assert post.claim("a") == []


def test_a_leased_message_is_not_claimed_by_another(post):
    ids = [post.put("an", 1), post.put("binh", 1)]
    assert sorted(post.claim("a")) == sorted(ids)
    assert post.claim("b") == []
    assert {post.state(id_) for id_ in ids} == {LEASED}


def test_a_message_enqueued_for_an_owner_is_leased_at_once(post):
    id_ = post.put("an", 1, owner="a")
    assert post.state(id_) == LEASED
    assert post.claim("b") == []


def test_a_message_does_not_overtake_a_postponed_one(post):
    first, second = post.put("an", 1), post.put("an", 2)
    other = post.put("binh", 1)
    post.became(first, WAITING, again=later(seconds=30))
    assert post.claim("a") == [other]
    post.beat("a", later(seconds=30))
    assert post.claim("a", later(seconds=30)) == [first]
    post.became(first, SENT)
    assert post.claim("a", later(seconds=30)) == [second]


def test_a_message_does_not_overtake_a_leased_one(post):
    first = post.put("an", 1)
    assert post.claim("a") == [first]
    second = post.put("an", 2)
    assert post.claim("b") == []
    post.became(first, SENT)
    assert post.claim("b") == [second]


def test_a_message_does_not_overtake_a_retried_one_in_a_claim_with_a_limit(post):
    first, second = post.put("an", 1), post.put("an", 2)
    post.became(first, WAITING, again=later(seconds=5))
    post.beat("a", later(seconds=6))
    assert post.claim("a", later(seconds=6), limit=1) == [first]
    post.became(first, SENT)
    assert post.claim("a", later(seconds=6), limit=1) == [second]


def test_a_message_does_not_overtake_one_that_waits_for_a_retried_one(post):
    first, second = post.put("an", 1), post.put("an", 2)
    post.became(first, WAITING, again=later(seconds=5))
    third = post.put("an", 3, owner="a")
    assert post.row(second).not_before < post.row(third).not_before
    post.beat("a", later(seconds=6))
    assert post.claim("a", later(seconds=6)) == [first]
    post.became(first, SENT)
    assert post.claim("a", later(seconds=6)) == [second, third]


def test_a_new_message_is_not_leased_before_one_that_still_waits(post):
    first = post.put("an", 1)
    post.became(first, WAITING, again=later(seconds=30))
    second = post.put("an", 2, owner="a")
    assert post.state(second) == WAITING
    assert post.row(second).not_before == later(seconds=30)
    free = post.put("binh", 1, owner="a")
    assert post.state(free) == LEASED
    post.beat("a", later(seconds=30))
    assert post.claim("a", later(seconds=30)) == [first, second]


def test_a_new_message_is_not_leased_while_another_owner_has_an_earlier_one(post):
    first = post.put("an", 1, owner="b")
    second = post.put("an", 2, owner="a")
    assert post.state(second) == WAITING
    assert post.claim("a") == []
    post.became(first, SENT)
    assert post.claim("a") == [second]


def test_a_new_message_is_not_leased_while_another_owner_sends_an_earlier_one(post):
    first = post.put("an", 1, owner="b")
    post.sending("b", first)
    assert post.state(post.put("an", 2, owner="a")) == WAITING


def test_a_new_message_does_not_overtake_one_of_a_dead_owner(post):
    first = post.put("an", 1, owner="b")
    post.beat("a", MONDAY + LEASE)
    second = post.put("an", 2, owner="a")
    assert post.claim("a", MONDAY + LEASE) == [first, second]


def test_a_new_message_is_leased_to_the_owner_who_has_the_earlier_one(post):
    post.put("an", 1, owner="a")
    assert post.state(post.put("an", 2, owner="a")) == LEASED


def test_an_answer_does_not_wait_for_notices_that_wait_or_have_another_owner(post):
    post.put("binh", 1, urgency=NEWS)
    assert post.claim("b")
    assert post.state(post.put("binh", 2, owner="a")) == LEASED


def test_an_answer_does_not_wait_for_waiting_notices(post):
    post.put("an", 1, urgency=NEWS)
    assert post.state(post.put("an", 2, owner="a")) == LEASED


def test_the_leases_of_a_silent_owner_end_with_its_heartbeat(post):
    id_ = post.put("an", 1)
    assert post.claim("a") == [id_]
    just_before, after = MONDAY + LEASE - timedelta(seconds=1), MONDAY + LEASE
    assert post.claim("b", just_before) == []
    post.beat("b", after)
    assert post.claim("b", after) == [id_]
    assert post.row(id_).owner == "b"


def test_an_owner_with_heartbeats_keeps_its_leases(post):
    id_ = post.put("an", 1)
    post.claim("a")
    for seconds in range(0, 70, 5):
        post.beat("a", later(seconds=seconds))
        post.beat("b", later(seconds=seconds))
        assert post.claim("b", later(seconds=seconds + 1)) == []
    assert post.row(id_).owner == "a"


def test_at_most_once_becomes_unknown_after_a_crash_and_is_listed_and_not_sent_again(post):
    sent = post.put("an", 1, promise=AT_MOST_ONCE)
    not_begun = post.put("binh", 1, promise=AT_MOST_ONCE)
    post.claim("a")
    assert post.sending("a", sent) == {sent}
    assert post.state(sent) == SENDING
    after = MONDAY + LEASE
    post.beat("b", after)
    assert post.claim("b", after) == [not_begun]
    assert post.state(sent) == UNKNOWN
    assert post.unknown() == [sent]
    post.beat("b", later(days=2))
    assert post.claim("b", later(days=2)) == []


def test_messages_after_an_unknown_one_are_claimed(post):
    sent = post.put("an", 1, promise=AT_MOST_ONCE)
    post.claim("a")
    post.sending("a", sent)
    second = post.put("an", 2)
    post.beat("b", MONDAY + LEASE)
    assert post.claim("b", MONDAY + LEASE) == [second]


def test_at_least_once_is_claimed_again_after_a_crash(post):
    id_ = post.put("an", 1)
    post.claim("a")
    post.sending("a", id_)
    post.beat("b", MONDAY + LEASE)
    assert post.claim("b", MONDAY + LEASE) == [id_]
    assert post.unknown() == []


def test_only_the_owner_of_a_lease_can_mark_it(post):
    mine, taken = post.put("an", 1), post.put("binh", 1)
    post.claim("a")
    post.became(taken, WAITING)
    assert post.claim("b") == [taken]
    assert post.sending("a", mine, taken) == {mine}


def test_release_gives_back_unmarked_leases_and_deletes_the_heartbeat(post):
    begun = post.put("an", 1, promise=AT_MOST_ONCE)
    rest = [post.put("binh", 1), post.put("binh", 2)]
    post.claim("a")
    post.sending("a", begun)
    post.database.write_now(sender_leases.release, UNIT, "a")
    assert [post.state(id_) for id_ in (begun, *rest)] == [SENDING, WAITING, WAITING]
    assert post.claim("b") == rest
    assert post.unknown() == [begun]


def test_release_leaves_other_owners_alone(post):
    id_ = post.put("an", 1)
    post.claim("b")
    post.database.write_now(sender_leases.release, UNIT, "a")
    assert post.row(id_).owner == "b"


def test_outcomes_are_recorded(post):
    sent, failed = post.put("an", 1), post.put("binh", 1)
    post.claim("a")
    at = later(seconds=3)
    records = [
        DeliveryOutcome(sent, SENT, at, at, external_id="77"),
        DeliveryOutcome(failed, "failed", at, at, reason="RefusedError"),
    ]
    post.database.write_now(outbox.record_outcomes, UNIT, records)
    row = post.row(sent)
    assert (row.state, row.owner, row.attempts, row.external_id) == (SENT, None, 1, "77")
    assert row.sent_at == at
    row = post.row(failed)
    assert (row.state, row.reason, row.sent_at) == ("failed", "RefusedError", None)
    assert post.claim("b", later(days=1)) == []


def test_a_message_given_back_untried_keeps_its_number_of_tries(post):
    first, second = post.put("an", 1), post.put("an", 2)
    post.claim("a")
    tried = DeliveryOutcome(first, WAITING, MONDAY, later(seconds=5), reason="ThrottledError")
    given_back = DeliveryOutcome(second, WAITING, MONDAY, later(seconds=5), tried=False)
    post.database.write_now(outbox.record_outcomes, UNIT, [tried, given_back])
    assert [post.row(id_).attempts for id_ in (first, second)] == [1, 0]


def test_units_have_separate_outboxes(post, database):
    mine = post.put("an", 1)
    database.write_now(people.add, "ninh-an", {("fake", "x"): "x"}, person=AGREED, now=MONDAY)
    theirs = Delivery("x1", "x", "fake", "x", 1, ANSWER, AT_LEAST_ONCE, 0, "{}")
    database.write_now(outbox.enqueue, "ninh-an", [theirs], now=MONDAY)
    assert post.claim("a") == [mine]
    assert database.write_now(outbox.count_unsent, "ninh-an") == 1
    assert database.write_now(outbox.count_by_state, "ninh-an") == {WAITING: 1}


async def test_two_claimers_never_get_the_same_message(post, settings):
    ids = [post.put(f"p{n % 40}", n) for n in range(1, 241)]
    databases = [Database(settings.database_url) for _ in range(3)]
    got: list[str] = []

    async def claim_all(database, owner):
        while claimed := (
            await database.write(sender_leases.claim, UNIT, owner, now=MONDAY, limit=7)
        ).deliveries:
            got.extend(d.delivery_id for d in claimed)
            records = [DeliveryOutcome(d.delivery_id, SENT, MONDAY, MONDAY) for d in claimed]
            await database.write(outbox.record_outcomes, UNIT, records)

    for owner in "xyz":
        post.beat(owner)
    await asyncio.gather(*map(claim_all, databases, "xyz"))
    for database in databases:
        database.close()
    assert sorted(got) == sorted(ids)


def test_a_message_is_found_by_the_number_that_the_platform_gave_it(post):
    first, second, other = post.put("an", 1), post.put("an", 2), post.put("binh", 1)
    replaced = post.put("an", 3, payload='{"text":"trang 2"}')
    for id_, number in ((first, "41"), (second, "42"), (other, "41"), (replaced, "42")):
        post.became(id_, SENT, number=number)
    assert post.shown("an", "41") == "{}"
    assert post.shown("an", "42") == '{"text":"trang 2"}'
    assert post.shown("an", "43") is None
    assert post.shown("chi", "41") is None


def test_messages_are_found_by_the_question_that_they_ask(post):
    asks = '{"text":"Gửi ạ?","asks":"7:review_1:ab12:"}'
    sent, waits = post.put("an", 1, payload=asks), post.put("an", 2, payload=asks)
    post.put("an", 3, payload='{"text":"Gửi ạ?","asks":"7:reviewX1:ab12:"}')
    post.put("binh", 1, payload=asks)
    post.became(sent, SENT, number="41")
    found = post.asked("an", "7:review_1:ab12:")
    assert sorted((one.state, one.external_id) for one in found) == [
        (SENT, "41"),
        (post.state(waits), None),
    ]
    assert len(post.asked("an", "7:review_1:")) == 2
    assert post.asked("an", "8:review_1:") == []
