"""The format of the labelled questions."""

import re
import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.json import decode

from conversations.text.fold import fold
from storage.unit_pack import pack_folder
from storage.unit_pack.pack_folder import read_pack
from tests.resident import ROOT

FILE = ROOT / "storage" / "packs" / "gia-vien" / "questions.jsonl"
SHIPPED = Path(pack_folder.__file__).parents[1] / "packs" / "gia-vien"
# A told question, a story around what is asked, has no other variants.
TOLD = "told"
VARIANTS = {"clean", "no_diacritics", "typo", "abbrev", "teencode", "telex", TOLD}
FEWEST = {"in": 800, "near": 80, "far": 60, "smalltalk": 40, "report": 30}
AN_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
A_NUMBER_OF_A_PERSON = re.compile(r"\d(?:[ .-]?\d){8,}")


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    intent: str | None
    variant: str
    kind: str
    base: int


@pytest.fixture(scope="module")
def questions():
    return [decode(line, type=Question) for line in FILE.read_bytes().splitlines()]


@pytest.fixture(scope="module")
def by_base(questions):
    grouped = defaultdict(list)
    for question in questions:
        grouped[question.base].append(question)
    return grouped


def test_texts_are_in_nfc_trimmed_and_on_one_line(questions):
    assert [
        question.text
        for question in questions
        if question.text != unicodedata.normalize("NFC", question.text).strip()
        or not question.text.isprintable()
        or not question.text
    ] == []


def test_no_question_occurs_twice(questions):
    times = Counter(question.text.casefold() for question in questions)

    assert [text for text, count in times.items() if count > 1] == []


def test_every_variant_and_kind_is_known(questions):
    assert {question.variant for question in questions} == VARIANTS
    assert {question.kind for question in questions} == set(FEWEST)


def test_there_are_enough_of_every_kind(questions):
    count = Counter(question.kind for question in questions)

    assert {kind: count[kind] for kind in FEWEST if count[kind] < FEWEST[kind]} == {}


def test_only_in_scope_questions_have_a_card(questions):
    assert [q.text for q in questions if (q.kind == "in") != (q.intent is not None)] == []
    assert [q.text for q in questions if q.intent and not AN_ID.fullmatch(q.intent)] == []


def test_every_shipped_card_has_questions_and_every_question_a_shipped_card(questions):
    # A pack may have no cards; then only the format is checked.
    cards = {card.id for card in getattr(read_pack(SHIPPED), "cards", ())}
    asked = {question.intent for question in questions if question.intent}

    assert not cards or asked == cards


def test_no_question_is_in_the_very_words_of_a_card(questions):
    ways = {
        fold(way)
        for card in read_pack(SHIPPED).cards
        for way in (card.title.vi, card.title.en, *card.asks)
    }

    assert [question.text for question in questions if fold(question.text) in ways] == []


def test_every_card_has_at_least_four_questions_and_eight_lines(questions):
    lines = Counter(question.intent for question in questions if question.intent)
    bases = Counter(q.intent for q in questions if q.intent and q.variant == "clean")

    assert {card: count for card, count in lines.items() if count < 8} == {}
    assert {card: bases[card] for card in lines if bases[card] < 4} == {}


def test_lines_of_one_base_are_one_question_that_starts_without_noise(by_base):
    assert [
        base
        for base, lines in by_base.items()
        if len({(line.intent, line.kind) for line in lines}) != 1
        or [line.variant for line in lines].count(lines[0].variant) != 1
        or lines[0].variant not in ("clean", TOLD)
    ] == []


def test_lines_of_one_base_are_consecutive(questions):
    assert all(one.base <= next_one.base for one, next_one in pairwise(questions))


def test_a_line_without_diacritics_has_none(questions):
    plain = [question.text for question in questions if question.variant == "no_diacritics"]

    assert [text for text in plain if not text.isascii()] == []


def test_no_question_contains_a_phone_or_identity_number(questions):
    assert [q.text for q in questions if A_NUMBER_OF_A_PERSON.search(q.text)] == []
