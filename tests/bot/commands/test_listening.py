"""`python -m bot listen` tells what a sentence is taken for, and why."""

import pytest

from bot.commands.listening import explain
from tests.resident import BOOKS, Resident

UNIT = Resident().context.unit


@pytest.mark.parametrize(
    ("text", "at", "first", "beside"),
    [
        ("ừ gửi đi", "review", "do yes", ""),
        ("đèn đường ở phố Me hỏng mấy hôm nay", "", "do report", "matter"),
        ("làm khai sinh cần giấy tờ gì", "", "do question", "card"),
    ],
)
def test_the_cheapest_choice_comes_first_with_what_it_rests_on(text, at, first, beside):
    lines = explain(text, at, UNIT, BOOKS).splitlines()

    choices = [line for line in lines if line.lstrip()[:1].isdigit()]
    assert choices[0].endswith(first)
    assert beside in next((line for line in lines if line.startswith("beside: ")), "")


def test_danger_is_named_before_all_else():
    assert explain("cháy nhà rồi cứu với", "", UNIT, BOOKS).startswith("danger: fire")
