"""A cry for help comes first in whatever state the person is, and what was open stays."""

import pytest

from conversations.text.fold import fold
from tests.conversations.dialogues.emergencies.states import STATES
from tests.resident import Resident

CRIES = {
    "cứu cháu với, nước tràn vào nhà, cần người giúp gấp": "112",
    "cháy bếp rồi, lửa bén lên mái": "114",
    "chồng em ngã lăn ra bất tỉnh rồi": "115",
    "con gái tôi đang lên cơn co giật": "115",
    "dây điện đứt rơi xuống ngõ, có người bị giật nằm đó": "114",
    "nó cầm dao đuổi chém người ta ngoài ngõ": "113",
}
PLEA = "nước vào nhà cần giúp gấp"
# "Hết ảnh rồi" is read as "hết anh rồi".
MISTAKEN = "het anh r, pho ben gan ben xe"


@pytest.fixture(params=STATES)
def state(request):
    return request.param


def first_answer(resident, *texts):
    """Return the first reply to the last of *texts*."""
    for text in texts:
        told = len(resident.replies)
        resident.says(text)
    return resident.replies[told]


def kept(resident):
    """Return all words of the person that wait to be sent or reported."""
    session = resident.session
    return repr((session.emergency_words, session.open, session.shelved, resident.effects))


def test_whatever_is_open_the_first_answer_to_a_cry_is_whom_to_call(state):
    missed = []
    for cry, number in CRIES.items():
        for typed in (cry, fold(cry)):
            answer = first_answer(STATES[state](), typed)
            if number not in answer.calls or number not in answer.text:
                missed.append((typed, answer.text))
    assert missed == []


@pytest.mark.parametrize("typed", [PLEA, fold(PLEA)])
def test_a_plea_with_a_sign_of_danger_is_at_least_asked_about(state, typed):
    assert "114" in first_answer(STATES[state](), typed).calls


def test_what_was_told_of_a_danger_is_not_lost(state):
    # The words of a denunciation, and those behind them, are never kept.
    cry = "nhà bà Sáu cháy to lắm, cứu với"
    resident = STATES[state]()
    resident.says(cry, "gọi được rồi", "dập được rồi ạ")
    assert (cry in kept(resident)) == (state != "denunciation")


def test_what_was_open_is_offered_again_when_the_danger_is_over():
    for state in ("details", "photos", "place", "phone", "review"):
        resident = STATES[state]()
        asked = resident.asked
        resident.says("cháy bếp rồi, lửa bén lên mái", "dập được rồi, không ai bị thương")
        assert resident.session.care is None
        resident.taps("Làm tiếp việc dở")
        assert resident.asked in (asked, "photos" if asked == "details" else asked)


def test_consent_that_was_asked_for_is_asked_for_again_when_the_danger_is_over():
    resident = STATES["consent"]()
    resident.says("cháy bếp rồi, lửa bén lên mái", "dập được rồi, không ai bị thương")
    resident.sees("đồng ý thì em mới gửi đi được", "Đồng ý", "Không", "Đọc thêm")
    resident.says("đồng ý")
    assert resident.talk.name == "report_problem"
    assert "đèn đường phố Me hỏng" in kept(resident)


def test_a_question_about_danger_never_loses_the_question_that_was_open():
    for state in ("consent", "category", "details", "photos", "resume question", "poll"):
        resident = STATES[state]()
        asked = resident.session.consent_asked or resident.talk.name
        resident.says(MISTAKEN, "không")
        assert not resident.session.asks_danger
        assert (resident.session.consent_asked or resident.talk.name) == asked, state
        assert resident.labels, state


def test_consent_given_after_a_question_about_danger_keeps_all_that_was_told():
    resident = STATES["consent"]()
    resident.says(MISTAKEN, "không", "đồng ý")
    assert "đèn đường phố Me hỏng" in kept(resident)
    assert MISTAKEN in kept(resident)


# Who does not answer, and what to do then.

ORDERS = [
    ("cháy bếp rồi, lửa bén lên mái", ["112", "02290000105"]),
    ("nó cầm dao đuổi chém người ta ngoài ngõ", ["112", "02290000105"]),
    ("chồng em đang đánh em, em sợ quá", ["112", "02290000105", "111"]),
    ("bố tôi ngã lăn ra bất tỉnh rồi", ["112", "02290000106"]),
    ("nước lũ dâng đến nóc nhà rồi cứu với", ["114", "02290000105"]),
    ("dây điện đứt rơi xuống ngõ tóe lửa", ["19006769", "112"]),
]


@pytest.mark.parametrize(("cry", "order"), ORDERS)
def test_a_number_that_does_not_answer_is_followed_by_the_next_for_that_danger(cry, order):
    resident = Resident()
    resident.says(cry)
    failures = ("gọi không được", "máy bận mãi", "chuông đổ dài mà không có người nhấc")
    for number, failure in zip(order, failures, strict=False):
        resident.says(failure)
        assert resident.last.calls == (number,)
        assert "Không sao" not in resident.last.text


@pytest.mark.parametrize(
    "failure",
    ["115 máy bận", "chẳng ai bắt máy", "gọi hoài không thấy ai trả lời", "đường dây bận suốt"],
)
def test_many_ways_tell_that_nobody_answers(failure):
    resident = Resident()
    resident.says("bố tôi ngã lăn ra bất tỉnh rồi", failure)
    assert resident.last.calls == ("112",)


def test_first_aid_moves_on():
    resident = Resident()
    resident.says("con gái tôi đang lên cơn co giật")
    assert "nằm nghiêng, kê vải mềm" in resident.replies[0].text
    assert "02290000106" in resident.replies[0].calls

    resident.says("hết co giật rồi, cho uống hạ sốt được không")
    resident.sees("Thuốc hạ sốt anh/chị hỏi 115 hoặc Trạm Y tế 0229 0000 106")


@pytest.mark.parametrize("cry", [*CRIES, "bố tôi bị máy cắt vào tay chảy máu nhiều quá"])
def test_nothing_is_said_twice_in_succession(cry):
    resident = Resident()
    resident.says(cry)
    told = [reply.text for reply in resident.replies]
    for question in ("giờ làm sao", "làm gì nữa đây", "còn gì nữa không em"):
        resident.says(question)
        assert resident.last.text not in told[-1]
        told.append(resident.last.text)
