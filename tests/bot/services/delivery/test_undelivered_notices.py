"""Notices that meet an address which is gone: they go to the person's next address, once."""

import pytest
from sqlalchemy import insert, select

from bot.services.delivery.notify import notify, phrase
from handlers.errors import GoneError, UncertainError
from storage.repositories import address_changes
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.person import people
from storage.tables import CONTACTS, OUTBOX
from tests.fakes import until
from tests.resident import AGREED, BOOKS

TOLD = BOOKS["vi"].say("engine-trouble")


@pytest.fixture
def an(post, clock):
    """The person "an", who wrote at the address "an" first, and has "an-2" and "an-3" too."""
    key = {("fake", "an"): "an"}
    post.database.write_now(
        people.add, post.context.unit_id, key, person=AGREED, now=post.context.now()
    )
    for number in (2, 3):
        clock.passes(minutes=1)
        row = {
            "unit_id": post.context.unit_id,
            "channel": "fake",
            "address": f"an-{number}",
            "person_id": "an",
            "created_at": clock(),
        }
        post.database.write_now(lambda tx, row=row: tx.execute(insert(CONTACTS), row))
    return "an"


def tells(post, urgency=Urgency.ANSWER, **options):
    return post.database.write_now(
        notify,
        post.context,
        ["an"],
        phrase("engine-trouble"),
        urgency=urgency,
        promise=AT_LEAST_ONCE,
        **options,
    )


def rows(post):
    query = select(OUTBOX).where(OUTBOX.c.kind != "")
    return post.database.write_now(lambda tx: tx.execute(query).mappings().all())


def state(post):
    return [(row["address"], row["state"]) for row in rows(post)]


async def test_an_answer_that_meets_a_gone_address_goes_to_the_next_one(post, an):
    post.channel.plan("an", GoneError())
    tells(post)
    await post.runs()
    await until(lambda: state(post) == [("an-2", "sent")])

    assert post.channel.texts("an-2") == [TOLD]
    assert post.channel.texts("an-3") == []
    assert post.stopped_at("an") is not None
    (row,) = rows(post)
    assert row["notice"] is None


async def test_it_goes_on_until_an_address_takes_it(post, an):
    for address in ("an", "an-2"):
        post.channel.plan(address, GoneError())
    tells(post)
    await post.runs()
    await until(lambda: state(post) == [("an-3", "sent")])

    assert [message.address for message in post.channel.tried] == ["an", "an-2", "an-3"]


async def test_it_ends_as_stopped_where_no_address_is_left(post, an):
    for address in ("an", "an-2", "an-3"):
        post.channel.plan(address, GoneError())
    tells(post)
    await post.runs()
    await until(lambda: state(post) == [("an-3", "stopped")])

    (row,) = rows(post)
    assert (row["reason"], row["notice"]) == ("GoneError", None)


async def test_what_may_have_arrived_is_not_sent_elsewhere(post, an, clock):
    post.channel.plan("an", UncertainError())
    tells(post)
    await post.runs()
    await until(lambda: [row["reason"] for row in rows(post)] == ["UncertainError"])
    clock.passes(seconds=2)
    await until(lambda: state(post) == [("an", "sent")])
    assert post.channel.texts("an-2") == []


async def test_the_answers_of_a_conversation_stay_with_it(post):
    post.channel.plan("chi", GoneError())
    await post.runs()
    post.answers("chi", "1")
    await until(lambda: post.states("chi") == ["stopped"])

    assert post.column("reason", "chi") == ["GoneError"]


@pytest.mark.both
@pytest.mark.parametrize(("conversation", "address"), [(None, "an-2"), (("fake", "an"), "an")])
def test_what_waits_when_someone_blocks_us_goes_elsewhere_unless_it_belongs_there(
    post, an, clock, conversation, address
):
    tells(post, Urgency.NOTICE, conversation=conversation)
    post.database.write_now(
        address_changes.stop_address, post.context.unit_id, "fake", "an", now=clock()
    )

    state_there = "waiting" if conversation is None else "stopped"
    assert state(post) == [(address, state_there)]
