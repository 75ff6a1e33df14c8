"""How urgent, severe and certain a danger is, in the words of the Common Alerting Protocol."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, structs

UNKNOWN = "unknown"

SCALES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "urgency": ("immediate", "expected", "future", "past", UNKNOWN),
        "severity": ("extreme", "severe", "moderate", "minor", UNKNOWN),
        "certainty": ("observed", "likely", "possible", "unlikely", UNKNOWN),
    }
)
"""The levels of each field of `Danger`, the highest first."""


class Danger(Struct, frozen=True, omit_defaults=True):
    """What an announcement of a safety topic warns of, by levels of `SCALES`; "" where not said.

    *urgency* is how soon people have to act, *severity* how bad it is, *certainty* how sure.
    """

    urgency: str = ""
    severity: str = ""
    certainty: str = ""

    def completed(self, usual: "Danger") -> "Danger":
        """Return the levels, those of *usual* where nothing was said."""
        said = {name: level for name, level in structs.asdict(self).items() if level}
        return structs.replace(usual, **said)


NOT_KNOWN = Danger(UNKNOWN, UNKNOWN, UNKNOWN)
