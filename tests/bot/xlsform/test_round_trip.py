"""A survey that is written as XLSForm and read again is the same survey."""

import pytest
from hypothesis import given, settings

from bot.xlsform.reading import read_xlsform
from bot.xlsform.writing import write_xlsform
from tests.bot.xlsform.random_surveys import surveys
from tests.conversations.surveys.sample_survey import LONG_NAMES, MARKET
from tests.resident import BOOKS, PACK

AREAS = {its.id: its.name for its in PACK.neighbourhoods}


def comes_back(survey):
    read = read_xlsform(write_xlsform(survey, "YK 1", AREAS, BOOKS))

    assert (read.survey, read.remarks) == (survey, ())


@pytest.mark.parametrize("survey", [MARKET, LONG_NAMES], ids=["market", "long names"])
def test_a_survey_comes_back_as_it_was(survey):
    comes_back(survey)


@settings(max_examples=25)
@given(surveys())
def test_any_survey_comes_back_as_it_was(survey):
    comes_back(survey)


@pytest.mark.soak
@settings(max_examples=2_000)
@given(surveys())
def test_two_thousand_surveys_come_back_as_they_were(survey):
    comes_back(survey)
