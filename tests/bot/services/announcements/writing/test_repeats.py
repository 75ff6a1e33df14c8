"""Announcements that repeat: by the week, the month, the lunar calendar and the market."""

from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from msgspec import structs

from bot.services.announcements.writing import repeats
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.hooks import Hooks
from bot.services.unit_context import UnitContext
from conversations.engine.model.unit import MarketDays
from storage.repositories.announcements import announcements, pictures
from tests.bot.services.announcements.office import CONTENT, OfficeTown
from tests.fakes import Clock, until
from tests.resident import PACK

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")
HOUR, WEEK = timedelta(hours=1), timedelta(days=7)


def unit_with(**market):
    """Return the context of a unit with these market days."""
    unit = structs.replace(PACK, market_days=MarketDays(**market))
    return UnitContext(PACK.id, 1, LOCAL, Clock(), {1: unit}, Hooks())


def days(rule, start, most=6, unit=None, until=None):
    """Return the days of the first *most* occurrences, as "YYYY-MM-DD"."""
    at = datetime.combine(date.fromisoformat(start), datetime.min.time(), LOCAL) + 7 * HOUR
    end = until and datetime.combine(date.fromisoformat(until), datetime.max.time(), LOCAL)
    content = structs.replace(CONTENT, send_at=at, repeat=rule, repeat_until=end)
    found = list(islice(repeats.list_due(unit or unit_with(), content), most))
    assert {(it.hour, it.minute) for it in found} <= {(7, 0)}
    return [it.date().isoformat() for it in found]


def test_each_friday():
    assert days("weekly", "2026-11-27", 3) == ["2026-11-27", "2026-12-04", "2026-12-11"]


def test_each_month_on_the_same_day_or_its_last():
    assert days("monthly", "2026-10-31", 5) == [
        *("2026-10-31", "2026-11-30", "2026-12-31"),
        *("2027-01-31", "2027-02-28"),
    ]


@pytest.mark.parametrize(
    ("tet", "in_china"),
    [
        ("1985-01-21", "1985-02-20"),
        ("2007-02-17", "2007-02-18"),
        ("2030-02-02", "2030-02-03"),
    ],
)
def test_lunar_days_are_those_of_the_vietnamese_calendar(tet, in_china):
    new_year = date.fromisoformat(tet)
    begin = (new_year - timedelta(days=3)).isoformat()
    (first,) = days("lunar-1", begin, 1)
    assert first == tet != in_china
    (full,) = days("lunar-15", begin, 1)
    assert date.fromisoformat(full) == new_year + timedelta(days=14)
    assert days("lunar-1-15", begin, 2) == [first, full]


def test_a_year_has_twelve_or_thirteen_new_moons():
    assert len(days("lunar-1", "2026-01-01", 20, until="2026-12-31")) == 12
    assert len(days("lunar-1", "2024-01-01", 20, until="2024-12-31")) == 13


def test_the_market_and_the_day_before_it():
    by_weekday, by_moon = unit_with(weekdays=(2, 6)), unit_with(lunar=(30,))
    assert days("market", "2026-11-27", 3, by_weekday) == [
        "2026-11-28",
        "2026-12-01",
        "2026-12-05",
    ]
    assert days("market-eve", "2026-11-27", 2, by_weekday) == ["2026-11-27", "2026-11-30"]
    found = days("market", "2026-01-01", 9, by_moon, until="2026-12-31")
    assert 4 <= len(found) < 9
    assert {repeats.lunar_day(date.fromisoformat(it)) for it in found} == {30}
    assert days("market", "2026-11-27") == []


def test_a_unit_without_market_days_has_no_rules_of_them():
    assert repeats.MARKET_EVE not in repeats.rules_of(unit_with().unit)
    assert repeats.rules_of(unit_with(lunar=(3,)).unit) == repeats.RULES


def test_what_is_due_on_a_holiday_moves_to_the_next_day_and_two_become_one():
    # Friday 1 January; Tết 2027 is from Friday 5 February on.
    assert days("weekly", "2026-12-25", 3) == ["2026-12-25", "2027-01-02", "2027-01-08"]
    tet = days("weekly", "2027-01-29", 4)
    assert "2027-02-05" not in tet
    assert len(set(tet)) == 4
    assert "2027-02-06" in days("lunar-1", "2027-02-01", 1)


@pytest.mark.parametrize("rule", repeats.RULES)
@pytest.mark.parametrize("later", [0, 1, 6, 40, 400])
def test_the_next_occurrence_is_the_first_of_all_that_is_not_before(rule, later):
    unit = unit_with(lunar=(5, 10), weekdays=(7,))
    begin = datetime(2026, 11, 27, 7, tzinfo=LOCAL)
    content = structs.replace(CONTENT, send_at=begin, repeat=rule)
    since = begin + timedelta(days=later, minutes=1)
    everything = islice(repeats.list_due(unit, content), 200)

    assert repeats.next_due(unit, content, since=since) == next(
        it for it in everything if it >= since
    )


# The clock starts on Monday 23 November 2026 at 7:30.


@pytest.fixture
def weekly(context):
    begin = context.now() + HOUR
    return structs.replace(CONTENT, send_at=begin, repeat="weekly", not_after=begin + 2 * HOUR)


@pytest.fixture
def office(database, context):
    town = OfficeTown(database, context)
    town.subscribers("an")
    return town


def occurrences(office, id_="a1"):
    """Return the occurrences, the oldest first: their days and states."""
    unit_id = office.context.unit_id
    found = office.database.write_now(announcements.list_occurrences, unit_id, id_, most=2_000)
    return [(one.announcement_id.removeprefix(f"{id_}-"), one.state) for one in found[::-1]]


@pytest.mark.both
def test_each_occurrence_is_an_announcement_of_its_own(office, clock, weekly):
    office.announces(content=structs.replace(weekly, repeat_until=weekly.send_at + WEEK))
    assert not office.runs_job()
    clock.passes(hours=1)
    office.runs_job()
    assert occurrences(office) == [("20261123", "sending")]
    one = office.now("a1-20261123")
    assert (one.code, one.author, one.approved_by) == ("TB 2", "writer", "approver")
    said = office.version("a1-20261123", 1).content
    assert (said.vi, said.repeat, said.send_at) == (CONTENT.vi, "", weekly.send_at)
    assert office.now().state == "approved"
    assert office.now().send_at == weekly.send_at + WEEK

    clock.passes(days=7)
    office.runs_job()
    assert office.version("a1-20261130", 1).content.not_after == weekly.not_after + WEEK
    assert (office.now().state, office.now().send_at) == ("sent", None)
    assert [act for act, _ in office.acts()][-2:] == ["repeat", "repeat"]
    assert not [it for it in occurrences(office) if it[1] == "draft"]


def test_one_that_is_due_at_its_approval_starts_then(office, clock, weekly):
    office.waits_for_approval(content=weekly)
    clock.passes(hours=2)
    office.approves()
    assert office.now().send_at == weekly.send_at + WEEK
    clock.passes(days=7)
    office.runs_job()
    assert occurrences(office) == [("20261130", "sending")]


@pytest.mark.parametrize(("hours", "state"), [(1.5, "sending"), (3, "stopped")])
def test_what_came_due_while_the_program_was_down_goes_out_unless_it_is_too_late(
    office, clock, weekly, hours, state
):
    office.announces(content=weekly)
    clock.passes(hours=1 + hours)
    office.runs_job()
    assert occurrences(office) == [("20261123", state)]


def test_of_several_that_were_missed_the_newest_goes_out(office, clock, weekly):
    office.announces(content=weekly)
    clock.passes(days=21, hours=2)
    office.runs_job()
    assert occurrences(office) == [("20261214", "sending")]
    assert [act for act, _ in office.acts()].count("skip") == 3


@pytest.mark.parametrize("jump", [-2, 2])
def test_a_jump_of_the_clock_repeats_and_loses_nothing(office, clock, weekly, jump):
    office.announces(content=weekly)
    made = []
    for _ in range(4):
        clock.passes(hours=1, minutes=1)
        office.runs_job()
        clock.passes(hours=jump)
        office.runs_job()
        clock.passes(hours=-jump)
        office.runs_job()
        made = occurrences(office)
        clock.passes(days=6, hours=22, minutes=59)
    assert [day for day, _ in made] == ["20261123", "20261130", "20261207", "20261214"]


def test_a_stopped_repeat_ends_and_what_is_sent_stays(office, clock, weekly):
    office.announces(content=weekly)
    clock.passes(hours=1)
    office.runs_job()
    office.halts()
    clock.passes(days=14)
    office.runs_job()
    assert [day for day, _ in occurrences(office)] == ["20261123"]


def test_an_edit_pauses_a_repeat_until_it_is_approved_again(office, clock, weekly):
    office.announces(content=weekly)
    clock.passes(hours=1)
    office.runs_job()
    office.saves(seen=1, content=structs.replace(weekly, vi="Lời mới."))
    clock.passes(days=7)
    assert [day for day, _ in occurrences(office)] == ["20261123"]
    office.submits(version=2)
    office.approves(version=2)
    office.runs_job()
    assert office.version("a1-20261130", 1).content.vi == "Lời mới."
    clock.passes(days=7)
    office.runs_job()
    assert [day for day, _ in occurrences(office)] == ["20261123", "20261130", "20261207"]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"repeat_until": 0 * WEEK}, {"repeat": "never"}),
        ({"repeat": "market"}, {"repeat": "never"}),
        ({"send_at": None, "not_after": None}, {"send_at": "empty"}),
    ],
)
def test_a_repeat_that_never_fires_is_a_fault(office, weekly, changes, fault):
    if "repeat_until" in changes:
        changes = {"repeat_until": office.context.now()}
    office.saves(content=structs.replace(weekly, **changes))
    with pytest.raises(InvalidAnnouncementError) as error:
        office.submits()
    assert error.value.faults == fault


def test_an_unknown_rule_is_refused(office, weekly):
    with pytest.raises(InvalidAnnouncementError) as error:
        office.saves(content=structs.replace(weekly, repeat="yearly"))
    assert error.value.faults == {"repeat": "unknown"}


def test_an_occurrence_has_the_pictures_of_its_own(office, clock, weekly):
    unit_id, now = office.context.unit_id, office.context.now()
    office.saves(content=weekly)
    office.database.write_now(pictures.add, unit_id, "a1", "p1", 10, now=now)
    office.saves(seen=1, content=structs.replace(weekly, pictures=("p1",)))
    office.submits(version=2)
    office.approves(version=2)
    clock.passes(hours=1)
    office.runs_job()
    assert office.version("a1-20261123", 1).content.pictures == ("p1",)
    # Deleting what repeats would leave the occurrence its picture.
    office.database.write_now(pictures.delete_of_announcements, unit_id, ["a1"])
    assert office.database.write_now(pictures.list_known, unit_id, ["p1"]) == {"p1"}


async def test_an_occurrence_is_sent_to_who_subscribed(office, clock, weekly):
    office.announces(content=weekly)
    clock.passes(hours=1)
    office.runs_job()
    await office.runs()
    await until(lambda: office.states("a1-20261123") == {"sent": 1})
    assert office.texts_of("an") == [CONTENT.vi]
    await office.stops()
