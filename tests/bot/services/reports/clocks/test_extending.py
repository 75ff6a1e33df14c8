"""An official who won't make a date promises another one, and residents hear it in time."""

from datetime import datetime, timedelta

import pytest

from bot.services.reports.clocks import extending
from bot.services.reports.clocks.extending import InvalidDateError
from storage.repositories.reports import reports
from storage.tables import REPORT_EVENTS
from tests.bot.services.reports.clocks.test_sweep import Office
from tests.resident import LOCAL

WHY = "Đèn thay thế thứ sáu mới về."


@pytest.fixture
def office(database, services, clock):
    office = Office(database, services, clock)
    office.tells("hoa", "báo ngay")
    office.files()
    office.sends()
    return office


def labels(office, who="hoa"):
    return [button.label for button in office.replies(who)[-1].buttons]


@pytest.mark.both
def test_a_new_date_is_told_before_the_old_one_and_ends_it(office):
    office.taps("hoa", "Nhận việc")
    office.sweeps()
    office.taps("hoa", "Hẹn lại")
    assert "đến hạn 8 giờ sáng thứ Tư 25/11" in office.texts("hoa")[-1]
    assert labels(office)[:3] == ["thứ Năm 26/11", "thứ Hai 30/11", "thứ Tư 2/12"]
    office.tells("hoa", "9h sáng thứ sáu", WHY)
    assert "Em đã báo 1 người: GV 101 hẹn lại 9 giờ sáng thứ Sáu 27/11" in office.texts("hoa")[-1]

    (said,) = office.sweeps()["an"]
    assert "cán bộ hẹn lại 9 giờ sáng thứ Sáu 27/11" in said
    assert WHY in said
    assert office.at(25, 9) == {}
    # The new date has a reminder and an apology of its own.
    assert office.at(27, 7, 30).keys() == {"hoa"}
    assert office.at(27, 9).keys() == {"an", "nam"}


@pytest.mark.parametrize(
    ("said", "why"),
    [("hôm qua", "đã qua"), ("8 giờ sáng 25/11", "phải sau"), ("15/6", "xa quá")],
)
def test_a_date_that_cannot_be_is_asked_again_with_its_reason(office, said, why):
    office.taps("hoa", "Nhận việc")
    office.taps("hoa", "Hẹn lại")
    office.tells("hoa", said)
    assert why in office.texts("hoa")[-1]
    office.tells("hoa", "15/12", WHY)
    assert office.report()["promised"] == datetime(2026, 12, 15, 17, tzinfo=LOCAL)


def test_nobody_puts_off_what_nobody_took_on_and_the_act_checks_the_date_again(office):
    (_, card), *_ = office.cards("hoa")
    assert "Hẹn lại" not in [button.label for button in card.buttons]

    def extends(until):
        found = office.write(reports.get, office.context.unit_id, office.report()["report_id"])
        office.write(
            extending.extend_report,
            office.context,
            office.id_of("Chị Hoa"),
            office.report()["report_id"],
            found,
            until=office.context.now() + until,
            why=WHY,
        )

    with pytest.raises(InvalidDateError, match="over"):
        extends(timedelta(days=9))
    office.taps("hoa", "Nhận việc")
    for away, why in ((-1, "past"), (1, "sooner"), (91, "far")):
        with pytest.raises(InvalidDateError, match=why):
            extends(timedelta(days=away))
    assert [row["kind"] for row in office.rows(REPORT_EVENTS)] == ["filed", "accepted"]
