"""Notices: who gets them, when, and with which text."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import update

from bot.services.delivery.moved_addresses import move_address
from bot.services.delivery.notify import Notice, notify, phrase
from bot.services.delivery.sending.lease_manager import LeaseSettings
from bot.services.events import AddressMoved
from bot.services.officials import staff_bot
from bot.services.redaction import REDACTED_REPLY
from bot.services.reports import official_notices
from bot.services.reports.answering import OfficialAnswer, answer_report
from conversations.engine.model.messages import Photo, Reply
from handlers.channel import Pace
from storage.database.transactions import Database
from storage.repositories import wanted_files
from storage.repositories.delivery import notices as stored_notices
from storage.repositories.delivery import outbox
from storage.repositories.delivery.notices import QueuedNotice
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.linking import address_links
from storage.repositories.person import people, profiles
from storage.tables import CONTACTS, MEDIA, OUTBOX, PEOPLE, REPORTS
from storage.tables.report_states import ANSWERED, RECEIVED
from tests.bot.services.delivery.outbox_fixture import Post
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.fakes import FakeChannel, until
from tests.officers import add_officer
from tests.official import PUBLISH
from tests.resident import AGREED, BOOKS, LOCAL
from tests.staff_town import Town

HELLO = phrase("engine-trouble")
SAID = BOOKS["vi"].say("engine-trouble")
NO_SWEEP = LeaseSettings(sweep=3600, poll=3600)
ROUNDS = 5


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    street.says("an", "xin chào")
    street.delivers()
    return street


def tells(street, *whom, urgency=Urgency.NOTICE, notice=HELLO, **options):
    return street.database.write_now(
        notify,
        street.services.context,
        [street.person(who) for who in whom],
        notice,
        urgency=urgency,
        promise=AT_LEAST_ONCE,
        **options,
    )


def notices(street, **where):
    return [row for row in street.rows(OUTBOX, **where) if row["kind"]]


def at(hour, minute=0, day=24):
    return datetime(2026, 11, day, hour, minute, tzinfo=LOCAL)


# When.


@pytest.mark.parametrize(
    ("urgency", "written", "goes"),
    [
        (Urgency.ALERT, at(22), at(22)),
        (Urgency.ANSWER, at(2), at(2)),
        (Urgency.NOTICE, at(20, 59), at(20, 59)),
        (Urgency.NOTICE, at(21), at(6, 30, day=25)),
        (Urgency.DIGEST, at(6, 29), at(6, 30)),
        (Urgency.BULK, at(23, 59), at(6, 30, day=25)),
        (Urgency.BULK, at(6, 30), at(6, 30)),
    ],
)
def test_only_alerts_and_answers_are_sent_in_quiet_hours(street, clock, urgency, written, goes):
    clock.now = written
    tells(street, "an", urgency=urgency)

    assert [row["not_before"] for row in notices(street)] == [goes]


def test_a_notice_that_is_claimed_in_quiet_hours_waits_for_their_end(street, clock):
    clock.now = at(20, 59)
    tells(street, "an")
    clock.now = at(21)

    assert street.delivers() == []
    assert [(r["state"], r["not_before"]) for r in notices(street)] == [
        ("waiting", at(6, 30, day=25))
    ]


def test_a_notice_that_expired_is_not_sent(street, clock):
    tells(street, "an", expires=clock.now + timedelta(hours=1))
    clock.passes(hours=1)

    assert street.delivers() == []
    assert [(r["state"], r["reason"], r["notice"]) for r in notices(street)] == [
        ("stopped", "expired", None)
    ]


# To whom.


def test_consent_is_needed_when_a_notice_is_written_and_when_it_is_claimed(street):
    street.says("binh", "xin chào")
    street.delivers()
    unconsented = structs.replace(AGREED, consent="")
    unit = street.services.context.unit_id
    street.database.write_now(profiles.save_profile, unit, street.person("an"), unconsented)
    assert set(tells(street, "an", "binh")) == {street.person("binh")}
    street.database.write_now(profiles.save_profile, unit, street.person("binh"), unconsented)

    assert street.delivers() == []
    assert [(r["state"], r["reason"]) for r in notices(street)] == [("stopped", "consent")]


def test_a_notice_of_its_own_conversation_needs_no_consent(street):
    unconsented = structs.replace(AGREED, consent="")
    unit = street.services.context.unit_id
    street.database.write_now(profiles.save_profile, unit, street.person("an"), unconsented)
    tells(street, "an", conversation=("fake", "an"))

    assert [d.address for d in street.delivers()] == ["an"]


def test_a_notice_is_rendered_in_the_recipients_language_at_the_time_of_the_claim(street):
    tells(street, "an")
    english = structs.replace(AGREED, language="en")
    unit = street.services.context.unit_id
    street.database.write_now(profiles.save_profile, unit, street.person("an"), english)

    (delivery,) = street.delivers()
    assert msgspec.json.decode(delivery.payload, type=Reply).text == BOOKS["en"].say(
        "engine-trouble"
    )


def test_a_notice_follows_an_address_that_moved(street):
    tells(street, "an")
    move = AddressMoved("fake", "an", "new")
    street.database.write_now(move_address, street.services.context, PUBLISH, move)

    assert [d.address for d in street.delivers()] == ["new"]


def test_a_notice_goes_to_another_address_if_the_first_was_unlinked(street, clock):
    unit, person = street.services.context.unit_id, street.person("an")
    street.database.write_now(
        people.add_contact, unit, "fake", "tablet", person_id=person, now=clock.now
    )
    street.says("binh", "xin chào")
    street.delivers()
    tells(street, "an")
    street.database.write_now(
        address_links.unlink_address,
        unit,
        ("fake", "an"),
        giver=person,
        taker=street.person("binh"),
    )

    assert street.delivers() == []
    (delivery,) = street.delivers()
    assert (delivery.address, delivery.person_id) == ("tablet", person)


def test_a_notice_to_an_address_that_stopped_is_stopped(street, clock):
    tells(street, "an")
    gone = update(CONTACTS).where(CONTACTS.c.address == "an").values(stopped_at=clock.now)
    street.database.write_now(lambda tx: tx.execute(gone))

    assert street.delivers() == []
    assert [(r["state"], r["reason"]) for r in notices(street)] == [("stopped", "unreachable")]


# What it holds up, and where it stands.


def test_notices_get_their_positions_when_they_are_claimed(street):
    tells(street, "an")
    tells(street, "an", urgency=Urgency.ANSWER)
    street.says("an", "xin chào")
    assert {row["position"] for row in notices(street)} == {None}
    claimed = street.delivers()

    assert [d.urgency for d in claimed] == [Urgency.ANSWER, Urgency.ANSWER, Urgency.NOTICE]
    positions = [position for position, *_ in street.thread("an")]
    assert positions == list(range(1, len(positions) + 1))
    street.says("an", "xin chào")
    positions = [position for position, *_ in street.thread("an")]
    assert positions == list(range(1, len(positions) + 1))


def test_writing_a_notice_changes_no_person(street):
    before = street.rows(PEOPLE)
    tells(street, "an", urgency=Urgency.ANSWER)
    assert street.rows(PEOPLE) == before


@pytest.mark.parametrize("notice", [Notice("unheard-of"), phrase("no-such-phrase")])
def test_a_notice_that_can_not_be_rendered_fails_and_the_others_are_sent(street, notice):
    street.says("binh", "xin chào")
    street.delivers()
    tells(street, "an", notice=notice)
    tells(street, "binh")

    assert [d.address for d in street.delivers()] == ["binh"]
    (row,) = notices(street, address="an")
    assert (row["state"], row["notice"], row["payload"]) == ("failed", None, "")
    assert row["reason"]
    tells(street, "an")
    assert [d.address for d in street.delivers()] == ["an"]


# Erasure.


def erases(street, who):
    street.says(who, "xoá dữ liệu của tôi", "xoá ngay")


def test_waiting_notices_of_an_erased_person_are_not_sent(street):
    person = street.person("an")
    tells(street, "an", notice=phrase("news-asked-official", question="bí mật", answer="bí mật"))
    erases(street, "an")

    assert {d.person_id for d in street.delivers()} == {street.person("an")}
    (row,) = notices(street)
    stopped_one = (person, "stopped", row["delivery_id"])
    assert (row["person_id"], row["state"], row["address"]) == stopped_one
    assert (row["notice"], row["payload"]) == (None, REDACTED_REPLY)


def test_a_notice_written_during_an_erasure_is_stopped_when_it_is_claimed(street, clock):
    person = street.person("an")
    erases(street, "an")
    late = QueuedNotice(
        *("late", person, "fake", "an", Urgency.ANSWER, AT_LEAST_ONCE, "phrase"),
        '{"values":{"phrase":"engine-trouble","values":{}}}',
    )
    street.database.write_now(
        stored_notices.add_notices,
        street.services.context.unit_id,
        [late],
        now=clock.now,
        not_before=clock.now,
    )

    assert "late" not in {d.delivery_id for d in street.delivers()}
    (row,) = notices(street)
    assert (row["state"], row["address"], row["notice"]) == ("stopped", "", None)


@pytest.mark.postgresql
def test_an_erasure_during_a_claim_leaves_no_words_of_the_person(street):
    for round_ in range(ROUNDS):
        who = f"r{round_}"
        street.says(who, "xin chào")
        street.delivers()
        person = street.person(who)
        tells(street, who)
        start = threading.Barrier(2)

        def begins(work, *args, start=start):
            start.wait()
            return work(*args)

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(begins, (lambda who=who: erases(street, who), street.delivers)))
        street.delivers()
        (row,) = notices(street, person_id=person)
        # It may have left before, but not after.
        assert row["state"] in ("sent", "stopped")
        assert (row["address"], row["notice"]) == (row["delivery_id"], None)
        assert row["payload"] == REDACTED_REPLY


# At once.


@pytest.fixture
async def post(database, context):
    post = Post(database, context, leasing=NO_SWEEP)
    context.claim_answers = post.delivery_worker.claim_answers
    yield post
    await post.stops()


async def test_an_officials_answer_is_sent_without_waiting_for_a_sweep(post, context):
    post.put("an", "1")
    await post.runs()
    await until(lambda: post.channel.texts("an") == ["1"])  # by the sweep at the start
    await until(lambda: post.states("an") == ["sent"])
    for urgency in (Urgency.NOTICE, Urgency.ANSWER):
        await post.database.write(
            notify, context, ["an"], HELLO, urgency=urgency, promise=AT_LEAST_ONCE
        )
    await until(lambda: len(post.channel.texts("an")) == 2)

    assert post.channel.texts("an")[1] == SAID
    kinds = post.database.write_now(outbox.count_by_state, context.unit_id)
    assert kinds["waiting"] == 1


class Paced(FakeChannel):
    """A channel for which one process sends at a time."""

    pace = Pace(per_second=1000, per_address=1000, burst=10)


async def test_an_answer_is_sent_at_once_if_another_process_sends_for_the_channel(
    database, context
):
    """The other process looks for it several times a second."""
    post = Post(database, context, Paced(), LeaseSettings(sweep=3600, poll=0.01))
    post.put("an", "1")
    other = Database(database.url)
    # It lives, so that the sender looks for what it leaves.
    await post.another("owner-b", database=other, channels={}).start()
    await post.runs()
    await until(lambda: post.states("an") == ["sent"])
    await other.write(
        notify, context, ["an"], HELLO, urgency=Urgency.ANSWER, promise=AT_LEAST_ONCE
    )
    await until(lambda: post.states("an") == ["sent", "sent"])

    assert post.channel.texts("an")[1] == SAID
    await post.stops()
    other.close()


# In the web chat sent means visible.


async def test_in_the_web_chat_a_notice_is_visible_once_it_is_claimed(app, page, context, clock):
    clock.now = at(9)
    await page.says("xin chào")
    before = await page.thread()
    (contact,) = await app.database.read(lambda tx: tx.execute(CONTACTS.select()).mappings().all())
    await app.database.write(
        notify,
        context,
        [contact["person_id"]],
        HELLO,
        urgency=Urgency.NOTICE,
        promise=AT_LEAST_ONCE,
        not_before=at(10),
    )
    assert await page.thread() == before
    clock.now = at(10)
    await page.hears(SAID)

    *_, last = await page.thread()
    assert datetime.fromisoformat(last["at"]) == at(10)
    rows = await app.database.read(lambda tx: tx.execute(OUTBOX.select()).mappings().all())
    assert {row["state"] for row in rows} == {"sent"}


# State is a column, and a card that waits shows what is there by then.


def test_a_waiting_card_shows_the_report_as_it_is_when_the_card_is_claimed(
    database, services, clock
):
    town = Town(database, services)
    town.comes_in("hoa")
    town.sends()
    clock.now = at(19, day=23)
    town.files(photos=[Photo(source="file-1")])
    (photo,) = (row["media_id"] for row in town.rows(MEDIA))
    unit = town.context.unit_id
    town.write(wanted_files.mark_fetched, unit, photo, digest="d", mime="image/jpeg", size=1)
    town.write(official_notices.send_late_photos, town.context, photo)
    clock.now = at(7, 30, day=25)
    town.sends()

    (row,) = [row for row in town.rows(OUTBOX, address="hoa") if row["kind"]]
    assert (row["kind"], row["channel"]) == ("report_card", staff_bot.CHANNEL)
    card = msgspec.json.decode(row["payload"], type=Reply)
    assert card.photos == (photo,)
    assert "đang tải" not in card.text


def test_an_officials_answer_and_its_notice_are_written_in_one_transaction(street):
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    word = OfficialAnswer(RECEIVED, ANSWERED, "Phòng Kinh tế vá chiều nay.", reason="unseen")
    add_officer(street.database, street.services.context, "o1", "Chị Hoa")

    def answers_and_fails(tx):
        answer_report(tx, street.services.context, "o1", report["report_id"], word)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        street.database.write_now(answers_and_fails)
    assert notices(street) == []
    assert street.rows(REPORTS) == [report]
