"""Links from messages to reports contain addresses: they are deleted with person and report."""

from datetime import timedelta

import pytest

from bot.registry import REGISTRY
from bot.services import retention_rules
from conversations.engine.model.messages import Inbound, Text
from storage.tables import REPORT_MESSAGES
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.privacy.test_data_rights import settle
from tests.bot.services.reports.test_reports_nearby import JOIN

ERASE = ("xoá dữ liệu của tôi", "xoá ngay")


@pytest.fixture
def street(database, services):
    return Street(database, services)


def writes(street, who, *texts):
    """Send someone's messages, each with the platform's id of it."""
    for number, text in enumerate(texts):
        street.take(Inbound("fake", f"{who} {number}", who, Text(text), message=f"m{number}"))


def addresses(street):
    """Return whose messages are linked with a report."""
    return {row["message"].split(":")[1] for row in street.rows(REPORT_MESSAGES)}


def test_a_person_who_added_to_anothers_report_leaves_no_address_there(street):
    writes(street, "an", *REPORT)
    writes(street, "binh", *JOIN, "1")
    assert addresses(street) == {"an", "binh"}

    street.says("binh", *ERASE)
    assert addresses(street) == {"an"}


@pytest.mark.both
def test_an_address_with_a_wildcard_matches_only_itself(street):
    writes(street, "an", *REPORT)
    for who in ("b_nh", "binh"):
        writes(street, who, *JOIN, "1")
    street.says("b_nh", *ERASE)
    assert addresses(street) == {"an", "binh"}


def test_a_report_that_was_anonymised_after_five_years_has_no_address(street, clock):
    writes(street, "an", *REPORT)
    assert addresses(street) == {"an"}

    settle(street)
    clock.now += timedelta(days=5 * 366)
    (rule,) = (rule for rule in REGISTRY.retention if rule.name == "reports")
    assert (
        street.database.write_now(retention_rules.apply_rule, street.services.context, rule) == 1
    )
    assert addresses(street) == set()
