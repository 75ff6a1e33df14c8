"""Read dates that people write: "30/4", "mùng 2 tháng 9", "2 Sep"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from conversations.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
_DATE = re.compile(r"\b(?P<day>\d{1,2})[/-](?P<month>\d{1,2})(?:[/-](?P<year>\d{4}))?\b")
_NAMED_DATE = re.compile(r"\b(?:ngay|mung|mong) (?P<day>\d{1,2})(?: thang (?P<month>\d{1,2}))?\b")
_ENGLISH_DATE = re.compile(
    r"\b(?P<day>\d{1,2}) (?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_DAYS_AGO = {
    1: re.compile(r"\b(?:(?:ngay )?hom|bua|sang|trua|chieu|toi|dem) qua\b|\byesterday\b"),
    2: re.compile(r"\b(?:hom|bua) kia\b|\bday before yesterday\b"),
}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DECEMBER = 12
_LONG_PAST = timedelta(days=90)


class DateFound(NamedTuple):
    """The date that a text names, None if it names none; *rest* is all else."""

    day: date | None
    rest: str


def plain_dates(text: str) -> str:
    """Return *text* in lower case without diacritics, its punctuation kept."""
    plain = _WORD.sub(lambda found: fold(found[0]), text.lower())
    return " ".join(re.sub(r"(?<=\d)(?=[hg](?:\d|\b))|(?<=\d[hg])(?=\d)", " ", plain).split())


def find_days_ago(folded: str) -> int | None:
    """Return how many days ago the day was that *folded* names: 1 for "hom qua"; or None."""
    found = (days for days, pattern in _DAYS_AGO.items() if pattern.search(folded))
    return max(found, default=None)


def find_date(text: str, today: date) -> DateFound:
    """Return the date that *text*, which `plain_dates` returned, names.

    Raises:
        ValueError: there is no such date.
    """
    for pattern in (_DATE, _NAMED_DATE, _ENGLISH_DATE):
        if found := pattern.search(text):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return DateFound(_dated(found.groupdict(), today), rest)
    return DateFound(None, text)


def _dated(found: dict[str, str | None], today: date) -> date:
    """Return the date; without a year, the one of this year, or of the next if it is long past.

    Without a month, it is the next such day.

    Raises:
        ValueError: there is no such date.
    """
    month, year, day = found.get("month"), found.get("year"), int(found["day"] or 0)
    if month is None:
        later = today.month + (day < today.day)
        return date(today.year + later // (_DECEMBER + 1), (later - 1) % _DECEMBER + 1, day)
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
    named = date(int(year or today.year), number, day)
    is_long_past = not year and today - named > _LONG_PAST
    return date(today.year + 1, number, day) if is_long_past else named
