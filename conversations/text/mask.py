"""Mask numbers that identify a person: phone numbers, identity papers."""

import re

MASK = "…"

# Whatever people write between the digits of a phone number, also what nobody sees.
_BETWEEN = r"[\s.,()/_·•‑–—*\-\u200b-\u200f\u2060\ufeff]"
_DATE = r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(?!\d)"
_NUMBER = re.compile(
    # Nine or more digits: "0912 345 678", "+84-912-345-678", "037.054.001234".
    r"\+?\(?\d(?:[\s.()\-–]{0,2}\d){8,}"
    # A number as it is dialled: "0912 - 345 - 678", "0912/345/678".
    rf"|(?<!\d)(?!{_DATE})(?:\+?84|0){_BETWEEN}{{0,4}}[2-9](?:{_BETWEEN}{{0,4}}\d){{8,9}}(?!\d)"
)


def mask_numbers(text: str) -> str:
    """Return *text* with "…" for each phone number and each number of an identity paper."""
    return _NUMBER.sub(MASK, text)
