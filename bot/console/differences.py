"""What differs between the text that someone typed and the one that is saved."""

from collections.abc import Mapping
from typing import NamedTuple


class Difference(NamedTuple):
    """A field in which what someone typed is not what is saved."""

    field: str
    theirs: str
    mine: str


def find_differences(saved: Mapping[str, str], typed: Mapping[str, str]) -> list[Difference]:
    """Return the fields that differ, in the order of *typed*; "" where one has no such field."""
    names = dict.fromkeys((*typed, *saved))
    pairs = ((name, saved.get(name, ""), typed.get(name, "")) for name in names)
    return [Difference(*its) for its in pairs if its[1] != its[2]]
