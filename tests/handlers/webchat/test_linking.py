"""Two browsers of one person: linked, each keeps its own thread, reports are shared."""

import re

import pytest

from bot.services.webchat.service import WebChatService
from tests.fakes import page_of, picture

SECRET = "ổ gà to trước cổng riêng nhà tôi, xe máy hay ngã"


@pytest.fixture
async def other(app):
    """Another browser with a conversation."""
    async with page_of(app.web_app()) as other:
        yield await other.enters()


async def code_of(page):
    await page.says("nối kênh", "xin mã nối")
    found = re.search(r"nối (\d{3} \d{3})", (await page.last())["text"])
    assert found
    return found[1]


async def linked(page, other):
    await other.says(f"nối {await code_of(page)}")
    assert "Nối xong" in (await other.last())["text"]


def texts(thread):
    return [m["reply"]["text"] if m["from"] == "us" else m["content"].get("text") for m in thread]


async def test_a_report_can_be_seen_in_a_linked_browser(page, other):
    receipt = await page.files_a_report()
    await linked(page, other)
    await other.says("phản ánh của tôi")
    assert " ".join(receipt.removeprefix("GV ")) in (await other.last())["text"]


async def test_each_browser_shows_the_messages_of_its_own_address(page, other):
    await page.files_a_report(SECRET)
    before = await other.thread()
    await linked(page, other)
    await page.says("chỉ nói ở trang thứ nhất")
    shown = await other.thread()
    assert shown[: len(before)] == before
    assert not any("riêng" in str(text) or "thứ nhất" in str(text) for text in texts(shown))
    positions = [message["position"] for message in shown]
    assert positions == sorted(set(positions))


async def test_the_maker_of_the_code_is_notified_and_can_unlink_by_one_tap(page, other):
    receipt = await page.files_a_report()
    await linked(page, other)
    assert "Trang chat vừa nối với" in (await page.last())["text"]
    assert (await page.taps("Gỡ ra")).status_code == 200
    assert "Em đã gỡ" in (await page.last())["text"]
    assert "vừa được gỡ" in (await other.last())["text"]
    await other.says("phản ánh của tôi")
    assert "chưa gửi phản ánh nào" in (await other.last())["text"]
    await page.says("phản ánh của tôi")
    assert " ".join(receipt.removeprefix("GV ")) in (await page.last())["text"]


async def test_another_process_that_knew_the_cookie_sees_the_link(app, page, other):
    host = app.webchat._host  # noqa: SLF001 - the cache is what is asked about
    assert isinstance(host, WebChatService)
    cookie = next(iter(other.client.cookies.values()))
    visitor = await host.visitor(cookie)
    await linked(page, other)
    again = await host.visitor(cookie)
    assert visitor == again
    assert again is not None
    messages = await host.messages(again, 0, 100)
    assert "Nối xong" in messages[-1].body.decode()


async def test_a_file_sent_before_the_link_can_still_be_fetched(page, other):
    response = await other.post("media", picture(), headers={"content-type": "image/png"})
    media = response.json()["media"]
    await linked(page, other)
    assert (await other.get(f"media/{media}")).status_code == 200
    response = await page.sends(photo=media)
    assert response.status_code == 200


async def test_a_return_link_opens_the_page_on_which_it_was_made(app, page, other):
    await page.files_a_report(SECRET)
    await linked(page, other)
    url = (await other.post("link")).json()["url"]
    async with page_of(app.web_app()) as third:
        assert (await third.post("return", {"token": url.split("=")[1]})).status_code == 200
        shown = texts(await third.thread())
    assert any("Nối xong" in str(text) for text in shown)
    assert not any("riêng" in str(text) for text in shown)


async def test_a_receipt_of_a_person_with_two_pages_opens_neither_thread(app, page, other):
    receipt = await page.files_a_report(SECRET)
    await linked(page, other)
    secret = (await other.post("keepsake", {"receipt": receipt})).json()["secret"]
    async with page_of(app.web_app()) as third:
        answer = await third.post("return", {"receipt": receipt, "secret": secret})
        assert answer.status_code == 200
        assert await third.thread() == []
        await third.says("phản ánh của tôi")
        assert " ".join(receipt.removeprefix("GV ")) in (await third.last())["text"]


async def test_an_unlink_invalidates_secrets_and_return_links(app, page, other):
    receipt = await page.files_a_report()
    await linked(page, other)
    url = (await other.post("link")).json()["url"]
    secret = (await other.post("keepsake", {"receipt": receipt})).json()["secret"]
    await page.taps("Gỡ ra")
    async with page_of(app.web_app()) as third:
        by_link = await third.post("return", {"token": url.split("=")[1]})
        by_secret = await third.post("return", {"receipt": receipt, "secret": secret})
    assert (by_link.status_code, by_secret.status_code) == (404, 404)


async def test_the_position_of_a_page_is_that_of_its_own_address(page, other):
    await linked(page, other)
    await page.says(*["xin chào"] * 5)
    own = (await other.thread())[-1]["position"]
    assert (await other.post("session", {})).json()["position"] == own
    assert own < (await page.thread())[-1]["position"]


async def test_a_new_form_of_address_reaches_the_other_browser(page, other):
    await linked(page, other)
    await page.says("gọi tôi là bác")
    await other.says("cảm ơn")
    manner = (await other.last())["manner"]
    assert manner == (await other.get("words")).json()["manner"] == "vi-bac"
