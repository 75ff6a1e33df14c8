"""Retention rules, and their application."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from msgspec import Struct

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction

YEAR = timedelta(days=365.25)
_MOST = 500
_TWO_DAYS = 48
_START = date(2026, 11, 25)

Apply = Callable[[Transaction, str, datetime, int], int]


class Rule(Struct, frozen=True):
    """One rule: *what* is kept for *keeps*, *why*, valid since *since*.

    *apply* deletes what is older than a given time; None if the rule is applied elsewhere. Rules
    are listed by *rank*, the lowest first; people see those that are *about_people*.
    """

    name: str
    what: str
    keeps: timedelta
    why: str
    apply: Apply | None
    since: date = _START
    rank: int = 1000
    about_people: bool = True

    @property
    def length(self) -> tuple[int, str]:
        """The duration as a number and its unit: hours, days or years."""
        if self.keeps >= YEAR:
            return round(self.keeps / YEAR), "years"
        hours = round(self.keeps / timedelta(hours=1))
        return (hours, "hours") if 0 < hours < _TWO_DAYS else (hours // 24, "days")


def apply_by(apply_batch: Callable[..., int]) -> Apply:
    """Return a function that applies a rule by a repository function."""

    def apply(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
        return apply_batch(tx, unit_id, before=before, most=most)

    return apply


def apply_rule(tx: Transaction, context: UnitContext, rule: Rule) -> int:
    """Apply one rule to one batch; return the number of deleted or changed items."""
    if rule.apply is None:
        return 0
    return rule.apply(tx, context.unit_id, context.now() - rule.keeps, _MOST)


def rules_table(rules: Iterable[Rule]) -> list[tuple[str, ...]]:
    """Return *rules* as rows of docs/privacy.md."""
    return [(rule.what, _in_words(rule), rule.why, rule.since.isoformat()) for rule in rules]


def _in_words(rule: Rule) -> str:
    count, unit = rule.length
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"
