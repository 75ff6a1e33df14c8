"""The officials' chat in a browser: what only residents have is not there, and it fits."""

import pytest
from playwright.sync_api import expect

from bot.services.officials.permissions import Role
from tests.browser.test_announcement_pages import office
from tests.browser.test_card_pages import fits

__all__ = ["fits", "office"]


@pytest.fixture
def chat(office):
    """The chat of an officer, who came by the navigation."""
    page = office("Chị Hoa", Role.OFFICER)
    page.get_by_role("link", name="Nhắn tin").click()
    expect(page.locator("#thread")).to_contain_text("Em chào chị Hoa")
    return page


def test_an_officer_works_by_buttons_and_words(chat, fits):
    chat.get_by_role("button", name="Báo ngay khi có").click()
    expect(chat.locator("#thread > .us").last).to_contain_text("em báo chị")
    fits()
    chat.get_by_label("Nhắn ở đây").fill("việc mới")
    chat.get_by_role("button", name="Gửi", exact=True).click()
    expect(chat.locator("#thread > .us").last).to_contain_text("Chưa có việc mới")
    chat.get_by_role("button", name="Việc khác").click()
    expect(chat.locator("#menu-items")).to_contain_text("Việc của tôi")
    for name in ("English", "Ghi âm"):
        expect(chat.get_by_role("button", name=name)).to_have_count(0)
    fits()


def test_after_the_session_the_page_asks_to_sign_in_and_comes_back(chat):
    chat.context.clear_cookies()
    chat.get_by_label("Nhắn ở đây").fill("việc mới")
    chat.get_by_role("button", name="Gửi", exact=True).click()
    expect(chat.get_by_role("heading", name="Anh/chị chưa đăng nhập")).to_be_visible()
