import asyncio
import random
import re
import unicodedata
from datetime import datetime
from html import escape

import httpx
import msgspec
import pytest

from bot.app import App
from handlers.webchat import limits, static_files
from tests.fakes import HOME, page_of, picture, sign_in
from tests.resident import AGREED, BOOKS, PACK

SAY = BOOKS["vi"].say
OPEN_TO_ALL = {"/chat/api/session", "/chat/api/return", "/chat/api/words", "/chat/api/map"}


@pytest.fixture
async def other(app):
    """A page of another person."""
    async with page_of(app.web_app()) as page:
        yield await page.enters()


def with_settings(app, section, **values):
    """Return another app of the same unit, with other settings."""
    old = getattr(app.settings, section)
    settings = app.settings.model_copy(update={section: old.model_copy(update=values)})
    return App(settings, app.database, app.context, newcomer=AGREED)


def is_kind(response):
    """Tell whether the answer is an error of the protocol, with a sentence for the person."""
    told = response.json()
    return (
        set(told) == {"error", "say"}
        and told["say"].strip().endswith((".", "ạ."))
        and response.headers["content-type"] == "application/json"
        and response.headers["cache-control"] == "no-store"
    )


# Sessions


async def test_a_session_begins_a_conversation(app):
    async with page_of(app.web_app()) as page:
        response = await page.post("session", {})
        assert response.status_code == 200
        unit = response.json()["unit"]
        opens, closes = map(datetime.fromisoformat, unit.pop("shifts")[0])
        assert opens < closes > app.context.clock()
        assert response.json() | {"unit": unit} == {
            "new": True,
            "owner": response.json()["owner"],
            "seen": 0,
            "position": 0,
            "unit": {"name": PACK.name.vi, "phone": PACK.phone, "timezone": PACK.timezone},
            "push": "",
        }
        name, *facts = response.headers["set-cookie"].split("; ")
        assert name.startswith("caunoi_chat=")
        assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(facts)
        assert "Secure" not in facts


async def test_over_https_the_cookie_is_bound_to_the_host(app):
    home = "https://caunoi.example.vn"
    async with page_of(with_settings(app, "web", public_url=home).web_app(), home=home) as page:
        response = await page.post("session", {})
        name, *facts = response.headers["set-cookie"].split("; ")
        assert name.startswith("__Host-caunoi_chat=")
        assert {"HttpOnly", "SameSite=Lax", "Path=/", "Secure"} <= set(facts)
        await page.says("/start")


async def test_a_session_is_found_again_by_its_cookie(page):
    await page.says("/start")
    again = (await page.post("session", {})).json()
    assert (again["new"], again["position"]) == (False, 2)


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (b"", "vi"),
        (b"[]", "vi"),
        (b"\xff", "vi"),
        (b'{"\xff": "a"}', "vi"),
        (b'{"x": ' + b"[" * 60_000, "vi"),
        (b'{"language": "xx"}', "vi"),
        (b'{"language": ["en"]}', "vi"),
        (b'{"language": "vi"}', "vi"),
        (b'{"language": "en"}', "en"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_a_conversation_has_the_requested_language(app, body, language):
    async with page_of(app.web_app()) as page:
        assert (await page.post("session", body)).status_code == 200
        await page.says("/start")
        assert (await page.last())["text"] == BOOKS[language].say(
            "engine-welcome", unit=PACK.name.in_language(language)
        )


@pytest.mark.parametrize(
    "cookie", ["", "x", "a" * 43, "' OR 1=1 --", "%00", "ạ".encode().decode("latin-1")]
)
async def test_an_unknown_cookie_identifies_nobody(app, cookie):
    async with page_of(app.web_app()) as page:
        headers = {"Cookie": f"caunoi_chat={cookie}".encode("latin-1")}
        response = await page.get("messages", headers=headers)
        assert (response.status_code, response.json()["error"]) == (401, "no_conversation")
        assert (await page.post("session", {}, headers=headers)).json()["new"] is True


async def test_exactly_these_routes_are_open_without_a_cookie(app):
    seen = set()
    async with page_of(app.web_app()) as page:
        for route in app.webchat.routes():
            if "/api/" not in route.path or route.path in OPEN_TO_ALL:
                continue
            path = route.path.replace("{media}", "0" * 64)
            response = await page.client.request(route.method, path, content=b"{}")
            assert (response.status_code, response.json()["error"]) == (401, "no_conversation")
            assert is_kind(response)
            seen.add(path)
    assert len(seen) >= 6


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://127.0.0.1:9"])
async def test_cross_origin_requests_are_refused(app, page, origin):
    await page.says("/start")
    for route in app.webchat.routes():
        if route.method == "POST":
            response = await page.client.post(
                route.path, content=b'{"id": "x", "text": "a"}', headers={"Origin": origin}
            )
            assert (response.status_code, response.json()["error"]) == (403, "foreign_origin")
            assert is_kind(response)
    assert len(await page.thread()) == 2


async def test_same_origin_requests_and_programs_are_accepted(page):
    assert (await page.sends(text="/start")).status_code == 200
    del page.client.headers["Origin"]
    assert (await page.sends(text="a")).status_code == 403
    for own in (
        {"X-Requested-With": "a program"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Content-Type": "application/json"},
    ):
        page.client.headers = own
        assert (await page.sends(text="a")).status_code == 200


# Messages


async def test_the_example_of_the_protocol_page_works(page):
    assert (await page.post("messages", b'{"id":"a1","text":"bao cao o ga"}')).json() == {
        "position": 1
    }
    you, us = await page.thread()
    assert (you["position"], you["from"], you["id"]) == (1, "you", "a1")
    assert you["content"] == {"type": "text", "text": "bao cao o ga"}
    assert (us["position"], us["from"]) == (2, "us")
    assert us["at"].startswith("2026-11-23T00:30:00")
    assert set(us["reply"]) <= {
        "text",
        "buttons",
        "navigation",
        "wants",
        "photos",
        "pin",
        "receipt",
        "manner",
        "consented",
        "asks",
    }


async def test_a_whole_report_ends_with_its_receipt(page):
    assert await page.files_a_report() == "GV 101"


async def test_a_tap_is_accepted(page):
    await page.says("/start")
    assert (await page.taps(SAY("report_problem-menu"))).json() == {"position": 3}
    assert (await page.last())["text"] == SAY("report_problem-category")


async def test_a_repeated_message_has_one_effect_and_the_same_response(page):
    message = {"id": "same", "text": "bao cao o ga"}
    answers = await asyncio.gather(*(page.post("messages", message) for _ in range(10)))
    answers.append(await page.post("messages", message))
    assert {(r.status_code, r.json()["position"]) for r in answers} == {(200, 1)}
    assert len(await page.thread()) == 2


async def test_the_same_id_from_two_people_is_two_messages(page, other):
    for someone in (page, other):
        response = await someone.post("messages", {"id": "a1", "text": "/start"})
        assert response.json() == {"position": 1}
        assert len(await someone.thread()) == 2


async def test_another_persons_messages_can_not_be_read(page, other):
    await page.says("bao cao o ga")
    assert await other.thread() == []


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        (b"", 400, "malformed"),
        (b"{", 400, "malformed"),
        (b"[]", 400, "malformed"),
        (b"null", 400, "malformed"),
        (b'"text"', 400, "malformed"),
        (b"\xff\xfe", 400, "malformed"),
        (b'{"id": "a", "text": "\xff"}', 400, "malformed"),
        (rb'{"id": "a", "text": "\ud800"}', 400, "malformed"),
        (b'{"id": "a", "text": 5}', 400, "malformed"),
        (b'{"id": "a", "text": null}', 400, "says_nothing"),
        (b'{"text": "a"}', 400, "malformed"),
        (b'{"id": 7, "text": "a"}', 400, "malformed"),
        (b'{"id": "a", "text": "a", "colour": "red"}', 400, "malformed"),
        (b'{"id": "a", "x": ' + b"[" * 60_000, 400, "malformed"),
        (b'{"id": "a"}', 400, "says_nothing"),
        (b'{"id": "a", "text": "a", "tap": "b"}', 400, "says_several"),
        (b'{"id": "a", "photo": "a", "voice": "b"}', 400, "says_several"),
        (b'{"id": "", "text": "a"}', 400, "bad_id"),
        (b'{"id": "a b", "text": "a"}', 400, "bad_id"),
        (b'{"id": "a:b", "text": "a"}', 400, "bad_id"),
        ('{"id": "ạ", "text": "a"}'.encode(), 400, "bad_id"),
        (msgspec.json.encode({"id": "a" * 65, "text": "a"}), 400, "bad_id"),
        (b'{"id": "a", "photo": "../../etc/passwd"}', 400, "bad_media"),
        (msgspec.json.encode({"id": "a", "photo": "0" * 64}), 404, "no_file"),
        (msgspec.json.encode({"id": "a", "voice": "0" * 64}), 404, "no_file"),
        (b'{"id": "a", "photos": []}', 400, "bad_media"),
        (b'{"id": "a", "photos": ["../../etc/passwd"]}', 400, "bad_media"),
        (b'{"id": "a", "photos": "abc"}', 400, "malformed"),
        (msgspec.json.encode({"id": "a", "photos": ["0" * 64] * 11}), 400, "bad_media"),
        (msgspec.json.encode({"id": "a", "photos": ["0" * 64]}), 404, "no_file"),
        (b'{"id": "a", "location": {"latitude": 91, "longitude": 0}}', 400, "bad_location"),
        (b'{"id": "a", "location": {"latitude": 0, "longitude": 181}}', 400, "bad_location"),
        (b'{"id": "a", "location": {"latitude": "20", "longitude": 0}}', 400, "malformed"),
        (b'{"id": "a", "location": {"latitude": 1e999, "longitude": 0}}', 400, "malformed"),
        (b'{"id": "a", "location": {"latitude": NaN, "longitude": 0}}', 400, "malformed"),
        (b'{"id": "a", "location": {"latitude": 20}}', 400, "malformed"),
        (msgspec.json.encode({"id": "a", "text": "a" * 5_001}), 413, "too_long"),
        (msgspec.json.encode({"id": "a", "text": "a" * 1_000_000}), 413, "too_large"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_a_malformed_message_is_rejected_and_changes_nothing(page, body, status, error):
    response = await page.post("messages", body)
    assert (response.status_code, response.json()["error"]) == (status, error)
    assert is_kind(response)
    assert await page.thread() == []


async def test_a_body_without_a_length_is_measured_while_it_arrives(page):
    async def parts():
        for _ in range(20):
            yield b"a" * 50_000

    response = await page.client.post("/chat/api/messages", content=parts())
    assert (response.status_code, response.json()["error"]) == (413, "too_large")


@pytest.mark.parametrize("id_", ["a", "A-z_9", "a" * 64])
async def test_every_id_allowed_by_the_protocol_is_accepted(page, id_):
    assert (await page.post("messages", {"id": id_, "text": "a"})).json() == {"position": 1}
    assert (await page.thread())[0]["id"] == id_


BIDI = "ổ gà to, xe \u202egnúht\u202c \u2066hay\u2069 ngã \u200b\u200e"
HTML = "<script>alert('x')</script> & \"ổ gà\" <img src=x onerror=alert(1)> {{ 7 * 7 }}"
TEXTS = {
    "one letter": "a",
    "a full page": "ổ gà to. " * 555 + "ổ gà ",
    "emoji": "🕳️ ổ gà to giữa đường 👨‍👩‍👧‍👦 🇻🇳 𝓱ố",
    "apart": unicodedata.normalize("NFD", "Đường trước nhà văn hoá hỏng nặng"),
    "bidi": BIDI,
    "markup": HTML,
    "lines": "ổ gà to\nở đầu ngõ\r\n\txe máy\u2028hay ngã",
    "nul": "ổ gà\x00to giữa đường\x1b[31m",
    "nothing": "   ",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_texts_are_returned_unchanged(page, text):
    assert len(text) <= 5_000
    response = await page.sends(text=text)
    assert response.json() == {"position": 1}
    you, *us = await page.thread()
    assert you["content"] == {"type": "text", "text": text}
    assert us[0]["reply"]["text"]


@pytest.mark.parametrize("name", ["emoji", "apart", "bidi", "markup", "lines", "nul"])
async def test_texts_are_escaped_on_the_officials_page(app, page, name):
    text = TEXTS[name]
    await page.files_a_report(text)
    await sign_in(page.client, app)
    html = (await page.client.get("/office")).text
    assert "<script>" not in html
    assert "<img src=x" not in html
    shown = html.split('<p class="details">')[1].split("</p>")[0]
    for turned in "\u202e\u2066\u200b\x00\x1b":
        assert turned not in shown
    if name == "apart":
        assert escape(unicodedata.normalize("NFC", text)) == shown
    if name == "markup":
        assert "&lt;script&gt;" in shown
        assert "{{ 7 * 7 }}" in shown


@pytest.mark.parametrize("place", [(48.85, 2.35), (-33.9, 151.2), (90, 180), (0, 0)])
async def test_a_place_on_another_continent_gets_a_kind_sentence(page, place):
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe hay ngã", "không")
    response = await page.sends(location={"latitude": place[0], "longitude": place[1]})
    assert response.status_code == 200
    assert SAY("report_problem-place-outside") in (await page.last())["text"]
    await page.sends(location={"latitude": 20.3412, "longitude": 105.8341})
    assert SAY("report_problem-place-outside") not in (await page.last())["text"]


async def test_an_old_or_foreign_button_gets_a_kind_sentence_and_is_counted(page, other):
    await page.says("/start")
    old = await page.button(SAY("report_problem-menu"))
    await page.says("bao cao o ga")
    foreign = (await page.last())["navigation"][0]["data"]
    await other.says("phản ánh của tôi")
    told = []
    for data in ("1:category::road", "99:details::x", "go:nowhere", "do:", "x" * 500, ""):
        assert (await page.sends(tap=data)).status_code == 200
        told.append((await page.last())["text"])
    assert all(SAY("engine-stale") in text for text in told)
    assert (await other.sends(tap="1:category::road")).status_code == 200
    assert SAY("engine-stale") in (await other.last())["text"]
    counted = (await page.client.get("/metrics")).text
    assert 'caunoi_ignored_total{reason="stale_tap"} 7.0' in counted
    for data in (old, foreign):
        assert (await other.sends(tap=data)).status_code == 200


async def test_the_rate_limit_applies_to_one_person_only(app):
    web_app = with_settings(app, "limits", messages_per_minute=3).web_app()
    async with page_of(web_app) as page, page_of(web_app) as other:
        await page.enters()
        await other.enters()
        await page.says("a", "b", "c")
        response = await page.sends(text="d")
        assert (response.status_code, response.json()["error"]) == (429, "too_many")
        assert is_kind(response)
        assert 1 <= int(response.headers["retry-after"]) <= 60
        assert len(await page.thread()) == 6
        await other.says("a")


async def test_new_conversations_from_one_address_are_limited(app):
    few = {"people_per_network": 3, "conversations_per_minute": 1}
    web_app = with_settings(app, "limits", **few).web_app()
    async with page_of(web_app) as page:
        for _ in range(3):
            page.client.cookies.clear()
            await page.enters()
        assert (await page.post("session", {})).status_code == 200  # it has a cookie
        page.client.cookies.clear()
        response = await page.post("session", {})
        assert (response.status_code, response.json()["error"]) == (429, "too_many")
        assert 1 <= int(response.headers["retry-after"]) <= 60


@pytest.fixture
def long_minute(monkeypatch):
    """A minute so long that nothing is allowed again during a test."""
    monkeypatch.setattr(limits, "_MINUTE", 1e6)


@pytest.mark.usefixtures("long_minute")
async def test_a_network_may_open_the_page_and_its_texts_a_limited_number_of_times(app):
    web_app, most = _for_few(app, people=1), limits.PAGES_PER_MINUTE
    async with page_of(web_app) as page, page_of(web_app, address="203.0.113.7") as other:
        for paths in (("/chat", "/chat/api/words", "/chat/api/map"), ("/chat/report",)):
            for n in range(most):
                assert (await page.client.get(paths[n % len(paths)])).status_code == 200
            for path in paths:
                response = await page.client.get(path)
                assert response.status_code == 429
                assert SAY("webchat-error-busy") in response.text
                is_json = "json" in response.headers["content-type"]
                assert is_json == path.startswith("/chat/api/")
                assert (await other.client.get(path)).status_code == 200
        await page.enters()  # a visitor does not wait for strangers
        assert (await page.client.get("/chat")).status_code == 200


@pytest.mark.usefixtures("long_minute")
async def test_each_route_has_a_limit_and_counts_refused_requests_too(app):
    async with page_of(_for_few(app, people=10)) as page:
        await page.enters()
        for path, most in (
            ("seen", limits.SEEN_PER_MINUTE),
            ("media", limits.UPLOADS_PER_MINUTE),
            ("keepsake", limits.RETURN_WAYS_PER_MINUTE),
            ("link", limits.RETURN_WAYS_PER_MINUTE),
            ("return", limits.RETURNS_PER_MINUTE),
        ):
            told = [(await page.post(path, b"{")).status_code for _ in range(most + 1)]
            assert 429 not in told[:-1]
            assert told[-1] == 429
            assert is_kind(await page.post(path, b"{"))


def _for_few(app, *, people):
    return with_settings(app, "limits", people_per_network=people).web_app()


async def test_when_the_disk_is_full_the_person_is_told_and_can_try_again(app, page):
    def limit(tx, most):
        return tx.exec_driver_sql(f"PRAGMA max_page_count={most}").scalar_one()

    message = {"id": "full", "text": "chuyện " * 700}
    await app.database.write(limit, 1)  # no room for another database page
    while (response := await page.sends(text="chuyện " * 700)).status_code == 200:
        pass
    assert (response.status_code, response.json()["error"]) == (503, "full")
    assert is_kind(response)
    assert int(response.headers["retry-after"]) > 0
    assert (await page.post("messages", message)).status_code == 503
    await app.database.write(limit, 1_000_000)
    assert (await page.post("messages", message)).status_code == 200


# Positions


async def test_the_seen_position_never_decreases(page):
    await page.says("/start", "bao cao o ga")

    async def seen():
        return (await page.get("messages")).json()["seen"], (
            await page.post("session", {})
        ).json()["seen"]

    assert await seen() == (0, 0)
    for position, now in ((2, 2), (1, 2), (-5, 2), (-(10**30), 2), (10**30, 4), (3, 4)):
        response = await page.post(
            "seen",
            {"position": position}
            if abs(position) < 2**60
            else f'{{"position": {position}}}'.encode(),
        )
        assert response.status_code == 204
        assert await seen() == (now, now)


@pytest.mark.parametrize("after", ["0", "", "x", "-1", "9" * 30, "%00"])
async def test_an_invalid_position_means_from_the_beginning(page, after):
    await page.says("/start")
    assert len((await page.get(f"messages?after={after}")).json()["messages"]) == 2


async def test_only_messages_after_the_position_are_returned(page):
    await page.says("/start", "bao cao o ga")
    assert [message["position"] for message in await page.thread(2)] == [3, 4]
    assert await page.thread(4) == []


# The page and its files


async def test_the_manner_changes_with_the_texts_of_the_page(page):
    before = await page.get("words")
    same = await page.client.get(
        before.request.url, headers={"If-None-Match": before.headers["etag"]}
    )
    assert (same.status_code, same.content) == (304, b"")

    await page.says("/start", "dong y", "goi toi la bac", "doi sang tieng Anh")
    after = await page.client.get(
        before.request.url, headers={"If-None-Match": before.headers["etag"]}
    )
    assert after.status_code == 200
    assert after.json()["language"] == "en"
    assert after.json()["webchat-field"] != before.json()["webchat-field"]


async def test_each_reply_has_the_manner_of_the_page(page):
    told = []
    for said in ("/start", "dong y", "goi toi la bac", "doi sang tieng Anh"):
        await page.says(said)
        told.append((await page.last())["manner"])
        assert (await page.get("words")).json()["manner"] == told[-1]
    assert told == ["vi-", "vi-", "vi-bac", "en-bac"]


async def test_replies_say_that_a_report_is_not_sent_yet(page):
    async def unsent_after(*texts):
        await page.says(*texts)
        return (await page.last()).get("unsent")

    assert await unsent_after("/start", "bao cao o ga") is None
    button = await unsent_after("ổ gà to giữa đường, xe máy hay ngã")
    assert button["label"] == SAY("engine-restore-unsent")
    assert button["name"] == "Ổ gà, đường hỏng"
    button["name"] += ", phố Thống Nhất"
    assert await unsent_after("không", "phố Thống Nhất", "trạm y tế", "đúng") == button
    assert await unsent_after("giấu tên", "cảm ơn em") == button
    await page.sends(tap=button["data"])
    assert "Em đọc lại nhé" in (await page.last())["text"]
    aside = await unsent_after("về đầu")
    told = SAY("engine-restore-unsent-told", told="ổ gà to giữa đường, xe…")
    assert aside == {**button, "label": told}
    await page.sends(tap=button["data"])
    assert "Em đọc lại nhé" in (await page.last())["text"]
    assert await unsent_after("gửi đi") is None
    assert (await page.last())["receipt"]


async def test_after_a_day_replies_no_longer_say_that_a_report_is_not_sent(page, clock):
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã", "về đầu")
    clock.passes(hours=25)
    await page.says("xin chào")
    assert "unsent" not in await page.last()


async def test_the_page_gets_its_texts_and_its_map(page):
    words = (await page.get("words?language=vi")).json()
    assert words["webchat-send"] == SAY("webchat-send")
    assert {"label": "Gửi phản ánh", "data": "go:report_problem"} in words["menu"]
    assert set(words) == set((await page.get("words?language=en")).json())
    assert (await page.get("words?language=xx")).json() == words
    features = (await page.get("map")).json()["features"]
    assert {f["properties"]["name"] for f in features} == {h.name.vi for h in PACK.neighbourhoods}
    for feature in features:
        (ring,) = feature["geometry"]["coordinates"]
        assert ring[0] == ring[-1]


async def test_the_page_is_served_with_its_static_files(page):
    index = await page.client.get("/chat")
    assert (index.status_code, index.headers["content-type"]) == (200, "text/html; charset=utf-8")
    parts = re.findall(r'"(/chat/static/[^"]+)"', index.text)
    kinds = [(await page.client.get(part)).headers["content-type"] for part in parts]
    pictures, parts = kinds[:2], kinds[2:]
    assert pictures == ["image/svg+xml", "image/png"]
    assert parts == ["text/css; charset=utf-8", "text/javascript; charset=utf-8"]


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip;q=0.5", "gzip"),
        ("BR", "br"),
        ("br;q=0, gzip", "gzip"),
        ("deflate", None),
        ("", None),
    ],
)
async def test_static_files_are_compressed_and_kept_for_ever(page, accepted, coding):
    address = static_files.address_of("chat.js")
    headers = {"Accept-Encoding": accepted}
    script = await page.client.get(address, headers=headers)
    assert script.headers.get("content-encoding") == coding
    assert script.headers["vary"] == "Accept-Encoding"
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"

    known = {**headers, "If-None-Match": script.headers["etag"]}
    again = await page.client.get(address, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    other = await page.client.get(address, headers={**headers, "If-None-Match": '"another"'})
    assert other.status_code == 200


async def test_the_name_of_a_static_file_changes_with_its_content(page):
    names = {static_files.address_of(name) for name in ("chat.js", "chat.css", "pages.css")}
    assert all(re.fullmatch(r"/chat/static/\w+-[A-Z0-9]{8}\.\w+", name) for name in names)
    assert (await page.client.get("/chat/static/chat.js")).status_code == 404


@pytest.mark.parametrize("path", ["/chat", "/chat/api/words", "/chat/api/map"])
async def test_a_client_that_has_the_same_gets_304(page, path):
    first = await page.client.get(path)
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["cache-control"] == "private, no-cache"
    known = {"If-None-Match": first.headers["etag"]}
    again = await page.client.get(path, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    plain = await page.client.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == first.content


async def test_a_long_conversation_is_sent_compressed(page):
    await page.says("/start")
    await page.says("bao cao o ga")
    thread = await page.get("messages?after=0")
    assert thread.headers["content-encoding"] == "gzip"
    assert thread.headers["cache-control"] == "no-store"
    assert len(thread.json()["messages"]) == 4


@pytest.mark.parametrize(
    "file",
    [
        "../channel.py",
        "..%2fchannel.py",
        "%2e%2e/%2e%2e/config.toml",
        "%2fetc%2fpasswd",
        "",
        "names.json",
        "font-LICENSE",
        "nowhere.js",
        "%00",
        "chat.js%00",
        "%ff",
        "a" * 5000,
    ],
    ids=lambda file: file[:30],
)
async def test_only_static_files_of_the_page_are_served(page, file):
    response = await page.client.get(httpx.URL(HOME, raw_path=f"/chat/static/{file}".encode()))
    assert (response.status_code, response.json()["error"]) == (404, "nothing_here")


async def test_no_body_causes_a_server_error(app, page):
    chance = random.Random(20261125)
    bodies = [
        b'{"id": "a1", "text": "bao cao o ga"}',
        b'{"id": "a1", "location": {"latitude": 20.33, "longitude": 105.83, "accuracy": 12}}',
        b'{"receipt": "GV 101", "secret": "583 190", "token": "abc"}',
        b'{"position": 3}',
        picture(),
    ]
    posts = [route.path for route in app.webchat.routes() if route.method == "POST"]
    for path in posts:
        for _ in range(60):
            spoilt = bytearray(chance.choice(bodies))
            for _ in range(chance.randint(0, 4)):
                at = chance.randrange(len(spoilt))
                spoilt[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
            response = await page.client.post(path, content=bytes(spoilt))
            assert response.status_code < 500, (path, bytes(spoilt), response.text)
    for body in (b'{"x": ' + b"[" * 30_000, b'{"position": ' + b"9" * 5000 + b"}"):
        for path in posts:
            assert (await page.client.post(path, content=body)).status_code < 500
