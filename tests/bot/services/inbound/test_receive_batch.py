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
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from storage.repositories import address_changes, media
from storage.repositories.delivery.outbox import Urgency
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
from tests.fakes import OWNER
from tests.resident import AGREED, BOOKS, MONDAY, PACK

ENGLISH = structs.replace(AGREED, language="en")
DETAILS = "ổ gà to giữa đường, xe máy hay ngã"
PLACE = ("phố Thống Nhất", "trạm y tế", "đúng")
REPORT = ("bao cao o ga", DETAILS, "không", *PLACE, "giấu tên", "gửi đi")


_IN_ORDER = ("filed_at", "number")


class Street:
    """People whose messages are processed with one `TurnServices`; reads every table."""

    def __init__(self, database, services):
        self.database = database
        self.services = services
        self._ids = count(1)

    def with_services(self, **changes):
        """Return the same street with *changes* to its services."""
        street = copy.copy(self)
        street.services = structs.replace(self.services, **changes)
        return street

    def message(self, who, content, id_=None):
        said = Text(content) if isinstance(content, str) else content
        return Inbound("fake", id_ or f"u{next(self._ids)}", who, said)

    def take(self, *inbounds, **options):
        return self.database.write_now(receive_batch, inbounds, self.services, **options)

    def says(self, who, *contents):
        """Send one message after another, each in its own batch."""
        for content in contents:
            self.take(self.message(who, content))

    def rows(self, table, **where):
        query = select(table).where(*(table.c[key] == value for key, value in where.items()))
        # PostgreSQL returns a row that was changed behind the others.
        query = query.order_by(*(table.c[key] for key in _IN_ORDER if key in table.c))
        return self.database.write_now(lambda tx: tx.execute(query).mappings().all())

    def person(self, who):
        (contact,) = self.rows(CONTACTS, address=who)
        return contact["person_id"]

    def thread(self, who):
        """Return (position, side, text) of the messages of both sides."""
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
        """Claim everything that is due, as a delivery worker does."""
        return notices.claim(self.database, self.services)

    def notices(self, who):
        """Return (row, reply) of a person's notices, as rendered when they are due."""
        rows = sorted(self.rows(OUTBOX, address=who), key=notices.thread_order)
        shown = [
            self.database.write_now(notices.as_rendered, self.services, row)
            for row in rows
            if row["kind"]
        ]
        return [(row, msgspec.json.decode(row["payload"], type=Reply)) for row in shown]

    def sent_file(self, who, media_id, kind="photo"):
        """Store a file that the person sent before."""
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


# Repeated messages


@pytest.mark.both
def test_a_repeated_message_has_one_effect_and_one_position(street):
    message = street.message("an", "bao cao o ga")
    first, second = street.take(message), street.take(message)
    assert [t.position for t in (*first.taken, *second.taken)] == [1, 1]
    assert [t.repeated for t in (*first.taken, *second.taken)] == [False, True]
    assert second.answers == []
    assert len(street.thread("an")) == 2


@pytest.mark.both
def test_a_message_ten_times_in_one_batch_has_one_effect(street):
    message = street.message("an", "bao cao o ga")
    batch = street.take(*[message] * 10)
    assert [t.position for t in batch.taken] == [1] * 10
    assert [t.repeated for t in batch.taken] == [False] + [True] * 9
    assert len(street.thread("an")) == 2


def test_a_message_repeated_a_day_and_a_year_later_has_no_effect(street, clock):
    message = street.message("an", "bao cao o ga")
    street.take(message)
    for days in (1, 365):
        clock.passes(days=days)
        (taken,) = street.take(message).taken
        assert (taken.position, taken.repeated) == (1, True)
    assert len(street.thread("an")) == 2


@pytest.mark.both
def test_a_repeated_filing_message_files_one_report(street):
    street.says("an", *REPORT[:-1])
    last = street.message("an", REPORT[-1])
    street.take(last, last)
    street.take(street.message("an", "/start"), last)
    assert len(street.rows(REPORTS)) == 1


def test_a_repeated_message_between_new_ones_does_not_affect_them(street):
    old = street.message("an", "bao cao o ga")
    street.take(old)
    batch = street.take(street.message("an", DETAILS), old, street.message("an", "không"), old)
    assert [(t.position, t.repeated) for t in batch.taken] == [
        (3, False),
        (1, True),
        (5, False),
        (1, True),
    ]


def test_the_same_update_id_on_another_channel_is_another_message(street):
    message = street.message("an", "xin chào", "same")
    street.take(message)
    (taken,) = street.take(structs.replace(message, channel="other")).taken
    assert not taken.repeated
    assert len(street.rows(INBOX)) == 2


# Order, and several people


@pytest.mark.both
def test_one_persons_order_is_kept_within_a_batch(street):
    street.take(*(street.message("an", text) for text in REPORT))
    thread = street.thread("an")
    assert [text for _, who, text in thread if who == "they"] == list(REPORT)
    assert [who for _, who, _ in thread] == ["they", "we"] * len(REPORT)
    assert [position for position, _, _ in thread] == list(range(1, 2 * len(REPORT) + 1))
    assert street.replies("an")[-1].receipt == "GV 101"


@pytest.mark.both
def test_people_in_one_batch_are_processed_independently(street):
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


@pytest.mark.both
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


def test_a_conversation_continues_from_its_stored_session(database, services):
    for n, text in enumerate(REPORT):
        street = Street(database, services)
        street.take(street.message("an", text, f"u{n}"))
    assert street.replies("an")[-1].receipt == "GV 101"
    (talk,) = street.rows(TALKS)
    assert talk["draft"] == ""


def test_the_draft_column_names_the_open_dialogue(street):
    street.says("an", "bao cao o ga")
    (talk,) = street.rows(TALKS)
    assert (talk["draft"], talk["touched_at"]) == ("report_problem", MONDAY)


# Failures


async def broken(talk):
    raise RuntimeError("a fault of ours")


@pytest.fixture
def fragile(street):
    """A street where asking for one's reports raises an exception."""
    entries = (REGISTRY.dialogues[0], DialogueEntry(Dialogue("my_reports", broken)))
    return street.with_services(entries=entries)


def test_an_exception_in_a_turn_is_caught_and_the_person_is_told(fragile, troubles):
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


def test_after_an_exception_the_open_dialogue_can_be_resumed(fragile):
    fragile.says("an", "bao cao o ga", DETAILS, "phản ánh của tôi")
    trouble = fragile.replies("an")[-1]
    assert (trouble.text, trouble.buttons) == (BOOKS["vi"].say("engine-trouble"), ())
    assert trouble.unsent  # the draft is kept
    fragile.says("an", "làm tiếp")
    assert fragile.replies("an")[-1].text.endswith(fragile.replies("an")[1].text)


def test_a_message_that_failed_is_stored_and_its_sender_told(street):
    street.says("an", "bao cao o ga")
    (taken,) = street.take(street.message("an", DETAILS), has_failed=True).taken
    assert taken.position == 3
    assert [text for _, _, text in street.thread("an")][2:] == [
        DETAILS,
        BOOKS["vi"].say("engine-trouble"),
    ]


@pytest.mark.both
def test_a_failing_statement_rolls_the_whole_batch_back(street):
    def perform(tx, *rest):
        REGISTRY.perform(tx, *rest)
        tx.exec_driver_sql("INSERT INTO nowhere VALUES (1)")

    fragile = street.with_services(perform=perform)
    street.says("an", *REPORT[:-1])
    before = [len(street.rows(table)) for table in (INBOX, OUTBOX, REPORTS, PEOPLE)]
    with pytest.raises(Exception, match="nowhere"):
        fragile.take(fragile.message("binh", "xin chào"), fragile.message("an", REPORT[-1]))
    assert [len(street.rows(table)) for table in (INBOX, OUTBOX, REPORTS, PEOPLE)] == before


@pytest.mark.both
def test_an_undecodable_session_is_replaced_by_a_new_one(street, troubles):
    street.says("an", "bao cao o ga")
    street.database.write_now(
        lambda tx: tx.execute(TALKS.update().values(session='{"open": "of another time"}'))
    )
    street.says("an", "xin chào")
    assert "Cầu Nối" in street.replies("an")[-1].text
    assert len(troubles) == 1


@pytest.mark.both
def test_an_undecodable_session_does_not_stop_reminders_of_others(street, services, clock):
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


# Rows of a report


@pytest.mark.both
def test_a_report_is_a_row_with_all_answers(street):
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    wanted = {
        "unit_id": "gia-vien",
        "person_id": street.person("an"),
        "code": "GV 101",
        "version": 1,
        "category": "road",
        "department": "economy",
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


def test_photos_voice_and_pin_are_stored_with_the_report(street):
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


def test_another_persons_photo_is_not_attached_to_the_report(street):
    street.says("binh", "xin chào")
    theirs = street.sent_file("binh", "b" * 64)
    street.says("an", *REPORT[:2], Photo(theirs), "xong", *REPORT[3:])
    assert len(street.rows(REPORTS)) == 1
    assert street.rows(REPORT_MEDIA) == []


@pytest.mark.both
def test_receipt_codes_are_consecutive(street):
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


@pytest.mark.both
def test_a_batch_that_is_rolled_back_uses_no_receipt_code(street):
    def perform(tx, *rest):
        REGISTRY.perform(tx, *rest)
        raise OSError("the disk is away")

    fragile = street.with_services(perform=perform)
    street.says("an", *REPORT[:-1])
    with pytest.raises(OSError, match="the disk"):
        fragile.says("an", REPORT[-1])
    street.says("an", REPORT[-1])
    assert street.replies("an")[-1].receipt == "GV 101"


@pytest.mark.parametrize(
    ("filed", "answer", "resolve"),
    [
        # Eight working hours to the answer, 75 to the resolution, rounded up to half hours.
        (timedelta(), "2026-11-25T08:00", "2026-12-07T17:00"),
        (timedelta(minutes=1), "2026-11-25T08:30", "2026-12-08T08:00"),
        (timedelta(minutes=30), "2026-11-25T08:30", "2026-12-08T08:00"),
        (timedelta(minutes=30, seconds=1), "2026-11-25T09:00", "2026-12-08T08:30"),
        (timedelta(hours=13), "2026-11-26T08:00", "2026-12-08T17:00"),
    ],
)
def test_a_report_has_deadlines_for_answer_and_resolution(street, clock, filed, answer, resolve):
    clock.now += filed
    street.says("an", *REPORT)
    (report,) = street.rows(REPORTS)
    for key, due in (("answer_due", answer), ("resolve_due", resolve)):
        assert report[key].astimezone(MONDAY.tzinfo).isoformat()[:16] == due


def test_a_remark_is_appended_and_the_report_is_unchanged(street, clock):
    street.says("an", *REPORT)
    before = street.rows(REPORTS)
    clock.passes(hours=1)
    street.says("an", "phản ánh của tôi", "viết thêm", "hôm nay ổ gà to hơn rồi")
    assert street.rows(REPORTS) == before
    filed, remark = sorted(street.rows(REPORT_EVENTS), key=lambda row: row["number"])
    assert (filed["kind"], remark["number"], remark["kind"]) == ("filed", 2, "remark")
    assert remark["text"] == "hôm nay ổ gà to hơn rồi"
    assert remark["at"] == clock.now


# Answers


@pytest.mark.both
def test_answers_are_leased_to_the_owner_in_the_transaction_of_their_message(street):
    batch = street.take(street.message("an", "bao cao o ga"))
    (row,) = street.rows(OUTBOX)
    (answer,) = batch.answers
    assert answer.delivery_id == row["delivery_id"]
    assert (row["state"], row["owner"], row["urgency"]) == ("leased", OWNER, Urgency.ANSWER)
    assert (row["promise"], row["position"], row["attempts"]) == ("at_least_once", 2, 0)
    assert (row["channel"], row["address"]) == ("fake", "an")
    assert row["person_id"] == street.person("an")


def test_messages_are_stored_with_their_address(street):
    street.take(street.message("an", Tap("go:report_problem"), "u-77"))
    (row,) = street.rows(INBOX)
    assert (row["channel"], row["update_id"], row["address"]) == ("fake", "u-77", "an")
    assert row["received_at"] == MONDAY
    assert msgspec.json.decode(row["content"]) == {"type": "tap", "data": "go:report_problem"}


def test_a_tap_on_an_outdated_button_is_answered_and_counted(street):
    batch = street.take(street.message("an", Tap("9:category::road")))
    assert [t.ignored for t in batch.taken] == ["stale_tap"]
    assert BOOKS["vi"].say("engine-stale") in street.replies("an")[-1].text


def test_a_voice_message_is_acknowledged(street):
    batch = street.take(street.message("an", "xin chào"), street.message("an", REPORT[0]))
    assert [t.dialogue for t in batch.taken] == ["", "report_problem"]


def test_a_person_gets_answers_in_their_language(street):
    street.says("an", "xin chào")
    street.database.write_now(profiles.save_profile, "gia-vien", street.person("an"), ENGLISH)
    street.says("an", "hello")
    assert street.replies("an")[-1].text == BOOKS["en"].say(
        "engine-welcome", unit="Gia Viễn commune"
    )


@pytest.mark.both
def test_a_long_batch_is_one_transaction(street):
    batch = street.take(*(street.message(f"p{n % 50}", "xin chào") for n in range(200)))
    positions = defaultdict(list)
    for n, taken in enumerate(batch.taken):
        positions[n % 50].append(taken.position)
    assert set(map(tuple, positions.values())) == {(1, 3, 5, 7)}
    assert len(street.rows(OUTBOX)) == len(batch.answers) == 200


def test_a_message_makes_a_stopped_address_reachable(street):
    street.says("an", "hi")
    street.says("binh", "hi")
    for who in ("an", "binh"):
        street.database.write_now(address_changes.stop_address, PACK.id, "fake", who, now=MONDAY)
    street.says("an", "hi")
    stopped = {row["address"]: row["stopped_at"] for row in street.rows(CONTACTS)}
    assert stopped == {"an": None, "binh": MONDAY}


# The first language


@pytest.mark.parametrize(
    ("code", "words", "language"),
    [
        ("en", "hello", "en"),
        ("en", "bao cao o ga", "en"),
        ("en", "Đường hỏng rồi", "vi"),
        ("vi", "hello", "vi"),
        ("fr", "bonjour", "vi"),
        ("", "hello", "vi"),
    ],
)
def test_a_new_person_is_answered_in_the_language_of_the_phone(street, code, words, language):
    street.take(structs.replace(street.message("an", words), language=code))
    (person,) = street.rows(PEOPLE)
    assert person["language"] == language


def test_the_language_of_a_known_person_stays(street):
    street.says("an", "bao cao o ga")
    street.take(structs.replace(street.message("an", "hello"), language="en"))
    (person,) = street.rows(PEOPLE)
    assert person["language"] == "vi"


def test_two_new_people_in_one_batch_have_languages_of_their_own(street):
    street.take(
        structs.replace(street.message("an", "hello"), language="en"),
        structs.replace(street.message("ba", "hello"), language="vi"),
    )
    assert {row["language"] for row in street.rows(PEOPLE)} == {"vi", "en"}
    assert street.rows(PEOPLE, person_id=street.person("an"))[0]["language"] == "en"
