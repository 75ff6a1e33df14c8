"""A link to an office page on another site, which the browser follows without the cookie."""

import re
from html import unescape

import pytest

from bot.console import same_site_hop
from bot.services.officials import sign_in as links
from handlers.http import Request
from tests.fakes import HOME, ReadBody, page_of, sign_in
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
HTML = {"Accept": "text/html,application/xhtml+xml"}
ELSEWHERE = {**HTML, "Sec-Fetch-Site": "cross-site"}


@pytest.mark.parametrize(
    ("method", "query", "headers", "is_needed"),
    [
        ("GET", {}, {"sec-fetch-site": "cross-site"}, True),
        ("GET", {}, {"sec-fetch-site": "cross-site", "referer": f"{HOME}/office"}, True),
        ("GET", {}, {}, True),
        ("GET", {}, {"referer": f"{HOME}.example/office"}, True),
        ("GET", {}, {"referer": f"{HOME}/office"}, False),
        ("GET", {}, {"sec-fetch-site": "same-origin"}, False),
        ("GET", {}, {"sec-fetch-site": "none"}, False),
        ("GET", {"hop": "1"}, {"sec-fetch-site": "cross-site"}, False),
        ("GET", {"hop": ""}, {}, False),
        ("POST", {}, {"sec-fetch-site": "cross-site"}, False),
    ],
)
def test_only_a_get_from_elsewhere_needs_a_hop(method, query, headers, is_needed):
    request = Request(method, {}, query, headers, {}, ReadBody(), "", secure=False, base_url=HOME)
    assert same_site_hop.is_needed(request) is is_needed


async def asked_again(client, address, headers=ELSEWHERE):
    """Open *address* without the cookie; return the address that the page between asks for."""
    response = await client.get(address, headers={**headers, "Cookie": ""})
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert "set-cookie" not in response.headers
    (again,) = re.findall(r'http-equiv="refresh" content="0;url=([^"]*)"', response.text)
    assert f'<a href="{again}">{SAY("console-hop-open")}</a>' in response.text
    return unescape(again)


@pytest.fixture
async def office(app):
    """A browser in which an official is signed in."""
    async with page_of(app.web_app()) as page:
        await sign_in(page.client, app)
        yield page.client


@pytest.mark.parametrize(
    "address",
    ["/office", "/office/questions?from=20", "/office/card/a%20b%22%3E?x=%22%3E%3Cscript%3E&y=1"],
)
async def test_the_official_gets_the_page_and_its_own_address(office, address):
    again = await asked_again(office, address)
    assert again.startswith("/office")
    hopped = await office.get(again, headers={**HTML, "Sec-Fetch-Site": "same-origin"})
    assert (hopped.status_code, hopped.headers["location"]) == (303, address)


async def test_without_a_session_the_hop_ends_at_the_way_to_sign_in(app):
    async with page_of(app.web_app()) as page:
        again = await asked_again(page.client, "/office/questions?from=20", HTML)
        signed_out = await page.client.get(again, headers=HTML)
        assert signed_out.status_code == 401
        assert "SameSite=Strict" in signed_out.headers["set-cookie"]
        token = await app.database.write(
            links.create_sign_in_token, app.context, minutes=30, name="Chị Hoa"
        )
        entered = await page.client.post("/office/sign-in", data={"token": token})
        assert entered.headers["location"] == "/office/questions?from=20"


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("GET", {"Accept": "image/*", "Sec-Fetch-Site": "cross-site"}),
        ("GET", {"Sec-Fetch-Site": "cross-site"}),
        ("POST", HTML),
    ],
)
async def test_pictures_programs_and_forms_get_no_page_between(office, method, headers):
    response = await office.request(
        method, "/office/cards/file", headers={**headers, "Cookie": ""}
    )
    assert response.status_code == 401
    assert same_site_hop.MARK not in response.text
