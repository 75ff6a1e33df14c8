"""Placeholders in the texts of answer cards: "{hours}", "{phone:police}".

With them a card names no commune and no phone number, so that other communes can use it.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

UNIT, PROVINCE, FORMER = "unit", "province", "former"
HOURS, SATURDAY, PHONE, FACT = "hours", "saturday", "phone", "fact"
NAMES = (UNIT, PROVINCE, FORMER, HOURS, SATURDAY, PHONE, FACT)

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Placeholder(NamedTuple):
    """A placeholder; *of* is the department or hotline whose phone it stands for, or ""."""

    name: str
    of: str = ""


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """Yield the placeholders of *text*, unknown ones too."""
    yield from (_parse(match) for match in _PLACEHOLDER.finditer(text))


def fill_placeholders(text: str, value_of: Callable[[Placeholder], str]) -> str:
    """Return *text* with the value of each placeholder in its place."""
    return _PLACEHOLDER.sub(lambda match: value_of(_parse(match)), text)


def _parse(match: re.Match[str]) -> Placeholder:
    name, _, of = match[1].partition(":")
    return Placeholder(name, of)
