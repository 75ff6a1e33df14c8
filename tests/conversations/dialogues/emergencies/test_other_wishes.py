"""Conversations with people in an emergency who want something else besides."""

import pytest

from conversations.engine.model.person import Person
from tests.resident import AGREED, BOOKS, Resident

FITS = "con tôi lên cơn co giật"
FLOOD = "nước ngập vào nhà, cứu với, có hai bà cháu"
STILL = BOOKS["vi"].say("care-still", number="115").partition("115")[0]


def in_care(cry=FITS, person=AGREED):
    resident = Resident(person=person)
    resident.says(cry)
    return resident


def shown(resident, words):
    before = len(resident.replies)
    resident.says(words)
    return "\n".join(reply.text for reply in resident.replies[before:])


@pytest.mark.parametrize("person", [Person(), AGREED], ids=["before consent", "after consent"])
@pytest.mark.parametrize(
    ("wish", "answer"),
    [
        ("làm giấy khai sinh phải mang những gì", "Giấy chứng sinh"),
        ("uỷ ban mấy giờ làm việc", "7:30"),
    ],
)
def test_a_question_is_answered_and_the_care_stays_open(person, wish, answer):
    resident = in_care(person=person)
    text = shown(resident, wish)

    assert answer in text
    assert text.count(STILL) == 1
    assert "115" in resident.replies[-1].calls
    assert resident.session.care is not None


@pytest.mark.parametrize(
    ("wish", "effect"),
    [
        ("báo cho cô khi nào cắt điện nhé", "Subscribe"),
        ("đừng gửi tin cắt điện cho bác nữa", "Unsubscribe"),
    ],
)
def test_news_that_are_named_are_turned_on_and_off(wish, effect):
    resident = in_care()
    resident.says(wish)

    assert [type(each).__name__ for each in resident.effects][-1] == effect
    assert resident.session.care is not None


def test_another_matter_begins_its_report_without_the_words_of_the_emergency():
    resident = in_care()
    text = shown(resident, "bóng đèn đường đầu ngõ 5 cháy bóng mấy tối nay")

    assert text.count(STILL) == 1
    assert "co giật" not in str(resident.session.open)


@pytest.mark.parametrize(
    "words",
    ["bây giờ phải làm gì", "mất điện rồi tối quá", "nước lên đến giường rồi", "nước vào bếp rồi"],
)
def test_what_belongs_to_the_emergency_stays_with_it(words):
    resident = in_care(FLOOD)
    text = shown(resident, words)

    assert STILL not in text
    assert resident.session.open is None
    assert resident.session.care is not None
    assert resident.replies[-1].calls


def test_a_report_about_the_flood_has_what_was_told_of_the_water_only():
    resident = in_care(FLOOD)
    resident.says("bà bị co giật", "gọi được rồi", "cứu hộ đến rồi", "ngập ở ngõ 4 chưa rút hết")

    begun = str(resident.session.open)
    assert "nước ngập vào nhà" in begun
    assert "co giật" not in begun


def test_who_wants_news_of_outages_gets_them_and_no_hotline():
    resident = Resident(person=AGREED)
    text = shown(resident, "báo cho cô khi nào cắt điện nhé")

    assert [type(each).__name__ for each in resident.effects] == ["Subscribe"]
    assert "1900" not in text
