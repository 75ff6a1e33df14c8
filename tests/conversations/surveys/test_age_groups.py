"""The ready question about the age group."""

import pytest
from msgspec import structs

from bot.console.surveys.ready_questions import READY, make_ready_questions
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.surveys.age_groups import AGE_GROUP, find_group
from conversations.surveys.checks import find_faults
from tests.conversations.surveys.sample_survey import LONG_NAMES, OPEN_ROAD
from tests.resident import BOOKS, Resident

QUESTIONS = make_ready_questions(BOOKS)
SURVEY = structs.replace(LONG_NAMES, questions=(*QUESTIONS.values(), *LONG_NAMES.questions))


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_ROAD, survey=SURVEY),)
    resident.says("phieu hoi")
    return resident


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("toi 72 tuoi", "from_60"),
        ("60", "from_60"),
        ("ba muoi lam", "from_35"),
        ("34 tuổi", "from_18"),
        ("17", "to_17"),
        ("2", "from_18"),  # the second button
        ("Từ 60 trở lên", "from_60"),
    ],
)
def test_an_age_is_in_its_group(resident, said, group):
    resident.says(said)
    assert resident.given[AGE_GROUP] == group
    resident.sees(QUESTIONS["gender"].text.vi)


def test_the_groups_follow_from_the_names_that_an_official_gave_them():
    names = ("Dưới 30", "30–49", "50 tuổi trở lên")
    options = [
        structs.replace(its, name=structs.replace(its.name, vi=name))
        for its, name in zip(QUESTIONS[AGE_GROUP].options, names, strict=False)
    ]
    found = [find_group(age, options) for age in (29, 30, 49, 50, 200)]
    assert found == [*(its.id for its in (options[0], options[1], options[1], options[2])), ""]


def test_the_ready_questions_can_be_asked():
    assert tuple(QUESTIONS) == READY
    assert list(find_faults(SURVEY)) == []
