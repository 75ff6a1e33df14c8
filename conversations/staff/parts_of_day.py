"""Read which part of a day officials name: "sáng mai", "tối thứ sáu", "half a day"."""

import re

MORNING, AFTERNOON, EVENING, NIGHT = "morning", "afternoon", "evening", "night"
HALF = "half"
"""Half a day, either one."""

_MARKED = re.compile(
    r"\b(?:(sáng|morning)|(chiều|afternoon)|(tối|evening|tonight)|(đêm|night)"
    r"|(nửa (?:ngày|buổi)|half (?:a )?day))\b"
)
# Without its diacritics "tối", evening, is "tôi", I, and "sáng" is to move: a day must follow.
_PLAIN = re.compile(
    r"\b(?:(sang)|(chieu)|(toi)|(dem)|(nua (?:ngay|buoi)))\b"
    r"(?= (?:hom|nay|mai|kia|thu [2-7]|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|ngay|\d))"
)
_PARTS = (MORNING, AFTERNOON, EVENING, NIGHT, HALF)


def read_part(text: str) -> str:
    """Return the part of a day that *text*, in lower case, names; "" for none, or several."""
    named = {
        part
        for pattern in (_MARKED, _PLAIN)
        for found in pattern.finditer(text)
        for part, word in zip(_PARTS, found.groups(), strict=True)
        if word
    }
    halves = named - {HALF} or named
    return halves.pop() if len(halves) == 1 else ""
