"""What short words say once their courtesies are off: a number, one of some ways, or nothing."""

from collections.abc import Sequence
from functools import lru_cache

from conversations.engine.phrases import Phrases
from conversations.text.fold import fold, same, words
from conversations.text.likeness import is_one_of, is_said, is_within
from conversations.text.remembered import remembered

_MOST_DIGITS = 3
_LONGEST_ANSWER = 200


@remembered
def bare(text: str, phrases: Phrases) -> str:
    """Return *text* without the courtesies around it: "dạ đúng rồi em ạ" is "đúng rồi"."""
    if len(text) > _LONGEST_ANSWER:
        return text
    first, last = phrases.words("engine-polite-first"), phrases.words("engine-polite-last")
    said = list(words(text))
    while said and is_one_of(said[-1], last):
        said.pop()
    while said and is_one_of(said[0], first):
        said.pop(0)
    return " ".join(said) or text


def says_only(text: str, ways: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether *text* is one of *ways*, with nothing beside it that could turn it around."""
    if is_said(text, ways) or is_said(bare(text, phrases), ways):
        return True
    if not is_within(text, ways):
        return False
    return not set(beside(text, ways, phrases))


def beside(text: str, ways: Sequence[str], phrases: Phrases) -> Sequence[str]:
    """Return the words of *text* that are neither in one of *ways* nor hollow.

    Without marks only one way is taken out: "dung gui" may be "đúng, gửi" and "đừng gửi".
    """
    left = list(words(text))
    for its in sorted(map(words, ways), key=len, reverse=True):
        spans = range(len(left) - len(its) + 1)
        at = next((n for n in spans if _reads(left[n : n + len(its)], its)), None)
        if at is not None:
            del left[at : at + len(its)]
            if text.isascii():
                break
    hollow = hollow_words(phrases)
    return [word for word in left if fold(word) not in hollow]


def says_nothing(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* is no more than that there is nothing to say: "không biết"."""
    return is_one_of(bare(text, phrases), phrases.words("engine-nothing-words"))


def _reads(said: Sequence[str], way: Sequence[str]) -> bool:
    return all(map(same, said, way))


@lru_cache(maxsize=64)
def hollow_words(phrases: Phrases) -> frozenset[str]:
    """Return the words, folded, that say nothing by themselves."""
    return frozenset(map(fold, phrases.words("engine-hollow-words")))


@remembered
def number_said(text: str, phrases: Phrases) -> int | None:
    """Return the number that *text* says as a whole ("3", "số 3", "ba ạ"), or None."""
    if len(text) > _LONGEST_ANSWER:
        return None
    said = fold(bare(text, phrases))
    said = said.removeprefix(fold(phrases.say("engine-number-lead"))).strip()
    if said.isdecimal() and len(said) <= _MOST_DIGITS:
        return int(said)
    return _numbers(phrases).get(said)


@lru_cache(maxsize=64)
def _numbers(phrases: Phrases) -> dict[str, int]:
    """Return the numbers that are said in words, by their words folded; the first one counts."""
    spoken = [fold(word) for word in phrases.words("engine-number-words")]
    return {word: spoken.index(word) + 1 for word in spoken}
