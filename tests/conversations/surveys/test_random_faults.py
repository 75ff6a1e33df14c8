"""Random surveys with one fault: it is named with its question, and nothing raises."""

from random import Random

import pytest

from conversations.surveys.checks import SurveyFault, find_faults
from conversations.surveys.survey import Condition
from tests.conversations.surveys.random_surveys import (
    ALL,
    MUTATIONS,
    break_survey,
    random_survey,
)
from tests.conversations.surveys.sample_survey import question

_EACH = 20


@pytest.mark.parametrize("fault", MUTATIONS)
def test_a_fault_is_named_with_its_question(fault):
    random = Random(fault)
    for _ in range(_EACH):
        broken, at = break_survey(random_survey(random, ALL), fault, random)
        assert SurveyFault(at, fault) in find_faults(broken), broken


def test_a_question_that_no_answer_leads_to_is_named():
    random = Random(7)
    for _ in range(_EACH):
        survey = random_survey(random, ALL)
        both = (Condition("first", ("yes",)), Condition("first", ("no",)))
        questions = (question("first", "yes_no"), *survey.questions)
        lost = question("lost", "text", only_if=both)
        broken = type(survey)(survey.title, survey.why, (*questions, lost))
        assert SurveyFault("lost", "never") in find_faults(broken)
