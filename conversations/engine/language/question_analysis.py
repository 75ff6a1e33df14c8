"""Analyse a question: its form, and which part of an answer it asks for."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import extra_words, strip_courtesies
from conversations.engine.model.cards import FEE, FORM, ONLINE, PAPERS, PLACE, TIME, WHO
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text, words
from conversations.text.matching import find_within, is_exact_match
from conversations.text.text_cache import text_lru_cache

# Where several are named equally well, the first is meant.
_ASKED_FOR = (FEE, TIME, ONLINE, PLACE, WHO, FORM, PAPERS)

# A longer text tells something, even if it contains a question.
_MOST_WORDS = 25
_FEWEST_WORDS = 3


@text_lru_cache
def is_question(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* has the form of a question."""
    if len(text.split()) > _MOST_WORDS:
        return False
    if text.rstrip().endswith("?") or _ends_as_question(text, phrases):
        return True
    if text.isascii():
        text = _remove_lookalikes(text, phrases)
    return _contains(text, phrases.words("asking-question-words"))


def _remove_lookalikes(text: str, phrases: Phrases) -> str:
    """Return *text*, which has no diacritics, without words that only look like a question.

    "Mui hoi" is a smell, not a question. "Hoi lam" is removed at the end of a clause only: "hoi
    lam can cuoc" asks.
    """
    parts = [f" {fold(part)}" for part in split_clauses(text) or [text]]
    for way in map(fold, phrases.words("asking-no-question-ends")):
        parts = [part.removesuffix(f" {way}") for part in parts]
    left = f"{','.join(parts)} "
    for way in map(fold, phrases.words("asking-no-question-words")):
        left = left.replace(f" {way} ", " ")
    return left


@text_lru_cache
def is_request(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* asks how to get something from an office."""
    if len(text.split()) > _MOST_WORDS:
        return False
    # "Xin xã cho người khơi cống" asks for work to be done, not for a paper.
    text = _remove_phrases(text, phrases.words("asking-no-wish-words"))
    return _contains(text, phrases.words("asking-wish-words"))


def _remove_phrases(text: str, ways: tuple[str, ...]) -> str:
    """Return *text* without each of *ways* that it contains."""
    if not find_within(text, ways):
        return text
    left = list(words(text))
    for its in map(words, ways):
        spans = range(len(left) - len(its) + 1)
        at = next((n for n in spans if all(map(is_same_text, left[n : n + len(its)], its))), None)
        if at is not None:
            del left[at : at + len(its)]
    return " ".join(left)


def _ends_as_question(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* ends as questions do: "mai có cắt điện không"."""
    said = words(strip_courtesies(text, phrases))
    if len(said) < _FEWEST_WORDS:
        return False
    return any(is_same_text(said[-1], way) for way in phrases.words("asking-question-ends"))


def contains_as_written(text: str, ways: tuple[str, ...]) -> bool:
    """Tell whether *text* contains one of *ways*, a single syllable with its diacritics."""
    syllables, longer = _by_length(ways)
    said = {word.casefold() for word in words(text)}
    return not said.isdisjoint(syllables) or bool(find_within(text, longer))


def _contains(text: str, ways: tuple[str, ...]) -> bool:
    """Tell whether *text* contains one of *ways*.

    A single syllable must have its diacritics if other words have theirs: the "can" of "lan can
    gãy" is no "cần".
    """
    return bool(find_within(text, ways)) if text.isascii() else contains_as_written(text, ways)


@lru_cache(maxsize=64)
def _by_length(ways: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return those of *ways* that are one syllable, and the longer ones."""
    longer = tuple(way for way in ways if " " in way)
    return frozenset(ways) - frozenset(longer), longer


def find_requested_part(text: str, phrases: Phrases) -> str:
    """Return the part of an answer that *text* asks for, or ""."""
    found = ((len(find_within(text, _ways(name, phrases))), name) for name in _ASKED_FOR)
    longest, name = max(found, key=lambda pair: pair[0])
    return name if longest else ""


def names_part(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* equals a way of asking for one part of an answer."""
    name = find_requested_part(text, phrases)
    return bool(name) and is_exact_match(text, _ways(name, phrases))


def asks_only_for_part(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* asks for a part of an answer without saying of what."""
    name = find_requested_part(text, phrases)
    if not name:
        return False
    slight = _common_words(phrases)
    left = extra_words(text, _ways(name, phrases), phrases)
    # Compare diacritics where they are typed: "sổ đỏ" is not "sơ" and "do", "bão" is not "báo".
    return all(any(is_same_text(word, way) for way in slight.get(fold(word), ())) for word in left)


def _ways(name: str, phrases: Phrases) -> Sequence[str]:
    return phrases.words(f"card-{name}-words")


@lru_cache(maxsize=64)
def _common_words(phrases: Phrases) -> Mapping[str, Sequence[str]]:
    """Return the words that fit any question or any procedure, by their folded form."""
    slight: dict[str, list[str]] = {}
    for lists in ("asking-light-words", "asking-common-words"):
        for word in phrases.words(lists):
            slight.setdefault(fold(word), []).append(word)
    return slight
