"""List the hotlines of a pack that nobody confirmed, or whose number nobody knows."""

from collections.abc import Sequence

from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.unit import PORTAL, POWER, WATER, Unit
from conversations.text.formatting import format_phone

# What alerts name: a pack without an entry for one lacks its number.
_NEEDED = (POWER, WATER, PORTAL)

HOW_TO_CONFIRM = "gọi thử từng số, đúng thì ghi ngày gọi dưới số ấy, như confirmed = 2026-11-25"


def list_unconfirmed(unit: Unit) -> Sequence[str]:
    """Return the numbers that nobody of the commune has called: id, number and source."""
    return [
        f"{hotline.id} {format_phone(hotline.phone)}"
        + (f" (theo {hotline.source})" if hotline.source else "")
        for hotline in unit.hotlines
        if hotline.phone and hotline.confirmed is None
        if hotline.phone not in EMERGENCY_NUMBERS.values()
    ]


def list_unknown(unit: Unit) -> Sequence[str]:
    """Return the ids of the hotlines without a number."""
    ids = [hotline.id for hotline in unit.hotlines if not hotline.phone]
    known = {hotline.id for hotline in unit.hotlines if hotline.phone}
    return list(dict.fromkeys((*(id_ for id_ in _NEEDED if id_ not in known), *ids)))
