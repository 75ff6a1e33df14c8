"""Read short answers after stripping courtesies: a number, one of some wordings, or nothing."""

from collections.abc import Sequence
from functools import lru_cache

from conversations.engine.language.clauses import match_at
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text, words
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match, is_match
from conversations.text.word_caches import forgettable

_MOST_DIGITS = 3
_LONGEST_ANSWER = 200


@analysed_once
def strip_courtesies(said: Utterance) -> Utterance:
    """Return *said* without courtesies: "dạ đúng rồi em ạ" gives "đúng rồi"."""
    if len(said.text) > _LONGEST_ANSWER:
        return said
    phrases, left = said.phrases, list(said.words)
    first, last = phrases.words("engine-polite-first"), phrases.words("engine-polite-last")
    while left and is_exact_match(left[-1], last):
        left.pop()
    while left and is_exact_match(left[0], first):
        left.pop(0)
    return said.part(" ".join(left)) if left else said


def says_only(said: Utterance, ways: Sequence[str]) -> bool:
    """Tell whether *said* is one of *ways*, without other words that could change its meaning."""
    if is_match(said, ways) or is_match(strip_courtesies(said), ways):
        return True
    return bool(find_within(said, ways)) and not extra_words(said, ways)


def extra_words(said: Utterance, ways: Sequence[str]) -> Sequence[str]:
    """Return the words of *said* that are neither in one of *ways* nor fillers.

    Without diacritics remove one way only: "dung gui" may be "đúng, gửi" or "đừng gửi".
    """
    left, heard = list(said.words), set(said.folded_words)
    for its, plain in _split_ways(tuple(ways)):
        if not plain <= heard:
            continue  # most ways have a word that was not said
        if remove_words(left, its) and said.text.isascii():
            break
    hollow = filler_words(said.phrases)
    return [word for word in left if fold(word) not in hollow]


def remove_words(left: list[str], its: Sequence[str]) -> bool:
    """Remove from *left* the first occurrence of the words *its*; return whether there was one."""
    spans = range(len(left) - len(its) + 1)
    at = next((n for n in spans if all(map(is_same_text, left[n : n + len(its)], its))), None)
    if at is None:
        return False
    del left[at : at + len(its)]
    return True


@forgettable
@lru_cache(maxsize=512)
def _split_ways(ways: tuple[str, ...]) -> Sequence[tuple[Sequence[str], frozenset[str]]]:
    """Return the words of each of *ways*, as written and folded; the longest first."""
    split = [(words(way), frozenset(fold(way).split())) for way in ways]
    return sorted(split, key=lambda pair: len(pair[0]), reverse=True)


def consists_of(said: Utterance, ways: tuple[str, ...], more: tuple[str, ...] = ()) -> bool:
    """Tell whether *said* has one of *ways*, and else only words of *more* and fillers."""
    fillers, folded = filler_words(said.phrases), said.folded_words
    at, has_way = 0, False
    while at < len(folded):
        last = match_at(said, at, ways)
        has_way = has_way or bool(last)
        last = last or match_at(said, at, more)
        if not last and folded[at] not in fillers:
            return False
        at = last or at + 1
    return has_way


def rest_after(said: Utterance, openings: Sequence[str]) -> str:
    """Return what *said* goes on with after the longest of *openings* at its beginning, or ""."""
    found = [
        count
        for count in {len(words(opening)) for opening in openings}
        if is_exact_match(said.part(" ".join(said.words[:count])), openings)
    ]
    return " ".join(said.words[max(found) :]) if found else ""


def says_nothing(said: Utterance) -> bool:
    """Tell whether *said* means that there is nothing to say: "không biết"."""
    return is_exact_match(strip_courtesies(said), said.phrases.words("engine-nothing-words"))


@lru_cache(maxsize=256)
def folded_words(name: str, phrases: Phrases) -> frozenset[str]:
    """Return the words of the phrase *name*, folded."""
    return frozenset(map(fold, phrases.words(name)))


def filler_words(phrases: Phrases) -> frozenset[str]:
    """Return the words, folded, that mean nothing by themselves."""
    return folded_words("engine-hollow-words", phrases)


@analysed_once
def read_number(said: Utterance) -> int | None:
    """Return the number that is the whole of *said* ("3", "số 3", "ba ạ"), or None."""
    if len(said.text) > _LONGEST_ANSWER:
        return None
    if said.text.isdecimal():
        return int(said.text) if len(said.text) <= _MOST_DIGITS else None
    phrases, folded = said.phrases, strip_courtesies(said).folded
    for lead in phrases.words("engine-number-lead"):
        folded = folded.removeprefix(fold(lead))
    number = folded.strip()
    if number.isdecimal() and len(number) <= _MOST_DIGITS:
        return int(number)
    return _numbers(phrases).get(number)


@lru_cache(maxsize=64)
def _numbers(phrases: Phrases) -> dict[str, int]:
    """Return the numbers that are written in words, by the folded words; first entry wins."""
    spoken = [fold(word) for word in phrases.words("engine-number-words")]
    return {word: spoken.index(word) + 1 for word in spoken}
