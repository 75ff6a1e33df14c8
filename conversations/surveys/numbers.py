"""Read a number as people say it: "khoảng ba chục", "hai mươi lăm", "1.200"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold

_DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")
_MOST_WORDS = 7
_MOST_DIGITS = 12
_TEN, _THOUSAND = 10, 1_000


def read_amount(said: Utterance) -> int | None:
    """Return the one number that *said* names, or None.

    "Hai ba người" names two, so that it has to be asked again. "Năm" is five, or a year if it
    stands behind a number; "lăm" is five only there, so that "nhieu lam" is no number. The
    "không" of "không biết" is no nought, the "sau" of "de sau" is not six, and the "ba" of "ba
    khong nho" not three.
    """
    others = _both_ways(said.phrases.words("survey-number-other-words"))
    words = [_plain(word) for word in said.text.split()]
    if len(said.words) > _MOST_WORDS or not others.isdisjoint(words):
        return None
    total = group = 0
    unit: int | None = None
    last_factor = _THOUSAND
    is_found = False
    values, factors = _read_lists(said.phrases)
    measures = _both_ways(said.phrases.words("survey-number-measure-words"))
    unknown = _both_ways(said.phrases.words("survey-number-unknown-words"))
    others_in_two = _both_ways(said.phrases.words("survey-number-other-pairs-words"))
    endings = _both_ways(said.phrases.words("survey-number-ending-words"))
    for word, following in pairwise((*words, "")):
        if word in factors:
            factor, is_found = factors[word], True
            if factor < _THOUSAND:
                if factor >= last_factor:
                    return None  # "hai mươi đến ba mươi"
                group, last_factor = group + (1 if unit is None else unit) * factor, factor
            else:
                total += (group + (unit or 0) or 1) * factor
                group, last_factor = 0, _THOUSAND
            unit = None
            continue
        value = _read_digits(word) if word[:1].isdecimal() else values.get(word)
        if (value == 0 and following in unknown) or f"{word} {following}" in others_in_two:
            continue
        is_begun = unit is not None or group or total
        if value is None or (is_begun and word in measures) or (not is_begun and word in endings):
            continue
        if unit is not None and (unit % _TEN or value >= _TEN):
            return None
        unit, is_found = (unit or 0) + value, True
    return total + group + (unit or 0) if is_found else None


def _plain(word: str) -> str:
    return word.strip(".,;:!?…()").casefold()


def _both_ways(words: Iterable[str]) -> set[str]:
    """Return *words* with and without diacritics; "lắm" has some, and so is not "lăm"."""
    return {way for word in words for way in (word, fold(word))}


def _read_digits(word: str) -> int | None:
    is_number = _DIGITS.fullmatch(word) is not None and len(word) <= _MOST_DIGITS
    return int(re.sub(r"[.,]", "", word)) if is_number else None


@lru_cache(maxsize=8)
def _read_lists(phrases: Phrases) -> tuple[dict[str, int], dict[str, int]]:
    """Return the words for numbers, and those that multiply the number before them."""
    values, factors = (
        {
            way: int(value)
            for word, _, value in (pair.partition("=") for pair in phrases.words(name))
            for way in _both_ways((word,))
        }
        for name in ("survey-number-values-words", "survey-number-factors-words")
    )
    return values, factors
