"""Telegram's rate limits: groups, and the weight of replies."""

import pytest

from conversations.engine.model.messages import Reply
from handlers.channel import PacedChannel
from handlers.telegram.pace import PACE
from tests.channel_contract import REPLIES, message


@pytest.mark.parametrize(
    ("name", "messages"),
    [
        ("short", 1),
        ("buttons", 1),
        ("photos", 3),
        ("a photo, with buttons", 1),
        ("an album too many", 12),
        ("pin", 2),
        ("one long word", 3),
        ("everything", 2),
    ],
)
def test_a_reply_weighs_as_much_as_its_messages(name, messages):
    assert PACE.weigh(message(REPLIES[name])) == messages


def test_only_a_negative_number_is_a_group():
    assert PACE.is_group("-1001234567890")
    assert not PACE.is_group("7012345678")


def test_a_channel_with_a_pace_is_recognised():
    class Bot:
        pace = PACE

    assert isinstance(Bot(), PacedChannel)
    assert not isinstance(Reply("1"), PacedChannel)
