"""Grouping missed questions by similarity."""

import json
from collections import Counter
from random import Random
from time import process_time

import pytest

from bot.cards.miss_groups import group_misses
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.dialogues.questions.effects import Miss
from tests.resident import BOOKS, ROOT

LEXICON = build_lexicon(BOOKS.values())
QUESTIONS = ROOT / "storage" / "packs" / "gia-vien" / "questions.jsonl"


def misses(*texts, day="2026-11-20"):
    return [Miss(f"m{number}", text, day) for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def asked():
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_five_spellings_of_one_question_are_one_group():
    (group,) = group_misses(
        misses(
            "xin giấy phép nuôi trâu ở đâu",
            "xin giay phep nuoi trau o dau",
            "xin giaays pheps nuooi traau owr ddaau",
            "muốn xin giấy phép nuôi trâu",
            "xin giấy phép nuôi trâu ở đâu",
        ),
        LEXICON,
    )

    assert group.times == 5
    assert group.first.text == "xin giấy phép nuôi trâu ở đâu"
    assert len(group.ids) == 5
    assert group.examples == (group.first.text, "muốn xin giấy phép nuôi trâu")


def test_light_words_alone_do_not_join_questions():
    groups = group_misses(misses("em ơi cho hỏi nuôi trâu", "em ơi cho hỏi bắn pháo hoa"), LEXICON)
    assert [group.times for group in groups] == [1, 1]


def test_the_largest_group_is_first_and_of_equal_ones_the_newest():
    once = misses("bắn pháo hoa", day="2026-11-25")
    old = [Miss("o", "nuôi ong lấy mật", "2026-11-01")]
    often = misses("chợ họp ngày nào", "chợ họp ngày nào vậy", day="2026-10-01")

    found = group_misses([*old, *once, *often], LEXICON)
    assert [group.first.text for group in found] == [
        "chợ họp ngày nào",
        "bắn pháo hoa",
        "nuôi ong lấy mật",
    ]
    assert [group.newest for group in found] == ["2026-10-01", "2026-11-25", "2026-11-01"]


def test_a_group_lists_the_cards_that_did_not_help():
    shown = [
        Miss("a", "chợ họp ngày nào", "2026-11-01", "not_this", "market"),
        Miss("b", "chợ họp ngày nào", "2026-11-02"),
        Miss("c", "chợ họp ngày nào", "2026-11-02", "not_this", "fair"),
    ]
    (group,) = group_misses(shown, LEXICON)
    assert group.cards == ("market", "fair")


@pytest.mark.parametrize("texts", [(), ("",), ("...",), ("?", "!"), ("🙂", "你好", "a" * 5000)])
def test_questions_without_words_form_a_group(texts):
    groups = group_misses(misses(*texts), LEXICON)
    assert sum(group.times for group in groups) == len(texts)


@pytest.mark.parametrize("part", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_the_groups_do_not_depend_on_the_order_of_misses(asked, part):
    some = asked[: len(asked) // part]
    found = [Miss(f"{n:05}", q["text"], f"2026-11-{1 + n % 28:02}") for n, q in enumerate(some)]
    mixed = found.copy()
    Random(7).shuffle(mixed)
    assert group_misses(mixed, LEXICON) == group_misses(found, LEXICON)


def test_questions_with_the_same_meaning_are_grouped(asked):
    """At least 95 % of pairs are right, for questions with typing errors."""
    found = group_misses(
        [Miss(str(n), q["text"], "2026-11-25") for n, q in enumerate(asked)], LEXICON
    )
    bases = {str(n): q["base"] for n, q in enumerate(asked)}
    right = sum(Counter(bases[id_] for id_ in group.ids).most_common(1)[0][1] for group in found)

    assert right / len(asked) >= 0.95
    assert len(found) <= 1.15 * len(set(bases.values()))


def test_five_thousand_misses_are_grouped(asked):
    random = Random(3)
    words = [q["text"].split() for q in asked if q["text"].split()]
    texts = [" ".join(random.choice(words)[:6] + random.choice(words)[:2]) for _ in range(5000)]
    began = process_time()
    group_misses([Miss(str(n), text, "2026-11-25") for n, text in enumerate(texts)], LEXICON)
    assert process_time() - began < 8
