"""Answers of a form on paper, as an official types them."""

import pytest
from msgspec import structs

from conversations.surveys.survey import RANKING
from conversations.surveys.typed_answers import (
    TypedAnswerError,
    on_paper,
    read_answer,
    read_answers,
)
from tests.conversations.surveys.sample_survey import MARKET, option, question

QUESTIONS = {its.id: its for its in MARKET.questions}
THREE = (option("a", "Một"), option("b", "Hai"), option("c", "Ba"))
ORDER = question("order", RANKING, options=THREE)
AREAS = ("me", "ben")


@pytest.mark.parametrize(
    ("asked", "typed", "answer"),
    [
        ("goes", ["yes"], "yes"),
        ("goes", [""], None),
        ("goes", [], None),
        ("grade", ["4"], "4"),
        ("fix", ["roof", "other"], ["roof", "other"]),
        ("fix", ["roof", "roof", ""], ["roof"]),
        ("people", [" 3 "], 3),
        ("area", ["me"], "me"),
        ("area", ["elsewhere"], "elsewhere"),
        ("words", ["thêm đèn "], "thêm đèn"),
    ],
)
def test_what_is_typed_is_the_answer_and_a_blank_is_none(asked, typed, answer):
    assert read_answer(QUESTIONS[asked], typed, AREAS) == answer


@pytest.mark.parametrize(
    ("asked", "typed", "why"),
    [
        ("goes", ["maybe"], "unknown"),
        ("goes", ["yes", "no"], "one"),
        ("fix", ["roof", "moon"], "unknown"),
        ("people", ["31"], "limits"),
        ("people", ["ba"], "number"),
        ("people", ["-1"], "number"),
        ("area", ["mars"], "unknown"),
        ("words", ["a" * 1001], "long"),
    ],
)
def test_what_is_no_answer_is_refused_with_the_reason(asked, typed, why):
    with pytest.raises(TypedAnswerError) as refused:
        read_answer(QUESTIONS[asked], typed, AREAS)
    assert refused.value.why == why


def test_the_ranks_in_the_boxes_give_the_order():
    assert read_answer(ORDER, ["2", "3", "1"], ()) == ["c", "a", "b"]
    assert read_answer(ORDER, ["", "", ""], ()) is None


@pytest.mark.parametrize("typed", [["1", "1", "2"], ["1", "2"], ["1", "2", "4"], ["1", "", "2"]])
def test_a_rank_that_stands_twice_or_is_missing_is_refused(typed):
    with pytest.raises(TypedAnswerError, match="ranks"):
        read_answer(ORDER, typed, ())


def test_a_form_has_each_row_of_a_matrix_and_no_photos():
    rows = (option("x", "Đường Me"), option("y", "Đường Đồng"))
    roads = question("roads", "matrix", options=THREE, rows=rows)
    survey = structs.replace(MARKET, questions=(question("view", "photo"), roads))
    assert [its.id for its in on_paper(survey)] == ["roads.x", "roads.y"]


def test_what_stands_beyond_a_condition_is_left_out_with_its_faults():
    typed = {"goes": ["no"], "often": ["never"], "people": ["99"]}
    answers, faults = read_answers(on_paper(MARKET), typed, AREAS)
    assert "often" not in answers
    assert answers["goes"] == "no"
    assert faults == {"people": "limits"}
