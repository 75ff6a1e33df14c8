"""Detect the language of a text, whatever language the person chose."""

from functools import lru_cache

from conversations.engine.language.plain_words import folded_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.folded_text import analysed_once
from conversations.text.tokenizer import parse_token

ENGLISH = "en"
ENOUGH_ENGLISH = 2
# Of so many words one may have diacritics.
_FEW_MARKED = 5


@analysed_once
def is_english(said: Utterance) -> bool:
    """Tell whether *said* is clearly English: some words are, and most are not Vietnamese.

    Few have diacritics: "my fiancée from Hoa Lư".
    """
    if _FEW_MARKED * sum(not word.isascii() for word in said.words) > len(said.words):
        return False
    known = _known_english_words(said.phrases)
    either = frozenset(said.phrases.words("person-english-either-words"))
    spoken = [word for word in said.folded_words if word not in either]
    foreign = sum(word in known or parse_token(word).is_odd for word in spoken)
    heard = len(known & set(spoken))
    # "Can I burn trash in my garden": one known word, and hardly a Vietnamese syllable.
    is_enough = heard >= ENOUGH_ENGLISH or (heard and foreign > ENOUGH_ENGLISH)
    return bool(is_enough) and 2 * foreign > len(spoken)


def count_english_words(said: Utterance) -> int:
    """Return how many words of *said* are English and can't be Vietnamese without diacritics."""
    if not said.text.isascii():
        return 0
    return len(_english_words(said.phrases) & set(said.folded_words))


@lru_cache(maxsize=64)
def _known_english_words(phrases: Phrases) -> frozenset[str]:
    return _english_words(phrases) | folded_words("person-english-words", phrases)


def _english_words(phrases: Phrases) -> frozenset[str]:
    return folded_words("small_talk-english-only-words", phrases)
