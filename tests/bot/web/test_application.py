import asyncio
from html import unescape

import httpx
import pytest
from structlog.testing import capture_logs

from bot.metrics import Metrics
from bot.web import application
from handlers.http import PUBLIC, Response, Route
from storage.database.errors import StorageFullError, UnreachableError
from tests.databases import refusing
from tests.fakes import HOME, OWN_PAGE, page_of, rooms, serving, until
from tests.resident import BOOKS

SAY = BOOKS["vi"].say


class Site:
    """An application with the test's routes."""

    def __init__(self):
        self.metrics = Metrics()
        self.why_not = ""
        self.requests = []
        self.answer = Response(body=b"{}")

    async def handle(self, request):
        if request.method == "POST":
            await request.read()
        self.requests.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def ready(self):
        return self.why_not

    def web_app(self, *, public_url=HOME):
        routes = [
            Route("GET", "/things/{thing}", self.handle, "things", permission=PUBLIC),
            Route("POST", "/things", self.handle, "new_thing", most=1000, permission=PUBLIC),
        ]
        return application.build_application(
            routes,
            metrics=self.metrics,
            ready=self.ready,
            say=SAY,
            not_found_page=lambda status, _: Response(status, b"<p>", "text/html"),
            public_url=public_url,
            rooms=rooms(),
        )

    def counted(self, route, status):
        return self.metrics.registry.get_sample_value(
            "caunoi_http_requests_total", {"route": route, "status": str(status)}
        )


@pytest.fixture
def site():
    return Site()


@pytest.fixture
async def client(site):
    transport = httpx.ASGITransport(site.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


async def test_a_request_is_converted_to_our_struct(site, client):
    await client.get("/things/nhà?a=1", headers={"X-Colour": "red", "Cookie": "c=d"})
    (request,) = site.requests
    assert (request.method, request.path["thing"], request.query["a"]) == ("GET", "nhà", "1")
    assert (request.headers["x-colour"], request.cookies["c"]) == ("red", "d")
    assert (request.secure, request.base_url) == (False, HOME)
    assert request.client == "127.0.0.1"


async def test_a_body_is_read_up_to_the_limit_of_its_route(site, client):
    assert (await client.post("/things", content=b"a" * 1000)).status_code == 200
    assert len(site.requests[0].body) == 1000
    response = await client.post("/things", content=b"a" * 1001)
    assert (response.status_code, response.json()["error"]) == (413, "too_large")
    assert len(site.requests) == 1


async def test_a_response_of_ours_becomes_an_http_response(site, client):
    site.answer = Response(
        201, b"a,b", "text/csv", {"X-Colour": "red", "Cache-Control": "no-store"}, "c=d; Path=/"
    )
    response = await client.get("/things/1")
    assert (response.status_code, response.content) == (201, b"a,b")
    assert response.headers["content-type"].startswith("text/csv")
    assert (response.headers["x-colour"], response.headers["set-cookie"]) == ("red", "c=d; Path=/")


async def test_an_internal_error_gets_a_kind_sentence_without_its_cause(site, client):
    site.answer = RuntimeError("the words of a person")
    response = await client.get("/things/1")
    assert response.status_code == 500
    assert response.json() == {"error": "trouble", "say": SAY("engine-trouble")}
    assert site.counted("things", 500) == 1


@pytest.mark.parametrize("error", [StorageFullError(), UnreachableError("host.example is down")])
async def test_what_can_not_be_stored_gives_503_wherever_it_is_raised(site, client, error):
    site.answer = error
    response = await client.post("/things", content=b"a")
    say = SAY(f"webchat-error-{error.code}")
    assert (response.status_code, response.json()) == (503, {"error": error.code, "say": say})
    assert int(response.headers["retry-after"]) > 0


async def test_requests_are_counted_by_route_name(site, client):
    for thing in ("1", "2", "0912345678"):
        await client.get(f"/things/{thing}")
    assert site.counted("things", 200) == 3
    assert "0912345678" not in (await client.get("/metrics")).text


async def test_requests_over_https_are_marked_as_secure(site):
    home = "https://caunoi.example.vn"
    transport = httpx.ASGITransport(site.web_app(public_url=home))
    async with httpx.AsyncClient(
        transport=transport, base_url=home, headers={"Origin": home}
    ) as client:
        await client.get("/things/1")
    (request,) = site.requests
    assert (request.secure, request.base_url) == (True, home)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/things", 405),
        ("DELETE", "/things/1", 405),
        ("POST", "/healthz", 405),
        ("GET", "/docs", 404),
        ("GET", "/openapi.json", 404),
        ("GET", "/chat/../../etc/passwd", 404),
    ],
)
async def test_an_unknown_path_gets_a_kind_sentence(site, client, method, path, status):
    response = await client.request(method, path)
    assert response.status_code == status
    assert set(response.json()) == {"error", "say"}
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "answer", "told"),
    [
        ("/things/1", Response(401, ignored="no_sign_in_link"), "sign_in.failed"),
        ("/things/1", Response(401, ignored="session_ended"), "sign_in.failed"),
        ("/things/1", Response(404, ignored="no_way_back"), "sign_in.failed"),
        ("/things/1", Response(410, ignored="no_data_link"), "sign_in.failed"),
        ("/things/1", Response(429, ignored="too_many"), "request.refused"),
        ("/things/1", Response(403, ignored="wrong_secret"), "request.refused"),
        ("/nowhere", Response(), "request.refused"),
        ("/things/1", Response(), None),
        ("/things/1", Response(303), None),
        ("/things/1", Response(503, ignored="full"), None),
    ],
)
async def test_a_refused_request_is_logged_with_its_network(site, client, path, answer, told):
    site.answer = answer
    with capture_logs() as logged:
        await client.get(f"{path}?token=canary")
    refused = [
        (line["event"], line["network"], line["reason"]) for line in logged if "network" in line
    ]
    assert refused == ([(told, "127.0.0.1", site.answer.ignored)] if told else [])
    assert "canary" not in str(logged)


async def test_a_request_to_another_host_is_logged(client):
    with capture_logs() as logged:
        await client.get("/things/1", headers={"Host": "elsewhere.example"})
    assert [(line["event"], line["reason"]) for line in logged] == [
        ("request.refused", "wrong_host")
    ]


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "accept", "sees_a_page"),
    [
        ("/nowhere", BROWSER, True),
        ("/things", BROWSER, True),
        ("/chat/nowhere", BROWSER, True),
        ("/nowhere", "application/json", False),
        ("/nowhere", "application/json, text/html", False),
        ("/nowhere", "*/*", False),
        ("/chat/api/nowhere", BROWSER, False),
    ],
)
async def test_people_get_a_page_where_programs_get_json(site, client, path, accept, sees_a_page):
    response = await client.get(path, headers={"Accept": accept})
    assert response.status_code == (405 if path == "/things" else 404)
    assert (response.headers["content-type"] == "text/html; charset=utf-8") is sees_a_page
    assert ("error" in response.text) is not sees_a_page
    assert site.counted("other", response.status_code) == 1


@pytest.mark.parametrize(
    ("accept", "kind"), [(BROWSER, "text/plain"), ("*/*", "application/json")]
)
async def test_another_name_of_ours_is_refused_in_words(site, client, accept, kind):
    response = await client.get("/things/1", headers={"Host": "else.example", "Accept": accept})
    assert response.status_code == 421
    assert response.headers["content-type"].startswith(kind)
    assert SAY("web-refused-wrong_host") in response.text
    assert site.requests == []
    assert site.counted("other", 421) == 1


@pytest.mark.parametrize(("accept", "sees_a_page"), [(BROWSER, True), ("*/*", False)])
async def test_a_404_of_a_route_looks_like_an_unknown_path(site, client, accept, sees_a_page):
    site.answer = Response(404)
    response = await client.get("/things/gone.js", headers={"Accept": accept})

    assert response.status_code == 404
    assert (response.content == b"<p>") is sees_a_page
    assert ("error" in response.text) is not sees_a_page
    assert site.counted("things", 404) == 1


@pytest.mark.parametrize("path", ["/things/1", "/", "/healthz", "/readyz", "/metrics", "/nowhere"])
async def test_every_response_has_the_security_headers(client, path):
    headers = (await client.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("no-referrer", "same-origin")
    assert "server" not in headers


async def test_the_root_redirects_to_the_chat(client):
    response = await client.get("/")
    assert (response.status_code, response.headers["location"]) == (303, "/chat")


async def test_metrics_asked_for_many_times_at_once_are_rendered_once(site, client, monkeypatch):
    render, rendered = site.metrics.render, []

    def counted():
        rendered.append(render())
        return rendered[-1]

    monkeypatch.setattr(site.metrics, "render", counted)
    answers = await asyncio.gather(*(client.get("/metrics") for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == len(rendered) == 1

    monkeypatch.setattr(application, "_RENDER_AGAIN_SECONDS", 0.0)
    assert 'route="metrics"' in (await client.get("/metrics")).text


async def test_health_and_readiness_are_reported(site, client):
    assert (await client.get("/healthz")).text == "ok\n"
    response = await client.get("/readyz")
    assert (response.status_code, response.text) == (200, "ready\n")
    site.why_not = "not delivering"
    response = await client.get("/readyz")
    assert (response.status_code, response.text) == (503, "not delivering\n")
    assert (await client.get("/healthz")).status_code == 200


async def test_a_client_that_disconnects_while_sending_does_no_harm(site):
    async with serving(site.web_app()) as home:
        host, port = home.removeprefix("http://").split(":")
        _, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"POST /things HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\nabc")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        async with httpx.AsyncClient(base_url=home, headers={"Origin": home}) as client:
            await until(lambda: site.counted("new_thing", 400) == 1)
            assert (await client.post("/things", content=b"a")).status_code == 200
    assert [request.body for request in site.requests] == [b"a"]


# The whole application


async def test_a_running_app_is_ready(app, page):
    await until(lambda: app.delivery_worker.is_alive)
    assert (await page.client.get("/readyz")).status_code == 200


async def test_an_app_that_does_not_deliver_is_not_ready(settings, database, context, app):
    idle = type(app)(settings, database, context)
    async with page_of(idle.web_app()) as page:
        response = await page.client.get("/readyz")
        assert (response.status_code, response.text) == (503, "not delivering\n")


async def test_an_app_that_can_not_write_is_not_ready(app, page, clock):
    with refusing(app.database, "sender"):
        clock.passes(minutes=1)
        response = await page.client.get("/readyz")
        assert (response.status_code, response.text) == (503, "nothing can be written\n")


@pytest.mark.parametrize(("asks", "language"), [("vi-VN", "vi"), ("", "vi"), ("en-US", "en")])
async def test_the_not_found_page_links_to_the_chat(page, asks, language):
    headers = {"Accept": BROWSER, "Accept-Language": asks}
    response = await page.client.get("/gia-vien", headers=headers)
    assert (response.status_code, response.headers["cache-control"]) == (404, "no-store")
    shown = unescape(response.text)
    assert f'<html lang="{language}">' in shown
    assert BOOKS[language].say("nowhere_page-why") in shown
    assert '<a class="button" href="/chat">' in shown


async def test_metrics_contain_no_person_and_no_words(page):
    await page.files_a_report()
    text = (await page.client.get("/metrics")).text
    assert 'caunoi_received_total{channel="webchat",outcome="taken"} 8.0' in text
    assert 'caunoi_turns_total{dialogue="report_problem"} 8.0' in text
    assert 'caunoi_decisions_total{act="answer"}' in text
    assert 'caunoi_http_requests_total{route="chat_say",status="200"} 8.0' in text
    for secret in ("ngã", "Thống Nhất", page.client.cookies["caunoi_chat"]):
        assert secret not in text


async def test_a_task_that_holds_the_event_loop_shows_in_the_metrics():
    metrics, loop = Metrics(), asyncio.get_running_loop()
    measuring = asyncio.create_task(metrics.measure_loop_lag(interval=0.01))

    def late(what):
        return metrics.registry.get_sample_value(f"caunoi_loop_lag_seconds_{what}") or 0.0

    await until(lambda: late("count"))
    begun, before = loop.time(), late("sum")
    while loop.time() < begun + 0.1:
        pass
    await until(lambda: late("sum") >= before + 0.08)
    measuring.cancel()


async def test_every_route_of_the_application_has_the_security_headers(app):
    seen = 0
    async with page_of(app.web_app()) as page:
        await page.enters()
        for route in app.web_app().routes:
            if route.path == "/chat/api/events":
                continue  # never ends
            path = route.path.replace("{media}", "x").replace("{file:path}", "chat.js")
            for method in route.methods - {"HEAD"}:
                response = await page.client.request(method, path)
                assert response.status_code < 500, path
                assert "default-src 'none'" in response.headers["content-security-policy"]
                assert response.headers["x-content-type-options"] == "nosniff"
                seen += 1
    assert seen >= 20
