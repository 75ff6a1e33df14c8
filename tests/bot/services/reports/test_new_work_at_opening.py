"""Notices to officials in the morning after a night with many reports."""

from datetime import datetime

import pytest

from bot.services.reports import official_notices
from bot.services.reports.official_notice_rendering import MORE_WORK, REPORT_CARD
from conversations.engine.model.messages import Photo, Tap
from storage.repositories import wanted_files
from storage.tables import MEDIA
from tests.resident import LOCAL
from tests.staff_town import Town

EVENING = datetime(2026, 11, 23, 19, tzinfo=LOCAL)
SEEN = 5


@pytest.fixture
def town(database, services):
    return Town(database, services)


def codes(cards):
    return [card.text.partition(" · ")[0] for _, card in cards]


def told(town, who):
    """Return the kinds of notices sent to an official, in order."""
    kinds = {row["delivery_id"]: row["kind"] for row in town.sent(who)}
    return [kinds[d.delivery_id] for d in town.sends() if kinds.get(d.delivery_id)]


def test_after_forty_reports_at_night_a_few_cards_arrive_and_the_rest_by_one_tap(town, clock):
    town.comes_in("hoa")
    clock.now = EVENING
    for number in range(40):
        town.files(f"resident {number}")
    clock.now = datetime(2026, 11, 25, 7, 30, tzinfo=LOCAL)  # the day between is a holiday

    assert told(town, "hoa") == [*[REPORT_CARD] * SEEN, MORE_WORK]
    *_, last = town.replies("hoa")
    assert "Lúc nghỉ còn nhiều phản ánh nữa" in last.text
    (button,) = last.buttons
    town.tells("hoa", Tap(button.data))
    assert town.texts("hoa")[-1].startswith("Còn 37 việc nữa.")


def test_urgent_reports_arrive_at_once_however_many_wait(town, clock):
    town.comes_in("hoa")
    clock.now = EVENING
    for number in range(SEEN + 1):
        town.files(f"resident {number}")
    code = town.files("binh", words="mất điện cả ngõ từ chiều", what="mat dien")

    ((row, card),) = [c for c in town.cards("hoa") if code in c[1].text]
    assert row["not_before"] == clock.now
    assert "· GẤP" in card.text


def test_the_limit_of_waiting_cards_is_per_official(town, clock):
    town.comes_in("hoa", "Chị Hoa", "economy")
    clock.now = EVENING
    for number in range(SEEN):
        town.files(f"resident {number}")
    town.comes_in("quan", "Quản trị")
    town.files("binh")
    town.files("chi")

    assert len(town.cards("hoa")) == SEEN
    assert len(town.cards("quan")) == 2
    assert town.texts("hoa")[-1].startswith("Lúc nghỉ còn nhiều")
    assert [row["kind"] for row in town.sent("hoa")].count(MORE_WORK) == 1


def test_the_limit_is_reset_the_next_night_and_does_not_apply_by_day(town, clock):
    town.comes_in("hoa")
    clock.now = EVENING
    for number in range(SEEN + 2):
        town.files(f"resident {number}")
    clock.now = datetime(2026, 11, 25, 9, tzinfo=LOCAL)
    told(town, "hoa")
    by_day = [town.files(f"neighbour {number}") for number in range(SEEN + 2)]
    clock.now = datetime(2026, 11, 25, 19, tzinfo=LOCAL)
    at_night = town.files("binh")

    assert codes(town.cards("hoa"))[SEEN:] == [*by_day, at_night]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_card_rendered_in_the_morning_shows_the_photo_fetched_at_night(town, clock, is_there):
    town.comes_in("hoa")
    clock.now = EVENING
    town.files(photos=[Photo(source="file-1")])
    (photo,) = (row["media_id"] for row in town.rows(MEDIA))
    if is_there:
        town.write(
            wanted_files.mark_fetched,
            town.context.unit_id,
            photo,
            digest="d",
            mime="image/jpeg",
            size=1,
        )
    else:
        town.write(wanted_files.mark_lost, town.context.unit_id, photo, reason="expired")
    town.write(official_notices.send_late_photos, town.context, photo)

    ((_, card),) = town.cards("hoa")
    assert "đang tải" not in card.text
    assert card.photos == ((photo,) if is_there else ())
    assert ("1 ảnh không lấy được" in card.text) is not is_there
