"""A message is analysed once, whoever in the turn needs the analysis."""

from collections import Counter

import pytest

from conversations.engine.language.utterance import Utterances
from conversations.text import fold, folded_text
from tests.resident import BOOKS, Resident


def test_a_text_and_its_parts_are_one_utterance_each_in_the_same_phrases():
    utterances = Utterances()
    said = utterances.listen("dạ đúng", BOOKS["vi"])

    assert utterances.listen("dạ đúng", BOOKS["vi"]) is said
    assert said.part("đúng") is utterances.listen("đúng", BOOKS["vi"])
    assert said.part("dạ đúng") is said
    assert utterances.listen("dạ đúng", BOOKS["en"]) is not said


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
