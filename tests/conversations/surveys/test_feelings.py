"""Words of feeling at a scale with faces."""

import pytest

from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.engine.language.utterance import Utterances
from conversations.surveys.feelings import MIXED, NEAR_GOOD, NEAR_POOR, read_feeling
from tests.conversations.surveys.sample_survey import OPEN_MARKET
from tests.resident import BOOKS, Resident


def feeling(text, language="vi"):
    return read_feeling(Utterances().utterance_of(text, BOOKS[language]))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("lich su lam", "5"),
        ("tot lam", "5"),
        ("chan lam", "1"),
        ("binh thuong", "3"),
        ("cán bộ rất nhiệt tình, vui vẻ", "5"),
        ("can bo lam tot", "4"),  # "làm", not "lắm"
        ("khong che vao dau duoc", "5"),
        ("hơi chậm", "2"),
        ("chờ lâu quá trời", "1"),
        ("chẳng ra gì", "1"),
        ("chưa hài lòng", "2"),
        ("nhanh, không phải chờ lâu", "4"),
        ("không tệ lắm", NEAR_GOOD),
        ("cũng được", NEAR_GOOD),
        ("không được nhanh lắm", NEAR_POOR),
        ("bình thường, hơi chậm", NEAR_POOR),
        ("lịch sự nhưng lâu quá", MIXED),
    ],
)
def test_words_of_feeling_are_a_grade_or_near_to_one(text, grade):
    assert feeling(text) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("very friendly", "5"),
        ("it was slow", "2"),
        ("not very good", NEAR_POOR),
        ("not bad", NEAR_GOOD),
    ],
)
def test_they_are_read_in_english(text, grade):
    assert feeling(text, "en") == grade


@pytest.mark.parametrize(
    "text",
    [
        "tôi 75 tuổi",
        "tốt không",
        "thôi chán lắm rồi không trả lời nữa",
        "cảm ơn em",
        "hôm qua bà ra xã làm giấy khai sinh cho cháu, chờ lâu mà ai cũng bận",
    ],
)
def test_what_is_no_feeling_is_left_to_others(text):
    assert feeling(text) == ""


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenSurveys] = (OPEN_MARKET,)
    resident.says("phieu hoi", "khong", "cả ba")
    return resident


def test_they_answer_the_question_with_faces(resident):
    resident.says("lich su lam")
    assert resident.given["grade"] == "5"
    resident.sees("Câu 4/6")


def test_what_lies_between_two_faces_is_asked_about_with_the_faces(resident):
    resident.says("không tệ lắm")
    resident.sees("khá tốt, hay chỉ bình thường")
    resident.taps("🙂 Khá tốt")
    assert resident.given["grade"] == "4"


def test_what_resembles_a_command_is_a_feeling(resident):
    resident.says("buon qua")  # like "bỏ qua"
    assert resident.given["grade"] == "1"


def test_who_wants_to_stop_is_not_taken_for_bored(resident):
    resident.says("thôi chán lắm rồi")
    assert resident.session.open is None
