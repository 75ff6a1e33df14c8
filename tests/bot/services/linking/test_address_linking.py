"""Linking and unlinking addresses, on a real database."""

import re

import msgspec
import pytest
from msgspec import structs

from bot.services.jobs import drafts
from conversations.engine.model.messages import Inbound, Photo, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from storage.repositories import address_changes, media
from storage.repositories.person import addresses
from storage.tables import (
    CONSENTS,
    CONTACTS,
    INBOX,
    LINK_CODES,
    OUTBOX,
    PEOPLE,
    REPORTS,
    TALKS,
)
from tests.bot.services.inbound.test_receive_batch import DETAILS, REPORT, Street

HALF_A_REPORT = REPORT[:3]
OF_A_LAMP = ("đèn đường hỏng", "đèn tắt ba hôm nay, tối om", *REPORT[2:])


class Town(Street):
    """A street whose people have several addresses."""

    def gets_code(self, who="phone"):
        """Request a code; return its six digits."""
        self.says(who, "nối kênh", "xin mã nối")
        said = self.replies(who)[-1].text
        found = re.search(r"nối (\d{3} \d{3})", said)
        assert found, said
        return found[1]

    def links(self, maker="phone", other="tablet"):
        self.says(other, f"nối {self.gets_code(maker)}")
        assert self.person(maker) == self.person(other), self.last(other)

    def last(self, who):
        return self.replies(who)[-1].text

    def taps(self, who, label):
        """Tap the newest button with *label*."""
        buttons = [b for r in reversed(self.replies(who)) for b in r.buttons if b.label == label]
        self.take(self.message(who, Tap(buttons[0].data)))

    def told(self, who):
        (row,) = self.rows(PEOPLE, person_id=self.person(who))
        return {name: row[name] for name in Person.__struct_fields__}

    def knows(self, who, **told):
        change = PEOPLE.update().where(PEOPLE.c.person_id == self.person(who)).values(**told)
        self.database.write_now(lambda tx: tx.execute(change))

    def best(self, who):
        unit_id = self.services.context.unit_id
        return self.database.write_now(addresses.find_preferred, unit_id, self.person(who))

    def positions_rise(self, *whose):
        """Check that positions are unique at each address, and unique together after the link."""
        for who in whose:
            positions = [position for position, _, _ in self.thread(who)]
            assert positions == sorted(set(positions))


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.says("phone", "xin chao")
    town.says("tablet", "xin chao")
    return town


# Codes


@pytest.mark.parametrize("way", ["nối {}", "Nối {} ạ", "noi {}", "ma {}", "link {}", "Mã: {}"])
@pytest.mark.parametrize("grouped", [True, False])
def test_a_code_entered_at_another_address_links_it(town, way, grouped):
    code = town.gets_code()
    town.says("tablet", way.format(code if grouped else code.replace(" ", "")))
    assert "Nối xong rồi" in town.last("tablet")
    assert town.person("phone") == town.person("tablet")


def test_the_bare_code_is_accepted_at_its_question(town):
    code = town.gets_code()
    town.says("tablet", "nối kênh", "nhập mã", code)
    assert "Nối xong rồi" in town.last("tablet")


def test_a_bare_number_outside_a_dialogue_is_no_code(town):
    town.says("tablet", town.gets_code())
    assert town.person("phone") != town.person("tablet")


def test_only_a_hash_of_the_code_is_stored(town):
    code = town.gets_code().replace(" ", "")
    (row,) = town.rows(LINK_CODES)
    assert code not in str(dict(row).values())
    assert len(row["code_hash"]) == 128


def test_the_maker_of_the_code_is_notified_at_that_address(town):
    town.links()
    notice = town.replies("phone")[-1]
    assert "vừa nối với" in notice.text
    assert [button.label for button in notice.buttons] == ["Gỡ ra"]


def test_entering_ones_own_code_explains_where_to_enter_it(town):
    town.says("phone", f"nối {town.gets_code()}")
    assert "mã của chính anh/chị" in town.last("phone")
    assert "mở bên kia" in town.last("phone")
    (code,) = town.rows(LINK_CODES)
    assert code["used_at"] is None


def test_a_code_of_a_linked_address_is_not_used_up(town):
    town.links()
    code = town.gets_code()
    town.says("tablet", f"nối {code}")
    assert "đã nối với anh/chị rồi" in town.last("tablet")
    town.says("third", f"nối {code}")
    assert town.person("third") == town.person("phone")


def test_a_wrong_code_is_answered_with_instructions(town):
    code = town.gets_code().replace(" ", "")
    town.says("tablet", f"nối {(int(code) + 1) % 10**6:06}")
    assert "chưa đúng" in town.last("tablet")
    assert town.person("phone") != town.person("tablet")


@pytest.mark.parametrize(("minutes", "joins"), [(9.9, True), (10, False)])
def test_a_code_is_valid_for_ten_minutes(town, clock, minutes, joins):
    code = town.gets_code()
    clock.passes(minutes=minutes)
    town.says("tablet", f"nối {code}")
    assert (town.person("phone") == town.person("tablet")) is joins
    assert ("quá 10 phút" in town.last("tablet")) is not joins


@pytest.mark.both
def test_a_code_is_valid_once(town):
    code = town.gets_code()
    town.says("tablet", f"nối {code}")
    town.says("third", f"nối {code}")
    assert "đã dùng một lần" in town.last("third")
    assert town.person("third") != town.person("phone")


def test_a_new_code_invalidates_the_previous_one(town):
    first, second = town.gets_code(), town.gets_code()
    town.says("tablet", f"nối {first}")
    assert town.person("tablet") != town.person("phone")
    town.says("tablet", f"nối {second}")
    assert town.person("tablet") == town.person("phone")


def test_after_five_wrong_codes_the_right_one_is_refused_for_ten_minutes(town, clock):
    code = town.gets_code()
    wrong = f"{(int(code.replace(' ', '')) + 1) % 10**6:06}"
    town.says("tablet", *[f"nối {wrong}"] * 5)
    assert "chưa đúng" in town.last("tablet")
    town.says("tablet", f"nối {code}")
    assert "10 phút nữa" in town.last("tablet")
    clock.passes(minutes=10, seconds=1)
    town.says("tablet", f"nối {town.gets_code()}")
    assert town.person("tablet") == town.person("phone")


def test_wrong_codes_from_many_addresses_are_limited_together(town):
    code = town.gets_code().replace(" ", "")
    for who in range(20):
        town.take(
            *(town.message(f"g{who}", f"nối {(int(code) + 1 + n) % 10**6:06}") for n in range(5))
        )
    town.says("tablet", f"nối {code}")
    assert "10 phút nữa" in town.last("tablet")


# Merging


@pytest.mark.both
def test_reports_and_profiles_are_merged(town):
    town.knows("phone", form="bac", neighbourhood="")
    town.knows("tablet", form="co", neighbourhood="tien-yet", kind="resident")
    town.says("phone", *REPORT)
    town.says("tablet", *OF_A_LAMP)
    town.says("tablet", f"nối {town.gets_code()}")
    assert "gộp chung" in town.last("tablet")
    town.says("tablet", "gộp chung")
    assert "Nối xong rồi" in town.last("tablet")
    assert {row["person_id"] for row in town.rows(REPORTS)} == {town.person("phone")}
    told = town.told("phone")
    assert (told["form"], told["neighbourhood"], told["kind"]) == ("bac", "tien-yet", "resident")
    town.says("tablet", "phan anh cua toi")
    assert {b.label.split(" –")[0] for b in town.replies("tablet")[-1].buttons} >= {
        "GV 101",
        "GV 102",
    }


def test_merging_reports_can_be_declined(town):
    town.says("tablet", *REPORT, f"nối {town.gets_code()}", "để riêng")
    assert town.person("phone") != town.person("tablet")


@pytest.mark.both
def test_the_merged_person_keeps_no_rows(town):
    before = town.person("tablet")
    town.says("tablet", *REPORT, f"nối {town.gets_code()}", "gộp chung")
    for table in (CONTACTS, INBOX, OUTBOX, REPORTS, TALKS):
        assert town.rows(table, person_id=before) == []
    (row,) = town.rows(PEOPLE, person_id=before)
    assert row["merged_into"] == town.person("phone")
    assert (row["form"], row["consent"]) == ("", "")


def test_each_address_keeps_its_messages_in_order(town):
    town.says("tablet", *REPORT)
    before = town.thread("tablet")
    town.says("tablet", f"nối {town.gets_code()}", "gộp chung")
    town.says("phone", "xin chào")
    town.says("tablet", "xin chào")
    assert town.thread("tablet")[: len(before)] == before
    town.positions_rise("phone", "tablet")
    since = [p for who in ("phone", "tablet") for p, _, _ in town.thread(who) if p > before[-1][0]]
    assert len(since) == len(set(since))


def test_a_repeated_message_from_before_the_link_has_no_effect(town):
    message = town.message("tablet", "xin chào")
    town.take(message)
    town.links()
    lines = len(town.thread("tablet"))
    (taken,) = town.take(message).taken
    assert taken.repeated
    assert len(town.thread("tablet")) == lines


def test_a_consent_stays_with_the_id_that_gave_it(town):
    fresh = town.with_services(newcomer=Person())
    fresh.says("new phone", "gửi phản ánh", "đồng ý", "về đầu")
    fresh.says("new tablet", "gửi phản ánh", "đồng ý", "về đầu")
    fresh.links("new phone", "new tablet")
    assert len(town.rows(CONSENTS)) == 2
    assert town.told("new phone")["consent"] == CONSENT_VERSION


def test_a_code_entered_before_consent_links_after_it(town):
    town.knows("phone", form="bac")
    fresh = town.with_services(newcomer=Person())
    fresh.says("new tablet", f"nối {town.gets_code()}", "đồng ý")
    assert town.person("new tablet") == town.person("phone")
    assert town.told("phone")["form"] == "bac"


# Drafts


def test_the_other_persons_draft_is_shelved(town):
    town.says("tablet", *HALF_A_REPORT, f"nối {town.gets_code()}", "có")
    assert "Nối xong" in town.last("tablet")
    assert town.person("phone") == town.person("tablet")
    town.says("phone", "làm tiếp")
    assert "Chỗ đó" in town.last("phone") or "ở đâu" in town.last("phone")


def test_the_makers_open_dialogue_stays_open(town):
    code = town.gets_code()
    town.says("phone", "bao cao o ga")
    town.says("tablet", f"nối {code}")
    assert "Nối xong" in town.replies("tablet")[-2].text
    town.says("tablet", DETAILS)
    assert "ảnh" in town.last("tablet")


def test_of_two_shelved_drafts_the_newest_is_kept_and_the_person_told(town, clock):
    town.says("phone", *HALF_A_REPORT, "thôi")
    code = town.gets_code()
    clock.passes(minutes=1)
    town.says("tablet", "bao cao rac", "rac day cong ca tuan chua ai lay", f"nối {code}")
    town.says("tablet", "thôi", f"nối {code}", "gộp chung")
    assert "chỉ giữ được một" in town.last("tablet")
    town.says("phone", "làm tiếp", "không", "phố Thống Nhất", "trạm y tế", "đúng")
    town.says("phone", "giấu tên", "gửi đi")
    (row,) = town.rows(REPORTS)
    assert "rac day cong" in row["details"]


def test_buttons_of_one_person_never_answer_the_others_draft(town):
    town.says("phone", "bao cao o ga")
    old = next(b.data for b in town.replies("phone")[-1].navigation)
    assert old
    town.says("phone", *HALF_A_REPORT[1:], "thôi")
    code = town.gets_code()
    town.says("tablet", *HALF_A_REPORT, "thôi", f"nối {code}", "gộp chung")
    serials = [
        msgspec.json.decode(row["session"])["shelved"]["serial"]
        for row in town.rows(TALKS)
        if "shelved" in msgspec.json.decode(row["session"])
    ]
    assert len(serials) == 1


# Batches


@pytest.mark.both
def test_a_code_and_the_next_message_in_one_batch_belong_to_one_person(town):
    town.says("phone", *REPORT)
    code = town.gets_code()
    batch = town.take(
        town.message("tablet", f"nối {code}"), town.message("tablet", "phản ánh của tôi")
    )
    assert len(batch.answers) == 3
    assert "GV 1 0 1" in town.last("tablet")
    town.positions_rise("phone", "tablet")


@pytest.mark.both
def test_both_addresses_in_one_batch_are_one_person_after_the_code(town):
    code = town.gets_code()
    town.take(
        town.message("phone", "bao cao o ga"),
        town.message("tablet", f"nối {code}"),
        town.message("tablet", DETAILS),
        town.message("phone", "không"),
        town.message("tablet", "phố Thống Nhất"),
    )
    (talk,) = town.rows(TALKS)
    keys = [answer[0] for answer in msgspec.json.decode(talk["session"])["open"]["answers"]]
    assert keys[:3] == ["category", "details", "photos"]
    assert "place" in keys[3]
    town.positions_rise("phone", "tablet")


@pytest.mark.both
def test_of_two_people_with_the_same_code_in_one_batch_the_first_is_linked(town):
    code = town.gets_code()
    town.take(town.message("tablet", f"nối {code}"), town.message("third", f"nối {code}"))
    assert town.person("tablet") == town.person("phone") != town.person("third")
    assert "đã dùng một lần" in town.last("third")


@pytest.mark.both
def test_two_linked_addresses_in_one_batch_share_one_order(town):
    town.links()
    batch = town.take(
        *(town.message(who, "xin chào") for _ in range(5) for who in ("phone", "tablet"))
    )
    positions = [taken.position for taken in batch.taken]
    assert positions == list(range(positions[0], positions[0] + 20, 2))


# Unlinking


def test_the_button_of_the_notice_unlinks_with_one_tap(town):
    town.says("phone", *REPORT)
    town.links()
    town.taps("phone", "Gỡ ra")
    assert "Em đã gỡ" in town.last("phone")
    assert "được gỡ" in town.last("tablet")
    assert town.person("phone") != town.person("tablet")
    assert {row["person_id"] for row in town.rows(REPORTS)} == {town.person("phone")}
    town.says("tablet", "phản ánh của tôi")
    assert "chưa gửi phản ánh nào" in town.last("tablet")
    town.positions_rise("phone", "tablet")


def test_the_unlink_button_works_during_a_dialogue_and_keeps_it_open(town):
    town.links()
    town.says("phone", "bao cao o ga")
    town.taps("phone", "Gỡ ra")
    assert "Em đã gỡ" in town.replies("phone")[-2].text
    town.says("phone", DETAILS)
    assert "ảnh" in town.last("phone")


def test_a_second_tap_reports_that_it_is_done(town):
    town.links()
    town.taps("phone", "Gỡ ra")
    town.taps("phone", "Gỡ ra")
    assert "đã được gỡ rồi" in town.last("phone")


@pytest.mark.parametrize("way", ["gỡ kênh", "go kenh", "bỏ nối ạ"])
@pytest.mark.parametrize("who", ["phone", "tablet"])
def test_words_unlink_the_address_that_was_linked_last(town, way, who):
    town.says("phone", *REPORT)
    town.links()
    town.says(who, way)
    assert "Em đã gỡ" in town.last(who)
    assert {row["person_id"] for row in town.rows(REPORTS)} == {town.person("phone")}
    assert town.person("tablet") != town.person("phone")


def test_with_three_addresses_the_person_is_asked_which_to_unlink(town):
    town.links()
    town.links("phone", "third")
    town.says("phone", "gỡ kênh")
    assert "thôi nhắn ở nơi nào" in town.last("phone")
    town.says("phone", "2")
    assert town.person("tablet") != town.person("phone") == town.person("third")


def test_a_person_with_one_address_is_told_that_nothing_is_linked(town):
    town.says("phone", "gỡ kênh")
    assert "chưa có nơi nào để gỡ" in town.last("phone")


def test_a_newly_linked_address_can_not_unlink_an_older_one(town, clock):
    town.links()
    town.links("phone", "third")
    town.says("third", "gỡ kênh", "1")
    assert town.person("phone") == town.person("tablet") != town.person("third")


def test_an_unlinked_person_keeps_language_form_and_consent_but_no_draft(town):
    town.knows("phone", form="bac", neighbourhood="tien-yet")
    town.links()
    town.says("phone", *HALF_A_REPORT, "thôi")
    town.taps("phone", "Gỡ ra")
    told = town.told("tablet")
    assert (told["language"], told["form"], told["consent"]) == ("vi", "bac", CONSENT_VERSION)
    assert told["neighbourhood"] == ""
    town.says("tablet", "làm tiếp")
    assert "Làm tiếp việc dở" not in [b.label for b in town.replies("tablet")[-1].buttons]
    town.says("phone", "làm tiếp")
    assert "Thống Nhất" in str(town.replies("phone")[-1].buttons) or "đâu" in town.last("phone")


def test_pictures_sent_from_the_unlinked_address_can_still_be_seen_there(town):
    town.sent_file("tablet", "f" * 64)
    town.says("tablet", "bao cao o ga", DETAILS)
    town.take(town.message("tablet", Photo("f" * 64)))
    town.says("tablet", "thôi", f"nối {town.gets_code()}", "gộp chung")
    town.taps("phone", "Gỡ ra")
    for who in ("phone", "tablet"):
        owner = (town.services.context.unit_id, town.person(who), "f" * 64)
        assert town.database.write_now(media.is_sent_by, *owner)


# Preferred addresses


def test_a_reminder_goes_to_the_chosen_channel_or_the_last_used_address(town, clock):
    code = town.gets_code()
    clock.passes(seconds=1)
    town.says("tablet", f"nối {code}")
    assert town.best("phone") == ("fake", "tablet")
    clock.passes(seconds=1)
    town.take(Inbound("telegram", "t1", "7", Text("xin chào")))
    code = town.gets_code()
    town.take(Inbound("telegram", "t2", "7", Text(f"nối {code}")))
    clock.passes(seconds=1)
    town.says("phone", "bao cao o ga")
    assert town.best("phone") == ("fake", "phone")
    town.says("tablet", "thôi", "nhắn tôi qua telegram")
    assert town.told("phone")["channel"] == "telegram"
    assert town.best("phone") == ("telegram", "7")
    town.says("phone", "bao cao o ga", DETAILS)
    clock.passes(days=6, hours=1)
    assert town.database.write_now(drafts.send_reminders, town.services) == 1
    town.delivers()
    assert "Làm tiếp việc dở" in str(town.replies("7")[-1].buttons)


def test_an_unreachable_address_is_not_preferred(town, clock):
    town.links()
    unit_id = town.services.context.unit_id
    town.database.write_now(address_changes.stop_address, unit_id, "fake", "tablet", now=clock.now)
    assert town.best("phone") == ("fake", "phone")
    town.database.write_now(address_changes.stop_address, unit_id, "fake", "phone", now=clock.now)
    assert town.best("phone") is None


def test_the_preferred_channel_can_be_chosen_in_the_dialogue(town):
    town.links()
    town.says("phone", "nối kênh", "kênh ưu tiên")
    assert "nơi nào trước" in town.last("phone")
    town.says("phone", "1")
    assert town.told("phone")["channel"] == "fake"
    assert structs.asdict(Person())["channel"] == ""
