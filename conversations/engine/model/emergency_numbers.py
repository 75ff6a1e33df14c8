"""The phone numbers that are the same in the whole country: all others are in the unit pack."""

CHILD = "111"
RESCUE = "112"
POLICE = "113"
FIRE = "114"
AMBULANCE = "115"

EMERGENCY_NUMBERS = {
    "child": CHILD,
    "rescue": RESCUE,
    "police": POLICE,
    "fire": FIRE,
    "ambulance": AMBULANCE,
}
"""The emergency numbers that law fixes, by the names that phrases and cards call them by."""

# Information lines with one number everywhere; who answers them differs by province.
_INFORMATION = ("1022", "1080")

SHORT_NUMBERS = (*EMERGENCY_NUMBERS.values(), *_INFORMATION)
"""The short numbers that need no source in a pack, digits only."""

MAX_SHORT_LENGTH = 6
"""No number of a person, an office or a company has so few digits."""
