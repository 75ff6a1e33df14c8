import re
from html import unescape

import httpx
import pytest

from bot.app import App
from conversations.engine.model.person import CONSENT_VERSION
from handlers.webchat import limits
from storage.repositories.reports.reports import DANGER
from storage.tables import CONSENTS, PEOPLE, REPORTS
from tests.databases import everything
from tests.fakes import HOME, OWN_PAGE, Page, rows, sign_in
from tests.resident import BOOKS, PACK

SAY = BOOKS["vi"].say
DETAILS = "Ổ gà to giữa đường, xe máy hay ngã"
GOOD = {
    "category": "road",
    "details": DETAILS,
    "neighbourhood": "thong-nhat",
    "place": "trước nhà ông Đoàn",
    "phone": "0912 345 678",
    "agreed": "yes",
}


@pytest.fixture
async def browser(app):
    """A browser without scripts, of a person who has not consented to anything."""
    app = App(app.settings, app.database, app.context)
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


async def sends(browser, **changes):
    return await browser.post("/chat/report", data={**GOOD, **changes})


async def test_the_chat_page_has_the_number_and_the_form_for_browsers_without_scripts(browser):
    page = (await browser.get("/chat")).text
    (inside,) = re.findall("<noscript>(.+?)</noscript>", page, re.DOTALL)
    assert f'href="tel:{PACK.phone}"' in inside
    assert all(f'href="tel:{number}"' in inside for number in ("113", "114", "115"))
    assert '<form class="report-form" method="post" action="/chat/report">' in inside
    for category in PACK.categories:
        assert f'<option value="{category.id}">{category.name.vi}</option>' in unescape(inside)
    english = (await browser.get("/chat", headers={"Accept-Language": "en-GB"})).text
    assert BOOKS["en"].say("report_form-category") in unescape(english)


async def test_the_form_files_a_report_with_consent_and_gives_its_secret(app, browser):
    response = await sends(browser)
    assert response.status_code == 200
    assert "GV 101" in response.text
    (report,) = await rows(app, REPORTS)
    assert (report["category"], report["details"]) == ("road", DETAILS)
    assert (report["neighbourhood"], report["place_words"], report["contact"]) == (
        "thong-nhat",
        "trước nhà ông Đoàn",
        "0912345678",
    )
    (consent,) = await rows(app, CONSENTS)
    assert (consent["act"], consent["version"]) == ("given", CONSENT_VERSION)

    page = Page(browser)
    (reply,) = await page.replies()
    assert reply["receipt"] == "GV 101"
    (secret,) = re.findall(r"\d{4} \d{3} \d{3}", response.text)
    back = await page.post("return", {"receipt": "GV 101", "secret": secret})
    assert back.status_code == 200


async def test_the_officials_see_a_report_of_the_form(app, browser):
    await sends(browser)
    await sign_in(browser, app)
    assert DETAILS in unescape((await browser.get("/office")).text)


async def test_a_person_without_a_phone_stays_anonymous(app, browser):
    await sends(browser, phone=" ")
    (report,) = await rows(app, REPORTS)
    assert report["contact"] == ""


async def test_private_numbers_of_the_form_are_not_stored_and_the_page_says_so(app, browser):
    told = {"details": f"{DETAILS}, căn cước 037054001234", "place": "cạnh 4111 1111 1111 1111"}
    again = await sends(browser, **told, agreed="")
    assert "037054001234" not in again.text
    response = await sends(browser, **told)

    assert SAY("private-masked", kind="several") in unescape(response.text)
    (report,) = await rows(app, REPORTS)
    assert (report["details"], report["place_words"]) == (f"{DETAILS}, căn cước •••", "cạnh •••")
    stored = await app.database.read(everything)
    assert "037054001234" not in stored
    assert "4111 1111" not in stored


async def test_a_form_that_is_sent_twice_is_filed_once(app, browser):
    await sends(browser)
    again = await sends(browser)
    assert SAY("report_form-known", code="GV 101") in unescape(again.text)
    await sends(browser, details="Một ổ gà khác ở cuối ngõ")
    assert [report["code"] for report in await rows(app, REPORTS)] == ["GV 101", "GV 102"]
    assert len(await rows(app, PEOPLE)) == 1


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"category": ""}, "category-missing"),
        ({"category": "elephants"}, "category-missing"),
        ({"details": " ?! "}, "details-missing"),
        ({"details": "a " * 2000}, "details-long"),
        ({"neighbourhood": "", "place": ""}, "place-missing"),
        ({"neighbourhood": "atlantis"}, "place-missing"),
        ({"place": "a" * 301}, "place-long"),
        ({"phone": "12345"}, "phone-unknown"),
        ({"agreed": ""}, "agreed-missing"),
    ],
)
async def test_an_incomplete_form_is_shown_again_with_what_was_typed(
    app, browser, changes, trouble
):
    response = await sends(browser, **changes)
    page = unescape(response.text)
    assert response.status_code == 422
    assert SAY(f"report_form-{trouble}") in page
    assert ("details" in changes) or DETAILS in page
    assert await rows(app, REPORTS) == await rows(app, PEOPLE) == []


@pytest.mark.parametrize("body", [b"", b"\xff\x00=%zz", b"&" * 5000, b"details=" + b"%ff" * 999])
async def test_a_malformed_form_is_shown_again(browser, body):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await browser.post("/chat/report", content=body, headers=headers)
    assert response.status_code == 422
    assert "<form" in response.text


async def test_typed_text_is_shown_as_text(browser):
    response = await sends(browser, details="<script>alert(1)</script>", agreed="")
    assert "<script>alert" not in response.text
    assert "&lt;script&gt;" in response.text


async def test_danger_is_told_first_and_filed_only_if_sent_again(app, browser):
    fire = "Cháy nhà ông Đoàn, lửa to lắm, cứu với"
    first = await sends(browser, details=fire)
    page = unescape(first.text)
    assert SAY("alert-fire") in page
    assert 'href="tel:114"' in page
    assert await rows(app, REPORTS) == []
    again = await sends(browser, details=fire, warned="fire")
    assert "GV 101" in again.text
    (report,) = await rows(app, REPORTS)
    assert report["urgency"] == DANGER


async def test_an_informers_words_are_neither_stored_nor_sent_back(app, browser):
    words = "Tôi tố cáo ông phó chủ tịch xã nhận hối lộ"
    for warned in ("", "denunciation"):
        response = await sends(browser, details=words, warned=warned)
        assert SAY("alert-denunciation", phone=PACK.phone, police=PACK.police_phone) in unescape(
            response.text
        )
        assert "hối lộ" not in unescape(response.text)
    assert await rows(app, REPORTS) == await rows(app, PEOPLE) == []


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
async def test_a_form_of_another_site_is_refused(app, browser, origin):
    response = await browser.post("/chat/report", data=GOOD, headers={"Origin": origin})
    assert response.status_code == 403
    assert await rows(app, REPORTS) == []
    assert (await browser.post("/chat/report", data=GOOD, headers={"Origin": HOME})).is_success


async def test_a_form_that_tells_no_origin_is_nobodys(app, browser):
    """Another site's page may have sent it: it must not speak for this browser's visitor."""
    await browser.post("/chat/report", data=GOOD)
    del browser.headers["Origin"]
    assert (await browser.post("/chat/report", data=GOOD)).is_success
    assert len(await rows(app, PEOPLE)) == 2


async def test_too_many_forms_in_a_minute_are_refused_and_nothing_typed_is_lost(app):
    values = {"people_per_network": 1, "conversations_per_minute": 1}
    few = app.settings.limits.model_copy(update=values)
    settings = app.settings.model_copy(update={"limits": few})
    other = App(settings, app.database, app.context)
    transport = httpx.ASGITransport(other.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as browser:
        await sends(browser)
        browser.cookies.clear()
        busy = await sends(browser, details="Một ổ gà khác ở cuối ngõ")
    assert busy.status_code == 429
    assert int(busy.headers["retry-after"]) > 0
    assert "Một ổ gà khác ở cuối ngõ" in unescape(busy.text)


async def test_a_known_visitor_does_not_wait_for_strangers(app, monkeypatch):
    monkeypatch.setattr(limits, "_MINUTE", 1e6)
    few = app.settings.limits.model_copy(update={"people_per_network": 10})
    settings = app.settings.model_copy(update={"limits": few})
    transport = httpx.ASGITransport(App(settings, app.database, app.context).web_app())
    own = {"Origin": HOME}
    async with (
        httpx.AsyncClient(transport=transport, base_url=HOME, headers=own) as browser,
        httpx.AsyncClient(transport=transport, base_url=HOME) as stranger,
    ):
        await sends(browser)
        told = [(await sends(stranger, details="")).status_code for _ in range(10)]
        assert told == [422] * 9 + [429]
        told = [(await sends(browser, details="")).status_code for _ in range(21)]
        assert told == [422] * 20 + [429]
