"""Repeating announcements: when each occurrence is due, by a rule that is data of the version.

The rule is one word. The first occurrence is the first time by the rule at or after `send_at`,
which also gives the hour, and the weekday or the day of the month. What is due on a public
holiday moves to the next other day, unless its day is what it is about: lunar and market days.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import takewhile

from lunar_vn import solar_to_lunar
from msgspec import structs

from bot.services.unit_context import UnitContext
from bot.services.working_time import is_holiday
from conversations.engine.model.unit import Unit
from storage.repositories.announcements.versions import Content

WEEKLY, MONTHLY = "weekly", "monthly"
NEW_MOON, FULL_MOON, BOTH_MOONS = "lunar-1", "lunar-15", "lunar-1-15"
MARKET_DAY, MARKET_EVE = "market", "market-eve"
RULES = (WEEKLY, MONTHLY, NEW_MOON, FULL_MOON, BOTH_MOONS, MARKET_DAY, MARKET_EVE)

_LUNAR_DAYS = {NEW_MOON: (1,), FULL_MOON: (15,), BOTH_MOONS: (1, 15)}
_SHIFTED = ("not_after", "valid_until")
_DAY = timedelta(days=1)
# Within so many days each rule with any day has one: lunar day 30 is missing in some months.
_FAR = 100


def rules_of(unit: Unit) -> tuple[str, ...]:
    """Return the rules that a unit can use: those of market days only if it has any."""
    days = unit.market_days
    has_markets = bool(days.weekdays or days.lunar)
    return tuple(rule for rule in RULES if has_markets or rule not in (MARKET_DAY, MARKET_EVE))


def next_due(
    context: UnitContext, content: Content, *, since: datetime | None = None
) -> datetime | None:
    """Return the first occurrence at or after *since* and `send_at`, None if there is no more."""
    return next(iter(list_due(context, content, since=since)), None)


def list_due(
    context: UnitContext, content: Content, *, since: datetime | None = None
) -> Iterator[datetime]:
    """Yield the occurrences at or after *since* and `send_at`, until `repeat_until`.

    The times are local. Nothing is yielded without a rule or a `send_at`.
    """
    if content.repeat not in RULES or content.send_at is None:
        return
    start = content.send_at.astimezone(context.timezone)
    earliest = start if since is None else max(start, since.astimezone(context.timezone))
    until = content.repeat_until
    last = None
    for day in _days(content.repeat, start.date(), earliest.date(), context.unit):
        due = datetime.combine(_move(content.repeat, day), start.time(), context.timezone)
        if until is not None and due > until:
            return
        if due >= earliest and (last is None or due > last):
            yield due
            last = due


def occurrence_id(announcement_id: str, due: datetime) -> str:
    """Return the id of the occurrence that is due on a local day: there can be only one."""
    return f"{announcement_id}-{due:%Y%m%d}"


def occurrence_content(content: Content, due: datetime) -> Content:
    """Return what the occurrence says: its later times are as far from it as from `send_at`."""
    shift = due - (content.send_at or due)
    times = {name: getattr(content, name) for name in _SHIFTED}
    moved = {name: moment and moment + shift for name, moment in times.items()}
    return structs.replace(content, repeat="", repeat_until=None, send_at=due, **moved)


def find_fault(context: UnitContext, content: Content, now: datetime) -> dict[str, str]:
    """Return what keeps a repeat from being approved, by field; {} for what does not repeat."""
    if not content.repeat:
        return {}
    if content.send_at is None:
        return {"send_at": "empty"}
    return {} if next_due(context, content, since=now) else {"repeat": "never"}


def _move(rule: str, day: date) -> date:
    """Return *day*, or the first day after it that is no holiday, if the rule may move."""
    if rule not in (WEEKLY, MONTHLY):
        return day
    return next(it for n in range(_FAR) if not is_holiday(it := day + n * _DAY))


def _days(rule: str, start: date, earliest: date, unit: Unit) -> Iterator[date]:
    """Yield the days of a rule; those before *earliest* may be left out."""
    if rule == WEEKLY:
        # A week before it may move to it.
        first = max(0, (earliest - start).days // 7 - 2)
        yield from (start + 7 * n * _DAY for n in range(first, first + 10_000))
        return
    if rule == MONTHLY:
        months = (earliest.year - start.year) * 12 + earliest.month - start.month
        first = max(0, months - 1)
        yield from (_in_month(start, n) for n in range(first, first + 1_000))
        return
    is_day = _day_test(rule, unit)
    day, found = max(start, earliest), max(start, earliest)
    while (day - found).days <= _FAR:
        if is_day(day):
            yield day
            found = day
        day += _DAY


def _in_month(start: date, months: int) -> date:
    """Return the day of *start* in a later month: the last one if the month is shorter."""
    index = start.year * 12 + start.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    same = [first + n * _DAY for n in range(start.day)]
    return list(takewhile(lambda day: day.month == first.month, same))[-1]


def _day_test(rule: str, unit: Unit) -> Callable[[date], bool]:
    if rule in _LUNAR_DAYS:
        return lambda day: lunar_day(day) in _LUNAR_DAYS[rule]
    market, ahead = unit.market_days, _DAY * (rule == MARKET_EVE)

    def is_day(day: date) -> bool:
        met = day + ahead
        return met.isoweekday() in market.weekdays or (
            bool(market.lunar) and lunar_day(met) in market.lunar
        )

    return is_day


def lunar_day(day: date) -> int:
    """Return the day of the Vietnamese lunar month, 1 to 30."""
    return solar_to_lunar(day).day
