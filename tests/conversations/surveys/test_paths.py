"""The shortest and the longest way through a survey."""

import pytest

from conversations.surveys.paths import count_longest_path, find_path
from conversations.surveys.survey import Condition, select_asked
from tests.conversations.surveys.sample_survey import LONG_NAMES, MARKET, option, question

TWO = (option("a", "Một"), option("b", "Hai"))
# Nobody is asked the last question who did not choose both before.
BOTH = (
    question("both", "several", options=TWO),
    question("x", "text", only_if=(Condition("both", ("a",)),)),
    question("y", "text", only_if=(Condition("both", ("b",)), Condition("both", ("a",)))),
)
# Whoever says yes is asked less.
OUT = (
    question("out", "yes_no", is_required=True),
    question("x", "text", only_if=(Condition("out", ("no",)),)),
    question("y", "text", only_if=(Condition("out", ("no",)),)),
)


@pytest.mark.parametrize("questions", [MARKET.questions, LONG_NAMES.questions, BOTH, OUT])
def test_the_longest_path_is_as_long_as_there_is(questions):
    path = find_path(questions, is_longest=True)
    assert len(select_asked(questions, path)) == count_longest_path(questions)


def test_the_answers_of_the_shortest_path_avoid_questions():
    assert find_path(OUT, is_longest=False) == {"out": "yes"}
    shortest = find_path(MARKET.questions, is_longest=False)
    assert len(select_asked(MARKET.questions, shortest)) == len(MARKET.questions) - 1
