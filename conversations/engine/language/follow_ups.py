"""Read a short question about what was just answered: "lâu k", "t7 có làm ko", "hết nhiêu z"."""

from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter

from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.question_analysis import (
    REQUESTED_PARTS,
    is_common_word,
    is_question,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

# What a card has no part for: how long its paper is valid, and whether the office is open then.
VALIDITY, HOURS = "validity", "hours"
# The card itself, if no part of it is asked for: "thủ tục thế nào".
WHOLE = "whole"

_PARTS = (*REQUESTED_PARTS, VALIDITY, HOURS)
_MOST_WORDS = 10
_FEWEST_WORDS = 2


@analysed_once
def read_next_part(said: Utterance) -> str:
    """Return the part of the last answer that *said* asks for and names nothing else, or "".

    A question about none of its parts in particular is about the `WHOLE`.
    """
    its = spell_out(said)
    if len(its.words) > _MOST_WORDS:
        return ""
    found = [(len(find_within(its, _ways(name, its.phrases))), name) for name in _PARTS]
    length, name = max(found, key=itemgetter(0))
    if not length:
        name = WHOLE if find_within(its, _ways(WHOLE, its.phrases)) else ""
    return name if name and not new_words(its) else ""


@analysed_once
def asks_on(said: Utterance) -> bool:
    """Tell whether *said* is a short question."""
    its = spell_out(said)
    if not _FEWEST_WORDS <= len(its.words) <= _MOST_WORDS:
        return False
    ends = its.phrases.words("asking-question-ends")
    if is_question(its) or is_exact_match(its.words[-1], ends):
        return True
    return bool(find_within(its, its.phrases.words("asking-next-question-words")))


def new_words(said: Utterance) -> list[str]:
    """Return the words of *said* that a question about the last answer does not need."""
    its = spell_out(said)
    ways = tuple(way for name in (*_PARTS, WHOLE) for way in _ways(name, its.phrases))
    known = its.phrases.words("asking-next-words")
    return [
        word
        for word in extra_words(its, ways)
        if not is_common_word(word, its.phrases)
        and not any(is_same_text(word, way) for way in known)
        and not word.isdigit()
    ]


@analysed_once
def spell_out(said: Utterance) -> Utterance:
    """Return *said* with its shorthand in full: "lâu k" is "lâu không"."""
    short, is_bare = _shorthand(said.phrases), said.text.isascii()
    full = [short.get(word.casefold(), word) for word in said.words]
    text = " ".join(full)
    return said.part(fold(text) if is_bare else text)


@lru_cache(maxsize=8)
def _shorthand(phrases: Phrases) -> Mapping[str, str]:
    """Return the shorthand that may stand for words that fit any question."""
    found: dict[str, str] = {}
    for pair in phrases.words("asking-short-words"):
        short, _, full = pair.partition(" ")
        if all(is_common_word(word, phrases) for word in full.split()):
            found.setdefault(short, full)
    here = (pair.partition(" ") for pair in phrases.words("asking-next-short-words"))
    return found | {short: full for short, _, full in here}


def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    ways = phrases.words(f"asking-next-{name}-words")
    return (*phrases.words(f"card-{name}-words"), *ways) if name in REQUESTED_PARTS else ways
