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
    CONFIDING,
    CRIME,
    DISASTER,
    DROWNING,
    ELSEWHERE,
    FIRE,
    GAS,
    ILLNESS,
    LOST_CHILD,
    LOST_ELDER,
    MEDICAL,
    POWER_LINE,
    POWER_OUT,
    SELF_HARM,
    UNKNOWN,
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
_EMERGENCY_NUMBERS = tuple(numbers.EMERGENCY_NUMBERS.values())


# Where these are, nobody may stay.
TO_FLEE = frozenset((FIRE, GAS, DISASTER, POWER_LINE))


class _Numbers(NamedTuple):
    """Numbers by law, and ids of hotlines of the unit.

    *told* are in the first answer; *order* is tried from the first on until someone answers.
    """

    told: tuple[str, ...]
    order: tuple[str, ...]


_OF_BODY = (numbers.AMBULANCE, numbers.RESCUE, _HEALTH)
_OF_FIRE = (numbers.FIRE, numbers.RESCUE, _ON_DUTY)
_OF_CRIME = (numbers.POLICE, numbers.RESCUE, _ON_DUTY)
_ANY = (numbers.AMBULANCE, numbers.POLICE, numbers.FIRE)
_TABLE = {
    SELF_HARM: _Numbers((numbers.AMBULANCE, numbers.FIRE, numbers.CHILD), _OF_BODY),
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
    ILLNESS: _Numbers((_HEALTH, numbers.AMBULANCE), _OF_BODY),
    CONFIDING: _Numbers((numbers.CHILD,), (numbers.CHILD, numbers.POLICE)),
    UNKNOWN: _Numbers((numbers.RESCUE,), (numbers.RESCUE, *_ANY)),
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

    The rescuers are reached in every network, also without credit. Last comes whoever is on duty
    for the commune: the office is closed at night.
    """
    calls = [number for kind in kinds for number in _TABLE.get(kind, _NO_NUMBERS).order]
    return _resolve([*calls, numbers.RESCUE, _ON_DUTY], unit)


def number_to_call(care: Care, unit: Unit) -> str:
    """Return the first number that was not silent, of those for the first danger if any.

    When all were silent, it is the first one again.
    """
    every = call_order(care.kinds, unit)
    return next((number for number in every if number not in care.silent), every[0])


def is_all_silent(care: Care, unit: Unit) -> bool:
    """Tell whether no number is left that was not tried."""
    return set(care.silent).issuperset(call_order(care.kinds, unit))


def note_silence(care: Care, told: Sequence[str], unit: Unit, *, is_of_all: bool = False) -> Care:
    """Return *care* after the news in the words *told* that numbers do not work.

    None is forgotten. They are those that are named, else all emergency numbers if it *is_of_all*,
    else the last one told. Who tries a number that the first answer did not name has tried those
    before it. The danger for which a number comes first is the one that is spoken of.
    """
    named = [word for word in told if word in _EMERGENCY_NUMBERS]
    if not named:
        silent = list(_EMERGENCY_NUMBERS) if is_of_all else [number_to_call(care, unit)]
    else:
        silent = [*named, *(each for kind in care.kinds for each in _tried_before(named, kind))]
        orders = {kind: call_order((kind,), unit) for kind in care.kinds}
        places = {
            kind: min(order.index(number) for number in named if number in order)
            for kind, order in orders.items()
            if not set(named).isdisjoint(order)
        }
        care = about(care, min(places, key=places.__getitem__)) if places else care
    return structs.replace(care, silent=tuple(dict.fromkeys((*care.silent, *silent))))


def _tried_before(named: Sequence[str], kind: str) -> Sequence[str]:
    """Return the emergency numbers that come before those *named* in the order for *kind*."""
    first, order = _TABLE.get(kind, _NO_NUMBERS)
    ends = [order.index(number) for number in named if number in order and number not in first]
    return [number for number in order[: max(ends, default=0)] if number in _EMERGENCY_NUMBERS]


def about(care: Care, kind: str) -> Care:
    """Return *care* after the danger *kind*, one of its own, was spoken of."""
    return structs.replace(care, kinds=tuple(dict.fromkeys((kind, *care.kinds))))


def about_place(care: Care) -> Care:
    """Return *care* after the place was spoken of that nobody may stay in, if it has one."""
    kind = next((kind for kind in care.kinds if kind in TO_FLEE), "")
    return about(care, kind) if kind else care


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
