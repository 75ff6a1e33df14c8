"""Masks numbers that identify a person: telephones, identity papers."""

import re

MASK = "…"

# Nine digits or more, as people write them: "0912 345 678", "+84-912-345-678", "037.054.001234".
_NUMBER = re.compile(r"\+?\(?\d(?:[\s.()\-–]{0,2}\d){8,}")


def mask_numbers(text: str) -> str:
    """Return *text* with "…" in the place of every number that can be dialled or names someone."""
    return _NUMBER.sub(MASK, text)
