"""Mask numbers that identify a person: phone numbers, identity papers."""

import re

MASK = "…"

# Nine or more digits, as people write them: "0912 345 678", "+84-912-345-678", "037.054.001234".
_NUMBER = re.compile(r"\+?\(?\d(?:[\s.()\-–]{0,2}\d){8,}")


def mask_numbers(text: str) -> str:
    """Return *text* with "…" for each phone number and each number of an identity paper."""
    return _NUMBER.sub(MASK, text)
