"""The public page that tells whether a code or a message is the commune's."""

import httpx
import pytest
from msgspec import structs

from tests.bot.services.announcements.office import CONTENT, SAFETY, OfficeTown
from tests.fakes import HOME, OWN_PAGE

ADDRESS = "/kiem-tra"
WORDS = "Thứ Bảy cắt điện phố Me từ 7 giờ để sửa trạm biến áp, <b>bà con</b> chú ý."


@pytest.fixture
async def browser(app):
    office = OfficeTown(app.database, app.context)
    office.subscribers("an")
    office.announces(content=structs.replace(CONTENT, vi=WORDS))
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


async def test_a_code_shows_what_the_announcement_says(browser):
    page = await browser.post(ADDRESS, data={"text": "tb 1"})

    assert page.status_code == 200
    assert "Đúng là mã tin của xã" in page.text
    assert "&lt;b&gt;bà con&lt;/b&gt;" in page.text


async def test_a_strange_number_is_refused_with_whom_to_call(browser, app):
    page = await browser.post(ADDRESS, data={"text": f"{WORDS} Gọi 0987 654 321"})

    assert "không đúng như tin TB 1" in page.text
    assert f'href="tel:{app.context.unit.phone}"' in page.text


async def test_the_words_that_differ_are_marked_beside_the_communes(browser):
    page = await browser.post(ADDRESS, data={"text": WORDS.replace("phố Me", "phố Chợ")})

    assert "viết “điện phố <mark>«Chợ»</mark> từ 7”" in page.text
    assert "xã viết “điện phố <mark>«Me»</mark> từ 7”" in page.text
    assert "cắt điện phố <mark>«Me»</mark> từ 7 giờ để sửa" in page.text
    assert "chữ trong « » là chữ" in page.text


STORM = "Bão vào lúc 19 giờ, bà con phố Me phải sơ tán ngay tới nhà văn hóa."
HEAD, FOOT = "Thiên tai, khẩn cấp", "Ủy ban nhân dân xã Gia Viễn gửi, mã tin TB 1."


@pytest.fixture
async def storm_checked(app):
    office = OfficeTown(app.database, app.context)
    office.subscribers("an")
    office.announces(content=structs.replace(SAFETY, vi=STORM))
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


@pytest.mark.parametrize(
    "message",
    [
        STORM.replace("phố Me", "phố Bến"),
        STORM.replace("19 giờ", "21 giờ"),
        STORM.replace("19 giờ", "\u202e19\u202c giờ"),
        f"{STORM} Gọi 0987 654 321",
        f"{STORM} Bà con chú ý",
        STORM.replace("phải", "không phải"),
        f"{HEAD}\n{STORM.replace('phố Me', 'phố Bến')}",
    ],
)
async def test_vietnamese_words_are_quoted_with_a_vietnamese_head_and_foot(storm_checked, message):
    page = await storm_checked.post(
        ADDRESS, data={"text": message}, headers={"accept-language": "vi-VN,vi;q=0.9"}
    )

    assert "Sent by" not in page.text
    assert HEAD in page.text
    assert FOOT in page.text


async def test_the_message_that_english_readers_got_is_recognised_as_it_is(storm_checked):
    foot = "Sent by the People's Committee of Gia Viễn commune, code TB 1."
    page = await storm_checked.post(
        ADDRESS, data={"text": f"Disasters, emergency\n{STORM}\n{foot}"}
    )

    assert "Đúng là tin" in page.text


async def test_what_stands_behind_much_space_is_read_too(browser):
    page = await browser.post(ADDRESS, data={"text": f"{WORDS}{' ' * 5000}Gọi 0987 654 321"})

    assert "<mark>«Gọi 0987 654 321»</mark>" in page.text


async def test_english_browsers_read_english(browser):
    page = await browser.get(ADDRESS, headers={"accept-language": "en"})

    assert "Is this from the commune?" in page.text


@pytest.mark.parametrize("text", ["", " . ", "\u200b"])
async def test_a_form_without_a_message_asks_for_it(browser, text):
    page = await browser.post(ADDRESS, data={"text": text})

    assert page.status_code == 422
    assert 'role="alert"' in page.text
