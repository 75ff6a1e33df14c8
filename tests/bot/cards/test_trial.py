"""Trials of changed cards."""

import pytest

from bot.cards.trial import (
    MISLED,
    OFFERED,
    RIGHT,
    UNKNOWN,
    WRONG,
    TrialAnswer,
    TrialQuestion,
    compare_answers,
    nearest_cards,
    try_cards,
)
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.text.matching import Candidate
from tests.resident import BOOKS

LEXICON = build_lexicon(BOOKS.values())
BIRTH = Candidate("birth", ("Đăng ký khai sinh", "làm giấy khai sinh cho con"))
DEATH = Candidate("death", ("Đăng ký khai tử", "nhà có người mất"))
QUESTIONS = ("làm giấy khai sinh cho con", "nhà có người mất", "xin nuôi trâu ở đâu")


def tried(before, after, *asked):
    texts = [question.text for question in asked]
    return compare_answers(
        asked, try_cards(before, texts, LEXICON), try_cards(after, texts, LEXICON)
    )


@pytest.mark.parametrize(
    ("got", "worth"),
    [
        (TrialAnswer("birth"), RIGHT),
        (TrialAnswer("death"), WRONG),
        (TrialAnswer(offered=("death", "birth")), OFFERED),
        (TrialAnswer(offered=("death",)), MISLED),
        (TrialAnswer(), UNKNOWN),
    ],
)
def test_a_result_is_graded_by_its_use_to_the_person(got, worth):
    assert got.worth("birth") == worth


def test_a_trial_gives_the_same_answer_as_residents_get():
    texts = ("làm giấy khai sinh cho con", "có người mất", "xin nuôi trâu ở đâu")
    got = try_cards([BIRTH, DEATH], texts, LEXICON)
    assert got == [TrialAnswer("birth"), TrialAnswer(offered=("death",)), TrialAnswer()]


def test_a_new_way_of_asking_gains_such_questions():
    more = BIRTH._replace(ways=(*BIRTH.ways, QUESTIONS[2]))
    effect = tried(
        [BIRTH, DEATH], [more, DEATH], *(TrialQuestion(text, "birth") for text in QUESTIONS)
    )

    (turn,) = effect.gained
    assert (turn.asked.text, turn.before, turn.after) == (
        QUESTIONS[2],
        TrialAnswer(),
        TrialAnswer("birth"),
    )
    assert (effect.lost, effect.other, effect.tried) == ((), (), 3)


def test_a_removed_card_loses_its_questions():
    effect = tried([BIRTH, DEATH], [DEATH], TrialQuestion(QUESTIONS[0], "birth"))
    (turn,) = effect.lost
    assert turn.before == TrialAnswer("birth")
    assert effect.gained == ()


def test_answering_an_unanswerable_question_is_a_loss():
    far = Candidate("far", ("mai trời có mưa không",))
    effect = tried([BIRTH], [BIRTH, far], TrialQuestion("mai trời có mưa không", ""))
    assert [turn.after for turn in effect.lost] == [TrialAnswer("far")]


def test_a_question_with_an_unknown_card_counts_as_other():
    more = BIRTH._replace(ways=(*BIRTH.ways, QUESTIONS[2]))
    effect = tried(
        [BIRTH], [more], TrialQuestion(QUESTIONS[2], None), TrialQuestion(QUESTIONS[0], None)
    )
    assert [turn.asked.text for turn in effect.other] == [QUESTIONS[2]]
    assert (effect.gained, effect.lost) == ((), ())


def test_the_nearest_cards_are_proposed_even_if_dissimilar():
    first, second = nearest_cards([BIRTH, DEATH], ["làm giấy khai tử", "🙂"], LEXICON, 2)
    assert first[0] == "death"
    assert second == ()
