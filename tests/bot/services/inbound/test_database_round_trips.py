"""The number of PostgreSQL round trips of a batch: each costs more than an answer."""

import pytest

from tests.bot.services.inbound.test_receive_batch import Street

pytestmark = pytest.mark.postgresql


@pytest.fixture
def street(database, services):
    return Street(database, services)


def test_a_batch_of_known_people_takes_three_round_trips(street, trips):
    street.says("an", "xin chào")
    street.says("binh", "xin chào")
    trips.clear()
    street.take(*(street.message(who, "báo sự cố") for who in ("an", "binh")))

    assert len(trips) == 3


def test_a_batch_of_new_people_takes_three_round_trips(street, trips):
    street.take(*(street.message(who, "xin chào") for who in ("an", "binh")))

    assert len(trips) == 3
