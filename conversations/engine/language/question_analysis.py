"""Tell whether words have the form of a question or a request."""

from functools import lru_cache

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.plain_words import remove_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.text.fold import fold, words
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

# A longer text tells something, even if it contains a question.
_MOST_WORDS = 25
# So many words at the end of a long telling may ask.
_MOST_AT_END = 8
_FEWEST_WORDS = 3
# So many words behind "không" a "gì" asks nothing.
_FARTHEST_DENIED = 5


@analysed_once
def is_question(said: Utterance) -> bool:
    """Tell whether *said* has the form of a question."""
    if len(said.text.split()) > _MOST_WORDS:
        return False
    if said.text.rstrip().endswith("?") or _ends_as_question(said):
        return True
    said = _without_indefinites(without_durations(said))
    said = without_phrases(said, said.phrases.words("asking-way-words"))
    if said.text.isascii():
        said = remove_lookalikes(said)
    return _contains(said, said.phrases.words("asking-question-words"))


def ends_in_question(said: Utterance) -> bool:
    """Tell whether the end of *said*, which may be a long telling, has the form of a question."""
    clauses = split_clauses(said)
    end = clauses[-1] if clauses else said.part(" ".join(said.words[-_MOST_AT_END:]))
    return is_question(end)


def _without_indefinites(said: Utterance) -> Utterance:
    """Return *said* without the words that ask nothing behind a denial: "không ngủ được gì".

    "Không biết cần gì" asks.
    """
    phrases = said.phrases
    nots, unknown, indefinite = (
        phrases.words(f"asking-{name}-words") for name in ("denial", "unknown", "indefinite")
    )
    kept: list[str] = []
    for clause in split_clauses(said) or [said]:
        denied = -_FARTHEST_DENIED
        for at, word in enumerate(clause.words):
            if last := match_at(clause, at, nots):
                denied = -_FARTHEST_DENIED if match_at(clause, last, unknown) else at
            is_denied = at - denied <= _FARTHEST_DENIED and match_at(clause, at, indefinite)
            kept += [] if is_denied else [word]
        kept.append(",")
    return said.part(" ".join(kept[:-1]))


def remove_lookalikes(said: Utterance) -> Utterance:
    """Return *said*, which has no diacritics, without words that only look like a question.

    "Mui hoi" is a smell, not a question.
    """
    left = ",".join(f" {part.folded} " for part in split_clauses(said) or [said])
    for way in _fold_all(said.phrases.words("asking-no-question-words")):
        left = left.replace(f" {way} ", " ")
    return said.part(left)


# Phrase lists are the same in every turn.
@lru_cache(maxsize=16)
def _fold_all(ways: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, ways))


@analysed_once
def without_durations(said: Utterance) -> Utterance:
    """Return *said* without how long something has lasted: "hỏng mấy hôm nay" asks nothing."""
    return without_phrases(said, said.phrases.words("asking-lasting-words"))


@analysed_once
def is_request(said: Utterance) -> bool:
    """Tell whether *said* asks how to get something from an office."""
    if len(said.text.split()) > _MOST_WORDS:
        return False
    # "Xin xã cho người khơi cống" asks for work to be done, not for a paper.
    wish = without_phrases(said, said.phrases.words("asking-no-wish-words"))
    return _contains(wish, said.phrases.words("asking-wish-words"))


def without_phrases(said: Utterance, ways: tuple[str, ...]) -> Utterance:
    """Return *said* without each of *ways* that it contains."""
    if not find_within(said, ways):
        return said
    left = list(said.words)
    for its in map(words, ways):
        remove_words(left, its)
    return said.part(" ".join(left))


def _ends_as_question(said: Utterance) -> bool:
    """Tell whether *said* ends as questions do: "mai có cắt điện không em nhỉ"."""
    its = list(strip_courtesies(said).words)
    # "Khong co" is no "không, cô".
    name = "asking-tag-plain-words" if said.text.isascii() else "asking-tag-words"
    tags = said.phrases.words(name)
    while len(its) > _FEWEST_WORDS:
        ends = (n for n in (2, 1) if is_exact_match(" ".join(its[-n:]), tags))
        if not (length := next(ends, 0)):
            break
        del its[-length:]
    if len(its) < _FEWEST_WORDS:
        return False
    return is_exact_match(its[-1], said.phrases.words("asking-question-ends"))


def contains_as_written(said: Utterance, ways: tuple[str, ...]) -> bool:
    """Tell whether *said* contains one of *ways*, a single syllable with its diacritics."""
    syllables, longer = _by_length(ways)
    its = {word.casefold() for word in said.words}
    return not its.isdisjoint(syllables) or bool(find_within(said, longer))


def _contains(said: Utterance, ways: tuple[str, ...]) -> bool:
    """Tell whether *said* contains one of *ways*.

    A single syllable must have its diacritics if other words have theirs: the "can" of "lan can
    gãy" is no "cần".
    """
    is_bare = said.text.isascii()
    return bool(find_within(said, ways)) if is_bare else contains_as_written(said, ways)


@lru_cache(maxsize=64)
def _by_length(ways: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return those of *ways* that are one syllable, and the longer ones."""
    longer = tuple(way for way in ways if " " in way)
    return frozenset(ways) - frozenset(longer), longer
