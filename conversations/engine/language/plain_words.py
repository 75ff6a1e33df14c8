"""Read short answers after stripping courtesies: a number, one of some wordings, or nothing."""

from collections.abc import Sequence
from functools import lru_cache

from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text, words
from conversations.text.matching import find_within, is_exact_match, is_match
from conversations.text.text_cache import text_lru_cache

_MOST_DIGITS = 3
_LONGEST_ANSWER = 200


@text_lru_cache
def strip_courtesies(text: str, phrases: Phrases) -> str:
    """Return *text* without courtesies: "dạ đúng rồi em ạ" gives "đúng rồi"."""
    if len(text) > _LONGEST_ANSWER:
        return text
    first, last = phrases.words("engine-polite-first"), phrases.words("engine-polite-last")
    said = list(words(text))
    while said and is_exact_match(said[-1], last):
        said.pop()
    while said and is_exact_match(said[0], first):
        said.pop(0)
    return " ".join(said) or text


def says_only(text: str, ways: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether *text* is one of *ways*, without other words that could change its meaning."""
    if is_match(text, ways) or is_match(strip_courtesies(text, phrases), ways):
        return True
    if not find_within(text, ways):
        return False
    return not set(extra_words(text, ways, phrases))


def extra_words(text: str, ways: Sequence[str], phrases: Phrases) -> Sequence[str]:
    """Return the words of *text* that are neither in one of *ways* nor fillers.

    Without diacritics remove one way only: "dung gui" may be "đúng, gửi" or "đừng gửi".
    """
    left = list(words(text))
    for its in sorted(map(words, ways), key=len, reverse=True):
        spans = range(len(left) - len(its) + 1)
        at = next((n for n in spans if _matches_way(left[n : n + len(its)], its)), None)
        if at is not None:
            del left[at : at + len(its)]
            if text.isascii():
                break
    hollow = filler_words(phrases)
    return [word for word in left if fold(word) not in hollow]


def says_nothing(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* says that there is nothing to say: "không biết"."""
    return is_exact_match(strip_courtesies(text, phrases), phrases.words("engine-nothing-words"))


def _matches_way(said: Sequence[str], way: Sequence[str]) -> bool:
    return all(map(is_same_text, said, way))


@lru_cache(maxsize=64)
def filler_words(phrases: Phrases) -> frozenset[str]:
    """Return the words, folded, that mean nothing by themselves."""
    return frozenset(map(fold, phrases.words("engine-hollow-words")))


@text_lru_cache
def read_number(text: str, phrases: Phrases) -> int | None:
    """Return the number that is the whole of *text* ("3", "số 3", "ba ạ"), or None."""
    if len(text) > _LONGEST_ANSWER:
        return None
    said = fold(strip_courtesies(text, phrases))
    said = said.removeprefix(fold(phrases.say("engine-number-lead"))).strip()
    if said.isdecimal() and len(said) <= _MOST_DIGITS:
        return int(said)
    return _numbers(phrases).get(said)


@lru_cache(maxsize=64)
def _numbers(phrases: Phrases) -> dict[str, int]:
    """Return the numbers that are written in words, by the folded words; first entry wins."""
    spoken = [fold(word) for word in phrases.words("engine-number-words")]
    return {word: spoken.index(word) + 1 for word in spoken}
