"""Column types shared by all tables."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

# Like 2026-11-25 07:30:00.000000.
_TEXT_LENGTH = 26


class Moment(TypeDecorator[datetime]):
    """A time: an aware datetime in Python, UTC in the database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return *value* in UTC; SQLite stores no time zone."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """Return a caching converter for parameters: the rows of a batch share their times."""
        if dialect.name == "sqlite":
            return _to_text_cached
        convert = super().bind_processor(dialect)
        return convert and _cache_last(convert)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return *value* as an aware datetime."""
        del dialect
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def _to_text(moment: datetime) -> str:
    """Return *moment* in SQLAlchemy's format for SQLite, in a quarter of the time."""
    return moment.astimezone(UTC).isoformat(" ", "microseconds")[:_TEXT_LENGTH]


def _cache_last(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return *convert* with a cache for the last object; None stays None."""
    last: tuple[object, object] = (None, None)

    def converted(value: object) -> object:
        nonlocal last
        if value is None:
            return None
        known = last  # a local copy: other threads may change it
        if value is not known[0]:
            known = last = (value, convert(value))
        return known[1]

    return converted


# Shared by all columns: most rows have the same time in several columns.
_to_text_cached = _cache_last(_to_text)
