"""When officials can be called is told from the time of the question on."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec import structs

from bot.services.questions.query_handlers import find_next_opening
from conversations.engine.model.queries import NextOpening
from tests.resident import LOCAL, MONDAY, PACK

TICK = timedelta(microseconds=10)
UNUSED: Any = None


@pytest.mark.parametrize(
    ("asked", "waits"),
    [
        (timedelta(hours=1), timedelta()),
        (timedelta(hours=4, minutes=30), timedelta(hours=1, minutes=30)),  # the lunch break
        (timedelta(hours=14), timedelta(hours=34)),  # 24 November is a holiday
        (timedelta(days=5), timedelta(days=2)),  # Saturday
    ],
)
def test_the_office_is_open_now_or_from_its_next_shift_on(asked, waits):
    at = MONDAY + asked
    clock = iter(at + n * TICK for n in range(1, 100))
    context: Any = SimpleNamespace(unit=PACK, timezone=LOCAL, now=lambda: next(clock))

    assert find_next_opening(UNUSED, context, UNUSED, NextOpening(at)) == at + waits


def test_the_office_is_open_on_a_saturday_with_hours_of_its_own():
    hours = structs.replace(PACK.hours, saturday=("07:30", "11:30"))
    context: Any = SimpleNamespace(unit=structs.replace(PACK, hours=hours), timezone=LOCAL)
    at = MONDAY + timedelta(days=5, hours=2)

    assert find_next_opening(UNUSED, context, UNUSED, NextOpening(at)) == at
