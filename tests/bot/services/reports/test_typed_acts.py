"""Officials type each act of a card with the report's code, and what the act needs behind it."""

import pytest

from tests.staff_town import Town, event_kinds, official, report


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    for who, name in (("hoa", "Chị Hoa"), ("nam", "Anh Nam")):
        town.comes_in(who, name, "economy")
        town.tells(who, "báo ngay")
    town.files(contact="0912345678")
    town.sends()
    return town


def heard(town):
    town.sends()
    return town.texts("an")[-1]


@pytest.mark.parametrize(
    "said", ["nhận GV 101", "Nhận việc gv101 ạ", "em nhận GV 101", "nhan gv 101"]
)
def test_one_is_taken_on(town, said):
    town.tells("hoa", said)
    assert report(town)["assignee"] == official(town, "hoa")
    assert event_kinds(town) == ["filed", "accepted"]


def test_one_is_taken_over(town):
    town.tells("hoa", "nhận GV 101")
    town.tells("nam", "nhận thay GV 101")
    assert report(town)["assignee"] == official(town, "nam")


def test_the_words_of_an_answer_are_kept_as_they_are(town):
    words = "Dạ, mai xã vá xong ổ gà ấy, bà con đi chậm giúp ạ"
    town.tells("hoa", f"trả lời GV 101: {words}")
    town.taps("hoa", "Đang làm, chưa xong")
    assert words in heard(town)


def test_a_question_to_the_resident(town):
    words = "Ổ gà ở đầu ngõ hay cuối ngõ, bác ơi?"
    town.tells("hoa", f"hỏi thêm GV 101: {words}")
    assert report(town)["state"] == "asked"
    assert words in heard(town)


def test_a_new_date_and_the_reason_behind_the_code(town):
    town.tells("hoa", "nhận GV 101")
    words = "chưa có đá dăm, bà con thông cảm ạ"
    town.tells("hoa", f"hẹn lại GV 101: {words}")
    town.tells("hoa", "2/12")
    assert "2/12" in heard(town)
    assert words in heard(town)


def test_a_refusal_asks_for_its_reason(town):
    words = "Đường này của Sở Giao thông, số máy ở bảng tin"
    town.tells("hoa", f"từ chối GV 101: {words}")
    assert event_kinds(town) == ["filed"]
    town.taps("hoa", "Việc của cấp trên")
    assert report(town)["state"] == "refused"
    assert words in heard(town)


@pytest.mark.parametrize("said", ["GV 101", "xem GV 101", "GV 101 ai nhận"])
def test_a_code_without_an_act_shows_the_card(town, said):
    town.tells("hoa", said)
    assert event_kinds(town) == ["filed"]
    assert town.cards("hoa")[-1][1].text.startswith("GV 101")
