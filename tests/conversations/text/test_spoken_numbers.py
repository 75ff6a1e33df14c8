"""Phone numbers that are told in words become digits; other words stay."""

import pytest

from bot.services.inbound.preprocessing import mask_private
from conversations.engine.model.messages import Text
from tests.resident import SPEAK


def written(text):
    content, kinds = mask_private(Text(text), SPEAK)
    assert isinstance(content, Text)
    assert not kinds
    return content.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("không chín ba tám, hai bốn sáu, một ba năm", "0938246135"),
        ("khong chin ba tam hai bon sau mot ba nam", "0938246135"),
        ("0 chín ba tám 246 một ba lăm", "0938246135"),
        ("không chín mươi hai hai bốn sáu một ba năm năm", "0922461355"),
        ("khong chin muoi hai ba bon nam sau bay tam", "0912345678"),
        ("không chín ba tám hai bốn sáu một chín mươi", "0938246190"),
        ("không hai hai chín ba tám bảy bốn một hai một", "02293874121"),
        ("zero nine three eight two four six one three five", "0938246135"),
    ],
)
def test_a_phone_number_in_words_is_read_with_what_is_around_it(text, number):
    assert written(f"gọi {text} bà nghe nhé") == f"gọi {number} bà nghe nhé"


@pytest.mark.parametrize(
    "text",
    [
        "bà có hai cháu, một đứa chín tuổi, không ba không mẹ",
        "khong nam nao khong ngap, ba nam bon lan roi",
        "gọi 0938 246 135 nhé",
        "một hai ba bốn năm sáu bảy tám chín mười",
        "không chín ba tám hai bốn",
    ],
)
def test_other_numbers_in_words_stay(text):
    assert written(text) == text


def test_a_number_that_is_followed_by_the_word_for_oneself_ends_before_it():
    assert written("khong chin ba tam hai bon sau mot ba nam ba nhe") == "0938246135 ba nhe"
