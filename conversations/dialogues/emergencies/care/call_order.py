"""Whom to call about an alert: numbers that law fixes, and hotlines of the unit."""

from collections.abc import Sequence

from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    CHILD,
    CRIME,
    DISASTER,
    DROWNING,
    ELSEWHERE,
    FIRE,
    GAS,
    LOST,
    LOST_CHILD,
    LOST_ELDER,
    MEDICAL,
    POWER_LINE,
    POWER_OUT,
    SELF_HARM,
    VIOLENCE,
    WATER_OUT,
)
from conversations.engine.model import emergency_numbers as numbers
from conversations.engine.model.unit import PORTAL, POWER, WATER, Unit

# The most important first.
_BY_LAW = {
    SELF_HARM: (numbers.AMBULANCE, numbers.FIRE),
    FIRE: (numbers.FIRE, numbers.AMBULANCE),
    GAS: (numbers.FIRE, numbers.AMBULANCE),
    POWER_LINE: (numbers.FIRE, numbers.AMBULANCE),
    DISASTER: (numbers.RESCUE, numbers.FIRE, numbers.AMBULANCE),
    DROWNING: (numbers.FIRE, numbers.AMBULANCE),
    VIOLENCE: (numbers.POLICE, numbers.CHILD),
    LOST_CHILD: (numbers.POLICE, numbers.CHILD),
    LOST_ELDER: (numbers.POLICE,),
    CHILD: (numbers.CHILD, numbers.POLICE),
    CRIME: (numbers.POLICE, numbers.AMBULANCE),
    ACCIDENT: (numbers.AMBULANCE, numbers.POLICE),
    MEDICAL: (numbers.AMBULANCE,),
}
# The hotlines of the unit, by their ids.
_HOTLINES = {POWER_LINE: POWER, POWER_OUT: POWER, WATER_OUT: WATER, ELSEWHERE: PORTAL}


def emergency_calls(kinds: Sequence[str], unit: Unit) -> tuple[str, ...]:
    """Return the phone numbers for all *kinds*, digits only, the most important first.

    Return none where only the commune's own office can help.
    """
    calls = [
        number
        for kind in kinds
        for number in (*_BY_LAW.get(kind, ()), find_hotline(kind, unit))
        if number
    ]
    if any(kind in LOST for kind in kinds):
        calls.append(unit.police_phone)
    return tuple(dict.fromkeys(calls))


def find_hotline(kind: str, unit: Unit) -> str:
    """Return the number of the hotline that *kind* needs, "" if *unit* has none or needs none."""
    return unit.hotline_phone(_HOTLINES.get(kind, ""))


def lacks_hotline(kind: str, unit: Unit) -> bool:
    """Tell whether *kind* needs a hotline that *unit* does not have."""
    return kind in _HOTLINES and not find_hotline(kind, unit)
