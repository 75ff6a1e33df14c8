"""In which language someone writes, whatever they chose to be spoken to in."""

from collections.abc import Callable
from functools import lru_cache

from msgspec import structs

from conversations.engine.alerts import Alert, recognise
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.text.fold import fold

ENGLISH = "en"
_ENOUGH = 2


def alert_in(text: str, person: Person, speak: Callable[[Person], Phrases]) -> Alert | None:
    """Return what *text* tells of that can't wait, whichever language it is told in.

    Clear English is answered in English: who cries for help may not have chosen yet.
    """
    own = speak(Person(person.language))
    found = recognise(text, own)
    if own.language == ENGLISH:
        return found or recognise(text, speak(Person()))
    english = _english_words(text, own)
    if found is None and english:
        found = recognise(text, speak(Person(ENGLISH)))
    if found is None or english < _ENOUGH:
        return found
    return structs.replace(found, language=ENGLISH)


def is_english(text: str, phrases: Phrases) -> bool:
    """Tell whether *text*, read by someone who speaks *phrases*, is clearly English."""
    return _english_words(text, phrases) >= _ENOUGH


def _english_words(text: str, phrases: Phrases) -> int:
    """Return how many words of *text* are English and can't be Vietnamese without marks."""
    if not text.isascii():
        return 0
    return len(_known(phrases) & set(fold(text).split()))


@lru_cache(maxsize=64)
def _known(phrases: Phrases) -> frozenset[str]:
    return frozenset(map(fold, phrases.words("small_talk-english-only-words")))
