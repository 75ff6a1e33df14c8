"""Detect the language of a text, whatever language the person chose."""

from collections.abc import Callable
from functools import lru_cache

from msgspec import structs

from conversations.engine.alerts.detection import Alert, detect_alert
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold

ENGLISH = "en"
_ENOUGH = 2


def detect_alert_in_any_language(
    text: str, person: Person, phrases_for: Callable[[Person], Phrases]
) -> Alert | None:
    """Return the alert in *text*, in any of the languages.

    Answer clear English in English: someone in danger may not have chosen a language yet.
    """
    own = phrases_for(Person(person.language))
    found = detect_alert(text, own)
    if own.language == ENGLISH:
        return found or detect_alert(text, phrases_for(Person()))
    english = _english_words(text, own)
    if found is None and english:
        found = detect_alert(text, phrases_for(Person(ENGLISH)))
    if found is None or english < _ENOUGH:
        return found
    return structs.replace(found, language=ENGLISH)


def is_english(text: str, phrases: Phrases) -> bool:
    """Tell whether *text*, from someone who speaks *phrases*, is clearly English."""
    return _english_words(text, phrases) >= _ENOUGH


def _english_words(text: str, phrases: Phrases) -> int:
    """Return how many words of *text* are English and can't be Vietnamese without diacritics."""
    if not text.isascii():
        return 0
    return len(_known(phrases) & set(fold(text).split()))


@lru_cache(maxsize=64)
def _known(phrases: Phrases) -> frozenset[str]:
    return frozenset(map(fold, phrases.words("small_talk-english-only-words")))
