"""The card of a report that officials see."""

from datetime import timedelta

import pytest

from conversations.staff.reports.report_card import build_report_card
from tests.official import TO_OFFICIAL, facts
from tests.resident import AGREED, MONDAY, PACK


def text_of(report, now):
    return build_report_card(report, PACK, TO_OFFICIAL(AGREED), now).text


@pytest.mark.parametrize(("days", "words"), [(0, "còn 1 ngày"), (2, "quá hạn")])
def test_the_card_shows_the_deadline_of_the_first_answer(days, words):
    text = text_of(facts(427), MONDAY + timedelta(days=days))

    assert "Hạn trả lời" in text
    assert words in text


@pytest.mark.parametrize("days", [0, 2])
def test_an_answered_report_shows_no_deadline(days):
    text = text_of(facts(427, is_answered=True), MONDAY + timedelta(days=days))

    assert "Không còn chờ trả lời" in text
    assert "hạn" not in text.lower()
