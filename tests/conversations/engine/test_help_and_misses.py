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
def test_it_is_explained_what_the_open_question_is_for(resident, way, said):
    resident.sends(Tap("go:report_problem"))
    resident.says(*way)
    asked, given = resident.asked, resident.given
    resident.says(said)

    name = f"report_problem-{asked}-help"
    assert resident.replies[-2].text == SAY(name, You="Anh/chị", you="anh/chị")
    assert (resident.asked, resident.given) == (asked, given)


@pytest.mark.parametrize("said", LOST)
def test_at_home_it_is_said_how_to_answer_and_nothing_of_burials(resident, said):
    resident.says(said)
    resident.sees("bấm nút, gõ số hoặc viết vài chữ")


@pytest.mark.parametrize(
    "said", ["không hiểu sao mất nước suốt", "dan khong hieu vi sao dao duong"]
)
def test_who_tells_of_what_nobody_understands_tells_a_tale(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)
    assert resident.given["details"] == {"text": said}


@pytest.mark.parametrize("said", ["không", "khong biet", "thế thôi ạ"])
def test_nothing_is_no_tale_for_officials_to_read(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)
    resident.sees("kể thêm vài chữ")
    assert "details" not in resident.given


def test_who_has_nothing_to_add_told_it_in_the_first_words(resident):
    resident.says("đèn đường cổng chợ hỏng", "thế thôi")
    assert resident.given["details"] == {"text": "đèn đường cổng chợ hỏng"}


def test_not_to_know_where_is_no_place_but_the_street_alone_will_do(resident):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "ổ gà to giữa đường", "không", "khong biet")
    assert resident.asked == "place"

    resident.says("phố Me", "khong biet")
    resident.sees("Chỗ đó là: phố Me. Đúng chưa ạ?")


def test_in_english_too():
    resident = Resident(language="en")
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "I don't understand")
    assert resident.asked == "details"
    resident.says("the street light burned out")
    assert resident.asked == "photos"


def test_a_burned_out_lamp_begins_a_report_in_english():
    resident = Resident(language="en")
    resident.says("the street light burned out")
    assert resident.talk.name == "report_problem"
