"""Messages of a platform with ids, files and edits, on a real database."""

import msgspec
import pytest
from msgspec import structs

from bot.services.delivery.moved_addresses import move_address
from bot.services.events import AddressMoved
from conversations.engine.model.messages import (
    Album,
    Contact,
    Content,
    Edited,
    Inbound,
    Moved,
    Photo,
    RateLimited,
    Reachable,
    Start,
    Tap,
    Text,
    Voice,
)
from conversations.engine.model.person import Person
from storage.repositories import media
from storage.repositories.person import people
from storage.repositories.webchat import cookies
from storage.tables import (
    CHAT_COOKIES,
    CONTACTS,
    INBOX,
    MEDIA,
    OUTBOX,
    PEOPLE,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
    TALKS,
)
from tests.bot.services.inbound.test_receive_batch import DETAILS, REPORT, Street
from tests.official import PUBLISH
from tests.resident import MONDAY


class Town(Street):
    """People on a platform whose messages have ids."""

    def message(self, who, content, id_=None, name="", group=""):
        inbound = super().message(who, content, id_)
        return structs.replace(inbound, message=name, group=group)

    def writes(self, who, *texts, first=1):
        """Send *texts*, as messages 1, 2, …"""
        for number, text in enumerate(texts, start=first):
            self.take(self.message(who, text, name=str(number)))

    def edits(self, who, name, text, id_=None):
        return self.take(self.message(who, Edited(name, text), id_, name=name))

    def contents(self, who):
        rows = sorted(self.rows(INBOX, address=who), key=lambda row: row["position"])
        return [msgspec.json.decode(row["content"], type=Content) for row in rows]

    def session(self, who):
        (talk,) = self.rows(TALKS, person_id=self.person(who))
        return talk["session"]


@pytest.fixture
def town(database, services):
    return Town(database, services)


# Files on the platform


def test_a_photo_on_a_platform_gets_an_id_and_the_conversation_continues(town):
    town.says("an", "bao cao o ga", DETAILS)
    town.take(town.message("an", Photo(source="AgACAg")))

    (row,) = town.rows(MEDIA)
    assert (row["state"], row["source"], row["channel"]) == ("wanted", "AgACAg", "fake")
    assert (row["person_id"], row["address"]) == (town.person("an"), "an")
    assert town.contents("an")[-1] == Photo(row["media_id"])
    assert "1 ảnh" in town.replies("an")[-1].text
    assert len(row["media_id"]) == 32


def test_a_recording_gets_an_id_and_keeps_its_seconds(town):
    town.says("an", "bao cao o ga")
    town.take(town.message("an", Voice(seconds=7, source="AwAC")))

    (row,) = town.rows(MEDIA)
    assert row["kind"] == "voice"
    assert town.contents("an")[-1] == Voice(row["media_id"], 7)


def test_each_photo_of_an_album_gets_an_id(town):
    town.take(town.message("an", Album((Photo(source="a"), Photo(source="b")))))

    assert {row["source"] for row in town.rows(MEDIA)} == {"a", "b"}


def test_a_report_contains_a_photo_that_is_not_fetched_yet(town):
    town.says("an", "bao cao o ga", DETAILS)
    town.says("an", Photo(source="AgACAg"), "xong", *REPORT[3:])

    (row,) = town.rows(MEDIA)
    (enclosed,) = town.rows(REPORT_MEDIA)
    assert enclosed["media_id"] == row["media_id"]


def test_the_same_file_twice_is_queued_once(town):
    town.says("an", Photo(source="AgACAg"), Photo(source="AgACAg"))
    town.says("ba", Photo(source="AgACAg"))

    assert sorted(row["person_id"] for row in town.rows(MEDIA)) == sorted(
        (town.person("an"), town.person("ba"))
    )


def test_a_file_of_a_repeated_message_is_queued_once(town):
    message = town.message("an", Photo(source="AgACAg"))
    town.take(message)
    town.take(message)

    assert len(town.rows(MEDIA)) == 1


def test_without_consent_files_stay_on_the_platform(town):
    shy = town.with_services(newcomer=Person())
    shy.says("an", Photo(source="AgACAg"))
    assert len(shy.rows(MEDIA)) == 1
    shy.says("an", "không đồng ý")

    assert shy.rows(MEDIA) == []


# Links and contacts


def test_a_link_payload_is_stored_in_the_inbox_only_and_shortened(town):
    town.says("an", Start("x" * 500))

    assert town.contents("an") == [Start("x" * 64)]
    assert "xxx" not in town.session("an")
    assert len(town.replies("an")) == 1


def test_an_unasked_phone_number_is_not_stored(town):
    town.says("an", "xin chào", Contact("+84912345678", is_own=True))

    assert town.contents("an")[-1] == Text("…")
    assert "912345678" not in town.session("an")


# Addresses that stop, return and move


def test_blocking_us_stops_waiting_messages_and_gets_no_answer(town):
    town.with_services(owner=None).says("an", "xin chào")
    town.with_services(owner=None).says("ba", "xin chào")
    town.says("an", Reachable(is_so=False))

    assert [row["state"] for row in town.rows(OUTBOX, address="an")] == ["stopped"]
    assert [row["state"] for row in town.rows(OUTBOX, address="ba")] == ["waiting"]
    (contact,) = town.rows(CONTACTS, address="an")
    assert contact["stopped_at"] == MONDAY


@pytest.mark.parametrize("content", [Reachable(is_so=True), "xin chào", Photo(source="a")])
def test_an_address_is_reachable_again_after_a_return_or_a_message(town, content):
    town.says("an", "xin chào", Reachable(is_so=False), content)

    (contact,) = town.rows(CONTACTS, address="an")
    assert contact["stopped_at"] is None


def test_a_reachability_update_gets_no_answer(town):
    town.says("an", Reachable(is_so=True), Reachable(is_so=False))

    assert town.replies("an") == []
    batch = town.take(town.message("an", Reachable(is_so=True)), has_failed=True)
    assert batch.answers == []


def test_a_moved_conversation_continues_at_its_new_address(town):
    town.says("old", "bao cao o ga")
    person = town.person("old")
    town.database.write_now(
        cookies.add, town.services.context.unit_id, "fake", "old", "hash", now=MONDAY
    )
    town.with_services(owner=None).says("old", DETAILS)
    before = len(town.rows(OUTBOX))
    town.says("old", Moved("new"))

    assert town.rows(CONTACTS, address="old") == []
    assert town.person("new") == person
    assert len(town.rows(OUTBOX, address="new")) == before
    assert {row["address"] for row in town.rows(INBOX)} == {"new"}
    assert [row["address"] for row in town.rows(CHAT_COOKIES)] == ["new"]
    town.says("new", "không")
    assert len(town.rows(PEOPLE)) == 1
    assert len(town.thread("new")) == 7


@pytest.mark.both
def test_messages_in_the_same_batch_as_a_move_belong_to_the_same_person(town):
    town.says("old", "bao cao o ga")
    town.take(
        town.message("old", DETAILS),
        town.message("old", Moved("new")),
        town.message("new", "không"),
    )

    assert len(town.rows(PEOPLE)) == 1
    assert [row["address"] for row in town.rows(OUTBOX)] == ["new"] * 3


def test_a_move_to_a_known_address_keeps_the_older_conversation(town):
    town.says("old", "bao cao o ga")
    person = town.person("old")
    town.says("new", "xin chào")
    town.says("old", Moved("new"))

    assert town.person("new") == person
    town.says("new", DETAILS)
    assert "ảnh" in town.replies("new")[-1].text


def test_a_repeated_move_has_one_effect(town):
    town.says("old", "bao cao o ga")
    person, move = town.person("old"), town.message("old", Moved("new"))
    town.take(move)
    town.take(move)
    town.says("new", DETAILS)

    assert town.person("new") == person
    assert len(town.rows(PEOPLE)) == 1


def test_a_move_from_an_unknown_address_does_nothing(town):
    move = AddressMoved("fake", "nobody", "new")
    assert not town.database.write_now(move_address, town.services.context, PUBLISH, move)
    assert town.rows(CONTACTS) == []


# Edited messages of ours


def test_only_a_turned_page_edits_the_message_whose_button_was_tapped(town):
    town.says("an", "gửi phản ánh")
    more = next(b for b in town.replies("an")[-1].buttons if b.label == "Xem thêm")
    (tapped,) = town.take(town.message("an", Tap(more.data), name="77")).answers
    (written,) = town.take(town.message("an", "xem thêm", name="78")).answers
    (next_one,) = town.take(town.message("an", "ổ gà", name="79")).answers

    assert [tapped.edits, written.edits, next_one.edits] == ["77", "", ""]


# Edited messages of people


def test_an_edit_during_a_report_changes_its_answer(town):
    town.writes("an", "bao cao o ga", DETAILS)
    town.edits("an", "2", "ổ gà sâu ở đầu ngõ 3")
    town.writes("an", *REPORT[2:], first=10)

    (report,) = town.rows(REPORTS)
    assert report["details"] == "ổ gà sâu ở đầu ngõ 3"


def test_a_message_and_its_edit_in_one_batch_count_as_the_edit(town):
    town.writes("an", "bao cao o ga")
    town.take(
        town.message("an", DETAILS, name="2"),
        town.message("an", Edited("2", "ổ gà sâu ở đầu ngõ 3"), name="2"),
    )

    assert "đầu ngõ 3" in town.session("an")
    assert DETAILS not in town.session("an")


@pytest.mark.both
def test_of_two_edits_the_later_counts_whatever_their_order_of_arrival(town):
    town.writes("an", "bao cao o ga", DETAILS)
    town.edits("an", "2", "ổ gà sâu ở đầu ngõ 5", id_="105")
    (taken,) = town.edits("an", "2", "ổ gà sâu ở đầu ngõ 4", id_="104").taken

    assert taken.ignored == "edit_same"
    assert "đầu ngõ 5" in town.session("an")


def test_after_filing_both_versions_are_in_the_history_of_the_report(town):
    town.writes("an", *REPORT)
    town.edits("an", "2", "ổ gà sâu ở đầu ngõ 3")
    town.edits("an", "2", "ổ gà sâu ở đầu ngõ 4")

    (report,) = town.rows(REPORTS)
    assert report["details"] == DETAILS
    first, second = town.rows(REPORT_EVENTS, kind="edited")
    assert first["text"] == f"Trước khi sửa: {DETAILS}\nSau khi sửa: ổ gà sâu ở đầu ngõ 3"
    assert "Trước khi sửa: ổ gà sâu ở đầu ngõ 3" in second["text"]
    assert "GV 1 0 1" in town.replies("an")[-1].text


def test_another_persons_report_can_not_be_edited(town):
    town.writes("an", *REPORT)
    town.says("ba", "xin chào")
    (taken,) = town.edits("ba", "2", "ổ gà sâu ở đầu ngõ 3").taken

    assert taken.ignored == "edit_of_nothing"
    assert town.rows(REPORT_EVENTS, kind="edited") == []


def test_messages_with_the_same_id_at_two_addresses_are_different(town):
    town.writes("an", *REPORT)
    town.database.write_now(
        people.add_contact,
        town.services.context.unit_id,
        "fake",
        "an-2",
        person_id=town.person("an"),
        now=MONDAY,
    )
    town.take(town.message("an-2", "cảm ơn em", name="2"))
    (taken,) = town.edits("an-2", "2", "cảm ơn em nhiều").taken

    assert taken.ignored == "edit_of_nothing"


def test_a_caption_added_later_is_processed(town):
    town.says("an", "bao cao o ga", DETAILS)
    town.take(town.message("an", Photo(source="a"), name="5"))
    town.edits("an", "5", "hôm qua có hai người ngã ở đây")

    assert "hai người ngã" in town.session("an")


# Captions, which are messages of their own


class Camera(Town):
    """People who send captioned photos; photo and caption arrive together."""

    def captioned(self, who, words, name="5"):
        photo = self.message(who, Photo(source="a"), name)
        beside = self.message(who, words, f"{name}+text")
        return self.take(*(structs.replace(m, message=name) for m in (photo, beside)))


@pytest.fixture
def camera(database, services):
    return Camera(database, services)


def test_a_photo_with_a_caption_is_one_message_with_one_answer(camera):
    batch = camera.captioned("an", "cây đổ chắn ngang đường phố Me")

    assert [taken.position for taken in batch.taken] == [1, 2]
    (answer,) = camera.replies("an")
    assert "1 ảnh" in answer.text
    assert "cây đổ" in camera.session("an")


def test_a_newcomer_with_a_captioned_photo_is_asked_for_consent_once(camera):
    shy = Camera(camera.database, structs.replace(camera.services, newcomer=Person()))
    shy.captioned("an", "ổ gà to giữa đường")
    asked = [reply.text for reply in shy.replies("an")]
    assert len(asked) == 1
    shy.says("an", "đồng ý")

    assert '"road"' in shy.session("an")


def test_a_caption_that_is_not_understood_leaves_the_answer_to_its_photo(camera):
    camera.captioned("an", "mấy hôm rồi")

    (answer,) = camera.replies("an")
    assert "giữ ảnh" in answer.text
    assert answer.buttons


def test_an_emergency_in_a_caption_shows_the_number_to_call(camera):
    camera.captioned("an", "cháy nhà, có người kẹt bên trong")

    assert any(reply.calls for reply in camera.replies("an"))


def test_a_photo_and_an_unrelated_text_get_one_answer_each(camera):
    camera.says("an", "bao cao o ga", DETAILS)
    before = len(camera.replies("an"))
    photo = camera.message("an", Photo(source="a"))
    camera.take(*(structs.replace(photo, message="5"), camera.message("an", "xong")))

    assert len(camera.replies("an")) == before + 2


def test_a_captioned_photo_over_the_rate_limit_is_answered_once(camera):
    def limit_rate(inbound, now):
        del now
        is_first = isinstance(inbound.content, Photo)
        return structs.replace(inbound, content=RateLimited("engine-busy" if is_first else ""))

    busy = Camera(camera.database, structs.replace(camera.services, limit_rate=limit_rate))
    busy.captioned("an", "ổ gà to giữa đường")

    assert len(busy.replies("an")) == 1


@pytest.mark.parametrize("name", ["", "99", "7"])
def test_an_edit_of_an_unknown_message_is_only_counted(town, name):
    town.says("an", "xin chào")
    batch = town.edits("an", name, "gì đó")

    assert batch.answers == []
    assert batch.taken[0].ignored == "edit_of_nothing"


# Other cases


def test_a_file_passed_as_bytes_has_its_digest_as_id_and_is_stored_at_once(town):
    town.says("an", "xin chào")
    id_ = town.sent_file("an", "a" * 64)
    unit_id = town.services.context.unit_id

    def on_disk(media_id, **of):
        return town.database.write_now(media.name_on_disk, unit_id, media_id, **of)

    assert on_disk(id_) == id_
    assert on_disk(f"{id_}-s", person_id=town.person("an")) == f"{id_}-s"
    assert on_disk(id_, person_id="someone else") is None
    assert on_disk("b" * 64) is None


def test_a_text_without_a_picture_is_no_caption_whatever_album_it_names(town):
    town.take(Inbound("fake", "u-1", "an", Text("xin chào"), "1", "album"))

    assert len(town.replies("an")) == 1


@pytest.mark.both
def test_a_repeated_message_from_an_erased_address_creates_no_person(town):
    old = town.message("old", "bao cao o ga")
    town.take(old)
    town.says("old", Moved("new"))
    (taken,) = town.take(old).taken

    assert taken.repeated
    assert town.rows(CONTACTS, address="old") == []
    assert len(town.rows(PEOPLE)) == 1


def test_a_repeated_message_from_a_stopped_address_does_not_make_it_reachable(town):
    old = town.message("an", "bao cao o ga")
    town.take(old)
    town.says("an", Reachable(is_so=False))
    town.take(old)

    (contact,) = town.rows(CONTACTS)
    assert contact["stopped_at"] is not None
