"""A moment is written as SQLAlchemy itself would write it, and read back the same."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import DateTime
from sqlalchemy.dialects import sqlite

from storage.tables.columns import Moment

VIETNAM = timezone(timedelta(hours=7))
SQLITE = sqlite.dialect()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 25, 7, 30, tzinfo=VIETNAM),
        datetime(2026, 11, 25, 7, 30, 1, 2, tzinfo=UTC),
        datetime(2026, 1, 1, 6, 59, 59, 999_999, tzinfo=VIETNAM),
        datetime(999, 1, 1, tzinfo=UTC),
        None,
    ],
)
def test_a_moment_is_written_as_sqlalchemy_writes_it(moment):
    theirs = DateTime().dialect_impl(SQLITE).bind_processor(SQLITE)
    ours = Moment().dialect_impl(SQLITE).bind_processor(SQLITE)
    read = Moment().dialect_impl(SQLITE).result_processor(SQLITE, None)
    naive = moment and moment.astimezone(UTC).replace(tzinfo=None)

    assert ours(moment) == theirs(naive)
    assert read(ours(moment)) == moment


def test_what_was_written_last_is_not_mistaken_for_another():
    write = Moment().dialect_impl(SQLITE).bind_processor(SQLITE)
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    assert write(early) < write(late)
    assert write(early) == write(datetime(2026, 1, 1, 7, tzinfo=VIETNAM))
