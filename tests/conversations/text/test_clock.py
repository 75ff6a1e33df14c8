from datetime import time

import pytest

from conversations.text.clock import find_times


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("lúc 6 giờ chiều", time(18)),
        ("18h", time(18)),
        ("18:30", time(18, 30)),
        ("6h30 sang", time(6, 30)),
        ("6 pm", time(18)),
        ("at 6:30 am", time(6, 30)),
        ("sáu giờ rưỡi tối", time(18, 30)),
        ("9 giờ 45 phút buổi tối", time(21, 45)),
        ("12 giờ đêm", time(0)),
        ("2 giờ đêm", time(2)),
        ("10 giờ đêm", time(22)),
        ("11 giờ trưa", time(11)),
        ("1 giờ trưa", time(13)),
        ("12 giờ trưa", time(12)),
        ("nửa đêm", time(0)),
        ("24h", time(0)),
        ("7hsáng", time(7)),
        ("6hrưỡi tối", time(18, 30)),
    ],
)
def test_a_time_of_day_is_found(said, clock):
    (found,) = find_times(said).times

    assert found.time == clock


@pytest.mark.parametrize(
    "said",
    [
        *("25h", "năm nay", "bà tối nay", "phố 12", "7h75", "0912 345 678"),
        *("2 hôm nữa", "hai gia đình", "ba gói", "2 giống lúa"),
    ],
)
def test_other_numbers_are_no_times(said):
    assert find_times(said).times == ()


@pytest.mark.parametrize(
    ("said", "is_vague"), [("9 giờ", True), ("9 giờ tối", False), ("21 giờ", False)]
)
def test_a_time_without_its_part_of_the_day_is_vague(said, is_vague):
    assert find_times(said).times[0].is_vague == is_vague


def test_weekdays_and_all_other_words_are_told_apart():
    found = find_times("gửi vào thứ Bảy, từ 10 giờ đêm đến 5 giờ sáng Chủ nhật")

    assert found.days == (5, 6)
    assert [it.time for it in found.times] == [time(22), time(5)]
    assert found.rest == "gui vao tu den"
