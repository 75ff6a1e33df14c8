import copy
from collections import defaultdict
from datetime import timedelta
from itertools import count

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import select

from bot.registry import REGISTRY
from bot.services.inbound.receive_batch import receive_batch
from bot.services.jobs import drafts
from conversations.engine.model.messages import Inbound, Location, Photo, Reply, Tap, Text, Voice
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry
from storage.repositories import media
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.linking import address_changes
from storage.repositories.person import people, profiles
from storage.tables import (
    CONTACTS,
    INBOX,
    OUTBOX,
    PEOPLE,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
    TALKS,
)
from tests import notices
from tests.conftest import OWNER
from tests.resident import AGREED, BOOKS, MONDAY, PACK

pytestmark = pytest.mark.both

ENGLISH = structs.replace(AGREED, language="en")
DETAILS = "ổ gà to giữa đường, xe máy hay ngã"
PLACE = ("phố Thống Nhất", "trạm y tế", "đúng")
REPORT = ("bao cao o ga", DETAILS, "không", *PLACE, "giấu tên", "gửi đi")


class Street:
    """People who write to one hall; every table can be looked at."""

    def __init__(self, database, services):
        self.database = database
        self.services = services
        self._ids = count(1)

    def with_hall(self, **changes):
        """Return the same street before a hall that differs in *changes*."""
        street = copy.copy(self)
        street.services = structs.replace(self.services, **changes)
        return street

    def message(self, who, content, id_=None):
        said = Text(content) if isinstance(content, str) else content
        return Inbound("fake", id_ or f"u{next(self._ids)}", who, said)

    def take(self, *inbounds, **options):
        return self.database.write_now(receive_batch, inbounds, self.services, **options)

    def says(self, who, *contents):
        """Let someone say one thing after another, each in its own batch."""
        for content in contents:
            self.take(self.message(who, content))

    def rows(self, table, **where):
        query = select(table).where(*(table.c[key] == value for key, value in where.items()))
        return self.database.write_now(lambda tx: tx.execute(query).mappings().all())

    def person(self, who):
        (contact,) = self.rows(CONTACTS, address=who)
        return contact["person_id"]

    def thread(self, who):
        """Return (position, who speaks, what) of both sides."""
        theirs = [
            (row["position"], "they", msgspec.json.decode(row["content"]).get("text"))
            for row in self.rows(INBOX, address=who)
        ]
        ours = [
            (row["position"], "we", msgspec.json.decode(row["payload"], type=Reply).text)
            for row in self.rows(OUTBOX, address=who)
            if row["position"] is not None
        ]
        return sorted(theirs + ours)

    def replies(self, who):
        rows = [row for row in self.rows(OUTBOX, address=who) if row["position"] is not None]
        rows.sort(key=lambda row: row["position"])
        return [msgspec.json.decode(row["payload"], type=Reply) for row in rows]

    def delivers(self):
        """Let everything that is due be on its way, as a delivery worker does."""
        return notices.claim(self.database, self.services)

    def notices(self, who):
        """Return (row, reply) of what was said to someone beside answers, as it reads when due."""
        rows = sorted(self.rows(OUTBOX, address=who), key=notices.thread_order)
        shown = [
            self.database.write_now(notices.as_rendered, self.services, row)
            for row in rows
            if row["kind"]
        ]
        return [(row, msgspec.json.decode(row["payload"], type=Reply)) for row in shown]

    def sent_file(self, who, media_id, kind="photo"):
        """Let someone send a file beforehand."""
        self.database.write_now(
            media.add,
            self.services.context.unit_id,
            self.person(who),
            media_id,
            kind=kind,
            mime="image/jpeg",
            size=1,
            now=self.services.context.now(),
        )
        return media_id


@pytest.fixture
def street(database, services):
    return Street(database, services)


# The same message more than once.


def test_the_same_message_twice_has_one_effect_and_one_position(street):
    message = street.message("an", "bao cao o ga")
    first, second = street.take(message), street.take(message)
    assert [t.position for t in (*first.taken, *second.taken)] == [1, 1]
    assert [t.repeated for t in (*first.taken, *second.taken)] == [False, True]
    assert second.answers == []
    assert len(street.thread("an")) == 2


def test_the_same_message_ten_times_in_one_batch_has_one_effect(street):
    message = street.message("an", "bao cao o ga")
    batch = street.take(*[message] * 10)
    assert [t.position for t in batch.taken] == [1] * 10
    assert [t.repeated for t in batch.taken] == [False] + [True] * 9
    assert len(street.thread("an")) == 2


def test_the_same_message_a_day_and_a_year_later_has_no_effect(street, clock):
    message = street.message("an", "bao cao o ga")
    street.take(message)
    for days in (1, 365):
        clock.passes(days=days)
        (taken,) = street.take(message).taken
        assert (taken.position, taken.repeated) == (1, True)
    assert len(street.thread("an")) == 2


def test_the_message_that_files_a_report_files_one_however_often_it_comes(street):
    street.says("an", *REPORT[:-1])
    last = street.message("an", REPORT[-1])
    street.take(last, last)
    street.take(street.message("an", "/start"), last)
    assert len(street.rows(REPORTS)) == 1


def test_a_repeated_message_between_new_ones_disturbs_neither(street):
    old = street.message("an", "bao cao o ga")
    street.take(old)
    batch = street.take(street.message("an", DETAILS), old, street.message("an", "không"), old)
    assert [(t.position, t.repeated) for t in batch.taken] == [
        (3, False),
        (1, True),
        (5, False),
        (1, True),
    ]


def test_the_same_id_on_another_channel_is_another_message(street):
    message = street.message("an", "xin chào", "same")
    street.take(message)
    (taken,) = street.take(structs.replace(message, channel="other")).taken
    assert not taken.repeated
    assert len(street.rows(INBOX)) == 2


# Order, and several people.


def test_the_order_of_one_person_is_kept_within_a_batch(street):
    street.take(*(street.message("an", text) for text in REPORT))
    thread = street.thread("an")
    assert [text for _, who, text in thread if who == "they"] == list(REPORT)
    assert [who for _, who, _ in thread] == ["they", "we"] * len(REPORT)
    assert [position for position, _, _ in thread] == list(range(1, 2 * len(REPORT) + 1))
    assert street.replies("an")[-1].receipt == "GV 101"


def test_in_one_batch_people_do_not_disturb_each_other(street):
    people_ = [f"p{n}" for n in range(7)]
    street.take(*(street.message(who, text) for text in REPORT for who in people_))
    alone = [text for _, _, text in street.thread("p0")][:-1]
    for who in people_:
        thread = street.thread(who)
        assert [position for position, _, _ in thread] == list(range(1, 2 * len(REPORT) + 1))
        assert [text for _, _, text in thread][:-1] == alone
    assert sorted(row["code"] for row in street.rows(REPORTS)) == [
        f"GV {101 + n}" for n in range(7)
    ]


def test_one_person_with_two_addresses_has_one_conversation(street):
    street.says("an", "bao cao o ga")
    street.database.write_now(
        people.add_contact,
        street.services.context.unit_id,
        "fake",
        "an-at-work",
        person_id=street.person("an"),
        now=MONDAY,
    )
    batch = street.take(
        street.message("an-at-work", DETAILS),
        street.message("an", "không"),
    )
    assert [t.position for t in batch.taken] == [3, 5]
    assert [delivery.address for delivery in batch.answers] == ["an-at-work", "an"]
    assert len(street.rows(PEOPLE)) == len(street.rows(TALKS)) == 1


def test_a_talk_goes_on_where_it_was_as_it_stands_in_the_store(database, services):
    for n, text in enumerate(REPORT):
        street = Street(database, services)
        street.take(street.message("an", text, f"u{n}"))
    assert street.replies("an")[-1].receipt == "GV 101"
    (talk,) = street.rows(TALKS)
    assert talk["draft"] == ""


def test_the_open_dialogue_stands_beside_the_talk(street):
    street.says("an", "bao cao o ga")
    (talk,) = street.rows(TALKS)
    assert (talk["draft"], talk["touched_at"]) == ("report_problem", MONDAY)


# Trouble.


async def broken(talk):
    raise RuntimeError("a fault of ours")


@pytest.fixture
def fragile(street):
    """A street where whoever asks for their reports meets a fault of ours."""
    entries = (REGISTRY.dialogues[0], DialogueEntry(Dialogue("my_reports", broken)))
    return street.with_hall(entries=entries)


def test_a_turn_that_raises_is_caught_alone_and_its_person_is_told(fragile, troubles):
    batch = fragile.take(
        fragile.message("an", "bao cao o ga"),
        fragile.message("binh", "phản ánh của tôi"),
        fragile.message("chi", "bao cao o ga"),
    )
    assert [t.position for t in batch.taken] == [1, 1, 1]
    assert [str(error) for error in troubles] == ["a fault of ours"]
    assert fragile.replies("binh") == [Reply(BOOKS["vi"].say("engine-trouble"))]
    assert fragile.replies("an")[0].text == fragile.replies("chi")[0].text
    fragile.says("binh", "bao cao o ga")
    assert fragile.replies("binh")[-1].text == fragile.replies("an")[0].text


def test_after_a_fault_the_open_dialogue_can_be_taken_up_again(fragile):
    fragile.says("an", "bao cao o ga", DETAILS, "phản ánh của tôi")
    assert fragile.replies("an")[-1] == Reply(BOOKS["vi"].say("engine-trouble"))
    fragile.says("an", "làm tiếp")
    assert fragile.replies("an")[-1].text.endswith(fragile.replies("an")[1].text)


def test_a_troubled_message_is_kept_and_its_person_told(street):
    street.says("an", "bao cao o ga")
    (taken,) = street.take(street.message("an", DETAILS), has_failed=True).taken
    assert taken.position == 3
    assert [text for _, _, text in street.thread("an")][2:] == [
        DETAILS,
        BOOKS["vi"].say("engine-trouble"),
    ]


def test_a_failing_statement_undoes_the_whole_batch(street):
    def perform(tx, *rest):
        REGISTRY.perform(tx, *rest)
        tx.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    fragile = street.with_hall(perform=perform)
    street.says("an", *REPORT[:-1])
    before = [len(street.rows(table)) for table in (INBOX, OUTBOX, REPORTS, PEOPLE)]
    with pytest.raises(Exception, match="nowhere"):
        fragile.take(fragile.message("binh", "xin chào"), fragile.message("an", REPORT[-1]))
    assert [len(street.rows(table)) for table in (INBOX, OUTBOX, REPORTS, PEOPLE)] == before


def test_a_talk_that_can_no_longer_be_read_begins_anew(street, troubles):
    street.says("an", "bao cao o ga")
    street.database.write_now(
        lambda tx: tx.execute(TALKS.update().values(session='{"open": "of another time"}'))
    )
    street.says("an", "xin chào")
    assert "Cầu Nối" in street.replies("an")[-1].text
    assert len(troubles) == 1


def test_a_talk_that_can_no_longer_be_read_holds_up_nobodys_draft(street, services, clock):
    for who in ("an", "binh"):
        street.says(who, *REPORT[:2])
        clock.passes(minutes=1)
    broken = TALKS.update().where(TALKS.c.person_id == street.person("an"))
    street.database.write_now(lambda tx: tx.execute(broken.values(session='{"open": 5}')))
    clock.passes(days=6, hours=3)
    assert street.database.write_now(drafts.send_reminders, services) == 1
    street.delivers()
    assert BOOKS["vi"].say("engine-restore") in [
        b.label for b in street.replies("binh")[-1].buttons
    ]
    clock.passes(days=1)
    assert street.database.write_now(drafts.forget_drafts, services) == 2
    assert {row["draft"] for row in street.rows(TALKS)} == {""}


# What a report leaves behind.


def test_a_report_is_a_row_with_all_that_was_said(street):
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    wanted = {
        "unit_id": "gia-vien",
        "person_id": street.person("an"),
        "code": "GV 101",
        "version": 1,
        "category": "road",
        "department": "urban",
        "details": DETAILS,
        "neighbourhood": "thong-nhat",
        "landmark": "health-station",
        "place_words": "",
        "latitude": None,
        "longitude": None,
        "state": "received",
        "filed_at": MONDAY,
    }
    assert {key: report[key] for key in wanted} == wanted


def test_a_report_begins_its_history(street):
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    (event,) = street.rows(REPORT_EVENTS)
    assert event["report_id"] == report["report_id"]
    assert (event["number"], event["kind"], event["by"], event["text"]) == (
        1,
        "filed",
        "resident",
        "",
    )


def test_photos_a_voice_and_a_pin_stand_with_the_report(street):
    street.says("an", "bao cao o ga")
    voice = street.sent_file("an", "c" * 64, "voice")
    photos = [street.sent_file("an", letter * 64) for letter in "ba"]
    street.says("an", Voice(voice, 7), *map(Photo, photos), "xong")
    street.says("an", Location(20.3412, 105.8341, 8.0), "đúng", "giấu tên", "gửi đi")
    (report,) = street.rows(REPORTS)
    assert (report["latitude"], report["longitude"]) == (20.3412, 105.8341)
    assert (report["neighbourhood"], report["details"]) == ("thong-nhat", "")
    files = sorted(street.rows(REPORT_MEDIA), key=lambda row: row["position"])
    assert [(f["media_id"], f["kind"], f["seconds"], f["number"]) for f in files] == [
        (voice, "voice", 7, 1),
        (photos[0], "photo", 0, 1),
        (photos[1], "photo", 0, 1),
    ]


def test_a_photo_that_someone_else_sent_does_not_come_with_the_report(street):
    street.says("binh", "xin chào")
    theirs = street.sent_file("binh", "b" * 64)
    street.says("an", *REPORT[:2], Photo(theirs), "xong", *REPORT[3:])
    assert len(street.rows(REPORTS)) == 1
    assert street.rows(REPORT_MEDIA) == []


def test_codes_follow_one_another_without_a_gap(street):
    told = ("bao cao o ga", DETAILS, "không")
    street.says("an", *REPORT)
    street.says("binh", *told, "phố Me", "bưu điện", "đúng", "giấu tên", "gửi đi")
    street.says("chi", *told, "phố Chợ", "bến xe", "đúng", "giấu tên", "gửi đi")
    street.says("an", *told, "phố Me", "sân vận động", "đúng", "gửi đi")
    codes = [street.replies(who)[-1].receipt for who in ("an", "binh", "chi")]
    assert codes == ["GV 104", "GV 102", "GV 103"]
    assert sorted(row["code"] for row in street.rows(REPORTS)) == [
        "GV 101",
        "GV 102",
        "GV 103",
        "GV 104",
    ]


def test_a_batch_that_is_undone_gives_out_no_code(street):
    def perform(tx, *rest):
        REGISTRY.perform(tx, *rest)
        raise OSError("the disk is away")

    fragile = street.with_hall(perform=perform)
    street.says("an", *REPORT[:-1])
    with pytest.raises(OSError, match="the disk"):
        fragile.says("an", REPORT[-1])
    street.says("an", REPORT[-1])
    assert street.replies("an")[-1].receipt == "GV 101"


@pytest.mark.parametrize(
    ("filed", "answer", "resolve"),
    [
        # eight hours to an answer, seventy-five to the end; each on the next half hour
        (timedelta(), "2026-11-25T08:00", "2026-12-07T17:00"),
        (timedelta(minutes=1), "2026-11-25T08:30", "2026-12-08T08:00"),
        (timedelta(minutes=30), "2026-11-25T08:30", "2026-12-08T08:00"),
        (timedelta(minutes=30, seconds=1), "2026-11-25T09:00", "2026-12-08T08:30"),
        (timedelta(hours=13), "2026-11-26T08:00", "2026-12-08T17:00"),
    ],
)
def test_a_report_knows_until_when_it_is_to_be_answered_and_settled(
    street, clock, filed, answer, resolve
):
    clock.now += filed
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    for key, due in (("answer_due", answer), ("resolve_due", resolve)):
        assert report[key].astimezone(MONDAY.tzinfo).isoformat()[:16] == due


def test_a_remark_is_appended_and_nothing_of_the_report_is_changed(street, clock):
    street.says("an", *REPORT)
    before = street.rows(REPORTS)
    clock.passes(hours=1)
    street.says("an", "phản ánh của tôi", "viết thêm", "hôm nay ổ gà to hơn rồi")
    assert street.rows(REPORTS) == before
    filed, remark = sorted(street.rows(REPORT_EVENTS), key=lambda row: row["number"])
    assert (filed["kind"], remark["number"], remark["kind"]) == ("filed", 2, "remark")
    assert remark["text"] == "hôm nay ổ gà to hơn rồi"
    assert remark["at"] == clock.now


# What goes out.


def test_answers_are_leased_to_the_owner_in_the_transaction_of_their_message(street):
    batch = street.take(street.message("an", "bao cao o ga"))
    (row,) = street.rows(OUTBOX)
    (answer,) = batch.answers
    assert answer.delivery_id == row["delivery_id"]
    assert (row["state"], row["owner"], row["urgency"]) == ("leased", OWNER, Urgency.ANSWER)
    assert (row["promise"], row["position"], row["attempts"]) == ("at_least_once", 2, 0)
    assert (row["channel"], row["address"]) == ("fake", "an")
    assert row["person_id"] == street.person("an")


def test_what_is_said_is_kept_with_where_it_came_from(street):
    street.take(street.message("an", Tap("go:report_problem"), "u-77"))
    (row,) = street.rows(INBOX)
    assert (row["channel"], row["update_id"], row["address"]) == ("fake", "u-77", "an")
    assert row["received_at"] == MONDAY
    assert msgspec.json.decode(row["content"]) == {"type": "tap", "data": "go:report_problem"}


def test_a_button_that_is_not_there_any_more_is_answered_and_counted(street):
    batch = street.take(street.message("an", Tap("9:category::road")))
    assert [t.ignored for t in batch.taken] == ["stale_tap"]
    assert BOOKS["vi"].say("engine-stale") in street.replies("an")[-1].text


def test_what_was_spoken_in_is_told(street):
    batch = street.take(street.message("an", "xin chào"), street.message("an", REPORT[0]))
    assert [t.dialogue for t in batch.taken] == ["", "report_problem"]


def test_a_person_is_spoken_to_in_their_language(street):
    street.says("an", "xin chào")
    street.database.write_now(profiles.save_profile, "gia-vien", street.person("an"), ENGLISH)
    street.says("an", "hello")
    assert street.replies("an")[-1].text == BOOKS["en"].say(
        "engine-welcome", unit="Gia Viễn commune"
    )


def test_a_long_batch_is_one_transaction_with_all_of_it_in_it(street):
    batch = street.take(*(street.message(f"p{n % 50}", "xin chào") for n in range(200)))
    positions = defaultdict(list)
    for n, taken in enumerate(batch.taken):
        positions[n % 50].append(taken.position)
    assert set(map(tuple, positions.values())) == {(1, 3, 5, 7)}
    assert len(street.rows(OUTBOX)) == len(batch.answers) == 200


def test_whoever_writes_again_can_be_written_to_again(street):
    street.says("an", "hi")
    street.says("binh", "hi")
    for who in ("an", "binh"):
        street.database.write_now(address_changes.stop_address, PACK.id, "fake", who, now=MONDAY)
    street.says("an", "hi")
    stopped = {row["address"]: row["stopped_at"] for row in street.rows(CONTACTS)}
    assert stopped == {"an": None, "binh": MONDAY}
