"""The page and the file with a person's own data."""

import re
from html import unescape

import httpx
import pytest

from bot.app import App
from handlers.webchat import limits as webchat_limits
from storage.tables import DATA_LINKS, MEDIA
from storage.tables.report_states import REPLY_KINDS
from storage.tables.reports import CORRECTED_KINDS, HAND_KINDS
from tests.fakes import HOME, OWN_PAGE, page_of, picture
from tests.resident import BOOKS

VI, EN = BOOKS["vi"].say, BOOKS["en"].say
GONE = VI("my_data_page-gone")
STORY = "ổ gà to <b>giữa</b> đường, xe máy hay ngã"


@pytest.fixture
async def browser(app):
    """A browser without cookies."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


async def link_of(page):
    """Request one's own data; return the path of the link."""
    await page.says("xem dữ liệu của tôi")
    ((link,),) = [reply["links"] for reply in [await page.last()]]
    return link["url"]


async def opens(browser, url):
    token = url.partition("token=")[2]
    return await browser.post("/my-data", data={"token": token})


async def reads(browser, url):
    """Open a link and return the page."""
    response = await opens(browser, url)
    assert (response.status_code, response.headers["location"]) == (303, "/my-data/page")
    return unescape((await browser.get("/my-data/page")).text)


async def test_only_pressing_the_button_uses_the_link(browser, page, app):
    url = await link_of(page)
    for _ in range(3):  # link previews, and a person who returns
        response = await browser.get(url)
        assert response.status_code == 200
        assert VI("my_data_page-open") in response.text
        assert "set-cookie" not in response.headers
    assert (await browser.get("/my-data/page")).status_code == 410

    assert VI("my_data_page-who") in await reads(browser, url)
    for again in (await browser.get(url), await opens(browser, url)):
        assert again.status_code == 410
        assert GONE in unescape(again.text)
    (row,) = await app.database.read(lambda tx: tx.execute(DATA_LINKS.select()).all())
    assert browser.cookies["caunoi_data"] not in str(row)


async def test_a_network_may_open_few_links_and_a_reader_load_few_pages(app, page, monkeypatch):
    monkeypatch.setattr(webchat_limits, "_MINUTE", 1e6)
    url = await link_of(page)
    limits = app.settings.limits.model_copy(update={"people_per_network": 1})
    settings = app.settings.model_copy(update={"limits": limits})
    other = App(settings, app.database, app.context).web_app()
    async with page_of(other) as reader:
        assert (await opens(reader.client, url)).status_code == 303
        told = [(await reader.client.get("/my-data?token=x")).status_code for _ in range(10)]
        assert told == [410] * 9 + [429]
        told = [(await reader.client.get("/my-data/page")).status_code for _ in range(11)]
        assert told == [200] * 10 + [429]
        refused = await reader.client.get("/my-data/file")
        assert refused.status_code == 429
        assert VI("webchat-error-busy") in unescape(refused.text)
        assert int(refused.headers["retry-after"]) > 0


async def test_the_page_shows_all_stored_data_in_plain_words(browser, page):
    photo = (await page.post("media", picture(), headers={"Content-Type": "image/png"})).json()
    await page.says("gọi tôi là cô", "tôi ở phố Tiến Yết", "tôi là cư dân", "bao cao o ga", STORY)
    await page.sends(photo=photo["media"])
    await page.says("xong", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", "gửi đi")
    await page.says("bao cao den duong", "đèn tắt ba hôm")
    shown = await reads(browser, await link_of(page))

    for words in (
        "Cô",
        "Tiến Yết",
        VI("person-kind-resident"),
        VI("my_data_page-channel-webchat"),
        "GV 101",
        "Ổ gà",
        VI("my_data_page-state-received", department="Phòng Kinh tế"),
        "phố Thống Nhất",
        "rạm y tế",
        VI("my_data_page-event-filed"),
        "gửi phản ánh, 7 giờ 30 sáng thứ Hai 23/11/2026, đã trả lời 2 câu",
        VI("my_data_page-request-access"),
        "90 ngày",
        "5 năm",
    ):
        assert words in shown, words
    assert f"/my-data/media/{photo['media']}-s" in shown
    assert (await browser.get(f"/my-data/media/{photo['media']}-s")).status_code == 200
    assert "<b>giữa</b>" not in (await browser.get("/my-data/page")).text
    assert re.search('lang="vi"', shown)


async def test_the_page_shows_contact_number_and_preferred_channel(browser, page):
    await page.says("nhắn tôi qua telegram", "bao cao o ga", STORY, "không", "phố Thống Nhất")
    await page.says("trạm y tế", "đúng", "0912 345 678", "gửi đi")
    shown = await reads(browser, await link_of(page))

    assert VI("my_data_page-contact", phone="0912345678") in shown
    assert VI("my_data_page-anonymous") not in shown
    assert f"{VI('my_data_page-first')}</dt><dd>Telegram" in shown
    assert (await browser.get("/my-data/file")).json()["reports"][0]["contact"] == "0912345678"


async def test_a_follower_reads_the_report_and_its_reporter_reads_no_word_of_the_follower(
    browser, page, app
):
    await page.files_a_report(STORY)
    async with page_of(app.web_app()) as other:
        await other.enters()
        await other.says("bao cao o ga", "cái hố ấy to lắm rồi", "không")
        await other.says("phố Thống Nhất", "trạm y tế", "đúng", "cùng theo dõi")
        theirs = await reads(browser, await link_of(other))
    assert VI("my_data_page-since-then", at="").strip(". ") in theirs.replace("\n", " ")
    assert "cái hố ấy to lắm rồi" in theirs
    assert "xe máy hay ngã" not in theirs

    shown = await reads(browser, await link_of(page))
    assert "cái hố ấy" not in shown
    assert VI("my_data_page-event-joined") in shown


async def test_a_photo_from_a_platform_is_shown(browser, page, app):
    photo = (await page.post("media", picture(), headers={"Content-Type": "image/png"})).json()
    called = {"media_id": "not-its-name-on-disk"}
    await app.database.write(lambda tx: tx.execute(MEDIA.update().values(**called)))
    shown = await reads(browser, await link_of(page))

    assert "/my-data/media/not-its-name-on-disk-s" in shown
    for name in ("not-its-name-on-disk", "not-its-name-on-disk-s"):
        assert (await browser.get(f"/my-data/media/{name}")).status_code == 200
    assert (await browser.get(f"/my-data/media/{photo['media']}")).status_code == 404


@pytest.mark.parametrize("language", BOOKS)
@pytest.mark.parametrize(
    "kind", ["filed", "remark", "edited", *REPLY_KINDS, *HAND_KINDS, *CORRECTED_KINDS]
)
def test_every_event_of_a_report_has_words(language, kind):
    assert BOOKS[language].has(f"my_data_page-event-{kind}")


async def test_the_file_has_all_data_under_stable_names(browser, page):
    await page.says("gọi tôi là cô")
    await page.files_a_report(STORY)
    await opens(browser, await link_of(page))
    response = await browser.get("/my-data/file")

    assert 'attachment; filename="caunoi-my-data.json"' in response.headers["content-disposition"]
    assert response.headers["cache-control"] == "no-store"
    mine = response.json()
    assert list(mine) == [
        "format",
        "made_at",
        "unit",
        "known_since",
        "person",
        "neighbourhood",
        "consents",
        "addresses",
        "reports",
        "followed",
        "files",
        "drafts",
        "requests",
        "questions",
        "messages",
        "kept",
    ]
    assert mine["person"]["form"] == "co"
    (report,) = mine["reports"]
    assert (report["code"], report["details"]) == ("GV 101", STORY)
    assert [h["kind"] for h in report["history"]] == ["filed"]
    assert [r["kind"] for r in mine["requests"]] == ["access"]
    said = [m["content"].get("text") for m in mine["messages"] if not m["ours"]]
    assert said[0] == "gọi tôi là cô"
    assert STORY in said


async def test_an_english_speaker_gets_the_page_in_english(browser, app):
    async with page_of(app.web_app()) as page:
        await page.enters()
        await page.says("speak english", "see my data")
        url = (await page.last())["links"][0]["url"]
    assert EN("my_data_page-open") in (await browser.get(url)).text
    shown = await reads(browser, url)
    assert 'lang="en"' in shown
    assert EN("my_data_page-kept") in shown
    assert "Monday 23 Nov 2026" in shown


async def test_a_link_expires_after_a_day_and_reading_after_fifteen_minutes(browser, page, clock):
    url, other = await link_of(page), await link_of(page)
    clock.passes(hours=24, seconds=-1)
    await opens(browser, url)
    clock.passes(minutes=15, seconds=-1)
    for path in ("page", "file"):
        assert (await browser.get(f"/my-data/{path}")).status_code == 200
    clock.passes(seconds=1)
    for path in ("page", "file"):
        response = await browser.get(f"/my-data/{path}")
        assert response.status_code == 410
        assert GONE in unescape(response.text)
    assert (await opens(browser, other)).status_code == 410


@pytest.mark.parametrize("token", ["", "x", "a" * 43, "ạ", "%00", "a" * 60_000])
async def test_an_unknown_link_opens_nothing(browser, token):
    for response in (
        await browser.post("/my-data", data={"token": token}),
        await browser.get("/my-data", params={"token": token[:2000]}),
        await browser.get("/my-data/page", headers={"Cookie": f"caunoi_data={token[:9]!a}"}),
    ):
        assert response.status_code == 410
        assert "set-cookie" not in response.headers
    english = await browser.get("/my-data", headers={"Accept-Language": "en-GB,en"})
    assert EN("my_data_page-gone") in unescape(english.text)


async def test_a_cross_origin_post_does_not_open_the_page(browser, page):
    url = await link_of(page)
    token = url.partition("token=")[2]
    response = await browser.post(
        "/my-data", data={"token": token}, headers={"Origin": "https://elsewhere.example"}
    )
    assert response.status_code == 403
    assert (await opens(browser, url)).status_code == 303


async def test_another_persons_photos_are_not_shown(browser, page, app):
    async with page_of(app.web_app()) as other:
        await other.enters()
        photo = await other.post("media", picture(), headers={"Content-Type": "image/png"})
        theirs = photo.json()["media"]
    await opens(browser, await link_of(page))

    for name in (theirs, f"{theirs}-s", "a" * 64, "..%2Fcaunoi.db"):
        assert (await browser.get(f"/my-data/media/{name}")).status_code == 404


@pytest.mark.both
async def test_after_an_erasure_the_page_is_gone_and_the_person_is_new(browser, page, app, clock):
    await page.files_a_report(STORY)
    url, other = await link_of(page), await link_of(page)
    await opens(browser, url)
    await page.says("xoá dữ liệu của tôi", "xoá ngay")

    assert (await browser.get("/my-data/page")).status_code == 410
    assert (await opens(browser, other)).status_code == 410
    # The page still gets the farewell, and nothing from before.
    (farewell,) = await page.thread()
    assert "Em đã xóa xong" in farewell["reply"]["text"]
    assert (await page.post("keepsake", {"receipt": "GV 101"})).status_code == 404

    await app.delivery_worker.idle()
    await app.delivery_worker._delivery_log.write()  # noqa: SLF001 - what its loop does within a second
    clock.passes(hours=2)
    await app.scheduler.sweep()
    await app.person_caches.drop_if_forgotten()
    assert (await page.get("messages?after=0")).status_code == 401


async def test_the_pages_have_a_style_sheet(browser):
    gone = await browser.get("/my-data/page")
    (style,) = re.findall('<link rel="stylesheet" href="(.+?)">', gone.text)

    found = await browser.get(style)
    assert (found.status_code, found.headers["content-type"]) == (200, "text/css; charset=utf-8")
