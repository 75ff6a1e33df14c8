"""Read a question about opening hours: on which day, at which hour, and of what."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from enum import StrEnum

from msgspec import Struct

from conversations.dialogues.questions.cards.follow_ups import spell_out
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.language_detection import ENGLISH
from conversations.engine.language.plain_words import filler_words, read_number
from conversations.engine.language.question_analysis import (
    contains_as_written,
    is_question,
    without_phrases,
)
from conversations.engine.language.utterance import Utterance
from conversations.text.clock import find_times
from conversations.text.dates import find_date, plain_dates
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

_SATURDAY, _WEEK = 5, 7
_MOST_WORDS = 16
# "5 giờ" of an office is in the afternoon.
_EARLIEST, _NOON = 7, 12
_ASKING = ("when", "lunch", "open", "present", "closed")
_COUNTED = ("ngay", "mung", "mong", "thang")
_DATED = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
_DAY_OF_TET = re.compile(r"\b(?:mung|mong) (\d{1,2}) (?=tet)")


class PartOfDay(StrEnum):
    """A part of the day; the words for it are in the list of its name."""

    NIGHT = "night"
    NOON = "noon"
    MORNING = "morning"
    AFTERNOON = "afternoon"


class Season(StrEnum):
    """Days off without a date: any public holiday, or Tết."""

    HOLIDAY = "holiday"
    NEW_YEAR = "new-year"


class HoursQuestion(Struct, frozen=True):
    """A question about opening hours.

    *day*, *clock*, *part* and *season* are what it names; *day_of_new_year* is 4 for "mùng 4
    Tết". It *is_now* if it names this moment. It asks *whether* the office is open, or, if it
    *expects_closed*, whether it is closed; else for the hours, or those of *lunch*. *subject* has
    the words that name something besides the commune: an office, a paper.
    """

    subject: str
    day: date | None = None
    clock: time | None = None
    part: PartOfDay | None = None
    season: Season | None = None
    day_of_new_year: int = 0
    is_now: bool = False
    whether: bool = False
    expects_closed: bool = False
    lunch: bool = False
    names_work: bool = False


@analysed_once
def read_hours_question(said: Utterance, today: date) -> HoursQuestion | None:
    """Return what *said* asks about opening hours; None if it names no time or asks no hours.

    "Chủ nhật xã có làm không, nhà tôi bán hàng cả tuần" asks in its first clause only.
    """
    # "30/4" would lose its stroke.
    said = said.part(_DATED.sub(r"ngày \1 tháng \2", said.text))
    clauses = split_clauses(said)
    told = (said, *clauses) if len(clauses) > 1 else (said,)
    read = [found for each in told if (found := _read(spell_out(each), each, today))]
    return next((found for found in read if not found.subject), read[0] if read else None)


def _read(its: Utterance, said: Utterance, today: date) -> HoursQuestion | None:
    when, lunch, work, presence, closing = (
        bool(find_within(its, _words(its, name))) for name in _ASKING
    )
    if len(its.words) > _MOST_WORDS or not (when or _asks(its, said)):
        return None
    if not (lunch or work or presence or closing):
        return None
    # "Mở tới mấy giờ" without diacritics is no evening.
    asking = tuple(way for name in _ASKING for way in _words(its, name))
    time_named = _TimeNamed(without_phrases(its, asking), today)
    if not (time_named.is_any or (when and (work or closing or lunch))):
        return None
    left, beside = time_named.rest, _words(its, "beside")
    names_other = not all(
        is_exact_match(word, beside) for word in without_phrases(left, beside).words
    )
    return HoursQuestion(
        left.text if names_other else "",
        day=time_named.day,
        clock=time_named.clock,
        part=time_named.part,
        season=time_named.season,
        day_of_new_year=time_named.day_of_new_year,
        is_now=time_named.is_now,
        whether=not when and not lunch,
        expects_closed=closing and not work and not presence,
        lunch=lunch and not time_named.has_day,
        names_work=work or lunch,
    )


def read_day_off(said: Utterance, today: date) -> HoursQuestion | None:
    """Return whether the office is open as a question, if *said* asks for a weekend day.

    "Đăng ký kết hôn ngày chủ nhật có được không" asks for a paper, and for the day.
    """
    its = spell_out(said)
    if len(its.words) > _MOST_WORDS or not _asks(its, said):
        return None
    named = _TimeNamed(its, today)
    is_off = named.day is not None and named.day.weekday() >= _SATURDAY
    return HoursQuestion(named.rest.text, day=named.day, whether=True) if is_off else None


class _TimeNamed:
    """The day, hour, part of the day or season that an utterance names; *rest* is all else."""

    def __init__(self, its: Utterance, today: date) -> None:
        self.rest = its
        self.is_now = self._take(its, "now")
        left = self.rest
        self.day, plain, self.day_of_new_year = _find_date(left, today)
        times = find_times(plain)
        self.clock = _clock(times.times) if times.times else None
        self.rest = left = _keep(left, times.rest)
        is_next_week = self._take(self.rest, "next-week")
        if times.days and self.day is None:
            ahead = times.days[0] - today.weekday()
            self.day = today + timedelta(days=ahead + _WEEK if is_next_week else ahead % _WEEK)
        for name, away in (("weekend", None), ("later", 2), ("tomorrow", 1), ("today", 0)):
            if self.day is None and self._take(self.rest, name):
                to_saturday = (_SATURDAY - today.weekday()) % _WEEK
                self.day = today + timedelta(days=to_saturday if away is None else away)
        seasons = (Season.NEW_YEAR, Season.HOLIDAY)
        named = [season for season in seasons if self._take(self.rest, season)]
        self.season = named[0] if named and self.day is None else None
        # "Ho chieu" is no afternoon.
        single = without_phrases(its, its.phrases.words("asking-compound-words"))
        self.part = next((part for part in PartOfDay if _names(single, part)), None)
        for part in PartOfDay if self.part else ():
            self._take(self.rest, part)

    @property
    def has_day(self) -> bool:
        """Whether it names a day."""
        return self.day is not None or self.season is not None or self.is_now

    @property
    def is_any(self) -> bool:
        """Whether it names any time at all."""
        return self.has_day or self.clock is not None or self.part is not None

    def _take(self, said: Utterance, name: str) -> bool:
        self.rest = without_phrases(said, _clear_words(said, name))
        return _names(said, name)


def _find_date(said: Utterance, today: date) -> tuple[date | None, str, int]:
    """Return the date in *said*, *said* without it, folded, and the day of Tết that it names."""
    spoken = list(said.words)
    for at, word in enumerate(spoken[:-1]):
        number = read_number(said.part(spoken[at + 1])) if fold(word) in _COUNTED else None
        spoken[at + 1] = str(number) if number else spoken[at + 1]
    plain = plain_dates(" ".join(spoken))
    if found := _DAY_OF_TET.search(plain):
        return None, _DAY_OF_TET.sub("", plain), int(found[1])
    try:
        day, rest = find_date(plain, today)
        is_past = day is not None and day < today
        return (day.replace(year=day.year + 1) if day and is_past else day), rest, 0
    except ValueError:  # "31/2"
        return None, plain, 0


def _keep(said: Utterance, rest: str) -> Utterance:
    """Return the words of *said* that are in *rest*, its folded words in the same order."""
    left, kept = rest.split(), []
    for word in said.words:
        if left and fold(word) == left[0]:
            kept.append(word)
            left.pop(0)
    return said.part(" ".join(kept))


def _clock(times: Sequence[tuple[time, bool]]) -> time:
    clock, is_vague = times[0]
    is_late = is_vague and clock.hour < _EARLIEST
    return clock.replace(hour=clock.hour + _NOON) if is_late else clock


def _asks(its: Utterance, said: Utterance) -> bool:
    ends = (*its.words[:1], *its.words[-2:])
    asking = _words(its, "question")
    return is_question(said) or is_question(its) or any(is_exact_match(w, asking) for w in ends)


def _names(said: Utterance, name: str) -> bool:
    """Tell whether *said* has a word of the list, as it is written: "tôi" is no evening, "tối"."""
    ways = _clear_words(said, name)
    return bool(
        find_within(said, ways) if said.text.isascii() else contains_as_written(said, ways)
    )


def _clear_words(said: Utterance, name: str) -> tuple[str, ...]:
    """Return the words of the list that *said* can mean: without diacritics "toi" is "tôi"."""
    ways = _words(said, name)
    if not said.text.isascii() or said.phrases.language == ENGLISH:
        return ways
    return tuple(way for way in ways if fold(way) not in filler_words(said.phrases))


def _words(said: Utterance, name: str) -> tuple[str, ...]:
    return said.phrases.words(f"hours-{name}-words")
