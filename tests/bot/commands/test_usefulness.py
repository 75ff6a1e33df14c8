"""Usefulness: whether the answers to questions have the facts that people need."""

from datetime import UTC, datetime

import pytest

from bot.commands.evaluation import EvaluationError
from bot.commands.newcomers import newcomer_contexts
from bot.commands.usefulness import (
    FILE,
    UsefulQuestion,
    ask_useful_questions,
    read_useful_questions,
    report_usefulness,
    share_useful,
)
from conversations.dialogues.announcements.queries import CurrentRollCall, MySubscriptions
from conversations.dialogues.linking.queries import MyAddresses
from conversations.dialogues.privacy.queries import MyTraces
from conversations.dialogues.reports.queries import MyReach
from conversations.text.fold import fold
from tests.resident import BOOKS, PACK, ROOT

NOW = datetime(2026, 11, 27, 3, tzinfo=UTC)
SHIPPED = ROOT / "storage" / "packs" / "gia-vien" / FILE


def asked(*questions):
    return ask_useful_questions(questions, PACK, BOOKS, now=NOW)


def test_an_answer_is_useful_if_it_has_every_fact():
    right, half, wrong = asked(
        UsefulQuestion("lam giay khai sinh cho con het bao nhieu tien", ("mien phi", "khai sinh")),
        UsefulQuestion("lam giay khai sinh cho con het bao nhieu tien", ("mien phi", "ho chieu")),
        UsefulQuestion("hôm nay trời đẹp quá", ("mien phi",)),
    )

    assert (right.missing, half.missing, wrong.missing) == ((), ("ho chieu",), ("mien phi",))
    assert share_useful([right, half, wrong]) == 0.3333
    assert report_usefulness([right, half, wrong]).splitlines() == [
        "useful answers     0.333   of 3 questions",
        "  lam giay khai sinh cho con het bao nhieu tien: lacks ho chieu",
        "  hôm nay trời đẹp quá: lacks mien phi",
    ]


def test_a_question_in_english_is_answered_in_english():
    (answer,) = asked(UsefulQuestion("how much is it to register a birth?", ("free",), "en"))

    assert answer.missing == ()


def test_a_question_about_news_is_answered_from_its_card_where_there_is_no_news():
    (answer,) = asked(UsefulQuestion("lịch cắt điện tuần này", ("dien luc",)))

    assert answer.missing == ()


@pytest.mark.parametrize(
    "query", [MySubscriptions(), MyAddresses(), MyReach(), MyTraces(), CurrentRollCall()]
)
def test_a_record_that_is_asked_for_is_that_of_a_newcomer(query):
    context = newcomer_contexts(PACK, BOOKS, now=NOW)("đổi tin nhận", "vi")

    assert context.answer_query(query) == query.shape()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"text": "giá bao nhiêu"}', "missing required field `facts`"),
        ('{"text": "giá bao nhiêu", "facts": []}', "needs at least one fact"),
        ('{"text": "giá bao nhiêu", "facts": ["("]}', "unterminated subpattern"),
        ('{"text": "giá bao nhiêu", "fact": ["a"]}', "unknown field `fact`"),
    ],
)
def test_an_invalid_question_is_refused_with_its_line(tmp_path, line, fault):
    path = tmp_path / "useful.jsonl"
    path.write_text(f'{{"text": "phí", "facts": ["mien phi"]}}\n{line}\n', "utf-8")

    with pytest.raises(EvaluationError) as caught:
        read_useful_questions(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert fault in str(caught.value)


def test_the_shipped_questions_are_many_and_not_in_the_words_of_a_card():
    questions = read_useful_questions(SHIPPED)
    said = [fold(question.text) for question in questions]
    ways = {fold(way) for card in PACK.cards for way in (card.title.vi, card.title.en, *card.asks)}

    assert len(questions) >= 300
    assert sum(question.language == "en" for question in questions) >= 40
    assert len(set(said)) == len(said)
    assert ways.intersection(said) == set()


def test_four_of_five_shipped_questions_get_a_useful_answer():
    sample = read_useful_questions(SHIPPED)[::5]

    share = share_useful(asked(*sample))
    assert share is not None
    assert share >= 0.8
