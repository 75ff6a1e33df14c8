"""What is wrong with a survey."""

import pytest

from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import (
    MANY_ON_A_PATH,
    MOST_LETTERS,
    WORDY,
    SurveyFault,
    find_faults,
    find_warnings,
)
from conversations.surveys.survey import Condition, Survey
from tests.conversations.surveys.sample_survey import LONG_NAMES, MARKET, option, question
from tests.resident import BOOKS

TITLE, WHY = LocalisedText("Chợ"), LocalisedText("Để sửa chợ.")
TWO = (option("a", "Có mái"), option("b", "Không mái"))
SEVEN = tuple(option(f"o{n}", f"Ý {n}") for n in range(7))


def faults(*questions, title=TITLE, why=WHY):
    return find_faults(Survey(title, why, questions))


@pytest.mark.parametrize("survey", [MARKET, LONG_NAMES])
def test_a_good_survey_has_no_fault(survey):
    assert find_faults(survey) == []


def test_a_survey_needs_a_title_a_reason_and_questions():
    assert faults(title=LocalisedText("")) == [SurveyFault("", "empty")]
    assert faults(question("q", "text"), why=LocalisedText("v" * (MOST_LETTERS + 1))) == [
        SurveyFault("", "long")
    ]
    assert faults() == [SurveyFault("", "empty")]


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (question("Q", "text", "Gì?"), "id"),
        (question("q", "essay", "Gì?"), "kind"),
        (question("q", "text", "g" * (MOST_LETTERS + 1)), "long"),
        (question("q", "number", "Mấy?", least=3, most=3), "limits"),
        (question("q", "one", "Gì?", options=TWO[:1]), "few"),
        (question("q", "one", "Gì?", options=(*TWO, option("c", "CO MAI"))), "twice"),
        (question("q", "one", "Gì?", options=(*TWO, option("a", "Khác nữa"))), "twice"),
        (question("q", "one", "Gì?", options=(*TWO, option("other", "Khác"))), "id"),
        (question("q", "one", "Gì?", options=(*TWO, option("c", "d" * 40))), "long"),
        (question("q", "text", "Gì?", options=TWO), "many"),
        (question("q", "text", "Gì?", has_unsure=True), "extra"),
        (question("q", "ranking", "Gì?", options=TWO, has_other=True), "extra"),
        (question("q", "ranking", "Gì?", options=SEVEN), "many"),
        (question("q", "matrix", "Gì?", options=TWO, rows=TWO[:1]), "few"),
        (question("q", "matrix", "Gì?", options=TWO[:1], rows=TWO), "few"),
        (question("q", "matrix", "Gì?", options=TWO, rows=(*TWO, TWO[0])), "twice"),
        (question("q", "one", "Gì?", options=TWO, rows=TWO), "many"),
    ],
    ids=str,
)
def test_each_fault_of_a_question_is_named(asked, fault):
    assert faults(asked) == [SurveyFault(asked.id, fault)]


def test_a_condition_is_on_an_option_of_an_earlier_question():
    later = question("a", "text", only_if=(Condition("b", ("yes",)),))
    itself = question("b", "yes_no", only_if=(Condition("b", ("yes",)),))
    unknown = question("c", "text", only_if=(Condition("b", ("maybe",)),))

    assert faults(later, itself, unknown) == [
        SurveyFault("a", "later"),
        SurveyFault("b", "later"),
        SurveyFault("c", "unknown"),
    ]


def test_a_question_that_nobody_reaches_is_named():
    both = (Condition("a", ("yes",)), Condition("a", ("no",)))

    assert faults(question("a", "yes_no"), question("b", "text", only_if=both)) == [
        SurveyFault("b", "never")
    ]


def test_several_options_may_fulfil_conditions_that_exclude_each_other_for_one():
    both = (Condition("a", ("a",)), Condition("a", ("b",)))
    several = question("a", "several", options=TWO)

    assert faults(several, question("b", "text", only_if=both)) == []


def test_nobody_is_asked_more_than_nine_questions():
    of_yes = [question(f"y{n}", "text", only_if=(Condition("a", ("yes",)),)) for n in range(8)]
    of_no = [question(f"n{n}", "text", only_if=(Condition("a", ("no",)),)) for n in range(8)]
    first = question("a", "yes_no")

    assert faults(first, *of_yes, *of_no) == []
    assert faults(first, *of_yes, *of_no, question("z", "text")) == [SurveyFault("", "path")]


def test_each_row_of_a_matrix_counts_to_the_path():
    rows = tuple(option(f"r{n}", f"Việc {n}") for n in range(5))
    matrix = question("a", "matrix", options=TWO, rows=rows)
    others = [question(f"q{n}", "text") for n in range(4)]

    assert faults(matrix, *others) == []
    assert faults(matrix, *others, question("z", "text")) == [SurveyFault("", "path")]


def test_a_row_of_a_matrix_may_be_a_condition_but_a_ranking_may_not():
    matrix = question("a", "matrix", options=TWO, rows=TWO)
    of_row = question("b", "text", only_if=(Condition("a.a", ("b",)),))
    ranking = question("c", "ranking", options=TWO)
    of_ranking = question("d", "text", only_if=(Condition("c", ("a",)),))

    assert faults(matrix, of_row) == []
    assert faults(ranking, of_ranking) == [SurveyFault("d", "unknown")]


def test_a_matrix_is_named_in_a_fault_of_its_rows():
    nobody = question("m", "matrix", options=TWO, rows=TWO, only_if=(Condition("a", ("x",)),))

    assert faults(question("a", "yes_no"), nobody) == [SurveyFault("m", "unknown")]


@pytest.mark.parametrize("kind", ["photo", "spot"])
def test_an_anonymous_survey_asks_nothing_that_tells_who_answered(kind):
    survey = Survey(TITLE, WHY, (question("q", kind),), is_anonymous=True)

    assert find_faults(survey) == [SurveyFault("q", "exposes")]


@pytest.mark.parametrize("on", ["opinion", "age_group"])
def test_an_anonymous_survey_asks_everybody_the_same(on):
    """By the number of messages one could tell who was asked more."""
    more = question("why", "text", only_if=(Condition(on, ("no",)),))
    asked = (question(on, "yes_no"), more)

    assert find_faults(Survey(TITLE, WHY, asked)) == []
    assert find_faults(Survey(TITLE, WHY, asked, is_anonymous=True)) == [
        SurveyFault("why", "branches")
    ]


def test_a_quota_is_of_somebody():
    survey = Survey(TITLE, WHY, (question("q", "text"),), quotas={"me": 0})

    assert find_faults(survey) == [SurveyFault("", "quota")]


def warnings(*questions, title=MARKET.title, why=MARKET.why):
    return find_warnings(Survey(title, why, questions), BOOKS)


def test_a_survey_that_takes_long_is_warned_of():
    questions = [question(f"q{n}", "text", "Gì?", "What?") for n in range(MANY_ON_A_PATH + 1)]
    assert warnings(*questions) == [SurveyFault("", "path")]
    assert warnings(*questions[1:]) == []


@pytest.mark.parametrize(
    ("asked", "warning"),
    [
        (question("q", "text", "Chợ thế nào?"), "english"),
        (question("q", "one", "Gì?", "What?", options=TWO), "english"),
        (question("q", "text", "g" * (WORDY + 1), "What?"), "wordy"),
        (question("q", "text", "Điện, và nước thế nào?", "What?"), "double"),
        (question("q", "text", "Điện sao? Nước sao?", "What?"), "double"),
        (question("q", "text", "Điện sao?", "Power and water?"), "double"),
        (question("q", "yes_no", "Chợ sạch, đúng không ạ?", "Is it?"), "loaded"),
        (question("q", "yes_no", "Chợ sạch?", "It is clean, isn't it?"), "loaded"),
        (question("q", "yes_no", "Chợ sạch?", "Clean?", is_required=True), "forced"),
    ],
    ids=lambda its: its if isinstance(its, str) else None,
)
def test_each_weakness_of_a_question_is_named(asked, warning):
    assert warnings(asked) == [SurveyFault("q", warning)]


def test_a_word_within_another_is_no_warning():
    assert warnings(question("q", "text", "Vài việc vàng?", "Sand, bandages?")) == []


def test_a_missing_english_title_is_named():
    asked = question("q", "text", "Gì?", "What?")
    assert warnings(asked, title=LocalisedText("Chợ")) == [SurveyFault("", "english")]


def test_a_meeting_is_asked_one_question():
    one, two = question("a", "yes_no", "Có?"), question("b", "yes_no", "Được?")
    assert find_faults(Survey(TITLE, WHY, (one,), is_for_meeting=True)) == []
    found = find_faults(Survey(TITLE, WHY, (one, two), is_for_meeting=True))
    assert found == [SurveyFault("", "many")]
