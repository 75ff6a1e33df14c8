"""Times as officials write them."""

from datetime import datetime, time, timedelta, timezone

import pytest

from conversations.staff.times import names_day, read_time

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=7)))
"""A Monday."""


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("7 giờ sáng mai", "24/11/2026 07:00"),
        ("sang mai 7h30", "24/11/2026 07:30"),
        ("18h30 ngày 28/11", "28/11/2026 18:30"),
        ("28-11 lúc 7g30", "28/11/2026 07:30"),
        ("8 giờ tối nay", "23/11/2026 20:00"),
        ("chiều thứ sáu lúc 2 giờ", "27/11/2026 14:00"),
        ("thứ 6 tuần sau 8h", "04/12/2026 08:00"),
        ("12 giờ trưa mai", "24/11/2026 12:00"),
        ("1 giờ trưa mai", "24/11/2026 13:00"),
        ("7 giờ rưỡi", "24/11/2026 07:30"),
        ("8 giờ", "23/11/2026 08:00"),
        ("nửa tiếng nữa", "23/11/2026 08:00"),
        ("2 tiếng nữa", "23/11/2026 09:30"),
        ("mùng 1 tháng 12 7 giờ", "01/12/2026 07:00"),
        ("ngày 5 lúc 9h", "05/12/2026 09:00"),
        ("20/11 8h", "20/11/2026 08:00"),
        ("5/1 8h", "05/01/2027 08:00"),
        ("20 giờ hôm qua", "22/11/2026 20:00"),
        ("7 am tomorrow", "24/11/2026 07:00"),
        ("7:30 pm 28 Nov", "28/11/2026 19:30"),
        ("in 2 hours", "23/11/2026 09:30"),
    ],
)
def test_a_time_is_read(said, at):
    read = read_time(said, NOW)
    assert read is not None
    assert f"{read:%d/%m/%Y %H:%M}" == at
    assert read.tzinfo == NOW.tzinfo


@pytest.mark.parametrize("said", ["ngay", "31/2 8h", "25h", "con mèo", "", "30/13 7h"])
def test_what_is_no_time_is_none(said):
    assert read_time(said, NOW) is None
    assert not names_day(said, NOW)


def test_a_day_without_an_hour_is_a_time_only_by_default():
    assert read_time("hết ngày 30/11", NOW) is None
    assert names_day("hết ngày 30/11", NOW)
    end = read_time("hết ngày 30/11", NOW, default=time(23, 59))
    assert f"{end:%d/%m %H:%M}" == "30/11 23:59"
