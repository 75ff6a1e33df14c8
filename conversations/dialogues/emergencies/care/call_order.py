"""Whom to call about an alert, and whom next if nobody answers.

The numbers are those that law fixes, and hotlines of the unit.
"""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    BITE,
    CHILD,
    CRIME,
    DISASTER,
    DROWNING,
    ELSEWHERE,
    FIRE,
    GAS,
    LOST_CHILD,
    LOST_ELDER,
    MEDICAL,
    POWER_LINE,
    POWER_OUT,
    SELF_HARM,
    VIOLENCE,
    WATER_OUT,
)
from conversations.engine.language.language_detection import ENGLISH
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import emergency_numbers as numbers
from conversations.engine.model.transcript import Care
from conversations.engine.model.unit import OWN_HOTLINE, PORTAL, POWER, WATER, Hotline, Unit
from conversations.text.matching import find_within

_HEALTH, _ON_DUTY = "commune-health", "commune-police"


class _Numbers(NamedTuple):
    """Numbers by law, and ids of hotlines of the unit.

    *told* are in the first answer; *order* is tried from the first on until someone answers.
    """

    told: tuple[str, ...]
    order: tuple[str, ...]


_OF_BODY = (numbers.AMBULANCE, numbers.RESCUE, _HEALTH)
_OF_FIRE = (numbers.FIRE, numbers.RESCUE, _ON_DUTY)
_OF_CRIME = (numbers.POLICE, numbers.RESCUE, _ON_DUTY)
_TABLE = {
    SELF_HARM: _Numbers((numbers.AMBULANCE, numbers.FIRE), _OF_BODY),
    FIRE: _Numbers((numbers.FIRE, numbers.AMBULANCE), _OF_FIRE),
    GAS: _Numbers((numbers.FIRE, numbers.AMBULANCE), _OF_FIRE),
    POWER_LINE: _Numbers(
        (numbers.FIRE, numbers.AMBULANCE, POWER), (numbers.FIRE, POWER, numbers.RESCUE, _ON_DUTY)
    ),
    DISASTER: _Numbers(
        (numbers.RESCUE, numbers.FIRE, numbers.AMBULANCE, _ON_DUTY),
        (numbers.RESCUE, numbers.FIRE, _ON_DUTY),
    ),
    DROWNING: _Numbers(
        (numbers.FIRE, numbers.AMBULANCE),
        (numbers.FIRE, numbers.AMBULANCE, numbers.RESCUE, _HEALTH),
    ),
    VIOLENCE: _Numbers((numbers.POLICE, numbers.CHILD), (*_OF_CRIME, numbers.CHILD)),
    LOST_CHILD: _Numbers(
        (numbers.POLICE, numbers.CHILD, _ON_DUTY), (numbers.POLICE, _ON_DUTY, numbers.CHILD)
    ),
    LOST_ELDER: _Numbers((numbers.POLICE, _ON_DUTY), (numbers.POLICE, _ON_DUTY)),
    CHILD: _Numbers((numbers.CHILD, numbers.POLICE), (numbers.CHILD, numbers.POLICE, _ON_DUTY)),
    CRIME: _Numbers((numbers.POLICE, numbers.AMBULANCE), _OF_CRIME),
    ACCIDENT: _Numbers((numbers.AMBULANCE, numbers.POLICE, _HEALTH), _OF_BODY),
    BITE: _Numbers((_HEALTH, numbers.AMBULANCE), _OF_BODY),
    MEDICAL: _Numbers((numbers.AMBULANCE, _HEALTH), _OF_BODY),
}
_NO_NUMBERS = _Numbers((), ())
# The hotlines of the unit that alerts name, by their ids.
_HOTLINES = {POWER_LINE: POWER, POWER_OUT: POWER, WATER_OUT: WATER, ELSEWHERE: PORTAL}


def emergency_calls(kinds: Sequence[str], unit: Unit) -> tuple[str, ...]:
    """Return the numbers to tell at once for all *kinds*, digits only, in the order to call.

    Return none where only the commune's own office can help.
    """
    calls: list[str] = []
    for kind in kinds:
        calls += (*_TABLE.get(kind, _NO_NUMBERS).told, _HOTLINES.get(kind, ""))
    return _resolve(calls, unit)


def call_order(kinds: Sequence[str], unit: Unit) -> tuple[str, ...]:
    """Return the phone numbers to try for *kinds*, one after another, those for the first first.

    The rescuers are reached in every network, also without credit; the commune's own comes last.
    """
    calls = [number for kind in kinds for number in _TABLE.get(kind, _NO_NUMBERS).order]
    return tuple(dict.fromkeys((*_resolve([*calls, numbers.RESCUE], unit), unit.phone)))


def number_to_call(care: Care, unit: Unit) -> str:
    """Return the first number that was not silent, of those for the first danger if any."""
    every = call_order(care.kinds, unit)
    return next((number for number in every if number not in care.silent), every[0])


def note_silence(care: Care, said: Utterance, unit: Unit) -> Care:
    """Return *care* after the news in *said* that a number does not work.

    It is the one that is named, and those before it for the same danger; else the last one told.
    The next one is for that danger. A number that helps in none tells nothing of those that do.
    """
    orders = {kind: call_order((kind,), unit) for kind in care.kinds}
    named = [
        (order.index(number), kind)
        for kind, order in orders.items()
        for number in said.words
        if number in order
    ]
    if not named and not set(numbers.EMERGENCY_NUMBERS.values()).isdisjoint(said.words):
        return care
    if named:
        at, kind = max(named, key=lambda found: -found[0])
        at = max(at for at, its in named if its == kind)
        care, tried = about(care, kind), (*orders[kind][: at + 1], *said.words)
    else:
        tried = (number_to_call(care, unit),)
    every = call_order(care.kinds, unit)
    silent = tuple(number for number in every if number in (*care.silent, *tried))
    is_all = len(silent) == len(every)
    return structs.replace(care, silent=() if is_all else silent)


def about(care: Care, kind: str) -> Care:
    """Return *care* after the danger *kind*, one of its own, was spoken of."""
    return structs.replace(care, kinds=tuple(dict.fromkeys((kind, *care.kinds))))


def health_phone(unit: Unit) -> str:
    """Return the number of the health station, or the commune's own."""
    return unit.phone_of(_HEALTH)


def find_asked_office(said: Utterance, unit: Unit) -> str:
    """Return the number of the unit's own office that *said* asks for by its name, or ""."""
    if not is_question(said):
        return ""
    own = (each for each in unit.hotlines if each.id.startswith(OWN_HOTLINE) and each.phone)
    return next((each.phone for each in own if find_within(said, _short_names(each))), "")


def _short_names(hotline: Hotline) -> tuple[str, ...]:
    """Return the names of *hotline*, also without the word for the commune at the end."""
    names = (hotline.name.vi, hotline.name.in_language(ENGLISH))
    return tuple(way for name in names for way in (name, name.removesuffix(" xã")))


def office_of(number: str, unit: Unit, language: str) -> str:
    """Return the name of the hotline that has *number*, "" for an emergency number."""
    names = (hotline.name for hotline in unit.hotlines if hotline.phone == number)
    name = next(names, None)
    return name.in_language(language) if name else ""


def _resolve(calls: Sequence[str], unit: Unit) -> tuple[str, ...]:
    """Return the numbers of *calls* without those that *unit* lacks."""
    found = (each if each.isdecimal() else _phone_of(each, unit) for each in calls if each)
    return tuple(dict.fromkeys(filter(None, found)))


def _phone_of(id_: str, unit: Unit) -> str:
    """Return the number of a hotline; the commune's own stands for one of its offices."""
    return unit.phone_of(id_) if id_.startswith(OWN_HOTLINE) else unit.hotline_phone(id_)


def find_hotline(kind: str, unit: Unit) -> str:
    """Return the number of the hotline that *kind* needs, "" if *unit* has none or needs none."""
    return unit.hotline_phone(_HOTLINES.get(kind, ""))


def lacks_hotline(kind: str, unit: Unit) -> bool:
    """Tell whether *kind* needs a hotline that *unit* does not have."""
    return kind in _HOTLINES and not find_hotline(kind, unit)
