"""Read a time as officials write it: "7 giờ sáng mai", "18h30 ngày 28/11", "thứ sáu 2 giờ"."""

import re
from datetime import date, datetime, time, timedelta

from conversations.text.dates import find_date, plain_dates

# "7h30", "7 giờ 30", "7:30", "7 giờ rưỡi", "7 giờ", "7g"; in English "7 am", "7:30 pm", "at 7".
_CLOCK = re.compile(
    r"\b(?P<english>\d{1,2})(?::(?P<past>\d{2}))? ?(?P<half_day>am|pm)\b"
    r"|\b(?P<hour>\d{1,2}) ?(?:(?:h|g|gio)\b ?(?:(?P<minute>\d{2})\b(?![/-])|(?P<half>ruoi))?"
    r"|:(?P<colon>\d{2})\b)"
)
_SOON = re.compile(
    r"\b(?:in (?P<in>\d{1,3}) (?P<english>minute|hour|day)s?"
    r"|(?P<count>\d{1,3}|nua) (?P<what>phut|tieng|gio|ngay) nua)\b"
)
_UNITS = {
    "phut": "minutes",
    "minute": "minutes",
    "tieng": "hours",
    "gio": "hours",
    "hour": "hours",
    "ngay": "days",
    "day": "days",
}
_WEEKDAYS = (
    ("thu hai", "monday"),
    ("thu ba", "tuesday"),
    ("thu tu", "wednesday"),
    ("thu nam", "thursday"),
    ("thu sau", "friday"),
    ("thu bay", "saturday"),
    ("chu nhat", "sunday"),
)
_NUMBERED = re.compile(r"\bthu ([2-7])\b")
_NEXT_WEEK = ("tuan sau", "tuan toi", "next week")
_YESTERDAY = ("hom qua", "qua", "yesterday")
_TODAY = ("hom nay", "nay", "today", "tonight")
_TOMORROW = ("mai", "ngay mai", "tomorrow")
_AFTER_TOMORROW = ("ngay kia", "mot", "day after tomorrow")
_AFTERNOON = ("chieu", "toi", "dem", "afternoon", "evening", "tonight")
_NOON, _WEEK = 12, 7


def read_time(said: str, now: datetime, *, default: time | None = None) -> datetime | None:
    """Return the time that *said* names, in the time zone of *now*; None if it names none.

    A day without an hour is at *default*, and no time if that is None. An hour without a day is
    the next one.
    """
    text = plain_dates(said)
    if soon := _SOON.search(text):
        unit, count = _UNITS[soon["english"] or soon["what"]], soon["in"] or soon["count"]
        # "nửa tiếng nữa" is half an hour.
        wait = timedelta(**{unit: 1}) / 2 if count == "nua" else timedelta(**{unit: int(count)})
        return (now + wait).replace(second=0, microsecond=0)
    clock, left = _find_clock(text)
    try:
        day = _find_day(left, now)
    except ValueError:  # "31/2"
        return None
    if clock is None:
        clock = default
        if day is None or clock is None:
            return None
    if day is not None:
        return datetime.combine(day, clock, now.tzinfo)
    moment = datetime.combine(now.date(), clock, now.tzinfo)
    return moment if moment > now else moment + timedelta(days=1)


def names_day(said: str, now: datetime) -> bool:
    """Tell whether *said* names a day, though perhaps no hour."""
    try:
        return _find_day(plain_dates(said), now) is not None
    except ValueError:
        return False


def _find_clock(text: str) -> tuple[time | None, str]:
    """Return the hour in *text*, and *text* without it."""
    found = _CLOCK.search(text)
    if found is None:
        return None, text
    left = text[: found.start()] + " " + text[found.end() :]
    if found["english"]:
        hour = int(found["english"]) % _NOON + (_NOON if found["half_day"] == "pm" else 0)
        return _clock(hour, int(found["past"] or 0)), left
    hour = int(found["hour"])
    minute = 30 if found["half"] else int(found["minute"] or found["colon"] or 0)
    is_late = _has(left, _AFTERNOON) or ("trua" in left.split() and hour < _NOON - 2)
    if is_late and hour < _NOON:
        hour += _NOON
    return _clock(hour, minute), left


def _clock(hour: int, minute: int) -> time | None:
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _find_day(text: str, now: datetime) -> date | None:
    """Return the day that *text* names, None if it names none.

    Raises:
        ValueError: there is no such date.
    """
    today = now.date()
    if (named := find_date(text, today).day) is not None:
        return named
    week = _WEEK if _has(text, _NEXT_WEEK) else 0
    for number, names in enumerate(_WEEKDAYS):
        if _has(text, names):
            return _on_weekday(number, today, week)
    if found := _NUMBERED.search(text):
        return _on_weekday(int(found[1]) - 2, today, week)
    others = ((_AFTER_TOMORROW, 2), (_TOMORROW, 1), (_YESTERDAY, -1), (_TODAY, 0))
    away = next((days for names, days in others if _has(text, names)), None)
    return None if away is None else today + timedelta(days=away)


def _on_weekday(number: int, today: date, week: int) -> date:
    """Return the next day of the week with that *number*, today included, or in the next week."""
    if week:
        return today + timedelta(days=week - today.weekday() + number)
    return today + timedelta(days=(number - today.weekday()) % _WEEK)


def _has(text: str, ways: tuple[str, ...]) -> bool:
    return any(f" {way} " in f" {text} " for way in ways)
