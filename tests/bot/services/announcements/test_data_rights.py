"""What is stored about a subscriber: shown to them, deleted with them, and for how long."""

from datetime import timedelta

import pytest

from bot.services import retention_rules
from bot.services.announcements.part import PART
from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.subscriptions import Setting
from bot.services.handlers import Occasion
from storage.tables import (
    ANNOUNCEMENT_EVENTS,
    ANNOUNCEMENT_VERSIONS,
    ANNOUNCEMENTS,
    SUBSCRIPTION_SETTINGS,
    SUBSCRIPTIONS,
)
from tests.bot.services.announcements.office import CONTENT, OfficeTown

KEPT = timedelta(days=5 * 365.25)


@pytest.fixture
def town(database, context):
    town = OfficeTown(database, context)
    town.subscribers("an", "binh", topics=("power", "water"))
    for name in ("an", "binh"):
        town.does(
            subscriptions.save_setting,
            name,
            Setting(subscriptions.WHOLE_COMMUNE, "20:00", "07:00"),
        )
    return town


def count(town, table):
    return len(town.database.write_now(lambda tx: tx.execute(table.select()).all()))


def test_a_person_reads_what_they_subscribed_to(town):
    assert [item.text for item in town.does(PART.own_items, "an")] == [
        "Cắt điện",
        "Cắt nước",
        "xã Gia Viễn, 🔕 20:00–07:00",
    ]


@pytest.mark.parametrize("occasion", [Occasion.PERSON_ERASED, Occasion.CONSENT_WITHDRAWN])
def test_subscriptions_are_deleted_with_the_person_and_the_consent(town, occasion):
    town.does(PART.erasers[occasion], "an")
    assert town.does(PART.own_items, "an") == []
    assert town.does(subscriptions.load, "an").setting == Setting()
    assert (count(town, SUBSCRIPTIONS), count(town, SUBSCRIPTION_SETTINGS)) == (2, 1)


def test_announcements_are_deleted_five_years_after_they_ended(town, clock):
    (rule,) = (rule for rule in PART.retention if rule.name == "announcements")
    town.announces("a1")
    town.halts("a1")
    town.saves("a2", content=CONTENT)
    town.announces("a3")

    def apply():
        return town.database.write_now(retention_rules.apply_rule, town.context, rule)

    clock.passes(seconds=KEPT.total_seconds())
    assert apply() == 0
    clock.passes(seconds=1)
    assert apply() == 2
    tables = (ANNOUNCEMENTS, ANNOUNCEMENT_VERSIONS)
    assert [count(town, table) for table in tables] == [1, 1]
    assert count(town, ANNOUNCEMENT_EVENTS) == len(town.acts("a3"))
    assert town.now("a3").state == "sending"
    assert apply() == 0
