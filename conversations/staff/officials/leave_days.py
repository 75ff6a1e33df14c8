"""Read the days of a leave as officials tell them: "từ mai đến thứ sáu", "3 ngày từ 5/12"."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from conversations.staff.parts_of_day import AFTERNOON, HALF, MORNING, read_part
from conversations.staff.times import read_time
from conversations.text.dates import plain_dates

# With its diacritics: without them "tới", until, is "tôi", I.
_UNTIL = re.compile(r"\b(?:đến hết|đến|tới|den het|den|until|till|to)\b|(?<=\d)\s*[–-]\s*(?=\d)")
_FROM = re.compile(r"\b(?:từ|tu|from|since)\b")
_COUNT = re.compile(
    r"\b(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy) (?P<what>ngày|hôm|bữa|tuần|days?|weeks?)\b"
    r"(?! (?:nữa|sau|tới|\d))"
)
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_WEEKS = ("tuần", "week", "weeks")
_DATED = re.compile(r"\d{1,2}[/-]\d|\bngay \d")
_BARE_DAY = re.compile(r"(?<![\d/-])(\d{1,2})\s*$")
_MARKS = re.compile(r"[,;!?]|\.(?!\d)")
_WEEK = 7


class DayOff(NamedTuple):
    """A day of leave; *part* is the half of it that was told, HALF for either, "" for none."""

    day: date
    part: str = ""


class LeaveDays(NamedTuple):
    """The first and the last day that were told, None for one that was not."""

    since: DayOff | None
    until: DayOff | None


def read_leave_days(told: str, now: datetime) -> LeaveDays:
    """Return the days that *told* names; a single day is the first and the last one."""
    text = _MARKS.sub(" ", told.lower())
    if found := _COUNT.search(text):
        begin = _read_day(text[: found.start()] + " " + text[found.end() :], now)
        return LeaveDays(begin, DayOff(begin.day + _length(found)) if begin else None)
    first, *rest = _UNTIL.split(text, maxsplit=1)
    if not rest:
        day = _read_day(first, now)
        return LeaveDays(day, None if _FROM.search(first) else day)
    until = _read_day(rest[0], now)
    since = _read_day(first, now) or _read_bare_day(first, until)
    return LeaveDays(since, _not_before(since, until, rest[0]))


def read_last_day(told: str, since: date, now: datetime) -> DayOff | None:
    """Return the last day of a leave *since* a day: a day, or how many there are."""
    text = _MARKS.sub(" ", told.lower())
    if found := _COUNT.search(text):
        return DayOff(since + _length(found))
    until = _read_day(_UNTIL.split(text, maxsplit=1)[-1], now)
    return _not_before(DayOff(since), until, text)


def _length(found: re.Match[str]) -> timedelta:
    """Return how long after the first day the last one is."""
    count = _COUNTS.get(found["count"]) or int(found["count"])
    return timedelta(days=count * (_WEEK if found["what"] in _WEEKS else 1) - 1)


def _read_day(text: str, now: datetime) -> DayOff | None:
    moment = read_time(text, now, default=time())
    part = read_part(text)
    halves = (MORNING, AFTERNOON, HALF)
    return DayOff(moment.date(), part if part in halves else "") if moment else None


def _read_bare_day(text: str, until: DayOff | None) -> DayOff | None:
    """Return the day of "từ 5" before "đến 8/12"."""
    found = _BARE_DAY.search(text)
    if found is None or until is None:
        return None
    try:
        return DayOff(until.day.replace(day=int(found[1])))
    except ValueError:
        return None


def _not_before(since: DayOff | None, until: DayOff | None, told: str) -> DayOff | None:
    """Return the last day; "thứ hai" after "thứ sáu" is that of the next week."""
    if since is None or until is None or _DATED.search(plain_dates(told)):
        return until
    day = until.day
    while day < since.day:
        day += timedelta(days=_WEEK)
    return until._replace(day=day)
