"""Classifies small talk: greetings, thanks, anger, signs that are no words."""

import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import asks_only_for_part, contains_as_written
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text
from conversations.text.matching import MIN_SIMILARITY, find_within, is_exact_match, is_match

# In the order in which they are looked for.
KINDS = ("robot", "name", "feelings", "here", "bye", "yes", "later", "praise", "alone")
RUDE, WORDLESS, NUMBER, SHORT, LONG, SCRIPT, ENGLISH = (
    "rude",
    "wordless",
    "number",
    "short",
    "long",
    "script",
    "english",
)

# What is heard in mid-dialogue too: nothing else that is asked is answered by it.
MID_DIALOGUE_KINDS = ("robot", "name", "feelings", "praise", "alone", RUDE)

_FEWEST_LETTERS = 2
_MOST_LETTERS = 1000
_LONGEST = 60
_ENGLISH_WORDS = 2
_SCRIPT_SHARE = 0.5


def classify(text: str, phrases: Phrases) -> str:
    """Return which small talk *text* is as a whole, "" where it is none."""
    letters = [c for c in text[:_MOST_LETTERS] if c.isalnum()]
    if not letters:
        return WORDLESS
    if not any(map(str.isalpha, letters)):
        return NUMBER
    if len(letters) < _FEWEST_LETTERS:
        return SHORT
    if len(letters) > _LONGEST:
        return ""
    for said in (text, strip_courtesies(text, phrases)):
        if kind := _kind(said, phrases):
            return kind
    return ""


def _kind(said: str, phrases: Phrases) -> str:
    """Return the small talk that *said* is; as it stands goes before what it is only like."""
    ways = _ways(phrases)
    folded = fold(said)
    if folded in ways:
        return next((kind for kind, way in ways[folded] if is_same_text(said, way)), "")
    like = process.extractOne(folded, ways.keys(), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY)
    # "Có mẫu không" is like "có ai không", and asks for something all the same.
    alike = ways[like[0]] if like and not asks_only_for_part(said, phrases) else []
    return next((kind for kind, way in alike if is_match(said, (way,))), "")


@lru_cache(maxsize=64)
def _ways(phrases: Phrases) -> dict[str, list[tuple[str, str]]]:
    """Return, by what is said when it is folded, the kinds with their ways as written."""
    ways: dict[str, list[tuple[str, str]]] = {}
    for kind in KINDS:
        for way in phrases.words(f"small_talk-{kind}-words"):
            ways.setdefault(fold(way), []).append((kind, way))
    return ways


def classify_unanswerable(text: str, phrases: Phrases) -> str:
    """Return why *text*, which nothing answers, is no question to pass on; "" where it is one."""
    letters = [c for c in text[:_MOST_LETTERS] if c.isalpha()]
    foreign = sum(not _is_latin(c) for c in letters)
    if letters and foreign > _SCRIPT_SHARE * len(letters):
        return SCRIPT
    if _is_rude(text, phrases):
        return RUDE
    if len(text) > _MOST_LETTERS:
        return LONG
    return ENGLISH if phrases.language != "en" and _is_english(text, phrases) else ""


def _is_rude(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* is abuse.

    Without marks much of it reads as something else ("dien a" is "điện ạ", "cut chan" is "cụt
    chân"): then it must be all that is said, or be among what can be nothing else.
    """
    ways = phrases.words("small_talk-rude-words")
    if not text.isascii():
        return contains_as_written(text, ways)
    return bool(find_within(text, phrases.words("small_talk-rude-plain-words"))) or is_exact_match(
        strip_courtesies(text, phrases), ways
    )


def _is_english(text: str, phrases: Phrases) -> bool:
    words = set(fold(text).split())
    known = {fold(word) for word in phrases.words("small_talk-english-words")}
    return text.isascii() and len(words & known) >= _ENGLISH_WORDS


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
