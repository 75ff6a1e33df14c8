"""Recognise a person's age or date of birth: no question asks for it, and it is not stored."""

import re
from functools import lru_cache

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold

# "72", "72 tuổi", "sinh năm 1954", "12/3/1954": two to four digits, or a day with month and year.
_AGE = re.compile(r"\D*\d{2,4}\D*|.*\d{1,2}\D+\d{1,2}\D+\d{2,4}.*", re.DOTALL)
_LONGEST = 40
_MOST_WORDS = 8
_DATE = re.compile(r"\d{1,2} \d{1,2} (?:19|20)\d\d")
_FEWEST_SPELLED = 2
_FEWEST_DIGITS = 2


def may_be_age(text: str) -> bool:
    """Tell whether *text* may be an age or a birthday where no other number is expected."""
    return len(text) <= _LONGEST and bool(_AGE.fullmatch(text))


def says_age(said: Utterance, *, of_oneself: bool = False) -> bool:
    """Tell whether *said* is an age or a date of birth and nothing else.

    "ổ gà ở ngõ 12" has a number too, and "trẻ 6 tuổi cần giấy gì" is a question. With
    *of_oneself*, after a question about the person, "tôi 72" is an age as well.
    """
    if len(said.text) > _LONGEST:
        return False
    age, beside, spelled = _word_lists(said.phrases)
    words = said.folded_words
    numbers = [word for word in words if word.isdecimal()]
    others = set(words) - set(numbers)
    if not numbers or max(map(len, numbers)) < _FEWEST_DIGITS:
        is_number = len(others & spelled) >= _FEWEST_SPELLED
        return is_number and bool(others & age) and others <= age | beside | spelled
    is_told = of_oneself or bool(others & age) or bool(_DATE.fullmatch(" ".join(numbers)))
    return is_told and others <= age | beside


def remove_age(said: Utterance) -> Utterance:
    """Return *said* without the person's age; all of it where it says only one of both.

    "Tôi 72 tuổi, gọi tôi là bác" gives "gọi tôi là bác", also without the comma.
    """
    age, beside, spelled = _word_lists(said.phrases)
    words = said.folded_words
    begins_so = words and (words[0].isdecimal() or words[0] in beside or words[0] in spelled)
    if not begins_so and age.isdisjoint(words):
        return said
    parts = split_clauses(said)
    if len(parts) == 1:
        return _strip_leading_age(said)
    left = [part for part in parts if not says_age(part, of_oneself=True)]
    if not left or left == parts:
        return said
    return said.part(", ".join(part.text for part in left))


def _strip_leading_age(said: Utterance) -> Utterance:
    if not any(map(str.isdecimal, said.text)):
        return said
    words = said.text.split()
    lengths = range(min(len(words) - 1, _MOST_WORDS), 1, -1)
    age = next((n for n in lengths if says_age(said.part(" ".join(words[:n])))), 0)
    return said.part(" ".join(words[age:])) if age else said


@lru_cache(maxsize=64)
def _word_lists(phrases: Phrases) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words for an age, the words that may stand beside it, and numbers in words."""
    names = ("age", "age-beside", "age-spelled")
    lists = (phrases.words(f"engine-{name}-words") for name in names)
    age, beside, spelled = (frozenset(map(fold, words)) for words in lists)
    return age, beside, spelled
