"""A person's own data on a phone, from the chat to the file."""

import json
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import PHONE

SMALLEST = 48


def test_the_chat_leads_to_the_page_and_the_file(phone, passes):
    phone.opens()
    phone.types("xem du lieu cua toi")
    phone.sees("Em mở trang này")
    passes(phone.page)

    with phone.page.expect_popup() as opened:
        phone.page.get_by_role("link", name="Xem dữ liệu của tôi").click()
    page = opened.value
    expect(page.get_by_role("button", name="Mở dữ liệu của tôi")).to_be_visible()
    fits(page, passes)

    page.get_by_role("button", name="Mở dữ liệu của tôi").click()
    expect(page.get_by_role("heading", name="Em biết gì về")).to_be_visible()
    expect(page.get_by_text("trang nhắn tin của xã")).to_be_visible()
    fits(page, passes)

    with page.expect_download() as saved:
        page.get_by_role("link", name="Tải tất cả về máy").click()
    assert saved.value.suggested_filename == "caunoi-my-data.json"
    mine = json.loads(Path(saved.value.path()).read_text("utf-8"))
    assert [m["content"]["text"] for m in mine["messages"] if not m["ours"]][-1] == (
        "xem du lieu cua toi"
    )

    page.goto(phone.page.get_by_role("link", name="Xem dữ liệu của tôi").get_attribute("href"))
    expect(page.get_by_text("Đường dẫn này đã mở rồi")).to_be_visible()
    fits(page, passes)


def fits(page, passes):
    """Check what a page shows on a small phone."""
    page.set_viewport_size(PHONE["viewport"])
    passes(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["viewport"]["width"]
    for target in page.locator("button, a.button").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= SMALLEST
