"""Phone numbers and links below a message: order, size, targets."""

import re

import pytest
from playwright.sync_api import expect

_MESSAGES = "**/chat/api/messages?after=*"
_AT = "2026-11-25T01:02:03.123+00:00"


@pytest.fixture
def shown(phone):
    """Show a reply, as the page reads it from the server; return its element."""
    phone.opens()
    phone.sees("Em là Cầu Nối")

    def show(**reply):
        said = {"text": "Bác gọi ngay giúp em.", **reply}
        # Behind all real messages, which would follow it.
        message = {"position": 9, "from": "us", "at": _AT, "reply": said}
        thread = {"messages": [message], "seen": 9}
        phone.page.route(_MESSAGES, lambda route: route.fulfill(json=thread))
        phone.page.reload()
        phone.sees(said["text"])
        return phone.newest

    return show


def test_a_phone_number_is_called_with_one_tap(shown):
    calls = shown(calls=["114", "02293868123", "18001096"]).locator(".calls a")
    expect(calls).to_have_text(["Gọi 114", "Gọi 0229 3868 123", "Gọi 1800 1096"])
    for call, number in zip(calls.all(), ["114", "02293868123", "18001096"], strict=True):
        assert call.get_attribute("href") == f"tel:{number}"
        box = call.bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 240


def test_a_text_links_short_numbers_that_are_called_here_and_no_others(shown):
    text = "Bác gọi 114 hoặc 1022, số nhà 120, ngày 2026, 115.000 đồng, hoặc 1900 6769 ạ."
    links = shown(text=text).locator(".said a")
    expect(links).to_have_text(["114", "1022", "1900 6769"])


def test_a_text_links_a_short_number_of_the_communes_own_pack(shown, phone):
    def with_own(route):
        words = route.fetch().json()
        route.fulfill(json={**words, "short_numbers": f"{words['short_numbers']} 1055"})

    phone.page.route("**/chat/api/words?*", with_own)
    expect(shown(text="Bác gọi 1055 ạ.").locator(".said a")).to_have_text("1055")


def test_numbers_are_above_links_and_links_above_a_receipt(shown):
    links = [{"label": "Mở", "url": "/tin/1"}]
    order = "el => [...el.querySelector('.bubble').children].map(child => child.className)"
    el = shown(calls=["02290000100"], links=links, receipt="GV 427")
    assert el.evaluate(order) == ["said", "calls", "pages", "receipt"]


def test_in_danger_the_number_comes_first_and_is_the_largest_thing(shown):
    el = shown(calls=["114", "115"])
    sizes = (
        "el => [...el.querySelectorAll('*')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    first = el.get_by_role("link", name="Gọi 114").first
    size = first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert size == max(el.evaluate(sizes)) >= 40
    order = "el => [...el.querySelector('.bubble').children].map(child => child.className)"
    assert el.evaluate(order) == ["calls", "said"]


def test_what_an_official_wrote_has_the_name_of_the_office_and_the_hour(shown):
    el = shown(sender="Phòng Kinh tế")
    expect(el.locator(".sender")).to_have_text(re.compile(r"^Phòng Kinh tế · \d\d:\d\d$"))


def test_a_foreign_page_opens_in_a_new_tab_and_one_of_ours_in_the_same(shown):
    whole, own = {"label": "Cổng", "url": "https://x.example/a"}, {"label": "Tin", "url": "/tin/1"}
    pages = shown(links=[whole, own]).locator(".pages a")
    assert [page.get_attribute("href") for page in pages.all()] == [whole["url"], own["url"]]
    assert [page.get_attribute("target") for page in pages.all()] == ["_blank", None]
    assert pages.first.get_attribute("rel") == "noopener noreferrer"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//x.example/a", "data:text/html,x"])
def test_a_link_that_is_no_page_can_not_be_opened(shown, url):
    el = shown(links=[{"label": "Mở", "url": url}])
    expect(el.locator(".pages")).to_have_text("Mở")
    expect(el.locator(".pages a")).to_have_count(0)


def test_numbers_and_links_are_accessible(shown, phone, passes):
    shown(calls=["114"], links=[{"label": "Mở bản tin", "url": "/tin/1"}])
    passes(phone.page)
