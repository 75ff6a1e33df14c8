"""A message is analysed once, whoever in the turn needs the analysis."""

import gc
import weakref
from collections import Counter

import pytest

from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.plain_words import read_number
from conversations.engine.language.utterance import Utterances
from conversations.text import fold, folded_text
from conversations.text.matching import find_within
from tests.resident import BOOKS, Resident


def test_a_text_and_its_parts_are_one_utterance_each_in_the_same_phrases():
    utterances = Utterances()
    said = utterances.utterance_of("dạ đúng", BOOKS["vi"])

    assert utterances.utterance_of("dạ đúng", BOOKS["vi"]) is said
    assert said.part("đúng") is utterances.utterance_of("đúng", BOOKS["vi"])
    assert said.part("dạ đúng") is said
    assert utterances.utterance_of("dạ đúng", BOOKS["en"]) is not said


def test_forgotten_utterances_hold_no_text_and_no_result():
    utterances = Utterances()
    said = utterances.utterance_of("dạ ổ gà trước cổng", BOOKS["vi"])
    assert find_within(said, ("ổ gà",))
    read_number(said)
    kept = weakref.ref(said.part("ổ gà"))
    gc.disable()  # what refers to itself would stay
    try:
        utterances.forget()
        assert not said.analyses
        assert kept() is None
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "text",
    [
        "làm căn cước cho cháu bé mất bao lâu ạ",
        "den duong truoc cua nha toi tat ba hom nay roi",
        "cho tôi hỏi lệ phí",
        "xyz abc khong ai hieu",
    ],
)
def test_a_message_is_folded_once(text, monkeypatch):
    folded: Counter[str] = Counter()

    def count(said: str) -> str:
        folded[said] += 1
        return fold.fold(said)

    monkeypatch.setattr(folded_text, "fold", count)
    resident = Resident()
    for _ in range(2):  # at the menu, then at the question that is open by then, if any
        folded.clear()
        resident.says(text)
        assert folded[text] == 1


def test_a_text_of_many_commas_has_a_bounded_number_of_parts():
    parts = split_at_marks(Utterances().utterance_of("đèn, " * 400 + "hết", BOOKS["vi"]))

    assert len(parts) == 24
    assert parts[-1].text.endswith("hết")
