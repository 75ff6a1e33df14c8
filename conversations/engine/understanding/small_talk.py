"""Classify small talk: greetings, thanks, anger, texts without words."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import is_exact_match

# In the order in which they are tried.
KINDS = (
    "robot",
    "name",
    "purpose",
    "price",
    "feelings",
    "here",
    "bye",
    "yes",
    "later",
    "praise",
    "alone",
)
BYE = "bye"
WORDLESS, NUMBER, SHORT, LONG, SCRIPT = "wordless", "number", "short", "long", "script"

# The phrase that answers an act which asks for nothing but an answer.
_REPLIES = {
    acts.SMALL_TALK: "chat",
    acts.DISTRESS: "alone",
    acts.ABUSE: "rude",
    acts.LARGER_TEXT: "larger-text",
    acts.GOODBYE: BYE,
    acts.ABOUT_ME: "about-me",
    acts.YES: "yes",
    acts.NO: "later",
    acts.STOP: "later",
    acts.LATER: "later",
    acts.SKIP: "later",
    acts.BACK: "nothing-before",
    acts.EDIT: "what-instead",
    acts.PLACE: "what-there",
}
# Kinds that are chat wherever they are said.
_CHAT = frozenset(("robot", "name", "feelings"))
# What people ask of us: who we are, and what this is.
_ABOUT_US = frozenset(("robot", "name", "purpose"))
# Acts after which they may want to call the commune.
_FOR_COMMUNE = (acts.DISTRESS, acts.ABUSE)

_FEWEST_LETTERS = 2
_MOST_LETTERS = 1000
_LONGEST = 60
_SCRIPT_SHARE = 0.5


def reply_to(act: str, said: Utterance, unit: Unit) -> Reply | None:
    """Return the reply to *said*, which is of the act *act*; None if more than words is wanted."""
    name = _REPLIES.get(act)
    if name is None:
        return None
    kind = _first_kind(said) if act == acts.SMALL_TALK else ""
    calls = (unit.phone,) if act in _FOR_COMMUNE else ()
    return Reply(said.phrases.say(f"small_talk-{kind or name}", phone=unit.phone), calls=calls)


def _first_kind(said: Utterance) -> str:
    """Return which small talk *said* is, or its first clause that is any; "" if none is."""
    return next(filter(None, map(classify, (said, *split_clauses(said)))), "")


def reply_to_chat(said: Utterance, unit: Unit) -> Reply | None:
    """Return the reply to *said* if it is one of the things that people often say to machines."""
    kind = classify(said)
    if kind not in _CHAT:
        return None
    return Reply(said.phrases.say(f"small_talk-{kind}", phone=unit.phone))


@analysed_once
def classify(said: Utterance) -> str:
    """Return which small talk *said* is as a whole, "" where it is none."""
    if len(said.text) > _LONGEST:
        return ""
    return _kind_of_clause(said) or _kind(strip_courtesies(said)) or _kind_of_clauses(said)


def _kind_of_clause(said: Utterance) -> str:
    """Return the small talk that *said* is, with or without the words around it, or ""."""
    plain = _without_first(said)
    return _kind(said) or _kind(plain) or _kind(_without_last(plain))


def _kind_of_clauses(said: Utterance) -> str:
    """Return the small talk that each clause of *said* asks of us: "cái gì đây, ai nhắn đấy"."""
    kinds = [_kind_of_clause(clause) for clause in split_clauses(said)]
    return kinds[-1] if kinds[1:] and _ABOUT_US.issuperset(kinds) else ""


def _without_first(said: Utterance) -> Utterance:
    """Return *said* without cries at its beginning: "ơ", "ủa"."""
    cries, left = said.phrases.words("small_talk-first-words"), list(said.words)
    while len(left) > 1 and is_exact_match(left[0], cries):
        left.pop(0)
    return said.part(" ".join(left))


def _without_last(said: Utterance) -> Utterance:
    """Return *said* without particles and words of address at its end: "thế", "hả cháu"."""
    last, left = said.phrases.words("small_talk-last-words"), list(said.words)
    while len(left) > 1 and is_exact_match(left[-1], last):
        left.pop()
    return said.part(" ".join(left))


@analysed_once
def classify_unreadable(said: Utterance) -> str:
    """Return why nobody could read *said*, "" for words in an alphabet that we know."""
    letters = [c for c in said.text[:_MOST_LETTERS] if c.isalnum()]
    if not letters:
        return WORDLESS
    if not any(map(str.isalpha, letters)):
        return NUMBER
    foreign = sum(c.isalpha() and not _is_latin(c) for c in letters)
    if foreign > _SCRIPT_SHARE * len(letters):
        return SCRIPT
    if len(said.text) > _MOST_LETTERS:
        return LONG
    return SHORT if len(letters) < _FEWEST_LETTERS else ""


def _kind(said: Utterance) -> str:
    """Return the kind of small talk that *said* is, word by word, or ""."""
    ways = _ways(said.phrases).get(said.folded, ())
    return next((kind for kind, way in ways if said.is_same(way)), "")


@lru_cache(maxsize=64)
def _ways(phrases: Phrases) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the kinds and the ways of saying them as written, by the folded way."""
    ways: dict[str, list[tuple[str, str]]] = {}
    for kind in KINDS:
        for way in phrases.words(f"small_talk-{kind}-words"):
            ways.setdefault(fold(way), []).append((kind, way))
    return ways


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
