"""An answer that work is done needs a sentence and a photo, or a reason that a lead approves."""

import pytest

from bot.services.media.fetcher import FileSettled
from bot.services.officials.permissions import Role
from bot.services.reports.answering import InvalidAnswerError, OfficialAnswer, answer_report
from bot.services.reports.notices import send_answers_with
from conversations.engine.model.messages import Photo, Start, Tap
from storage.tables import MEDIA, OFFICIAL_CHATS, REPORT_EVENTS, REPORTS
from tests.staff_town import Town, event_kinds

MENDED = "Sáng nay tổ đường bộ đã vá xong ổ gà."


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy", "culture")
    town.tells("lan", Start(town.invited("Chị Lan", "economy", roles=[Role.LEAD])))
    for who in ("hoa", "lan"):
        town.tells(who, "báo ngay")
    return town


def state(town):
    return town.rows(REPORTS)[-1]["state"]


def press(town, who, label):
    town.sends()
    town.taps(who, label)


def answers(town, label):
    """Let the resident answer by the button whether the work is done."""
    data = next(b.data for b in town.replies("an")[-1].buttons if b.label == label)
    town.says("an", Tap(data))
    town.sends()


def says_done(town, who, *more):
    press(town, who, "Trả lời")
    town.tells(who, "đã xong", MENDED, *more)


@pytest.mark.both
def test_without_a_photo_a_lead_approves_the_reason_and_then_residents_are_asked(town):
    town.files()
    says_done(town, "hoa", "không có ảnh", "không chụp được")
    assert "nhờ lãnh đạo duyệt" in town.texts("hoa")[-1]
    town.sends()
    assert state(town) == "in_progress"
    assert MENDED in town.texts("an")[-1]
    assert town.replies("an")[-1].buttons == ()

    asked = town.replies("lan")[-1]
    assert "Chờ duyệt xong không ảnh: không chụp thấy được" in asked.text
    assert "Duyệt là xong" not in [button.label for button in town.cards("hoa")[0][1].buttons]
    close = next(button.data for button in asked.buttons if button.label == "Duyệt là xong")
    town.tells("hoa", Tap(close))
    assert state(town) == "in_progress"
    town.tells("lan", Tap(close), Tap(close))
    town.sends()

    assert [button.label for button in town.replies("an")[-1].buttons] == ["Xong rồi", "Chưa xong"]
    assert event_kinds(town) == ["filed", "in_progress", "answered"]
    assert [e["reason"] for e in town.rows(REPORT_EVENTS)] == ["", *["no_photo.unseen"] * 2]


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        (MENDED, "gửi ảnh chỗ đã làm"),
        ("Em đã nhận, sáng mai thợ đến vá ạ.", "Em đã gửi câu trả lời"),
    ],
)
def test_a_sentence_tells_how_it_stands_and_is_not_asked_for_again(town, sentence, asks):
    town.files()
    press(town, "hoa", "Trả lời")
    town.tells("hoa", sentence)

    assert asks in town.texts("hoa")[-1]


@pytest.mark.parametrize(
    ("text", "reason", "fault"),
    [
        (MENDED, "", "no_photo"),
        (MENDED, "level", "no_photo"),
        ("Đã chuyển đơn vị chức năng xử lý.", "unseen", "text"),
    ],
)
def test_the_act_itself_refuses_what_the_dialogue_would_not_ask_for(town, text, reason, fault):
    town.files()
    (report,) = town.rows(REPORTS)
    official = town.rows(OFFICIAL_CHATS)[0]["official_id"]
    word = OfficialAnswer("received", "answered", text, reason=reason)

    with pytest.raises(InvalidAnswerError) as caught:
        town.write(answer_report, town.context, official, report["report_id"], word)
    assert list(caught.value.faults) == [fault]
    assert state(town) == "received"


def test_a_lead_needs_a_reason_too_but_nobodys_approval(town):
    town.files()
    says_done(town, "lan", "không có ảnh", "nguy hiểm")

    assert state(town) == "answered"
    assert town.rows(REPORT_EVENTS)[-1]["reason"] == "no_photo.danger"


def test_where_words_suffice_the_sentence_alone_closes(town):
    town.says("an", "bao cao tieng on", "hát karaoke ầm ĩ tới nửa đêm", "không")
    town.says("an", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", "gửi đi")
    press(town, "hoa", "Trả lời")
    town.tells("hoa", "đã xong", "Tối qua công an đã nhắc, chủ quán đã tắt loa.", "gửi")

    assert state(town) == "answered"


def test_that_it_was_passed_on_closes_nothing(town):
    town.files()
    press(town, "hoa", "Trả lời")
    town.tells("hoa", "đã xong", "Đã chuyển đơn vị chức năng xử lý.")

    assert "Chuyển cho nơi khác thì việc chưa xong ạ." in town.texts("hoa")[-1]
    assert state(town) == "received"


@pytest.mark.parametrize("old", ["proof-1", "copy-of-proof-1"])
def test_a_photo_that_the_report_has_already_proves_nothing_new(town, old):
    town.files()
    for photo in {"proof-1", old}:
        town.has_photo("hoa", photo)
        town.receives_file(photo, "mended.jpg")
    town.tells("hoa", "GV 101")
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đã xong", MENDED, Photo("proof-1"), "gửi")
    town.sends()
    answers(town, "Chưa xong")

    town.tells("hoa", "GV 101")
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đã xong", f"{MENDED} Thật ạ.", Photo(old), "gửi")

    assert state(town) == "reopened"
    assert "Phản ánh đã có ảnh này" in town.texts("hoa")[-1]


@pytest.mark.both
def test_the_third_reopening_goes_to_the_lead(town):
    town.files()
    people = {c["person_id"]: c["official_id"] for c in town.rows(OFFICIAL_CHATS)}
    holders = []
    for number in range(3):
        town.has_photo("hoa", f"proof-{number}")
        town.tells("hoa", "GV 101")
        town.taps("hoa", "Trả lời")
        photo = Photo(f"proof-{number}")
        town.tells("hoa", "đã xong", f"{MENDED} Lần {number}.", photo, "gửi")
        town.sends()
        answers(town, "Chưa xong")
        holders.append(town.rows(REPORTS)[0]["assignee"])

    hoa, lan = (people[town.person(who)] for who in ("hoa", "lan"))
    assert holders == [hoa, hoa, lan]


def test_an_answer_waits_only_until_its_last_photo_has_come(town):
    town.files()
    press(town, "hoa", "Trả lời")
    town.tells("hoa", "đã xong", MENDED, Photo(source="1"), Photo(source="2"), "gửi")
    for row in town.rows(MEDIA):
        assert "an" not in [delivery.address for delivery in town.sends()]
        town.receives_file(row["media_id"], row["source"])
        town.write(send_answers_with, town.context, FileSettled(row["media_id"]))

    assert "an" in [delivery.address for delivery in town.sends()]
    assert len(town.replies("an")[-1].photos) == 2
