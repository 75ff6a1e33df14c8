"""Detect the language of a text, whatever language the person chose."""

from functools import lru_cache

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold

ENGLISH = "en"
ENOUGH_ENGLISH = 2


def is_english(said: Utterance) -> bool:
    """Tell whether *said* is clearly English."""
    return count_english_words(said) >= ENOUGH_ENGLISH


def count_english_words(said: Utterance) -> int:
    """Return how many words of *said* are English and can't be Vietnamese without diacritics."""
    if not said.text.isascii():
        return 0
    return len(_english_words(said.phrases) & set(said.folded.split()))


@lru_cache(maxsize=64)
def _english_words(phrases: Phrases) -> frozenset[str]:
    return frozenset(map(fold, phrases.words("small_talk-english-only-words")))
