"""The pages ask nobody but their own server, and have nothing to complain of."""

import pytest
from playwright.sync_api import expect

# Of this kind are a page's letters, styles and scripts, its pictures and its map.
_PARTS = ("/chat/static/fonts.css", ".woff2", "leaflet.js", "/chat/api/map", "-s")


@pytest.fixture
def quiet():
    """Check that a page asked its own server alone, and that nothing was refused or raised."""

    def check(chat):
        assert chat.witness.asked
        assert chat.witness.foreign == []
        assert chat.witness.said == []
        assert chat.witness.raised == []

    return check


def test_the_chat_from_the_greeting_to_the_link(phone, quiet, photos):
    phone.opens()
    phone.files_a_report(photos)
    phone.presses("Xem mã bí mật")
    expect(phone.receipt.locator(".kept .code")).to_be_visible()
    phone.presses("Lấy link cho mình")
    expect(phone.page.get_by_label("Link của bác")).to_be_visible()
    phone.page.reload()
    expect(phone.receipt).to_be_visible()
    phone.opens("/chat#return")
    expect(phone.page.get_by_label("Mã bí mật")).to_be_visible()
    phone.opens("/chat?language=en")
    expect(phone.page.get_by_label("Write here")).to_be_visible()
    for part in _PARTS:
        assert any(address.endswith(part) for address in phone.witness.asked), part
    quiet(phone)


def test_the_officials_pages(phone, desk, quiet, photos, server):
    phone.opens()
    code = phone.files_a_report(photos)
    desk.opens(server.sign_in_link)
    desk.presses("Vào trang cán bộ")
    report = desk.page.get_by_role("listitem").filter(has_text=code)
    expect(report.get_by_role("img").first).to_have_js_property("complete", value=True)
    desk.presses("Thoát")
    expect(desk.page.get_by_role("heading", name="đã thoát")).to_be_visible()
    quiet(desk)


def test_a_page_that_asked_another_would_be_noticed(desk):
    desk.opens()
    with desk.page.expect_event("console") as refused:
        desk.page.evaluate("fetch('http://127.0.0.2:9/').catch(() => {})")
    assert "Content Security Policy" in refused.value.text
    assert desk.witness.foreign == ["http://127.0.0.2:9/"]
    assert desk.witness.said
    desk.witness.foreign.clear()
