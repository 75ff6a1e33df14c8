"""Dates, times, codes and numbers as people say them."""

from datetime import datetime, timedelta

import pytest

from conversations.text.formatting import format_code, format_day, format_phone, format_time
from tests.resident import LOCAL, MONDAY


@pytest.mark.parametrize(
    ("hour", "minute", "vi", "en"),
    [
        (0, 0, "12 giờ đêm thứ Hai 23/11", "0:00 on Monday 23 Nov"),
        (1, 5, "1 giờ 05 sáng thứ Hai 23/11", "1:05 on Monday 23 Nov"),
        (7, 30, "7 giờ 30 sáng thứ Hai 23/11", "7:30 on Monday 23 Nov"),
        (10, 0, "10 giờ sáng thứ Hai 23/11", "10:00 on Monday 23 Nov"),
        (11, 30, "11 giờ 30 trưa thứ Hai 23/11", "11:30 on Monday 23 Nov"),
        (12, 0, "12 giờ trưa thứ Hai 23/11", "12:00 on Monday 23 Nov"),
        (13, 30, "1 giờ 30 chiều thứ Hai 23/11", "13:30 on Monday 23 Nov"),
        (17, 0, "5 giờ chiều thứ Hai 23/11", "17:00 on Monday 23 Nov"),
        (19, 0, "7 giờ tối thứ Hai 23/11", "19:00 on Monday 23 Nov"),
        (23, 0, "11 giờ đêm thứ Hai 23/11", "23:00 on Monday 23 Nov"),
    ],
)
def test_a_time_is_formatted_with_its_part_of_the_day(hour, minute, vi, en):
    moment = MONDAY.replace(hour=hour, minute=minute)

    assert format_time(moment, "vi") == vi
    assert format_time(moment, "en") == en


def test_each_day_of_the_week_has_its_name():
    week = [MONDAY + timedelta(days=n) for n in range(7)]

    assert [format_day(moment, "vi") for moment in week] == [
        "thứ Hai 23/11",
        "thứ Ba 24/11",
        "thứ Tư 25/11",
        "thứ Năm 26/11",
        "thứ Sáu 27/11",
        "thứ Bảy 28/11",
        "Chủ nhật 29/11",
    ]
    assert format_day(week[6], "en") == "Sunday 29 Nov"
    assert format_day(datetime(2027, 2, 5, tzinfo=LOCAL), "vi") == "thứ Sáu 5/2"


@pytest.mark.parametrize(
    ("receipt", "said"),
    [("GV 427", "GV 4 2 7"), ("GV 1001", "GV 1 0 0 1"), ("GV", "GV"), ("", "")],
)
def test_a_code_is_spelled_letter_by_letter(receipt, said):
    assert format_code(receipt) == said


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("02293868123", "0229 3868 123"),
        ("0912345678", "0912 345 678"),
        ("18001096", "1800 1096"),
        ("19006769", "1900 6769"),
        ("114", "114"),
        ("1022", "1022"),
        ("", ""),
    ],
)
def test_a_phone_number_is_formatted_in_groups(digits, said):
    assert format_phone(digits) == said
