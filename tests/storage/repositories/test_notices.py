"""Notices in the outbox: without position before they are claimed, and without locks."""

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select

from storage.repositories.delivery import notices as stored_notices
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.notices import QueuedNotice, RenderedNotice
from storage.repositories.delivery.outbox import (
    AT_LEAST_ONCE,
    LEASED,
    SENT,
    WAITING,
    Delivery,
    DeliveryOutcome,
    Urgency,
)
from storage.repositories.person import people
from storage.tables import OUTBOX
from tests.resident import AGREED, MONDAY, PACK

UNIT = PACK.id
LATER = MONDAY + timedelta(hours=8)


class Post:
    """One person's messages; *claim* renders notices as the worker does."""

    def __init__(self, database):
        self.database = database
        self._positions = count(100)
        for who in ("an", "binh"):
            database.write_now(people.add, UNIT, {("fake", who): who}, person=AGREED, now=MONDAY)
        database.write_now(
            sender_leases.record_heartbeat, UNIT, "a", until=MONDAY + timedelta(days=1)
        )

    def answer(self, id_, position, *, urgency=Urgency.ANSWER, not_before=None, owner=None):
        one = Delivery(id_, "an", "fake", "an", position, urgency, AT_LEAST_ONCE, 0, "{}")
        return self.database.write_now(
            outbox.enqueue, UNIT, [one], now=MONDAY, not_before=not_before, owner=owner
        )

    def notice(self, id_, *, urgency=Urgency.NOTICE, not_before=MONDAY, who="an"):
        one = QueuedNotice(id_, who, "fake", who, urgency, AT_LEAST_ONCE, "phrase", "{}")
        self.database.write_now(
            stored_notices.add_notices, UNIT, [one], now=MONDAY, not_before=not_before
        )

    def claim(self, owner="a", *, now=MONDAY, limit=9):
        def work(tx):
            claimed = sender_leases.claim(tx, UNIT, owner, now=now, limit=limit)
            rows = [
                RenderedNotice(
                    n.delivery_id, LEASED, n.channel, n.address, next(self._positions), owner=owner
                )
                for n in claimed.notices
            ]
            stored_notices.record_rendered(tx, UNIT, rows)
            return (
                [d.delivery_id for d in claimed.deliveries],
                [n.delivery_id for n in claimed.notices],
            )

        return self.database.write_now(work)

    def ends(self, *ids):
        records = [DeliveryOutcome(id_, SENT, MONDAY, MONDAY) for id_ in ids]
        self.database.write_now(outbox.record_outcomes, UNIT, records)

    def row(self, id_):
        query = select(OUTBOX).where(OUTBOX.c.delivery_id == id_)
        return self.database.write_now(lambda tx: tx.execute(query).mappings().one())


@pytest.fixture
def post(database):
    return Post(database)


def test_a_notice_waits_for_a_leased_message_with_a_position(post):
    assert post.answer("d1", 1, owner="a")
    post.notice("n1")
    assert post.claim() == ([], [])
    post.ends("d1")
    assert post.claim() == ([], ["n1"])


def test_a_notice_is_claimed_together_with_an_earlier_message(post):
    post.notice("n1")
    post.answer("d1", 1)
    assert post.claim() == (["d1"], ["n1"])


def test_a_notice_waits_for_a_postponed_message_of_its_urgency(post):
    post.answer("d1", 1, not_before=LATER)
    post.notice("n1", urgency=Urgency.ALERT)
    post.notice("n2")
    assert post.claim() == ([], ["n1"])
    post.ends("n1")
    assert post.claim(now=LATER) == (["d1"], ["n2"])


def test_an_answer_does_not_wait_for_a_notice_of_any_urgency(post):
    post.notice("n1", urgency=Urgency.ALERT, not_before=LATER)
    post.notice("n2", urgency=Urgency.ANSWER, not_before=LATER)
    assert len(post.answer("d1", 1, owner="a")) == 1
    post.answer("d2", 2)
    post.ends("d1")
    assert post.claim() == (["d2"], [])


def test_notices_are_claimed_by_urgency_then_time_then_id(post):
    for id_, urgency, at in (
        ("n1", Urgency.BULK, MONDAY),
        ("n2", Urgency.NOTICE, MONDAY),
        ("n3", Urgency.NOTICE, MONDAY - timedelta(hours=1)),
        ("n4", Urgency.NOTICE, MONDAY),
        ("n5", Urgency.ALERT, MONDAY),
    ):
        post.notice(id_, urgency=urgency, not_before=at)
    assert post.claim(limit=3) == ([], ["n5", "n3", "n2"])
    assert post.claim() == ([], [])
    post.ends("n5", "n3", "n2")
    assert post.claim() == ([], ["n4", "n1"])


def test_a_rendered_notice_keeps_its_position_when_its_owner_dies(post):
    post.notice("n1")
    post.claim("a")
    assert post.row("n1")["position"] == 100
    assert post.claim("b", now=MONDAY + timedelta(days=2)) == (["n1"], [])
    assert (post.row("n1")["position"], post.row("n1")["notice"]) == (100, None)


@pytest.mark.postgresql
def test_a_notice_to_a_locked_person_waits_for_the_next_claim(post):
    post.notice("n1")
    post.notice("n2", who="binh")
    with post.database.begin() as other:
        people.lock(other, UNIT, ["an"])
        assert post.claim() == ([], ["n2"])
        assert post.row("n1")["state"] == WAITING
    assert post.claim() == ([], ["n1"])


@pytest.mark.postgresql
def test_a_notice_is_written_while_its_recipient_is_locked(post):
    with post.database.begin() as other:
        people.lock(other, UNIT, ["an"])
        post.notice("n1")
    assert post.row("n1")["state"] == WAITING
