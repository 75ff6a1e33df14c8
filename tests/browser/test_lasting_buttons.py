"""The buttons of a roll-call stay in the chat and work, whatever is written after it."""

import pytest
from playwright.sync_api import expect

from bot.services.announcements.sending import sending
from tests.browser.test_card_pages import done
from tests.browser.test_live_banner import announce_roll_call


@pytest.fixture
def resident(phone, server):
    """A resident who agreed and whose roll is called then."""
    resident = phone.opens().agrees()

    def begin(tx, context):
        announce_roll_call(tx, context)
        sending.start_if_due(tx, context, "a1")

    done(server, begin)
    expect(resident.button("Tôi an toàn")).to_be_visible()
    return resident


def test_a_roll_call_is_answered_by_its_buttons_after_other_words(resident):
    resident.types("em ăn cơm chưa")
    resident.sees("em vẫn khỏe")
    expect(resident.button("Tôi an toàn")).to_be_visible()
    resident.types("đèn đường phố Chợ tắt ba hôm nay")
    resident.sees("Anh/chị có ảnh")
    resident.presses("Tôi an toàn")
    expect(resident.page.locator("#thread")).to_contain_text("em ghi anh/chị an toàn")
    resident.sees("Anh/chị có ảnh")
    resident.presses("Cần giúp")
    resident.sees("Anh/chị cần gì nhất")
