"""Two addresses of one person, on real storage: joined by a code, parted in one step."""

import re

import msgspec
import pytest
from msgspec import structs

from bot.services.jobs import drafts
from conversations.engine.model.messages import Inbound, Photo, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from storage.repositories import media
from storage.repositories.linking import address_changes
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

pytestmark = pytest.mark.both

HALF_A_REPORT = REPORT[:3]
OF_A_LAMP = ("đèn đường hỏng", "đèn tắt ba hôm nay, tối om", *REPORT[2:])


class Town(Street):
    """A street whose people have several addresses."""

    def gets_code(self, who="phone"):
        """Let someone ask for a code; return its six digits."""
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
        """Let someone tap the newest button that reads *label*."""
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
        """Check that no position stands twice at an address, and none twice since they joined."""
        for who in whose:
            positions = [position for position, _, _ in self.thread(who)]
            assert positions == sorted(set(positions))


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.says("phone", "xin chao")
    town.says("tablet", "xin chao")
    return town


# The code.


@pytest.mark.parametrize("way", ["nối {}", "Nối {} ạ", "noi {}", "ma {}", "link {}", "Mã: {}"])
@pytest.mark.parametrize("grouped", [True, False])
def test_the_code_said_at_the_other_address_joins_them(town, way, grouped):
    code = town.gets_code()
    town.says("tablet", way.format(code if grouped else code.replace(" ", "")))
    assert "Nối xong rồi" in town.last("tablet")
    assert town.person("phone") == town.person("tablet")


def test_the_bare_code_is_taken_where_it_was_asked_for(town):
    code = town.gets_code()
    town.says("tablet", "nối kênh", "nhập mã", code)
    assert "Nối xong rồi" in town.last("tablet")


def test_a_bare_number_at_home_is_no_code(town):
    town.says("tablet", town.gets_code())
    assert town.person("phone") != town.person("tablet")


def test_only_a_hash_of_the_code_is_kept(town):
    code = town.gets_code().replace(" ", "")
    (row,) = town.rows(LINK_CODES)
    assert code not in str(dict(row).values())
    assert len(row["code_hash"]) == 128


def test_who_made_the_code_is_told_where_they_made_it(town):
    town.links()
    notice = town.replies("phone")[-1]
    assert "vừa nối với" in notice.text
    assert [button.label for button in notice.buttons] == ["Gỡ ra"]


def test_ones_own_code_is_answered_with_where_to_say_it(town):
    town.says("phone", f"nối {town.gets_code()}")
    assert "mã của chính anh/chị" in town.last("phone")
    assert "mở kênh kia" in town.last("phone")
    (code,) = town.rows(LINK_CODES)
    assert code["used_at"] is None


def test_a_code_of_an_address_that_is_linked_already_is_not_used_up(town):
    town.links()
    code = town.gets_code()
    town.says("tablet", f"nối {code}")
    assert "đã nối với anh/chị rồi" in town.last("tablet")
    town.says("third", f"nối {code}")
    assert town.person("third") == town.person("phone")


def test_a_wrong_code_says_what_to_do(town):
    code = town.gets_code().replace(" ", "")
    town.says("tablet", f"nối {(int(code) + 1) % 10**6:06}")
    assert "chưa đúng" in town.last("tablet")
    assert town.person("phone") != town.person("tablet")


@pytest.mark.parametrize(("minutes", "joins"), [(9.9, True), (10, False)])
def test_a_code_is_good_for_ten_minutes(town, clock, minutes, joins):
    code = town.gets_code()
    clock.passes(minutes=minutes)
    town.says("tablet", f"nối {code}")
    assert (town.person("phone") == town.person("tablet")) is joins
    assert ("quá 10 phút" in town.last("tablet")) is not joins


def test_a_code_is_good_once(town):
    code = town.gets_code()
    town.says("tablet", f"nối {code}")
    town.says("third", f"nối {code}")
    assert "đã dùng một lần" in town.last("third")
    assert town.person("third") != town.person("phone")


def test_a_new_code_ends_the_one_before(town):
    first, second = town.gets_code(), town.gets_code()
    town.says("tablet", f"nối {first}")
    assert town.person("tablet") != town.person("phone")
    town.says("tablet", f"nối {second}")
    assert town.person("tablet") == town.person("phone")


def test_after_five_wrong_codes_even_the_right_one_waits_ten_minutes(town, clock):
    code = town.gets_code()
    wrong = f"{(int(code.replace(' ', '')) + 1) % 10**6:06}"
    town.says("tablet", *[f"nối {wrong}"] * 5)
    assert "chưa đúng" in town.last("tablet")
    town.says("tablet", f"nối {code}")
    assert "10 phút nữa" in town.last("tablet")
    clock.passes(minutes=10, seconds=1)
    town.says("tablet", f"nối {town.gets_code()}")
    assert town.person("tablet") == town.person("phone")


def test_whoever_guesses_from_many_addresses_is_stopped_as_well(town):
    code = town.gets_code().replace(" ", "")
    for who in range(20):
        town.take(
            *(town.message(f"g{who}", f"nối {(int(code) + 1 + n) % 10**6:06}") for n in range(5))
        )
    town.says("tablet", f"nối {code}")
    assert "10 phút nữa" in town.last("tablet")


# What becomes one.


def test_reports_and_profile_come_together(town):
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


def test_whoever_does_not_want_their_reports_joined_says_no(town):
    town.says("tablet", *REPORT, f"nối {town.gets_code()}", "để riêng")
    assert town.person("phone") != town.person("tablet")


def test_no_row_is_left_with_the_one_who_was_joined(town):
    before = town.person("tablet")
    town.says("tablet", *REPORT, f"nối {town.gets_code()}", "gộp chung")
    for table in (CONTACTS, INBOX, OUTBOX, REPORTS, TALKS):
        assert town.rows(table, person_id=before) == []
    (row,) = town.rows(PEOPLE, person_id=before)
    assert row["merged_into"] == town.person("phone")
    assert (row["form"], row["consent"]) == ("", "")


def test_each_address_keeps_its_own_lines_in_their_order(town):
    town.says("tablet", *REPORT)
    before = town.thread("tablet")
    town.says("tablet", f"nối {town.gets_code()}", "gộp chung")
    town.says("phone", "xin chào")
    town.says("tablet", "xin chào")
    assert town.thread("tablet")[: len(before)] == before
    town.positions_rise("phone", "tablet")
    since = [p for who in ("phone", "tablet") for p, _, _ in town.thread(who) if p > before[-1][0]]
    assert len(since) == len(set(since))


def test_an_old_message_that_comes_again_after_the_link_has_no_effect(town):
    message = town.message("tablet", "xin chào")
    town.take(message)
    town.links()
    lines = len(town.thread("tablet"))
    (taken,) = town.take(message).taken
    assert taken.repeated
    assert len(town.thread("tablet")) == lines


def test_a_consent_stays_where_it_was_given(town):
    fresh = town.with_hall(newcomer=Person())
    fresh.says("new phone", "xin chào", "đồng ý")
    fresh.says("new tablet", "xin chào", "đồng ý")
    fresh.links("new phone", "new tablet")
    assert len(town.rows(CONSENTS)) == 2
    assert town.told("new phone")["consent"] == CONSENT_VERSION


def test_a_code_said_before_consent_joins_once_they_agree(town):
    town.knows("phone", form="bac")
    fresh = town.with_hall(newcomer=Person())
    fresh.says("new tablet", f"nối {town.gets_code()}", "đồng ý")
    assert town.person("new tablet") == town.person("phone")
    assert town.told("phone")["form"] == "bac"


# Drafts.


def test_the_others_draft_is_set_aside_for_both(town):
    town.says("tablet", *HALF_A_REPORT, f"nối {town.gets_code()}", "có")
    assert "Nối xong" in town.last("tablet")
    assert town.person("phone") == town.person("tablet")
    town.says("phone", "làm tiếp")
    assert "Chỗ đó" in town.last("phone") or "ở đâu" in town.last("phone")


def test_an_open_dialogue_of_the_maker_stays_open(town):
    code = town.gets_code()
    town.says("phone", "bao cao o ga")
    town.says("tablet", f"nối {code}")
    assert "Nối xong" in town.replies("tablet")[-2].text
    town.says("tablet", DETAILS)
    assert "ảnh" in town.last("tablet")


def test_of_two_drafts_set_aside_the_last_touched_is_kept_and_told(town, clock):
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


def test_a_button_of_one_never_answers_the_others_draft(town):
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


# In one batch, and at once.


def test_code_and_next_message_in_one_batch_are_the_same_persons(town):
    town.says("phone", *REPORT)
    code = town.gets_code()
    batch = town.take(
        town.message("tablet", f"nối {code}"), town.message("tablet", "phản ánh của tôi")
    )
    assert len(batch.answers) == 3
    assert "GV 1 0 1" in town.last("tablet")
    town.positions_rise("phone", "tablet")


def test_both_addresses_in_one_batch_are_one_person_from_the_code_on(town):
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


def test_of_two_who_say_one_code_in_one_batch_the_first_wins(town):
    code = town.gets_code()
    town.take(town.message("tablet", f"nối {code}"), town.message("third", f"nối {code}"))
    assert town.person("tablet") == town.person("phone") != town.person("third")
    assert "đã dùng một lần" in town.last("third")


def test_two_linked_addresses_in_one_batch_have_one_order(town):
    town.links()
    batch = town.take(
        *(town.message(who, "xin chào") for _ in range(5) for who in ("phone", "tablet"))
    )
    positions = [taken.position for taken in batch.taken]
    assert positions == list(range(positions[0], positions[0] + 20, 2))


# Parted again.


def test_the_button_parts_what_was_linked_in_one_tap(town):
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


def test_the_button_works_in_the_middle_of_a_dialogue_and_leaves_it_open(town):
    town.links()
    town.says("phone", "bao cao o ga")
    town.taps("phone", "Gỡ ra")
    assert "Em đã gỡ" in town.replies("phone")[-2].text
    town.says("phone", DETAILS)
    assert "ảnh" in town.last("phone")


def test_the_second_tap_says_that_it_is_done(town):
    town.links()
    town.taps("phone", "Gỡ ra")
    town.taps("phone", "Gỡ ra")
    assert "đã được gỡ rồi" in town.last("phone")


@pytest.mark.parametrize("way", ["gỡ kênh", "go kenh", "bỏ nối ạ"])
@pytest.mark.parametrize("who", ["phone", "tablet"])
def test_words_part_the_one_that_came_last_whoever_says_them(town, way, who):
    town.says("phone", *REPORT)
    town.links()
    town.says(who, way)
    assert "Em đã gỡ" in town.last(who)
    assert {row["person_id"] for row in town.rows(REPORTS)} == {town.person("phone")}
    assert town.person("tablet") != town.person("phone")


def test_with_three_it_is_asked_which(town):
    town.links()
    town.links("phone", "third")
    town.says("phone", "gỡ kênh")
    assert "gỡ kênh nào" in town.last("phone")
    town.says("phone", "2")
    assert town.person("tablet") != town.person("phone") == town.person("third")


def test_who_has_one_address_hears_that_there_is_nothing_to_part(town):
    town.says("phone", "gỡ kênh")
    assert "chưa có kênh nào để gỡ" in town.last("phone")


def test_a_newly_linked_address_can_not_put_out_the_one_before_it(town, clock):
    town.links()
    town.links("phone", "third")
    town.says("third", "gỡ kênh", "1")
    assert town.person("phone") == town.person("tablet") != town.person("third")


def test_who_was_parted_keeps_their_language_form_and_consent_but_no_draft(town):
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


def test_pictures_that_were_sent_at_the_parted_address_can_still_be_seen_there(town):
    town.sent_file("tablet", "f" * 64)
    town.says("tablet", "bao cao o ga", DETAILS)
    town.take(town.message("tablet", Photo("f" * 64)))
    town.says("tablet", "thôi", f"nối {town.gets_code()}", "gộp chung")
    town.taps("phone", "Gỡ ra")
    for who in ("phone", "tablet"):
        owner = (town.services.context.unit_id, town.person(who), "f" * 64)
        assert town.database.write_now(media.is_sent_by, *owner)


# Where to write first.


def test_a_reminder_goes_where_they_wrote_last_or_to_the_channel_they_chose(town, clock):
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


def test_an_address_that_can_not_be_written_to_is_left_out(town, clock):
    town.links()
    unit_id = town.services.context.unit_id
    town.database.write_now(address_changes.stop_address, unit_id, "fake", "tablet", now=clock.now)
    assert town.best("phone") == ("fake", "phone")
    town.database.write_now(address_changes.stop_address, unit_id, "fake", "phone", now=clock.now)
    assert town.best("phone") is None


def test_the_channel_is_chosen_in_the_dialogue_as_well(town):
    town.links()
    town.says("phone", "nối kênh", "kênh ưu tiên")
    assert "kênh nào trước" in town.last("phone")
    town.says("phone", "1")
    assert town.told("phone")["channel"] == "fake"
    assert structs.asdict(Person())["channel"] == ""
