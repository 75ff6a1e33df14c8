"""How often PostgreSQL is asked for a batch: the way there and back costs more than an answer."""

import pytest

from tests.bot.services.inbound.test_receive_batch import Street

pytestmark = pytest.mark.postgresql


@pytest.fixture
def street(database, services):
    return Street(database, services)


def test_a_batch_looks_who_writes_holds_them_and_keeps_what_they_said(street, trips):
    street.says("an", "xin chào")
    street.says("binh", "xin chào")
    trips.clear()
    street.take(*(street.message(who, "báo sự cố") for who in ("an", "binh")))

    assert len(trips) == 3


def test_of_strangers_nothing_is_held(street, trips):
    street.take(*(street.message(who, "xin chào") for who in ("an", "binh")))

    assert len(trips) == 3
