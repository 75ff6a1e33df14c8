"""Signing out of the web chat, at this machine and everywhere."""

from datetime import timedelta

import pytest

from handlers.webchat.authentication import COOKIE_LIFE
from tests.fakes import page_of


@pytest.fixture
async def kept(page):
    """A receipt of a report and its secret."""
    receipt = await page.files_a_report()
    return (await page.post("keepsake", {"receipt": receipt})).json()


@pytest.fixture
async def phone(app, kept):
    """Another browser of the same person."""
    async with page_of(app.web_app()) as phone:
        assert (await phone.post("return", kept)).status_code == 200
        yield phone


async def statuses(*pages):
    return [(await page.get("messages?after=0")).status_code for page in pages]


@pytest.mark.parametrize("everywhere", [False, True])
async def test_signing_out_ends_the_cookie_and_a_secret_opens_the_conversation_again(
    page, phone, kept, everywhere
):
    stolen = {"Cookie": f"caunoi_chat={page.client.cookies['caunoi_chat']}"}
    thread = await page.thread()
    response = await page.post("sign-out", {"everywhere": everywhere})
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["clear-site-data"] == '"cache"'
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["set-cookie"].startswith("caunoi_chat=; Path=/; Max-Age=0; HttpOnly")
    assert "caunoi_chat" not in page.client.cookies
    assert await statuses(page, phone) == [401, 401 if everywhere else 200]
    assert (await page.get("messages?after=0", headers=stolen)).status_code == 401

    assert (await page.post("session", {})).json()["new"] is True
    assert (await page.post("return", kept)).status_code == 200
    assert await page.thread() == thread


async def test_signing_out_ends_the_reading_of_ones_data(page):
    await page.says("xem dữ liệu của tôi")
    (link,) = (await page.last())["links"]
    token = link["url"].partition("token=")[2]
    opened = await page.client.post("/my-data", data={"token": token})
    assert (await page.client.get(opened.headers["location"])).status_code == 200
    await page.post("sign-out", {})
    assert (await page.client.get(opened.headers["location"])).status_code == 410


@pytest.mark.parametrize("body", [b"", b"[]", b'{"everywhere": 1}'])
async def test_a_malformed_sign_out_changes_nothing(page, body):
    assert (await page.post("sign-out", body)).status_code == 400
    assert await statuses(page) == [200]


async def test_only_our_page_signs_a_visitor_out(page):
    foreign = {"Origin": "https://elsewhere.example"}
    assert (await page.post("sign-out", {}, headers=foreign)).status_code == 403
    assert await statuses(page) == [200]


async def test_nobody_can_sign_out_without_a_cookie(app):
    async with page_of(app.web_app()) as page:
        assert (await page.post("sign-out", {"everywhere": True})).status_code == 401


async def test_each_visit_renews_the_cookie_for_a_year(page, clock):
    (before,) = page.client.cookies.values()
    for _ in range(2):
        clock.now += COOKIE_LIFE - timedelta(seconds=1)
        response = await page.post("session", {})
        assert response.json()["new"] is False
        assert f"caunoi_chat={before}; " in response.headers["set-cookie"]
        assert f"Max-Age={365 * 24 * 3600};" in response.headers["set-cookie"]
    clock.now += COOKIE_LIFE
    assert await statuses(page) == [401]
    assert (await page.post("session", {})).json()["new"] is True
    assert page.client.cookies["caunoi_chat"] != before
