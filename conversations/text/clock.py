"""Read times of day and weekdays that people name in a text."""

import re
from datetime import time
from typing import NamedTuple

from conversations.text.fold import fold

_SPOKEN = (
    *("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"),
    *("muoi", "muoi mot", "muoi hai"),
)
# "Chính" is no "chín h".
_HOUR = rf"(?P<hour>\d{{1,2}}|(?:{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})(?![a-z]))"
_PART = "(?P<part>sang|trua|chieu|toi|dem|khuya|am|pm)"
# "7h" and "7hsáng", but not "2 hôm" or "hai gia đình".
_OF_HOURS = r"(?:gio|[hg])(?:(?![a-z])|(?=(?:ruoi|sang|trua|chieu|toi|dem|khuya)\b))"
# A number is an hour only beside a word for hours, its minutes, or its part of the day.
_CLOCK = re.compile(
    rf"\b{_HOUR} ?(?:{_OF_HOURS} ?(?P<minute>\d{{2}}\b|ruoi\b)?(?: ?phut)?"
    rf"(?: ?(?:buoi )?{_PART}\b)?"
    rf"|(?: ?(?P<half>ruoi))?(?: ?{_PART.replace('part', 'only')}\b))"
)
_AT_NIGHT = re.compile(r"\bnua dem\b|\bmidnight\b")
_WEEKDAYS = tuple(
    re.compile(rf"\b(?:{ways})\b")
    for ways in (
        "thu (?:hai|2)|t2|mondays?",
        "thu (?:ba|3)|t3|tuesdays?",
        "thu (?:tu|4)|t4|wednesdays?",
        "thu (?:nam|5)|t5|thursdays?",
        "thu (?:sau|6)|t6|fridays?",
        "thu (?:bay|7)|t7|saturdays?",
        "chu nhat|cn|sundays?",
    )
)
_NOON, _DAY = 12, 24
_MINUTES = 60
# "1 giờ trưa" is after noon, "11 giờ trưa" before it; "2 giờ đêm" is early, "10 giờ đêm" late.
_EARLY = 5


class NamedTime(NamedTuple):
    """A time of day; it *is_vague* if the part of the day was not said: "9 giờ"."""

    time: time
    is_vague: bool


class TimesFound(NamedTuple):
    """What a text names: times of day and weekdays, 0 for Monday; *rest* is all else, folded."""

    times: tuple[NamedTime, ...]
    days: tuple[int, ...]
    rest: str


def find_times(text: str) -> TimesFound:
    """Return the times of day and the weekdays that *text* names."""
    left = fold(re.sub(r"(?<=\d):(?=\d)", "h", text))
    days = tuple(day for day, pattern in enumerate(_WEEKDAYS) if pattern.search(left))
    for pattern in _WEEKDAYS:
        left = pattern.sub(" ", left)
    times = [found for match in _CLOCK.finditer(left) if (found := _read(match)) is not None]
    left = _CLOCK.sub(lambda match: match[0] if _read(match) is None else " ", left)
    times += [NamedTime(time(0), is_vague=False) for _ in _AT_NIGHT.finditer(left)]
    return TimesFound(tuple(times), days, " ".join(_AT_NIGHT.sub(" ", left).split()))


def _read(match: re.Match[str]) -> NamedTime | None:
    """Return the time of a match of `_CLOCK`, None if there is no such time."""
    said, part = match["hour"], match["part"] or match["only"] or ""
    if match["only"] and not (said.isdecimal() or match["half"]):
        return None  # "bà tối nay"
    hour = int(said) if said.isdecimal() else _SPOKEN.index(said) + 1
    is_half = match["half"] or match["minute"] == "ruoi"
    minute = 30 if is_half else int(match["minute"] or 0)
    if hour <= _NOON:
        hour = _in_part(hour, part)
    is_vague = not part and 0 < hour <= _NOON
    if hour > _DAY or minute >= _MINUTES:
        return None
    return NamedTime(time(hour % _DAY, minute), is_vague)


def _in_part(hour: int, part: str) -> int:
    """Return *hour*, 0 to 12, as an hour of the day, by the part of the day that was said."""
    if part in {"sang", "am"}:
        return hour % _NOON
    if part in {"chieu", "pm"}:
        return hour % _NOON + _NOON
    if part == "trua":
        return hour if hour > _EARLY else hour + _NOON
    if part == "toi":
        return hour % _NOON + _NOON if hour != _NOON else 0
    if part in {"dem", "khuya"}:
        return hour % _NOON if hour <= _EARLY or hour == _NOON else hour + _NOON
    return hour
