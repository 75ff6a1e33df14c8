"""Addresses with link codes when they move or their person is erased."""

import pytest

from bot.services.privacy import erasure_job
from conversations.engine.model.messages import Moved
from storage.tables import CONTACTS, LINK_CODES, LINK_TRIES
from tests.bot.services.linking.test_address_linking import Town
from tests.bot.services.privacy.test_data_rights import deliver

ERASE = ("xoá dữ liệu của tôi", "xoá ngay")


@pytest.fixture
def town(database, services):
    return Town(database, services)


@pytest.mark.both
def test_erasing_the_maker_of_a_code_leaves_no_address(town, clock):
    town.gets_code("phone")
    town.says("phone", *ERASE)
    deliver(town)
    clock.passes(hours=2)

    assert town.database.write_now(erasure_job.forget_addresses, town.services) == 1
    assert town.rows(CONTACTS) == []
    assert town.rows(LINK_CODES) == []


@pytest.mark.both
def test_erasing_a_person_with_a_wrong_code_leaves_no_address(town, clock):
    town.says("phone", "nối 314 159", *ERASE)
    deliver(town)
    clock.passes(hours=2)

    assert town.database.write_now(erasure_job.forget_addresses, town.services) == 1
    assert town.rows(CONTACTS) == []
    assert town.rows(LINK_TRIES) == []


def test_a_code_is_valid_after_its_conversation_moved(town):
    code = town.gets_code("old")
    town.says("old", Moved("new"))
    town.says("tablet", "xin chao", f"nối {code}")

    assert town.person("new") == town.person("tablet")


@pytest.mark.parametrize("are_tries_there_too", [True, False])
def test_wrong_codes_are_counted_after_their_conversation_moved(town, are_tries_there_too):
    town.says("old", "xin chao", *["nối 314 159"] * 5)
    if are_tries_there_too:
        town.says("new", "xin chao", *["nối 314 159"] * 5)
    town.says("old", Moved("new"))

    code = town.gets_code("phone")
    town.says("new", f"nối {code}")
    assert town.person("new") != town.person("phone")
