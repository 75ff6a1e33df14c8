"""The column type for times, compared with SQLAlchemy's own."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import DateTime
from sqlalchemy.dialects import sqlite

from storage.tables.columns import Moment

VIETNAM = timezone(timedelta(hours=7))
SQLITE = sqlite.dialect()


def written_by(kind):
    """Return a time as the column type *kind* writes it for SQLite."""
    write = kind.dialect_impl(SQLITE).bind_processor(SQLITE)
    assert write
    return write


def read(value):
    process = Moment().dialect_impl(SQLITE).result_processor(SQLITE, None)
    assert process
    return process(value)


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
def test_a_time_is_written_as_sqlalchemy_writes_it(moment):
    naive = moment and moment.astimezone(UTC).replace(tzinfo=None)

    written = written_by(Moment())(moment)

    assert written == written_by(DateTime())(naive)
    assert read(written) == moment


def test_the_cache_of_the_last_time_does_not_mix_up_times():
    write = written_by(Moment())
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    assert write(early) < write(late)
    assert write(early) == write(datetime(2026, 1, 1, 7, tzinfo=VIETNAM))
