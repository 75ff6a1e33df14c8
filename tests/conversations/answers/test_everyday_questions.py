"""The everyday questions whose answers a person judged."""

from tests.everyday_questions import JUDGEMENTS, ask_all, read_judged


def test_each_everyday_question_has_a_judged_answer():
    judged = read_judged()

    assert len(judged) >= 60
    assert {its for question in judged for its in (question.judgement, question.before)} <= {
        *JUDGEMENTS
    }


def test_an_answer_that_was_judged_useful_is_still_given():
    useful = [(q, answer) for q, answer in ask_all(read_judged()) if q.judgement == "useful"]
    lost = [q.text for q, answer in useful if answer.split("\n")[0] != q.answer.split("\n")[0]]

    assert lost == []
