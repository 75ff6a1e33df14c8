"""Hints about the text of an announcement."""

import unicodedata

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


PLAIN = "7 giờ sáng mai cả xã họp ở nhà văn hóa."


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://dichvucong.gov.vn/a?b=c", "dichvucong.gov.vn"),
        ("http://x.gov.vn@evil.top/dang-nhap", "evil.top"),
        ("www.Evil.com,", "www.evil.com"),
        ("evil.top/gia-vien.gov.vn", "evil.top"),
        ("https://[", "https://["),
    ],
)
def test_a_link_is_shown_with_the_host_to_which_it_leads(link, host):
    assert hints(f"{PLAIN} Xem {link} nhé.") == [Hint("link", host)]


def test_a_link_that_stands_twice_is_shown_once():
    assert hints(f"{PLAIN} Xem a.vn/1, a.vn/2 nhé.") == [Hint("link", "a.vn")]


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("х\u00e3", "х U+0445"),  # Cyrillic, as in "xã"
        ("B\u03bfn", "\u03bf U+03BF"),  # Greek
        ("t\u200bin", "U+200B"),
        ("\u202enit", "U+202E"),
        ("ｘã", "ｘ U+FF58"),
    ],
)
def test_letters_that_only_look_like_ours_are_shown(word, letters):
    assert hints(f"{PLAIN} Theo {word} ạ.") == [Hint("letters", word, letters)]


def test_vietnamese_letters_signs_and_emoji_are_ours():
    decomposed = unicodedata.normalize("NFD", "ủy ban")
    text = f"{PLAIN} Phố Thổ Hà – 100 % nhà, {decomposed} 👨\u200d👩\u200d👧 ②"
    assert hints(text) == []
