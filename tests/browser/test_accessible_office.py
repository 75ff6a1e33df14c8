"""Every page of the officials passes axe's rules for WCAG 2.2 AA, on any screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE


@pytest.fixture
def fits(desk, passes):
    """Check what the officials' page shows, on a phone and on a computer."""

    def check() -> None:
        for device in (PHONE, DESK):
            desk.page.set_viewport_size(device["viewport"])
            passes(desk.page)
            wide = desk.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= device["viewport"]["width"]

    return check


def test_from_signing_in_to_signing_out(desk, fits, phone, photos, server):
    office = desk.opens(server.sign_in_link).page
    fits()
    desk.presses("Vào trang cán bộ")
    expect(office.get_by_role("link", name="Thử gửi một phản ánh tập")).to_be_visible()
    fits()

    phone.opens()
    code = phone.files_a_report(photos)
    office.reload()
    expect(office.get_by_role("heading", name=code)).to_be_visible()
    fits()

    desk.presses("Thoát")
    expect(office.get_by_role("heading", name="đã thoát")).to_be_visible()
    fits()

    desk.opens(server.sign_in_link)
    desk.presses("Vào trang cán bộ")
    expect(office.get_by_role("heading", name="chưa đăng nhập")).to_be_visible()
    fits()
