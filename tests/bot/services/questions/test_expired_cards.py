"""Notices of expired cards to their owners."""

from datetime import date, datetime, timedelta

import pytest
from msgspec import structs

from bot.services.questions import expired_cards
from bot.services.unit_context import load_newest_version
from storage.repositories import units
from storage.unit_pack.pack_folder import with_card
from tests.resident import LOCAL, PACK
from tests.staff_town import Town

END = date(2026, 11, 23)


@pytest.fixture
def town(database, services):
    return Town(database, services)


def ends(town, *ids, on=END):
    """Let cards expire *on* a day."""
    unit = town.context.unit
    for card in [card for card in unit.cards if card.id in ids]:
        unit = with_card(unit, structs.replace(card, checked=date(2026, 1, 1), expires=on))
    town.write(units.save, unit, now=town.context.now())
    town.write(load_newest_version, town.context)


def tells(town):
    return town.database.write_now(expired_cards.notify_owners, town.context)


@pytest.mark.both
def test_only_the_owners_of_an_expired_card_are_notified_and_once(town):
    owner = next(card.owner for card in PACK.cards if card.id == "birth")
    town.comes_in("hoa", "Chị Hoa", owner)
    town.comes_in("lan", "Chị Lan")
    town.comes_in("minh", "Anh Minh", "police")
    ends(town, "birth")

    assert tells(town) == 1
    assert tells(town) == 0
    assert [len(town.cards(who)) for who in ("hoa", "lan", "minh")] == [1, 1, 0]
    ((_, said),) = town.cards("hoa")
    assert "“Đăng ký khai sinh”" in said.text


def test_several_expired_cards_are_one_message(town):
    town.comes_in("hoa")
    ids = [card.id for card in PACK.cards if card.owner == "service"][:5]
    ends(town, *ids)

    assert tells(town) == 5
    ((_, said),) = town.cards("hoa")
    assert "và 2 thẻ nữa" in said.text


def test_the_notice_waits_for_office_hours(town, clock):
    town.comes_in("hoa")
    ends(town, "birth")
    clock.passes(hours=12)
    tells(town)

    ((row, _),) = town.cards("hoa")
    assert row["not_before"] == datetime(2026, 11, 25, 7, 30, tzinfo=LOCAL)
    assert (row["promise"], row["urgency"]) == ("at_least_once", 20)


def test_a_card_that_expires_again_is_announced_again(town, clock):
    town.comes_in("hoa")
    ends(town, "birth")
    tells(town)
    ends(town, "birth", on=END + timedelta(days=30))
    assert tells(town) == 0
    clock.passes(days=31)
    assert tells(town) == 1


def test_an_official_who_comes_later_gets_unannounced_cards(town):
    ends(town, "birth")
    assert tells(town) == 0
    town.comes_in("hoa")
    assert tells(town) == 1


def test_with_a_public_address_the_notice_links_to_the_page(town):
    town.context.public_url = "https://caunoi.example.vn"
    town.comes_in("hoa")
    ends(town, "birth")
    tells(town)

    ((_, said),) = town.cards("hoa")
    assert said.links[0].url == "https://caunoi.example.vn/office/cards"


def test_without_expired_cards_nobody_is_notified(town):
    town.comes_in("hoa")
    assert tells(town) == 0
    assert town.cards("hoa") == []
