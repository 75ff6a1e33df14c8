"""Officials take back what they sent to residents by mistake, or correct it."""

import pytest

from conversations.engine.model.messages import Photo, Tap
from storage.tables import REPORT_EVENTS
from tests.staff_town import Town, event_kinds, report

MENDED = "Sáng nay tổ đường bộ đã vá xong ổ gà."
RIGHT = "Sáng mai tổ đường bộ mới vá ổ gà ạ."


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("nam", "Anh Nam", "economy")
    for who in ("hoa", "nam"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


def answers(town, text=MENDED):
    """Answer the report as done, with a photo; return the resident's button that confirms it."""
    town.has_photo("hoa", "proof-1")
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đã xong", text, Photo("proof-1"), "gửi")
    town.sends()
    return next(b.data for b in town.replies("an")[-1].buttons if b.label == "Xong rồi")


@pytest.mark.both
def test_an_answer_is_taken_back_and_the_clock_goes_on_with_what_was_left(town, clock):
    town.taps("hoa", "Nhận việc")
    town.sends()
    due = report(town)["resolve_due"]
    old = answers(town)
    clock.passes(hours=48)
    town.tells("hoa", "rút câu trả lời GV 101", "rút lại")
    assert town.texts("hoa")[-1].startswith("Em rút lời về GV 101")
    town.sends()
    assert "câu trả lời vừa rồi gửi nhầm" in town.texts("an")[-1]

    row = report(town)
    assert (row["state"], row["open_answer"], row["resident_due"]) == ("in_progress", None, None)
    assert row["resolve_due"] > due
    town.says("an", Tap(old))
    assert "lần trả lời trước nên em chưa ghi gì" in town.texts("an")[-1]
    assert event_kinds(town) == ["filed", "accepted", "answered", "taken_back"]
    assert town.acts()[-1][0] == "report.taken_back"


@pytest.mark.both
def test_a_corrected_answer_is_read_as_such_and_has_taps_of_its_own(town):
    old = answers(town)
    town.tells("hoa", "sửa câu trả lời GV 101")
    assert f"Lời đã gửi về GV 101: “{MENDED}”" in town.texts("hoa")[-1]
    town.tells("hoa", "Sáng nay tổ đường bộ đã vá xong hai ổ gà ạ.")
    assert town.texts("hoa")[-1] == "Em đã sửa lời về GV 101 và báo 1 người ạ."
    town.sends()
    told = town.replies("an")[-1]
    assert "cán bộ sửa lại câu trả lời: Sáng nay tổ đường bộ đã vá xong hai ổ gà ạ." in told.text
    assert "việc xong chưa ạ?" in told.text

    town.says("an", Tap(old))
    assert report(town)["state"] == "answered"
    town.says("an", Tap(next(b.data for b in told.buttons if b.label == "Xong rồi")))
    assert report(town)["state"] == "confirmed"
    assert event_kinds(town) == ["filed", "answered", "reworded", "answered", "confirmed"]
    kept = town.rows(REPORT_EVENTS, kind="answered", number=2)
    assert [event["text"] for event in kept] == [MENDED]


def test_both_are_offered_on_the_card_of_an_answered_report(town):
    answers(town)
    town.tells("hoa", "GV 101")
    town.taps("hoa", "Việc khác…")
    assert town.offered("hoa") == ["Sửa câu trả lời", "Rút câu trả lời", "Thôi"]


def test_a_refusal_is_taken_back_and_the_report_lives_again(town):
    town.taps("hoa", "Từ chối")
    town.tells("hoa", "điện lực", "Bác gọi Điện lực Gia Viễn, số 1900 6769.")
    town.tells("hoa", "rút câu trả lời GV 101", "rút")
    assert report(town)["state"] == "in_progress"
    told = [str(sent) for sent in town.sends() if sent.person_id == town.person("an")]
    assert not any("Điện lực" in text for text in told), "it was not sent yet"
    assert any("câu trả lời vừa rồi gửi nhầm" in text for text in told)


def test_nothing_is_taken_back_twice_by_two_taps(town):
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đang làm", RIGHT)
    answers(town)
    town.tells("hoa", "rút câu trả lời GV 101")
    data = next(b.data for b in town.replies("hoa")[-1].buttons if b.label == "Rút lại")
    town.tells("hoa", Tap(data), Tap(data))
    assert event_kinds(town) == ["filed", "in_progress", "answered", "taken_back"]
    town.says("an", "phản ánh của tôi")
    assert f"cán bộ trả lời: {RIGHT}" in town.texts("an")[-1]


def test_what_a_resident_has_judged_stays(town):
    town.says("an", Tap(answers(town)))
    town.tells("hoa", "rút câu trả lời GV 101")
    assert "Người dân đã trả lời câu ấy" in town.texts("hoa")[-1]
    assert report(town)["state"] == "confirmed"


def test_where_nothing_was_sent_the_reason_is_told(town):
    town.tells("hoa", "sửa câu trả lời GV 101")
    assert town.texts("hoa")[-1].startswith("GV 101 chưa gửi lời nào cho người dân")


def test_the_second_of_two_sees_that_the_first_took_it_back(town):
    answers(town)
    town.tells("nam", "sửa câu trả lời GV 101")
    town.tells("hoa", "rút câu trả lời GV 101", "rút")
    town.tells("nam", RIGHT)
    assert "Chị Hoa vừa rút lời đã gửi người dân về GV 101" in town.texts("nam")[-1]
    assert f"Lời của anh em chưa gửi: “{RIGHT}”" in town.texts("nam")[-1]


def test_the_photo_of_an_answer_that_was_taken_back_proves_the_next(town):
    answers(town)
    town.tells("hoa", "rút câu trả lời GV 101", "rút")
    town.has_photo("hoa", "proof-2")
    for media_id in ("proof-1", "proof-2"):
        town.receives_file(media_id, "the same picture")
    town.tells("hoa", "GV 101")
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đã xong", MENDED, Photo("proof-2"), "gửi")
    assert report(town)["state"] == "answered"
