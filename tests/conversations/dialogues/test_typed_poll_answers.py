"""An answer to a poll is typed instead of tapped, hours later: it counts, or it is asked about."""

import pytest

from conversations.dialogues.surveys.notice_effects import AnswerPoll
from conversations.dialogues.surveys.queries import OpenPolls, OpenSurvey
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import Person
from conversations.surveys.survey import ONE, POLL, Survey, SurveyOption, SurveyQuestion
from tests.resident import Resident


def poll(*options, id_="s1", is_answered=False):
    """Return an open poll with these options, by the ids o1, o2, …"""
    made = [SurveyOption(f"o{n}", LocalisedText(name, name)) for n, name in enumerate(options, 1)]
    text = LocalisedText("Bà con họp lúc nào?", "When shall we meet?")
    question = SurveyQuestion(POLL, ONE, text, tuple(made))
    survey = Survey(LocalisedText("Họp phố"), LocalisedText("TB 4"), (question,))
    return OpenSurvey(id_, 1, "YK 2", survey, is_answered=is_answered)


MEETING = poll("Sáng Chủ nhật", "Chiều Chủ nhật", "Tối thứ Sáu")


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenPolls] = (MEETING,)
    resident.waits(hours=5)
    return resident


@pytest.mark.parametrize(
    ("said", "option"),
    [
        ("sáng chủ nhật", "o1"),
        ("chieu chu nhat nhe em", "o2"),
        ("cho bà tối thứ sáu", "o3"),
        ("thứ sáu cháu ạ", "o3"),
        ("tôi chọn sáng chủ nhật", "o1"),
        ("buổi chiều", "o2"),
        ("à nhầm, tối thứ sáu nhé", "o3"),
    ],
)
def test_what_names_one_option_counts(resident, said, option):
    resident.says(said)
    assert resident.effects == [AnswerPoll("s1", option)]
    assert resident.is_at_home()


@pytest.mark.parametrize(("more", "option"), [("sáng", "o1"), ("buổi chiều ạ", "o2"), ("1", "o1")])
def test_what_may_mean_two_options_is_asked(resident, more, option):
    resident.says("chủ nhật nhé cháu")
    assert resident.effects == []
    resident.sees("Bà con họp lúc nào?", "Sáng Chủ nhật", "Chiều Chủ nhật")
    resident.says(more)
    assert resident.effects == [AnswerPoll("s1", option)]


def test_the_later_of_two_answers_counts(resident):
    resident.says("sáng chủ nhật", "à thôi, tối thứ sáu")
    resident.says("đổi sang tối thứ sáu")
    assert resident.effects[0] == AnswerPoll("s1", "o1")
    assert resident.effects[-1] == AnswerPoll("s1", "o3")


@pytest.mark.parametrize(
    "said",
    [
        "chủ nhật xã có làm việc không",
        "thứ bảy",
        "đèn hỏng tối thứ sáu",
        "3",
        "cảm ơn em",
        "không",
    ],
)
def test_other_words_are_no_answer(resident, said):
    resident.says(said)
    assert not [effect for effect in resident.effects if isinstance(effect, AnswerPoll)]


@pytest.mark.parametrize("said", ["có", "không ạ", "vâng", "đồng ý"])
def test_a_yes_or_no_may_be_about_anything(resident, said):
    resident.known[OpenPolls] = (poll("Có", "Không", "Đồng ý"),)
    resident.says(said)
    assert resident.effects == []


def test_a_poll_that_waits_for_an_answer_is_meant_before_one_that_has_it(resident):
    old = poll("Sáng Chủ nhật", "Sáng thứ Hai", id_="s0", is_answered=True)
    resident.known[OpenPolls] = (old, MEETING)
    resident.says("sáng chủ nhật")
    assert resident.effects == [AnswerPoll("s1", "o1")]


def test_nobody_is_asked_without_an_open_poll():
    resident = Resident()
    resident.says("sáng chủ nhật")
    assert resident.effects == []


def test_someone_who_has_not_agreed_answers_no_poll_by_chance():
    resident = Resident(person=Person())
    resident.known[OpenPolls] = (MEETING,)
    resident.says("sáng chủ nhật")
    assert resident.effects == []


def test_a_poll_that_ended_meanwhile_is_said_to_be_over(resident):
    resident.says("chủ nhật nhé cháu")
    resident.known[OpenPolls] = ()
    resident.says("sáng")
    assert resident.replies
