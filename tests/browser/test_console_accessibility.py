"""Every page of the officials passes axe's rules for WCAG 2.2 AA, on any screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE


@pytest.fixture
def fits(desktop, passes):
    """Check what the officials' page shows, on a phone and on a computer."""

    def check() -> None:
        for device in (PHONE, DESK):
            desktop.page.set_viewport_size(device["viewport"])
            passes(desktop.page)
            wide = desktop.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= device["viewport"]["width"]

    return check


def test_every_page_from_signing_in_to_signing_out_is_accessible(
    desktop, fits, phone, photos, server
):
    link = server.sign_in_link()
    office = desktop.opens(link).page
    fits()
    desktop.presses("Vào trang cán bộ")
    expect(office.get_by_role("link", name="Gửi thử một phản ánh")).to_be_visible()
    fits()

    phone.opens()
    code = phone.files_a_report(photos)
    office.reload()
    expect(office.get_by_role("heading", name=code)).to_be_visible()
    fits()

    desktop.presses("Thoát")
    expect(office.get_by_role("heading", name="đã thoát")).to_be_visible()
    fits()

    desktop.opens(link)
    desktop.presses("Vào trang cán bộ")
    expect(office.get_by_role("heading", name="chưa đăng nhập")).to_be_visible()
    fits()
