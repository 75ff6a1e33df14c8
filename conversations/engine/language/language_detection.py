"""Detect the language of a text, whatever language the person chose."""

from functools import lru_cache

from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold

ENGLISH = "en"
ENOUGH_ENGLISH = 2


def is_english(text: str, phrases: Phrases) -> bool:
    """Tell whether *text*, from someone who speaks *phrases*, is clearly English."""
    return count_english_words(text, phrases) >= ENOUGH_ENGLISH


def count_english_words(text: str, phrases: Phrases) -> int:
    """Return how many words of *text* are English and can't be Vietnamese without diacritics."""
    if not text.isascii():
        return 0
    return len(_vietnamese_words(phrases) & set(fold(text).split()))


@lru_cache(maxsize=64)
def _vietnamese_words(phrases: Phrases) -> frozenset[str]:
    return frozenset(map(fold, phrases.words("small_talk-english-only-words")))
