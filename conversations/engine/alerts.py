"""What can't wait, and what is not a report: recognised in whatever someone writes."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from conversations.engine.alert_typing import Reading, Typed, nfc, sentences, typed
from conversations.engine.alert_words import Found, Sayings, shorthand
from conversations.engine.phrases import Phrases

FIRE = "fire"
ACCIDENT = "accident"
CRIME = "crime"
DROWNING = "drowning"
GAS = "gas"
CHILD = "child"
SELF_HARM = "self_harm"
MEDICAL = "medical"
DISASTER = "disaster"
POWER_LINE = "power_line"
DENUNCIATION = "denunciation"
COMPLAINT = "complaint"
POWER_OUT = "power_out"
WATER_OUT = "water_out"
ELSEWHERE = "elsewhere"

# The numbers to show, the most important first, and of several kinds the one that is told.
_EMERGENCIES: dict[str, tuple[str, ...]] = {
    SELF_HARM: ("115", "114"),
    FIRE: ("114", "115"),
    DROWNING: ("114", "115"),
    GAS: ("114", "115"),
    POWER_LINE: ("114", "115", "19006769"),
    DISASTER: ("112", "114"),
    CHILD: ("111", "113"),
    CRIME: ("113", "115"),
    ACCIDENT: ("115", "113"),
    MEDICAL: ("115",),
}
_OTHERS: dict[str, tuple[str, ...]] = {
    DENUNCIATION: (),
    COMPLAINT: (),
    POWER_OUT: ("19006769",),
    WATER_OUT: (),
    ELSEWHERE: ("18001096",),
}
KINDS = (*_EMERGENCIES, *_OTHERS)

# Past, feared or practised matters are calm; a wish to die is taken at its word all the same.
_NEVER_CALM = (SELF_HARM, *_OTHERS)
_ALONE = "alone"
_MAYBE = "maybe"
_SURE = "sure"
_UNLESS = "unless"
_CALM = "calm"
_NOW = "now"

# From this share on of words with diacritics, a word without them was meant to have none.
_ACCENTED = 0.5


class Alert(Struct, frozen=True):
    """What was recognised; *kind* names it, and the phrase `alert-<kind>` says what to do."""

    kind: str

    @property
    def is_emergency(self) -> bool:
        """Whether someone is in danger: the numbers come first, before anything else."""
        return self.kind in _EMERGENCIES

    @property
    def is_secret(self) -> bool:
        """Whether the words must not be kept: an informer's."""
        return self.kind == DENUNCIATION


def recognise(text: str, phrases: Phrases) -> Alert | None:
    """Return what *text* tells of that can't wait or is not a report, None where nothing is."""
    lore = _lore(phrases)
    parts = sentences(text, lore.shorthand, lore.sayings.joined)
    words = [word for part in parts for word in part]
    accented = sum(bool(word.readings[0].marks) for word in words) >= _ACCENTED * len(words)
    found = [(part, hit) for part in parts for hit in lore.sayings.find(part, accented=accented)]
    if not found:
        return None
    is_now = any(lore.around.find(part, accented=accented) for part in parts)
    kinds = {
        kind
        for part, hit in found
        for kind in _kinds(hit, part, lore, is_now=is_now, accented=accented)
    }
    return next((Alert(kind) for kind in KINDS if kind in kinds), None)


def buttons_or_numbers(kind: str) -> tuple[str, ...]:
    """Return the numbers to show for *kind*, digits only, the most important first.

    There are none where only the unit knows whom to call.
    """
    return _EMERGENCIES.get(kind) or _OTHERS.get(kind, ())
