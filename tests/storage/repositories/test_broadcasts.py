"""Broadcasts in the database: recipients, claims, outcomes, changes of people."""

from datetime import timedelta

import pytest

from storage.repositories import address_changes
from storage.repositories.broadcasts import (
    broadcasts,
    fan_out,
    recipient_changes,
    recipients,
)
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.broadcasts.broadcasts import CANCELLED, FILLING, FINISHED, SENDING_OUT
from storage.repositories.broadcasts.recipients import RecipientDelivery
from storage.repositories.delivery.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    LEASED,
    SENDING,
    SENT,
    STOPPED,
    UNKNOWN,
    WAITING,
)
from storage.repositories.linking import address_links
from tests.resident import MONDAY, PACK
from tests.storage.repositories.large_commune import LEASE, Commune

NAMES = ("an", "binh", "chi", "dung", "em")


@pytest.fixture
def commune(database):
    return Commune(database)


def delivery(name, promise=AT_MOST_ONCE):
    return RecipientDelivery("b1", name, "bot", f"{name}@bot", 1, 40, promise, 0, "{}")


# Fan-out


def test_everyone_of_the_audience_has_one_row_with_their_address(commune):
    commune.people(*NAMES)
    commune.fills(commune.starts())
    assert commune.rows("channel", "address", "state") == {
        name: ("bot", f"{name}@bot", WAITING) for name in NAMES
    }
    assert commune.state() == SENDING_OUT


def test_an_audience_is_limited_by_neighbourhoods_and_kinds(commune):
    commune.person("an", neighbourhood="east", kind="resident")
    commune.person("binh", neighbourhood="west", kind="resident")
    commune.person("chi", neighbourhood="east", kind="business")
    commune.fills(commune.starts(audience=Audience(("east",), ("resident", "business"))))
    commune.fills(commune.starts("b2", audience=Audience((), ("resident",))))
    assert set(commune.rows("state")) == {"an", "chi"}
    assert set(commune.rows("state", id_="b2")) == {"an", "binh"}


def test_people_without_consent_or_reachable_address_are_left_out(commune):
    commune.people("an", "binh", "chi")
    commune.tells("an", consent="")
    commune.stops("binh")
    commune.fills(commune.starts())
    assert set(commune.rows("state")) == {"chi"}


def test_of_several_addresses_the_preferred_reachable_one_is_taken(commune):
    commune.people("an", "binh", "chi")
    for name in ("an", "binh", "chi"):
        commune.address(name, "page")
    commune.tells("an", channel="page")
    commune.tells("binh", channel="page")
    commune.stops("binh", "page")
    commune.fills(commune.starts())
    assert commune.rows("channel") == {"an": "page", "binh": "bot", "chi": "bot"}


def test_nothing_is_due_before_all_recipients_are_added(commune):
    commune.people(*NAMES)
    commune.starts()
    assert commune.fills_chunk()
    assert commune.state() == FILLING
    assert commune.write(broadcasts.list_due, now=MONDAY) == []
    commune.fills()
    (due,) = commune.write(broadcasts.list_due, now=MONDAY)
    assert due.broadcast_id == "b1"


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_the_recipients_are_the_same_for_any_size_of_chunks(commune, size):
    commune.people(*NAMES)
    commune.fills(commune.starts(), size=size)
    assert tuple(commune.rows("state")) == NAMES


def test_a_failed_chunk_adds_nobody_and_is_repeated(commune):
    commune.people(*NAMES)
    commune.starts()
    commune.fills_chunk()

    def fails(tx):
        fan_out.fill_chunk(tx, PACK.id, "b1", now=MONDAY, size=2)
        raise RuntimeError("power is gone")

    with pytest.raises(RuntimeError):
        commune.database.write_now(fails)
    assert tuple(commune.rows("state")) == NAMES[:2]
    commune.fills()
    assert commune.counts() == {WAITING: len(NAMES)}


def test_two_processes_that_fill_by_turns_add_nobody_twice(commune):
    commune.people(*NAMES)
    commune.starts()
    while commune.fills_chunk(size=1) | commune.fills_chunk(size=2):
        pass
    assert commune.counts() == {WAITING: len(NAMES)}


def test_a_person_linked_while_rows_are_added_gets_one_message(commune):
    commune.people(*NAMES)
    commune.starts()
    commune.fills_chunk()  # an, binh
    commune.links("an", "em")
    commune.fills()
    assert commune.rows("state", "reason")["an"] == (STOPPED, "linked")
    assert commune.rows("state")["em"] == WAITING


def test_a_person_linked_afterwards_gets_one_message(commune):
    commune.people(*NAMES)
    commune.fills(commune.starts())
    commune.links("an", "em")
    commune.links("binh", "em")
    assert commune.counts() == {WAITING: 3, STOPPED: 2}


def test_the_row_of_a_linked_person_stays_if_the_other_has_none(commune):
    commune.people("an", "binh", neighbourhood="east")
    commune.people("chi", neighbourhood="west")
    commune.fills(commune.starts(audience=Audience(("east",))))
    commune.links("an", "chi")
    assert commune.counts() == {WAITING: 2}
    commune.links("binh", "chi")
    assert commune.counts() == {WAITING: 1, STOPPED: 1}


# Claims and outcomes


def test_due_are_the_waiting_rows_of_the_channel(commune):
    commune.people("an", "binh")
    commune.person("chi", channel="page")
    commune.fills(commune.starts())
    assert commune.due() == ["an", "binh"]
    assert commune.due(channel="page") == ["chi"]
    assert commune.due(limit=1) == ["an"]
    commune.leases("a", "an")
    assert commune.due() == ["binh"]


def test_a_postponed_message_is_due_at_its_time(commune):
    commune.people("an")
    commune.fills(commune.starts())
    commune.leases("a", "an")
    commune.became("an", WAITING, "a", reason="ThrottledError", tried=False)
    assert commune.due(now=MONDAY - timedelta(seconds=1)) == []
    assert commune.due() == ["an"]
    assert commune.rows("attempts") == {"an": 0}


def test_a_broadcast_is_due_from_not_before_until_it_expires(commune):
    commune.people("an")
    commune.fills(commune.starts(not_before=MONDAY, expires_at=MONDAY + LEASE))
    due = [
        len(commune.write(broadcasts.list_due, now=MONDAY + timedelta(seconds=s)))
        for s in (-1, 0, 7, 8)
    ]
    assert due == [0, 1, 1, 0]


def test_the_more_urgent_broadcast_is_due_first(commune):
    for id_, urgency in (("b1", 40), ("b2", 5), ("b3", 20)):
        commune.fills(commune.starts(id_, urgency=urgency))
    due = commune.write(broadcasts.list_due, now=MONDAY)
    assert [broadcast.broadcast_id for broadcast in due] == ["b2", "b3", "b1"]


def test_only_the_owner_of_a_lease_can_mark_it(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.leases("a", "an")
    commune.leases("b", "binh")
    mine = commune.write(recipients.mark_sending, "a", [delivery("an"), delivery("binh")])
    assert mine == {delivery("an").delivery_id}
    assert commune.rows("state") == {"an": SENDING, "binh": LEASED}


def test_marked_rows_of_a_dead_owner_become_unknown_and_others_wait_again(commune):
    commune.people("an", "binh", "chi")
    commune.fills(commune.starts())
    commune.leases("a", "an", "binh")
    commune.write(recipients.mark_sending, "a", [delivery("an")])
    commune.write(recipients.take_over_silent, now=MONDAY)
    assert commune.counts() == {SENDING: 1, LEASED: 1, WAITING: 1}
    commune.write(recipients.take_over_silent, now=MONDAY + LEASE)
    assert commune.counts() == {UNKNOWN: 1, WAITING: 2}
    assert commune.write(recipients.list_unknown, "b1") == [("an", "bot", "an@bot", "crash")]


def test_at_least_once_is_due_again_after_a_crash(commune):
    commune.people("an")
    commune.fills(commune.starts(promise=AT_LEAST_ONCE))
    commune.leases("a", "an")
    commune.write(recipients.mark_sending, "a", [delivery("an", AT_LEAST_ONCE)])
    commune.write(recipients.take_over_silent, now=MONDAY + LEASE)
    assert commune.due() == ["an"]


def test_an_owner_that_lost_its_lease_can_only_record_sent(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.leases("a", "an", "binh")
    commune.write(recipients.take_over_silent, now=MONDAY + LEASE)
    commune.leases("b", "an", "binh")
    commune.became("an", WAITING, "a")
    commune.became("binh", SENT, "a", external_id="7")
    assert commune.rows("state", "owner", "external_id") == {
        "an": (LEASED, "b", None),
        "binh": (SENT, None, "7"),
    }


def test_a_broadcast_is_finished_when_nothing_is_unsent(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.leases("a", "an", "binh")
    commune.became("an", SENT, "a")
    assert commune.write(broadcasts.finish_ended, now=MONDAY) == 0
    commune.became("binh", "failed", "a")
    assert commune.write(broadcasts.finish_ended, now=MONDAY) == 1
    assert commune.state() == FINISHED
    assert commune.counts() == {SENT: 1, "failed": 1}


def test_unsent_messages_count_as_cancelled_before_their_rows_are_updated(commune):
    commune.people(*NAMES)
    commune.fills(commune.starts())
    commune.leases("a", "an", "binh", "chi")
    commune.became("an", SENT, "a")
    commune.write(recipients.mark_sending, "a", [delivery("binh")])
    assert commune.write(broadcasts.cancel, "b1", now=MONDAY)
    cancelled = {SENT: 1, SENDING: 1, CANCELLED: 3}
    assert commune.counts() == cancelled
    assert commune.write(broadcasts.list_due, now=MONDAY) == []
    assert [commune.write(broadcasts.cancel_rows, most=2) for _ in range(3)] == [2, 1, 0]
    assert commune.counts() == cancelled
    assert commune.write(recipients.mark_sending, "a", [delivery("chi")]) == set()
    assert not commune.write(broadcasts.cancel, "b1", now=MONDAY)


def test_a_broadcast_cancelled_while_it_is_filled_gets_no_more_recipients(commune):
    commune.people(*NAMES)
    commune.starts()
    commune.fills_chunk()
    commune.write(broadcasts.cancel, "b1", now=MONDAY)
    commune.fills()
    assert commune.counts() == {CANCELLED: 2}


def test_an_expired_broadcast_is_cancelled(commune):
    commune.people("an")
    commune.fills(commune.starts(expires_at=MONDAY + LEASE))
    assert commune.write(broadcasts.cancel_expired, now=MONDAY) == 0
    assert commune.write(broadcasts.cancel_expired, now=MONDAY + LEASE) == 1
    assert commune.counts() == {CANCELLED: 1}


def test_messages_for_a_missing_channel_fail_after_some_time(commune):
    commune.people("an")
    commune.person("chi", channel="page")
    commune.fills(commune.starts())
    fail = recipients.fail_unclaimable
    assert commune.write(fail, ["page"], before=MONDAY - LEASE) == 0
    assert commune.write(fail, ["page"], before=MONDAY) == 1
    assert commune.rows("state") == {"an": "failed", "chi": WAITING}


# Changes of people


def test_an_erased_person_gets_nothing_and_their_row_still_counts(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.leases("a", "binh")
    commune.became("binh", SENT, "a", external_id="9")
    for name in ("an", "binh"):
        commune.write(recipient_changes.erase, name)
    assert commune.rows("state", "address", "external_id", "position") == {
        "an": (STOPPED, "", None, 0),
        "binh": (SENT, "", None, 0),
    }
    assert commune.counts() == {STOPPED: 1, SENT: 1}


def test_the_rows_of_linked_people_are_erased_too(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.links("an", "binh")
    commune.write(recipient_changes.erase, "binh")
    assert commune.rows("address") == {"an": "", "binh": ""}


def test_waiting_messages_to_a_stopped_address_are_stopped(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.write(address_changes.stop_address, "bot", "an@bot", now=MONDAY)
    assert commune.rows("state", "reason") == {
        "an": (STOPPED, "unreachable"),
        "binh": (WAITING, None),
    }


def test_sent_and_waiting_messages_move_with_their_address(commune):
    commune.people("an", "binh")
    commune.fills(commune.starts())
    commune.leases("a", "an")
    commune.became("an", SENT, "a")
    commune.fills(commune.starts("b2"))
    move = ("bot", "an@bot", "an@new")
    assert commune.write(address_changes.begin_move, *move)
    commune.write(address_changes.finish_move, *move)
    assert commune.rows("address") == {"an": "an@new", "binh": "binh@bot"}
    assert commune.rows("address", id_="b2") == {"an": "an@new", "binh": "binh@bot"}


def test_waiting_messages_to_an_unlinked_address_go_to_another_one(commune):
    commune.people("an", "binh")
    commune.address("an", "page")
    commune.fills(commune.starts())
    commune.write(address_links.unlink_address, ("bot", "an@bot"), giver="an", taker="binh")
    assert commune.rows("channel", "state")["an"] == ("page", WAITING)


def test_recipients_of_an_old_broadcast_are_deleted_before_the_broadcast(commune):
    commune.people(*NAMES)
    commune.fills(commune.starts())
    commune.fills(commune.starts("b2"))
    commune.write(broadcasts.cancel, "b1", now=MONDAY)
    commune.write(broadcasts.cancel_rows, most=100)
    forget = broadcasts.delete_ended
    assert commune.write(forget, before=MONDAY, most=3) == 0
    later = MONDAY + LEASE
    assert [commune.write(forget, before=later, most=3) for _ in range(4)] == [3, 2, 1, 0]
    assert commune.state() is None
    assert commune.counts("b2") == {WAITING: len(NAMES)}
