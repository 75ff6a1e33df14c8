"""Hints about the text of an announcement."""

import pytest

from conversations.staff.announcements.text_check import Hint, check_text
from tests.resident import BOOKS

PLACES = ("phố Tiến Yết",)
WHEN_AND_WHERE = "7 giờ sáng mai, toàn xã"


def hints(text, language="vi", places=PLACES):
    return check_text(text, BOOKS[language], places)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "Cắt nước từ 7h30 đến 11h ngày 24/11 ở phố Tiến Yết.",
        "Sáng mai họp tại nhà văn hóa. Mời bà con đến đông đủ.",
        "Sang mai cat nuoc o pho Tien Yet.",
        "UBND TP. Ninh Bình báo: thứ Ba, toàn xã nghỉ học. Học sinh ở nhà!",
        "Thứ Ba 24/11, toàn xã cắt điện.\nMời bà con sạc pin trước. Cảm ơn bà con.",
    ],
)
def test_a_plain_text_gets_no_hint(text):
    assert hints(text) == []


def test_a_paragraph_with_three_sentences_is_named_with_its_start():
    text = f"Mai cắt nước nhé bà con ơi. Trữ nước trước. Xong sẽ báo.\n{WHEN_AND_WHERE}."
    assert hints(text) == [Hint("sentences", "Mai cắt nước nhé bà", counted=3)]


@pytest.mark.parametrize("stop", ["!", "?", "…", "!!", '."'])
def test_each_stop_ends_a_sentence(stop):
    text = f"{WHEN_AND_WHERE}{stop} Hai câu{stop} Ba câu{stop}"
    assert [(hint.kind, hint.counted) for hint in hints(text)] == [("sentences", 3)]


def test_forty_words_are_plain_and_forty_one_are_not():
    rest = 40 - len(WHEN_AND_WHERE.split())
    assert hints(f"{WHEN_AND_WHERE} {'chữ ' * rest}") == []
    (hint,) = hints(f"{WHEN_AND_WHERE} {'chữ ' * (rest + 1)}")
    assert (hint.kind, hint.counted) == ("words", 41)


def test_words_of_offices_get_plain_ones_also_far_down_in_a_long_text():
    text = f"{WHEN_AND_WHERE}.\n" + "Bà con chú ý nhé.\n" * 100 + "Mang thành phần hồ sơ theo."
    assert hints(text) == [Hint("jargon", "thành phần hồ sơ", "giấy tờ cần mang")]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Cắt nước ở phố Tiến Yết.", ["when"]),
        ("Cắt nước sáng mai.", ["where"]),
        ("Cắt nước.", ["when", "where"]),
        ("Có 24 hộ ở phố Tiến Yết.", ["when"]),
    ],
)
def test_a_text_without_time_or_place_is_told_so(text, missing):
    assert [hint.kind for hint in hints(text)] == missing


def test_the_place_of_the_form_says_where_only_if_the_text_names_it():
    assert hints("Sáng mai cắt nước ở bến Đế.", places=("bến Đế",)) == []
    assert hints("Sáng mai cắt nước.", places=("bến Đế",)) == [Hint("where")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No water on Tuesday from 7 am, Tiến Yết quarter.", []),
        ("Water will stop prior to 24 Nov in the whole commune.", ["jargon"]),
        ("No water.", ["when", "where"]),
    ],
)
def test_english_has_words_of_its_own(text, kinds):
    assert [hint.kind for hint in hints(text, "en")] == kinds
