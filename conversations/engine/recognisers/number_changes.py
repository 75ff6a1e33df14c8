"""Recognise that one number is said in place of another: "7 ngày chứ không phải 5"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from conversations.engine.language.clauses import match_within, split_at_marks
from conversations.engine.language.corrections import read_correction
from conversations.engine.language.utterance import Utterance
from conversations.engine.questions.free_text import tells_story
from conversations.text import phone
from conversations.text.fold import fold

_MOST_DIGITS = 4
_WORD = re.compile(r"\w+")
# "Không phải số 15": so many words at most stand between the denial and its number.
_MOST_BETWEEN = 2


class NumberChange(NamedTuple):
    """The number *new* is said in place of *old*; if *unit* is given, only before that word.

    It *is_express* if the words themselves set one against the other.
    """

    old: str
    new: str
    unit: str = ""
    is_express: bool = False

    def apply(self, text: str) -> str:
        """Return *text* with the new number wherever the old one stands."""
        found = [*_WORD.finditer(text)]
        for word, behind in reversed([*zip(found, [*found[1:], None], strict=True)]):
            is_unit = not self.unit or (behind is not None and fold(behind[0]) == self.unit)
            if word[0] == self.old and is_unit:
                text = f"{text[: word.start()]}{self.new}{text[word.end() :]}"
        return text


def find_number_change(said: Utterance, texts: Sequence[str]) -> NumberChange | None:
    """Return the change of a number in *texts*, what was told before, that *said* tells; or None.

    Of its two numbers, the one denied is wrong, or else the one that was told. One that stands
    nowhere any more was changed before.
    """
    spoken, two = said.folded_words, tuple(dict.fromkeys(short_numbers(said)))
    if len(two) != len(("old", "new")) or phone.national(said.text):
        return None
    told = {number for text in texts for number in _WORD.findall(text)}
    contrast = read_correction(said)
    denied = [each for each in two if each in contrast.denied.folded_words or _denies(said, each)]
    standing = [each for each in two if each in told]
    wrong = denied or standing
    if not standing or len(wrong) != 1:
        return None
    (old,) = wrong
    if old not in told and not contrast.is_mended:
        return None  # "không đủ 2 thùng, 5 hôm rồi" corrects nothing
    new = next(each for each in two if each != old)
    behind = {word: after for word, after in pairwise((*spoken, "")) if word in two}
    change = NumberChange(old, new)
    is_told = any(change._replace(unit=behind[old]).apply(text) != text for text in texts)
    if (
        is_told
        and behind[old]
        and tells_story(said.part(behind[new]), least=1)
        and behind[new] != behind[old]
    ):
        return None  # "không phải 2 hôm, 1 tuần rồi" changes more than the number
    is_alike = bool(behind[old]) and behind[old] == behind[new]
    is_express = bool(denied) or is_alike or contrast.is_mended
    return change._replace(unit=behind[old] if is_told else "", is_express=is_express)


def short_numbers(said: Utterance) -> Sequence[str]:
    """Return the numbers in *said* that are too short for a phone number."""
    return [w for w in said.folded_words if w.isdecimal() and len(w) <= _MOST_DIGITS]


def _denies(said: Utterance, number: str) -> bool:
    lists = ("not", "denial")
    nots = tuple(way for name in lists for way in said.phrases.words(f"engine-{name}-words"))
    steps = (nots, (number,))
    clauses = split_at_marks(said)
    return any(match_within(clause, steps, most_between=_MOST_BETWEEN) for clause in clauses)
