"""The pages make no request to other servers and log no error."""

import re

import pytest
from playwright.sync_api import Error, expect

# The page's fonts, styles, scripts, pictures and map.
_PARTS = (r"/chat-\w+\.css", r"\.woff2", r"/leaflet\S+\.js", "/chat/api/map", "-s$")
_ELSEWHERE = "http://127.0.0.2:9/"


@pytest.fixture
def quiet():
    """Check that a page made no foreign request and that nothing was refused or raised."""

    def check(chat):
        assert chat.witness.asked
        assert chat.witness.foreign == []
        assert chat.witness.said == []
        assert chat.witness.raised == []

    return check


def test_the_chat_makes_no_foreign_request(phone, quiet, photos):
    phone.opens()
    phone.files_a_report(photos)
    phone.receipt.get_by_text("Mở ở máy khác").click()
    phone.presses("Xem mã bí mật")
    expect(phone.receipt.locator(".kept .code")).to_be_visible()
    phone.presses("Lấy đường dẫn")
    expect(phone.page.get_by_label("Đường dẫn của anh/chị")).to_be_visible()
    phone.page.reload()
    expect(phone.receipt).to_be_visible()
    phone.opens("/chat#return")
    expect(phone.page.get_by_label("Mã bí mật")).to_be_visible()
    phone.opens("/chat#")
    phone.types("đổi sang tiếng Anh")
    expect(phone.page.get_by_label("Write here")).to_be_visible()
    for part in _PARTS:
        assert any(re.search(part, address) for address in phone.witness.asked), part
    quiet(phone)


def test_the_officials_pages_make_no_foreign_request(phone, desktop, quiet, photos, server):
    phone.opens()
    code = phone.files_a_report(photos)
    desktop.opens(server.sign_in_link())
    desktop.presses("Vào trang cán bộ")
    report = desktop.page.get_by_role("listitem").filter(has_text=code)
    expect(report.get_by_role("img").first).to_have_js_property("complete", value=True)
    desktop.presses("Thoát")
    expect(desktop.page.get_by_role("heading", name="đã thoát")).to_be_visible()
    quiet(desktop)


def test_foreign_and_refused_requests_are_detected(desktop):
    desktop.opens()
    with desktop.page.expect_console_message() as refused:
        desktop.page.evaluate(f"fetch('{_ELSEWHERE}').catch(() => {{}})")
    assert "Content Security Policy" in refused.value.text
    assert desktop.witness.said
    with pytest.raises(Error, match="ERR_"):
        desktop.page.context.new_page().goto(_ELSEWHERE)
    assert desktop.witness.foreign == [_ELSEWHERE]
    desktop.witness.foreign.clear()
