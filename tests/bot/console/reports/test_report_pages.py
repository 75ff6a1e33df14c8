import re
from html import unescape

import httpx
import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from bot.console import refusals
from bot.console.live_notices import ADDRESS
from bot.console.reports import report_pages
from bot.services.officials import sign_in as links
from bot.services.officials.chat_visitors import SITE
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Edited, Inbound, Photo, Text
from storage.repositories import wanted_files
from storage.repositories.officials import officials
from storage.repositories.reports import reports
from storage.tables import AUDITS, MEDIA, OFFICIAL_SESSIONS, REPORTS, SIGN_IN_LINKS
from tests.bot.services.inbound.test_receive_batch import REPORT
from tests.fakes import HOME, OWN_PAGE, page_of, picture, rows, sign_in
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
SIGNED_OUT = SAY("console-signed-out")
LIST = SAY("console-reports")
# The public routes: signing in.
DOORS = {("GET", "/office/sign-in"), ("POST", "/office/sign-in")}


@pytest.fixture
async def browser(app):
    """A browser in which nobody is signed in."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


@pytest.fixture
async def office(app, browser):
    """A browser in which an official is signed in."""
    await sign_in(browser, app, Role.LEAD)
    return browser


@pytest.fixture
async def invited(app):
    """The token of a sign-in link."""
    return await app.database.write(
        links.create_sign_in_token, app.context, minutes=30, name="Chị Hoa"
    )


async def uses(browser, token):
    return await browser.post("/office/sign-in", data={"token": token})


# Signing in


async def test_a_sign_in_link_shows_a_button_and_only_the_button_uses_it(app, browser, invited):
    for _ in range(3):
        response = await browser.get(f"/office/sign-in?token={invited}")
        assert response.status_code == 200
        assert f'name="token" value="{invited}"' in response.text
    (link,) = await rows(app, SIGN_IN_LINKS)
    assert link["used_at"] is None

    response = await uses(browser, invited)
    assert (response.status_code, response.headers["location"]) == (303, "/office")
    name, *facts = response.headers["set-cookie"].split("; ")
    assert name.startswith("caunoi_office=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"} <= set(facts)
    assert LIST in (await browser.get("/office")).text


async def test_a_link_works_once(browser, invited):
    assert (await uses(browser, invited)).status_code == 303
    browser.cookies.clear()
    response = await uses(browser, invited)
    assert response.status_code == 401
    assert SIGNED_OUT in response.text
    # Without a name, the command signs in the first official.
    assert re.search(r'bot user link "[^"]+"', unescape(response.text))
    assert "set-cookie" not in response.headers
    assert (await browser.get("/office")).status_code == 401


async def test_a_link_expires_after_its_minutes(app, browser, clock):
    tokens = [
        await app.database.write(
            links.create_sign_in_token, app.context, minutes=30, name="Chị Hoa"
        )
        for _ in range(2)
    ]
    clock.passes(minutes=30, seconds=-1)
    assert (await uses(browser, tokens[0])).status_code == 303
    clock.passes(seconds=1)
    assert (await uses(browser, tokens[1])).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "a" * 43, "ạ", "%00", "a" * 60_000])
async def test_an_unknown_link_does_not_sign_in(browser, token):
    with capture_logs() as logged:
        assert (await uses(browser, token)).status_code == 401
    assert [(line["event"], line["reason"]) for line in logged] == [
        ("sign_in.failed", "no_sign_in_link")
    ]


async def test_a_network_may_try_few_tokens_and_is_told_to_wait(app, invited, monkeypatch):
    monkeypatch.setattr(refusals, "_STRANGERS_PER_MINUTE", 2)
    web_app = app.web_app()
    async with page_of(web_app, address="2001:db8::1") as page:
        assert [(await uses(page.client, "x")).status_code for _ in range(2)] == [401, 401]
    async with page_of(web_app, address="2001:db8::2") as page:
        response = await uses(page.client, invited)
        assert response.status_code == 429
        assert SAY("console-too-many") in response.text
        assert int(response.headers["retry-after"]) > 0
        assert (await page.client.get("/office")).status_code == 429
    async with page_of(web_app, address="203.0.113.7") as page:
        assert (await uses(page.client, invited)).status_code == 303


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"token", b"token=&token=", b"a=b&" * 10_000])
async def test_a_form_without_a_token_does_not_sign_in(browser, body):
    assert (await browser.post("/office/sign-in", content=body)).status_code == 401


async def test_a_cross_origin_post_does_not_sign_in(app, browser, invited):
    for origin in ("https://elsewhere.example", "null"):
        response = await browser.post(
            "/office/sign-in", data={"token": invited}, headers={"Origin": origin}
        )
        assert response.status_code == 403
    (link,) = await rows(app, SIGN_IN_LINKS)
    assert link["used_at"] is None
    own = await browser.post("/office/sign-in", data={"token": invited}, headers={"Origin": HOME})
    assert own.status_code == 303


async def test_over_https_the_cookie_has_the_host_prefix(app, invited):
    home = "https://caunoi.example.vn"
    web = app.settings.web.model_copy(update={"public_url": home})
    settings = app.settings.model_copy(update={"web": web})
    web_app = type(app)(settings, app.database, app.context).web_app()
    async with page_of(web_app, home=home) as page:
        response = await uses(page.client, invited)
        assert response.headers["set-cookie"].startswith("__Host-caunoi_office=")
        assert response.headers["set-cookie"].endswith("; Secure")
        assert (await page.client.get("/office")).status_code == 200


async def test_links_and_cookies_are_stored_as_hashes_only(app, office, invited):
    cookie = office.cookies["caunoi_office"]
    hashes = [row["token_hash"] for row in await rows(app, SIGN_IN_LINKS)]
    hashes += [row["token_hash"] for row in await rows(app, OFFICIAL_SESSIONS)]
    assert len(hashes) == 3
    assert all(len(hash_) == 64 for hash_ in hashes)
    assert not {cookie, invited} & set(hashes)


async def test_officials_acts_are_audited_without_names(app, browser, invited):
    await uses(browser, invited)
    noted = await rows(app, AUDITS)
    assert [row["act"] for row in noted] == [
        "official.add",
        "official.give.officer",
        "official.give.administrator",
        "official.invite",
        "official.sign_in",
    ]
    assert [row["number"] for row in noted] == [1, 2, 3, 4, 5]
    assert "Hoa" not in str(noted)
    assert noted[4]["actor"] == noted[0]["subject"]


# Sessions and signing out


async def test_an_official_idle_for_eight_hours_is_signed_out(office, clock):
    clock.passes(hours=8)
    response = await office.get("/office")
    assert response.status_code == 401
    assert SIGNED_OUT in response.text


async def test_activity_keeps_an_official_signed_in(office, clock):
    clock.passes(hours=8, seconds=-1)
    assert (await office.get("/office")).status_code == 200
    clock.passes(hours=4)
    assert (await office.get("/office")).status_code == 200


async def test_a_session_ends_after_twelve_hours_despite_activity(office, clock):
    for _ in range(11):
        clock.passes(hours=1)
        assert (await office.get("/office")).status_code == 200
    clock.passes(hours=1)
    response = await office.get("/office")
    assert response.status_code == 401
    assert SIGNED_OUT in response.text


async def test_signing_out_invalidates_the_cookie(office):
    cookie = office.cookies["caunoi_office"]
    response = await office.post("/office/sign-out")
    assert (response.status_code, response.headers["location"]) == (
        303,
        "/office/sign-in?left=1",
    )
    assert SAY("console-left-office") in (await office.get("/office/sign-in?left=1")).text
    assert response.headers["set-cookie"].startswith("caunoi_office=; ")
    assert "Max-Age=0" in response.headers["set-cookie"]
    assert response.headers["clear-site-data"] == '"cache"'
    stolen = {"Cookie": f"caunoi_office={cookie}"}
    with capture_logs() as logged:
        assert (await office.get("/office", headers=stolen)).status_code == 401
    assert [(line["event"], line["reason"]) for line in logged] == [
        ("sign_in.failed", "session_ended")
    ]


async def test_a_cross_origin_post_does_not_sign_out(office):
    foreign = {"Origin": "https://elsewhere.example"}
    assert (await office.post("/office/sign-out", headers=foreign)).status_code == 403
    assert (await office.get("/office")).status_code == 200


async def test_a_post_that_tells_no_origin_needs_the_token_of_its_page(office):
    del office.headers["Origin"]
    assert (await office.post("/office/sign-out")).status_code == 403
    assert (
        await office.post("/office/sign-out", data={"form_token": "a" * 64})
    ).status_code == 403
    shown = (await office.get("/office")).text
    (token,) = set(re.findall(r'name="form_token" value="(\w+)"', shown))
    assert shown.count(token) == shown.count('<form method="post"')
    signed_out = await office.post("/office/sign-out", data={"form_token": token})
    assert signed_out.status_code == 303
    assert (await office.get("/office")).status_code == 401


async def test_a_get_request_does_not_sign_out(office):
    assert (await office.get("/office/sign-out")).status_code == 405
    assert (await office.get("/office")).status_code == 200


async def test_signing_out_affects_one_official_only(app, office):
    async with page_of(app.web_app()) as second:
        await sign_in(second.client, app)
        await office.post("/office/sign-out")
        assert (await second.client.get("/office")).status_code == 200


# Access to every page


def officials_routes(web_app):
    """Return method and path of every page and form; the chat's messages have own tests."""
    return sorted(
        (method, route.path)
        for route in web_app.routes
        if route.path.startswith("/office") and not route.path.startswith(f"{SITE.path}/")
        for method in route.methods - {"HEAD"}
    )


async def asks(client, method, path):
    path = path.replace("{media}", "0" * 64).replace("{report}", "0" * 32)
    path = path.replace("{announcement}", "0" * 32).replace("{survey}", "0" * 32)
    path = path.replace("{card}", "no-such-card").replace("{photo}", "1")
    path = path.replace("{picture}", "0" * 64).replace("{call}", "0" * 32)
    assert "{" not in path
    return await client.request(method, path)


@pytest.mark.parametrize("who", ["nobody", "resident", "forger"])
async def test_every_console_page_is_refused_without_a_session(app, who):
    async with page_of(app.web_app()) as page:
        if who == "resident":
            await page.enters()
            page.client.cookies.set("caunoi_office", page.client.cookies["caunoi_chat"])
        if who == "forger":
            page.client.cookies.set("caunoi_office", "a" * 43)
        asked = officials_routes(app.web_app())
        assert set(asked) > DOORS
        for method, path in asked:
            response = await asks(page.client, method, path)
            if (method, path) in DOORS:
                assert response.status_code == (401 if method == "POST" else 200)
                continue
            assert (response.status_code, method, path) == (401, method, path)
            assert SIGNED_OUT in response.text
            assert LIST not in response.text


async def test_every_console_page_is_shown_to_an_official(app, office):
    for method, path in officials_routes(app.web_app()):
        if (method, path) in DOORS or path in {"/office/sign-out", ADDRESS}:  # one never ends
            continue
        response = await asks(office, method, path)
        # An empty form is returned with faults, or refers to something unknown or settled.
        right = {404} if "{" in path else {200} if method == "GET" else {200, 303, 404, 409, 422}
        assert response.status_code in right, path


async def test_an_officials_cookie_is_no_visitors_cookie(office):
    office.cookies.set("caunoi_chat", office.cookies["caunoi_office"])
    assert (await office.get("/chat/api/messages?after=0")).status_code == 401


async def test_pages_are_not_cached_and_run_no_foreign_script(office):
    response = await office.get("/office")
    assert response.headers["cache-control"] == "no-store"
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for attribute in ("onclick", "style="):
        assert attribute not in response.text
    scripts = re.findall(r"<script[^>]*>", response.text)
    assert [re.sub(r"-\w+\.js", ".js", script) for script in scripts] == [
        '<script type="module" src="/chat/static/console.js">'
    ]


# The list


async def test_an_empty_list_says_so(office):
    assert SAY("console-reports-empty") in (await office.get("/office")).text


async def test_the_list_shows_a_report_with_its_photo_place_and_deadline(app, page, office):
    sent = await page.post("media", picture(), headers={"Content-Type": "image/png"})
    photo = sent.json()["media"]
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã")
    await page.sends(photo=photo)
    await page.says("xong")
    await page.sends(location={"latitude": 20.3412, "longitude": 105.8341})
    await page.says("đúng", "0912.345.678", "gửi đi")
    html = unescape((await office.get("/office")).text)
    assert "GV 101" in html
    assert "Ổ gà, đường hỏng" in html
    assert "ổ gà to giữa đường, xe máy hay ngã" in html
    assert "gần trạm y tế, phố Thống Nhất" in html
    assert "20.34120, 105.83410" in html
    assert f"/office/media/{photo}" in html
    file = await office.get(f"/office/media/{photo}")
    assert (file.status_code, file.headers["cache-control"]) == (200, "no-store")
    assert "Phòng Kinh tế" in html
    assert SAY("console-due", due="8 giờ sáng thứ Tư 25/11") in html
    assert SAY("console-left", days=2, hours=48) in html


async def test_a_report_of_a_department_that_is_gone_is_shown_as_the_communes(app, page, office):
    await page.files_a_report()
    gone = update(REPORTS).values(department="gone-since")
    await app.database.write(lambda tx: tx.execute(gone))
    html = unescape((await office.get("/office")).text)

    assert app.context.unit.name.vi in html
    assert "gone-since" not in html


async def test_the_list_shows_what_is_overdue(app, page, browser, clock):
    await page.files_a_report()
    clock.passes(hours=48)
    await sign_in(browser, app)
    assert SAY("console-left", days=0, hours=0) in (await browser.get("/office")).text
    clock.passes(hours=3)
    html = (await browser.get("/office")).text
    assert SAY("console-overdue", days=0, hours=2) in html
    assert 'class="due overdue"' in html


async def test_the_list_shows_residents_remarks(page, office):
    await page.files_a_report()
    await page.says("phản ánh của tôi", "viết thêm", "hôm nay <b>ổ gà</b> to hơn rồi")
    html = (await office.get("/office")).text
    assert "hôm nay &lt;b&gt;ổ gà&lt;/b&gt; to hơn rồi" in html


async def test_the_page_shows_new_dates_and_who_gave_a_report_to_whom(app, page, office):
    await page.files_a_report()

    def hand_over(tx):
        unit_id, now = app.context.unit_id, app.context.now()
        (report,) = tx.execute(REPORTS.select()).mappings().all()
        (lead,) = officials.list_all(tx, unit_id)
        until = "2026-12-04T16:00+07:00"
        reasons = {"assigned": lead.official_id, "moved": "culture", "extended": until}
        reasons |= {"recategorised": "noise", "relocated": "", "merged": report["report_id"]}
        for kind, reason in reasons.items():
            reports.append_event(
                tx,
                unit_id,
                report["report_id"],
                kind=kind,
                by=lead.official_id,
                text="Chờ vật tư về" if kind == "extended" else "",
                at=now,
                reason=reason,
            )
        return lead.name

    name = await app.database.write(hand_over)
    html = (await office.get("/office")).text
    assert f"Giao cho {name}" in html
    assert "Chuyển sang Phòng Văn hóa – Xã hội" in html
    assert "Sửa loại việc thành" in html
    assert "Sửa lại chỗ" in html
    assert "Gộp vào GV 101" in html
    assert "Hẹn lại 4 giờ chiều thứ Sáu 4/12" in html
    assert "Chờ vật tư về" in html


@pytest.fixture
def few_on_a_page(monkeypatch):
    """Pages of five reports instead of fifty, which take a second to file."""
    monkeypatch.setattr(report_pages, "_MOST", 5)


async def file_report(app, n):
    """File a report near house *n*; its person says yes when the review can be seen."""
    told = (*REPORT[:4], f"trước nhà số {n}", *REPORT[5:])
    *story, yes = [
        Inbound("webchat", f"{n}-{at}", f"p{n}", Text(text)) for at, text in enumerate(told)
    ]
    await app.batcher.receive(story)
    await app.batcher.receive([yes])


async def test_the_newest_report_is_first_and_older_ones_are_on_further_pages(
    app, office, clock, few_on_a_page
):
    for n in range(7):
        await file_report(app, n)
        clock.passes(minutes=1)
    first = (await office.get("/office")).text
    codes = [f"GV {101 + n}" for n in range(7)]
    assert [code for code in reversed(codes) if f"{code}</a> <span" in first] == codes[:1:-1]
    assert first.index("GV 107<") < first.index("GV 103<")
    older = unescape(first.split('class="button" href="')[1].split('"')[0])
    second = (await office.get(older)).text
    assert [code for code in codes if f"{code}</a> <span" in second] == codes[:2]
    assert re.findall(r'class="button" href="([^"]+)"', second) == ["/office"]


async def test_reports_filed_at_the_same_time_are_all_on_further_pages(app, office, few_on_a_page):
    for n in range(7):
        await file_report(app, n)
    first = (await office.get("/office")).text
    second = (
        await office.get(unescape(first.split('class="button" href="')[1].split('"')[0]))
    ).text
    codes = [f"GV {101 + n}</a> <span" for n in range(7)]
    assert [(code in first) + (code in second) for code in codes] == [1] * 7


@pytest.mark.both
async def test_sorting_by_deadline_puts_the_nearest_first(app, browser, clock):
    for n in range(3):
        clock.passes(days=2 if n else 0)
        await file_report(app, n)
    await sign_in(browser, app, Role.LEAD)
    newest = (await browser.get("/office")).text
    assert SAY("console-waiting", count=3, overdue=2) in newest
    by_due = (await browser.get("/office?order=due")).text
    shown = [by_due.index(f"GV {101 + n}</a> <span") for n in range(3)]
    assert shown == sorted(shown)

    (first, *_) = re.findall(r'action="(/office/reports/\w+)"', by_due)
    form = {
        "saw": "received",
        "to": "answered",
        "no_photo": "unseen",
        "text": "Sáng mai tổ đến vá.",
        "order": "due",
    }
    back = (await browser.post(first, data=form)).headers["location"]
    assert back.startswith("/office?order=due&sent=report-")
    left = (await browser.get(back)).text
    assert "GV 101</a> <span" not in left
    assert SAY("console-waiting", count=2, overdue=1) in left


async def test_reports_by_deadline_have_pages_and_an_answer_returns_to_its_page(
    app, office, few_on_a_page
):
    for n in range(7):
        await file_report(app, n)
    first = (await office.get("/office?order=due")).text
    second = unescape(first.split('class="button" href="')[1].split('"')[0])
    assert second.startswith("/office?order=due&after=")
    html = (await office.get(second)).text
    codes = [f"GV {101 + n}</a> <span" for n in range(7)]
    assert [(code in first) + (code in html) for code in codes] == [1] * 7

    action, *_ = re.findall(r'action="(/office/reports/\w+)"', html)
    after = second.rpartition("=")[2]
    assert f'name="after" value="{after}"' in html
    form = {
        "saw": "received",
        "to": "answered",
        "no_photo": "unseen",
        "text": "Sáng mai tổ đến vá.",
    }
    sent = await office.post(action, data={**form, "order": "due", "after": after})
    assert sent.headers["location"].startswith(f"{second}&sent=report-")
    left = (await office.get(sent.headers["location"])).text
    assert [(code in html) - (code in left) for code in codes].count(1) == 1


async def test_a_report_has_a_page_of_its_own_that_leads_back_to_the_list(app, page, office):
    await page.files_a_report()
    html = (await office.get("/office?order=due")).text
    (path,) = re.findall(r'<h2><a href="([^"]+)">GV 101</a>', html)
    assert re.fullmatch(r"/office/reports/\w+\?order=due", path)
    html = (await office.get(path)).text
    assert "<h1>GV 101 " in html
    assert '<details class="answer" open>' in html
    assert '<a href="/office?order=due">' in html
    assert 'name="order" value="due"' in html


async def test_a_photo_opens_in_a_page_with_the_next_one(app, page, office):
    ids = []
    for shade in (200, 100):
        sent = await page.post(
            "media", picture(shade=shade), headers={"Content-Type": "image/png"}
        )
        ids.append(sent.json()["media"])
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã")
    for photo in ids:
        await page.sends(photo=photo)
    await page.says("xong", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", "gửi đi")
    html = (await office.get("/office")).text
    paths = re.findall(r'<a href="(/office/reports/\w+/photos/\d)"><img', html)
    assert len(paths) == 2
    first, second = [(await office.get(path)).text for path in paths]
    name = SAY("console-photo", number=1, code="GV 101")
    assert f'<img src="/office/media/{ids[0]}" alt="{name}"' in first
    assert ('rel="next" href="2"' in first, 'rel="prev"' in first) == (True, False)
    assert ('rel="prev" href="1"' in second, 'rel="next"' in second) == (True, False)
    for wrong in ("0", "3", "x", "-1"):
        assert (await office.get(f"{paths[0][:-1]}{wrong}")).status_code == 404


async def test_without_open_reports_the_page_says_so(app, page, office):
    assert SAY("console-waiting-none") in (await office.get("/office?order=due")).text
    await page.files_a_report()
    assert SAY("console-waiting-none") not in (await office.get("/office")).text


@pytest.mark.parametrize(
    "before",
    [
        "",
        "x",
        "2026-11-23T00:00:00",
        "%00",
        "0" * 32,
        "9" * 4000,
    ],
)
async def test_an_invalid_page_parameter_is_ignored(page, office, before):
    await page.files_a_report()
    assert (await office.get(f"/office?before={before}")).status_code == 200


async def test_residents_words_are_escaped(page, office):
    for details in ("<script>alert(1)</script> ổ gà", '"><img src=x onerror=alert(1)> ổ gà'):
        await page.files_a_report(details)
    html = (await office.get("/office")).text
    assert "<script>" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


# Files and edits from a platform


async def says(app, *contents):
    for number, content in enumerate(contents):
        said = Text(content) if isinstance(content, str) else content
        name = content.message if isinstance(content, Edited) else f"{number}"
        inbound = Inbound("fake", f"v{id(contents)}-{number}", "an", said, name)
        await app.batcher.receive([inbound])


async def test_a_photo_is_shown_as_being_fetched_then_as_stored_or_lost(app, office):
    await says(app, *REPORT[:2], Photo(source="a"), Photo(source="b"), "xong", *REPORT[3:])
    page = unescape((await office.get("/office")).text)
    assert page.count(SAY("console-photo-wanted")) == 2
    first, second = (row["media_id"] for row in await rows(app, MEDIA))
    assert (await office.get(f"/office/media/{first}")).status_code == 404

    unit_id = app.context.unit_id
    kept = app.store.keep_photo(picture())
    facts = {"digest": kept.media, "mime": kept.mime, "size": kept.bytes}
    await app.database.write(wanted_files.mark_fetched, unit_id, first, **facts)
    await app.database.write(wanted_files.mark_lost, unit_id, second, reason="expired")
    page = unescape((await office.get("/office")).text)
    assert SAY("console-photo-wanted") not in page
    assert page.count(SAY("console-photo-lost")) == 1
    assert f"/office/media/{first}-s" in page
    for name in (first, f"{first}-s"):
        response = await office.get(f"/office/media/{name}")
        assert (response.status_code, response.headers["content-type"]) == (200, "image/jpeg")


async def test_edited_words_are_shown_with_the_original_ones(app, office):
    await says(app, *REPORT, Edited("1", "ổ gà sâu ở đầu ngõ 3"))

    page = unescape((await office.get("/office")).text)
    assert SAY("console-edited", at="").split(":")[0].strip() in page
    assert f"Trước khi sửa: {REPORT[1]}" in page
    assert "Sau khi sửa: ổ gà sâu ở đầu ngõ 3" in page
