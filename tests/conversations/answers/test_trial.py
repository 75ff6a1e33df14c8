"""What changed cards do to questions, by name."""

import pytest

from conversations.answers.trial import (
    MISLED,
    OFFERED,
    RIGHT,
    UNKNOWN,
    WRONG,
    Asked,
    Got,
    attempt,
    compare,
    nearest,
)
from conversations.answers.usage import usage
from conversations.text.likeness import Named
from tests.resident import BOOKS

USAGE = usage(BOOKS.values())
BIRTH = Named("birth", ("Đăng ký khai sinh", "làm giấy khai sinh cho con"))
DEATH = Named("death", ("Đăng ký khai tử", "nhà có người mất"))
QUESTIONS = ("làm giấy khai sinh cho con", "nhà có người mất", "xin nuôi trâu ở đâu")


def tried(before, after, *asked):
    texts = [question.text for question in asked]
    return compare(asked, attempt(before, texts, USAGE), attempt(after, texts, USAGE))


@pytest.mark.parametrize(
    ("got", "worth"),
    [
        (Got("birth"), RIGHT),
        (Got("death"), WRONG),
        (Got(offered=("death", "birth")), OFFERED),
        (Got(offered=("death",)), MISLED),
        (Got(), UNKNOWN),
    ],
)
def test_what_became_of_a_question_is_worth_what_the_person_has_of_it(got, worth):
    assert got.worth("birth") == worth


def test_a_question_is_answered_as_residents_are():
    texts = ("làm giấy khai sinh cho con", "có người mất", "xin nuôi trâu ở đâu")
    got = attempt([BIRTH, DEATH], texts, USAGE)
    assert got == [Got("birth"), Got(offered=("death",)), Got()]


def test_a_new_way_of_asking_gains_what_asks_so():
    more = BIRTH._replace(ways=(*BIRTH.ways, QUESTIONS[2]))
    effect = tried([BIRTH, DEATH], [more, DEATH], *(Asked(text, "birth") for text in QUESTIONS))

    (turn,) = effect.gained
    assert (turn.asked.text, turn.before, turn.after) == (QUESTIONS[2], Got(), Got("birth"))
    assert (effect.lost, effect.other, effect.tried) == ((), (), 3)


def test_a_card_that_is_gone_loses_its_questions():
    effect = tried([BIRTH, DEATH], [DEATH], Asked(QUESTIONS[0], "birth"))
    (turn,) = effect.lost
    assert turn.before == Got("birth")
    assert effect.gained == ()


def test_to_refuse_no_longer_what_no_card_is_about_is_a_loss():
    far = Named("far", ("mai trời có mưa không",))
    effect = tried([BIRTH], [BIRTH, far], Asked("mai trời có mưa không", ""))
    assert [turn.after for turn in effect.lost] == [Got("far")]


def test_of_a_question_that_nobody_knows_the_card_of_only_the_change_is_told():
    more = BIRTH._replace(ways=(*BIRTH.ways, QUESTIONS[2]))
    effect = tried([BIRTH], [more], Asked(QUESTIONS[2], None), Asked(QUESTIONS[0], None))
    assert [turn.asked.text for turn in effect.other] == [QUESTIONS[2]]
    assert (effect.gained, effect.lost) == ((), ())


def test_the_nearest_cards_are_proposed_whether_or_not_they_are_meant():
    first, second = nearest([BIRTH, DEATH], ["làm giấy khai tử", "🙂"], USAGE, 2)
    assert first[0] == "death"
    assert second == ()
