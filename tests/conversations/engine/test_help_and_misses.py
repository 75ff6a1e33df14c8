"""Who says that they don't understand, or know nothing to say, is helped; it is no answer."""

import pytest

from conversations.engine.model.messages import Tap
from tests.resident import BOOKS, Resident

SAY = BOOKS["vi"].say
LOST = [
    "khong hieu",
    "bac khong hieu gi het em a",
    "tôi vẫn chưa hiểu",
    "la sao",
    "nghĩa là gì",
    "bam vao dau",
]
WAYS = [(), ("1",), ("1", "ổ gà to giữa đường"), ("1", "ổ gà to giữa đường", "không")]


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize("said", LOST)
@pytest.mark.parametrize("way", WAYS, ids=range(len(WAYS)))
def test_asking_why_explains_the_open_question(resident, way, said):
    resident.sends(Tap("go:report_problem"))
    resident.says(*way)
    asked, given = resident.asked, resident.given
    resident.says(said)

    name = f"report_problem-{asked}-help"
    assert resident.replies[-2].text == resident.context.phrases.say(name)
    assert (resident.asked, resident.given) == (asked, given)


@pytest.mark.parametrize("said", LOST)
def test_help_outside_a_dialogue_explains_how_to_answer(resident, said):
    resident.says(said)
    resident.sees("bấm nút, gõ số hoặc viết vài chữ")


@pytest.mark.parametrize(
    "said", ["không hiểu sao mất nước suốt", "dan khong hieu vi sao dao duong"]
)
def test_a_story_with_i_dont_understand_inside_is_a_story(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)
    assert resident.given["details"] == {"text": said}


@pytest.mark.parametrize("said", ["không", "khong biet", "thế thôi ạ"])
def test_nothing_is_no_story(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)
    resident.sees("kể thêm vài chữ")
    assert "details" not in resident.given


def test_nothing_to_add_keeps_the_first_words_as_the_story(resident):
    resident.says("đèn đường cổng chợ hỏng", "thế thôi")
    assert resident.given["details"] == {"text": "đèn đường cổng chợ hỏng"}


def test_not_knowing_where_is_no_place_but_a_street_is(resident):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "ổ gà to giữa đường", "không", "khong biet")
    assert resident.asked == "place"

    resident.says("phố Me", "khong biet")
    resident.sees("Chỗ đó là: phố Me. Đúng chưa ạ?")


def test_help_is_understood_in_english():
    resident = Resident(language="en")
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "I don't understand")
    assert resident.asked == "details"
    resident.says("the street light burned out")
    assert resident.asked == "photos"


def test_a_broken_lamp_starts_a_report_in_english():
    resident = Resident(language="en")
    resident.says("the street light burned out")
    assert resident.talk.name == "report_problem"
