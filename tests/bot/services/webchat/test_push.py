"""Web Push against a push service of our own, which decrypts what it gets."""

import base64
import json
import random
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import http_ece
import pytest
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02
from structlog.testing import capture_logs
from urllib3.util import parse_url

from bot import app as app_module
from bot.app import App
from bot.registry import REGISTRY
from bot.services.handlers import Occasion
from bot.services.webchat.part import own_items
from bot.services.webchat.push_keys import PushKeyError, encode, make_key, public_key_of
from bot.services.webchat.push_sender import MOST_TEXT, PushSender, is_push_service
from handlers.channel import StoredMessage
from handlers.webchat.event_streams import EventStreams
from storage.repositories.person import addresses
from storage.tables import PUSH_SUBSCRIPTIONS
from tests.bot.services.announcements.office import CONTENT, Office
from tests.fakes import page_of, until
from tests.resident import AGREED, BOOKS

KEY = make_key()
SAY = BOOKS["vi"].say
AUTH = b"0123456789abcdef"


class PushService:
    """A push service: knows one browser's key, and answers each path with its planned status."""

    def __init__(self):
        self.got: list[Any] = []
        self.plans: dict[str, Any] = {}
        self.key = ec.generate_private_key(ec.SECP256R1())
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                self.text = self.rfile.read(int(self.headers["Content-Length"]))
                service.got.append(self)
                status, headers = service.plans.get(self.path, (201, {}))
                self.send_response(status)
                for name, value in {"Content-Length": "0", **headers}.items():
                    self.send_header(name, value)
                self.end_headers()

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.home = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def stops(self):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def subscription(self, path="/one"):
        point = self.key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        keys = {"p256dh": encode(point), "auth": encode(AUTH)}
        return {"endpoint": self.home + path, "keys": keys, "expirationTime": None}

    def shown(self):
        """Return what the browser would show, decrypted."""
        return [
            json.loads(http_ece.decrypt(it.text, private_key=self.key, auth_secret=AUTH))
            for it in self.got
        ]


@pytest.fixture
def service():
    service = PushService()
    yield service
    service.stops()


@pytest.fixture
def make_app(settings, database, context, thaw, service, monkeypatch):
    """A function that makes an app with a push key, which may ask our push service."""
    allowed = partial(PushSender, is_allowed=lambda it: it.startswith(service.home))
    monkeypatch.setattr(app_module, "PushSender", allowed)

    def make(key=KEY, **options):
        own = settings.model_copy(update={"secrets": {"CAUNOI_PUSH_KEY": key}})
        return App(own, database, context, **options)

    return make


@pytest.fixture
async def pushing(make_app):
    """A running app, whose people have consented."""
    app = make_app(newcomer=AGREED)
    await app.start()
    yield app
    await app.stop()


@pytest.fixture
async def browser(pushing, service):
    """A page whose browser is told of news."""
    async with page_of(pushing.web_app()) as page:
        session = (await page.post("session", {})).json()
        assert session["push"] == public_key_of(KEY)
        assert (await page.post("push", service.subscription())).status_code == 204
        yield page


def rows(app):
    return app.database.write_now(
        lambda tx: [row["endpoint"] for row in tx.execute(PUSH_SUBSCRIPTIONS.select()).mappings()]
    )


async def address_of(app, page):
    visitor = await app.webchat_service.visitor(page.client.cookies["caunoi_chat"])
    return visitor.address


async def person_of(app, page):
    address, unit_id = await address_of(app, page), app.context.unit_id
    return app.database.write_now(addresses.find_person_id, unit_id, "webchat", address)


async def tells(app, page, text, *, position=7, for_many=True):
    reply = json.dumps({"text": text}).encode()
    at, address = app.context.now(), await address_of(app, page)
    app.webchat.show(StoredMessage(address, position, at, reply, for_many=for_many))


async def test_an_announcement_reaches_the_browser_encrypted_and_signed(pushing, browser, service):
    office = Office(pushing.database, pushing.context)
    office.subscribes(await person_of(pushing, browser), "power")
    office.announces()
    await until(lambda: service.got)
    (shown,) = service.shown()
    assert shown["title"] == SAY("webchat-push-title", unit=pushing.context.unit.name.vi)
    assert CONTENT.vi in shown["body"]
    (got,) = service.got
    assert CONTENT.vi.encode() not in got.text
    assert Vapid02.verify(got.headers["Authorization"])
    assert got.headers["Authorization"].endswith(f"k={public_key_of(KEY)}")
    token = got.headers["Authorization"].partition("t=")[2].partition(",")[0]
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    assert claims["aud"] == service.home


async def test_a_personal_message_is_told_without_its_words_and_only_if_no_page_is_open(
    pushing, browser, service, monkeypatch
):
    await tells(pushing, browser, "Ổ gà của bác đã vá.", for_many=False)
    await until(lambda: service.got)
    (shown,) = service.shown()
    assert shown["body"] == SAY("webchat-push-body")
    monkeypatch.setattr(EventStreams, "is_open", lambda self, address: True)
    await tells(pushing, browser, "Ổ gà của bác đã vá.", position=8, for_many=False)
    await tells(pushing, browser, "x" * 900, position=9)
    await until(lambda: len(service.got) == 2)
    assert service.shown()[1]["tag"] == "9"
    assert len(service.shown()[1]["body"]) == MOST_TEXT


async def test_an_endpoint_that_is_gone_is_removed(pushing, browser, service):
    for status in (404, 410):
        await browser.post("push", service.subscription())
        assert len(rows(pushing)) == 1
        service.plans["/one"] = (status, {})
        await tells(pushing, browser, "Tin")
        await until(lambda: not rows(pushing))


async def test_a_redirection_is_not_followed_and_other_troubles_change_nothing(
    pushing, browser, service
):
    service.plans["/one"] = (307, {"Location": f"{service.home}/elsewhere"})
    await tells(pushing, browser, "Tin")
    await until(lambda: service.got)
    service.plans["/one"] = (500, {})
    await tells(pushing, browser, "Tin", position=8)
    await until(lambda: len(service.got) == 2)
    service.plans.clear()
    await tells(pushing, browser, "Tin", position=9)
    await until(lambda: len(service.got) == 3)
    assert [got.path for got in service.got] == ["/one"] * 3
    assert len(rows(pushing)) == 1


async def test_a_browser_has_one_subscription_and_ends_it(pushing, browser, service):
    await browser.post("push", service.subscription("/two"))
    assert rows(pushing) == [f"{service.home}/two"]
    async with page_of(pushing.web_app()) as other:
        await other.enters()
        await other.post("push", service.subscription("/two"))
        assert rows(pushing) == [f"{service.home}/two"]
        assert (await browser.post("push/end", {})).status_code == 204
        assert len(rows(pushing)) == 1
        assert (await other.post("push/end", {})).status_code == 204
    assert rows(pushing) == []


async def test_it_ends_with_the_cookie(pushing, browser, service):
    for everywhere in (False, True):
        await browser.enters()
        await browser.post("push", service.subscription())
        assert len(rows(pushing)) == 1
        await browser.post("sign-out", {"everywhere": everywhere})
        assert rows(pushing) == []


async def test_it_ends_with_the_consent_and_with_the_person(pushing, browser, service):
    person = await person_of(pushing, browser)
    items = pushing.database.write_now(own_items, pushing.context, person)
    assert [item.text for item in items] == ["127.0.0.1"]

    def erase(tx, occasion):
        for erase_own in REGISTRY.erasers[occasion]:
            erase_own(tx, pushing.context, person)

    await pushing.database.write(erase, Occasion.CONSENT_WITHDRAWN)
    assert rows(pushing) == []
    await browser.post("push", service.subscription())
    assert len(rows(pushing)) == 1
    await pushing.database.write(erase, Occasion.PERSON_ERASED)
    assert rows(pushing) == []


# The key is another in each process, so that it can't be the name of a test.
@pytest.mark.parametrize(
    ("key", "options"), [(KEY, {}), ("", {"newcomer": AGREED})], ids=["no consent", "no key"]
)
async def test_without_consent_or_a_key_nothing_is_stored(make_app, service, key, options):
    app = make_app(key, **options)
    async with page_of(app.web_app()) as page:
        assert (await page.post("session", {})).json()["push"] == ""
        assert (await page.post("push", service.subscription())).status_code == 400
    assert rows(app) == []


WRONG: tuple[dict[str, Any], ...] = (
    {"endpoint": "http://127.0.0.1:1/"},
    {"endpoint": None},
    {"endpoint": "x" * 2_000},
    {"keys": {"p256dh": "AAAA", "auth": encode(AUTH)}},
    {"keys": {"p256dh": "x" * 87, "auth": encode(AUTH)}},
    {"keys": {"p256dh": public_key_of(KEY), "auth": encode(b"short")}},
    {"keys": {"p256dh": public_key_of(KEY), "auth": "☃"}},
    {"keys": {}},
)


async def test_what_is_no_subscription_is_refused(pushing, browser, service):
    await browser.post("push/end", {})
    for change in WRONG:
        response = await browser.post("push", {**service.subscription(), **change})
        assert response.status_code == 400, change
    assert rows(pushing) == []


@pytest.mark.parametrize(
    ("endpoint", "is_one"),
    [
        ("https://fcm.googleapis.com/fcm/send/a", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/a", True),
        ("https://web.push.apple.com/a", True),
        ("https://hk2.notify.windows.com/w/?token=a", True),
        ("http://fcm.googleapis.com/a", False),
        ("https://fcm.googleapis.com:8443/a", False),
        ("https://a@fcm.googleapis.com/a", False),
        ("https://fcm.googleapis.com@127.0.0.1/a", False),
        ("https://fcm.googleapis.com.evil.example/a", False),
        ("https://evilnotify.windows.com/a", False),
        ("https://push.apple.com.evil.example/", False),
        (r"https://127.0.0.1\.push.apple.com/x", False),
        (r"https://web.push.apple.com\@127.0.0.1/x", False),
        ("https://127.0.0.1#.push.apple.com/x", False),
        ("https://127.0.0.1?.push.apple.com/x", False),
        ("https://127.0.0.1%2f.push.apple.com/x", False),
        ("https://127.0.0.1\uff0f.push.apple.com/x", False),
        ("https://web.push\t.apple.com/x", False),
        ("https://web.push.apple.com/x\r\nHost: evil.example", False),
        ("https://web.push.apple.com", False),
        ("https://127.0.0.1/", False),
        ("https://[::1]/", False),
        ("https://[/", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_push_services_of_browsers_are_asked(endpoint, is_one):
    assert is_push_service(endpoint) is is_one


def test_no_accepted_endpoint_leads_elsewhere_by_the_parser_that_connects():
    chance = random.Random(20_261_201)
    parts = [
        "https://",
        "web.push.apple.com",
        "127.0.0.1",
        *"\\/@#?%:[];&\t\n .\u3002\uff0f",
        "%5c",
        "a",
    ]
    accepted = 0
    for _ in range(20_000):
        endpoint = "https://" + "".join(chance.choices(parts, k=chance.randint(1, 6)))
        endpoint = chance.choice((endpoint, f"{endpoint}.push.apple.com/x", f"{endpoint}/x"))
        if not is_push_service(endpoint):
            continue
        accepted += 1
        connected = parse_url(requests.Request("POST", endpoint).prepare().url or "")
        assert (connected.host or "").endswith(".push.apple.com"), endpoint
        assert (connected.scheme, connected.port, connected.auth) == ("https", None, None)
    assert accepted > 100


async def test_a_stored_endpoint_on_which_parsers_differ_is_not_asked(pushing, browser, service):
    await browser.post("push/end", {})
    elsewhere = {"endpoint": rf"{service.home}\@web.push.apple.com/one"}
    assert (await browser.post("push", service.subscription() | elsewhere)).status_code == 204
    with capture_logs() as logged:
        await tells(pushing, browser, "Mất điện")
        await until(lambda: logged)
    assert [line["event"] for line in logged] == ["push.refused"]
    assert service.got == []


@pytest.mark.parametrize(
    "key",
    ["x", KEY + "A", "", "☃", encode(bytes(32))],
    ids=["short", "long", "empty", "no base64", "zero"],
)
def test_a_key_that_is_none_is_refused_without_repeating_it(key):
    with pytest.raises(PushKeyError) as refused:
        public_key_of(key)
    assert not key or key not in str(refused.value)
