"""What is said beside any matter: greetings, thanks, anger, signs that are no words."""

import unicodedata

from conversations.engine.choices import bare
from conversations.engine.phrases import Phrases
from conversations.text.fold import fold, same
from conversations.text.likeness import is_said, is_within

# In the order in which they are looked for.
KINDS = ("robot", "name", "feelings", "bye", "yes", "later", "praise", "alone")
RUDE, WORDLESS, NUMBER, SHORT, LONG, SCRIPT, ENGLISH = (
    "rude",
    "wordless",
    "number",
    "short",
    "long",
    "script",
    "english",
)

_FEWEST_LETTERS = 2
_MOST_LETTERS = 1000
_ENGLISH_WORDS = 2
_SCRIPT_SHARE = 0.5


def heard(text: str, phrases: Phrases) -> str:
    """Return which small talk *text* is as a whole, "" where it is none."""
    letters = [c for c in text[:_MOST_LETTERS] if c.isalnum()]
    if not letters:
        return WORDLESS
    if not any(map(str.isalpha, letters)):
        return NUMBER
    if len(letters) < _FEWEST_LETTERS:
        return SHORT
    ways = {kind: phrases.words(f"small_talk-{kind}-words") for kind in KINDS}
    for said in (text, bare(text, phrases)):
        for its_own in (same, _is_like):  # "how are you" is like "who are you"
            for kind, words in ways.items():
                if any(its_own(said, way) for way in words):
                    return kind
    return ""


def unasked(text: str, phrases: Phrases) -> str:
    """Return why *text*, which nothing answers, is no question to pass on; "" where it is one."""
    letters = [c for c in text[:_MOST_LETTERS] if c.isalpha()]
    foreign = sum(not _is_latin(c) for c in letters)
    if letters and foreign > _SCRIPT_SHARE * len(letters):
        return SCRIPT
    if is_within(text, phrases.words("small_talk-rude-words")):
        return RUDE
    if len(text) > _MOST_LETTERS:
        return LONG
    return ENGLISH if phrases.language != "en" and _is_english(text, phrases) else ""


def _is_like(said: str, way: str) -> bool:
    return is_said(said, (way,))


def _is_english(text: str, phrases: Phrases) -> bool:
    words = set(fold(text).split())
    known = {fold(word) for word in phrases.words("small_talk-english-words")}
    return text.isascii() and len(words & known) >= _ENGLISH_WORDS


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
