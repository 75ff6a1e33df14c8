"""The page for unknown addresses."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE


@pytest.mark.parametrize(
    "device", [{**PHONE, "viewport": {"width": 390, "height": 844}}, DESK], ids=["phone", "desk"]
)
def test_an_unknown_address_leads_to_the_chat(opens, passes, device):
    lost = opens(device).opens("/gia-vien")
    expect(lost.page.get_by_role("heading", name="Không tìm thấy trang này")).to_be_visible()
    passes(lost.page)
    wide = lost.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= device["viewport"]["width"]

    lost.page.get_by_role("link", name="Nhắn cho em").click()
    lost.sees("Em là Cầu Nối")
