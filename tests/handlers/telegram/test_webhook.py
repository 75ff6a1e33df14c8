"""The webhook: authentication, and the time of the response."""

import asyncio
import json
from hmac import compare_digest

import pytest

from handlers.errors import NotStoredError
from handlers.http import Request
from handlers.telegram.updates.startup import Webhook
from tests.fakes import ReadBody, until
from tests.handlers.telegram.fake_api import Broken, Refused
from tests.handlers.telegram.test_polling import said, tapped

HOOK = Webhook("https://caunoi.example.vn/telegram/telegram/webhook", "s3cret-canary")
HEADER = "x-telegram-bot-api-secret-token"


@pytest.fixture
def hook(bot):
    def make(webhook=HOOK):
        channel = bot(webhook=webhook)
        (route,) = channel.routes()
        assert (route.method, route.path) == ("POST", "/telegram/telegram/webhook")
        assert route.most == 2**20

        async def bring(body, secret=HOOK.secret):
            headers = {} if secret is None else {HEADER: secret}
            raw = body if isinstance(body, bytes) else json.dumps(body).encode()
            return await route.handle(
                Request("POST", {}, {}, headers, {}, ReadBody(raw), "", secure=True, base_url="")
            )

        return channel, bring

    return make


async def test_an_update_is_acknowledged_after_the_commit(hook, host):
    _, bring = hook()
    host.hold = asyncio.Event()
    answering = asyncio.create_task(bring(said(10)))
    await until(lambda: host.begun)
    assert not answering.done()
    host.hold.set()
    assert (await answering).status == 200
    assert [inbound.update_id for inbound in host.received] == ["10"]


@pytest.mark.parametrize("update", [said(10), tapped(10)], ids=["a message", "a press"])
async def test_what_can_not_be_stored_is_to_be_brought_again(hook, host, update):
    _, bring = hook()
    host.faults.append(NotStoredError("unreachable", 10))
    response = await bring(update)
    assert (response.status, response.headers["Retry-After"]) == (503, "10")
    assert response.ignored == "unreachable"
    assert (await bring(update)).status == 200


@pytest.mark.parametrize("secret", [None, "", "wrong", HOOK.secret[:-1], HOOK.secret + "x", "ă"])
async def test_a_request_without_the_secret_is_rejected(hook, host, secret):
    _, bring = hook()
    response = await bring(said(10), secret)
    assert (response.status, response.ignored) == (403, "wrong_secret")
    assert host.received == []
    assert host.puzzling == [(None, "wrong_secret")]


@pytest.mark.parametrize("secret", [None, "", "anything"])
async def test_without_a_secret_every_request_is_rejected(hook, host, secret):
    _, bring = hook(Webhook(HOOK.url, ""))
    assert (await bring(said(10), secret)).status == 403
    assert host.received == []


@pytest.mark.parametrize(
    ("body", "reason", "number"),
    [
        (b"", "malformed", None),
        (b"{", "malformed", None),
        (b"\xff\xfe", "malformed", None),
        ({"update_id": "ten"}, "unexpected", None),
        ({"message": {}}, "unexpected", None),
        ({"update_id": 10, "message": {"text": 5}}, "unexpected", 10),
        ({"update_id": 10, "poll": {}}, "kind", 10),
    ],
)
async def test_an_unreadable_update_is_acknowledged_and_logged_by_its_number(
    hook, host, body, reason, number
):
    _, bring = hook()
    response = await bring(body)
    assert (response.status, response.ignored) == (200, reason)
    assert host.received == []
    assert host.puzzling == [(number, reason)]


async def test_an_update_that_was_not_stored_is_delivered_again(hook, host):
    _, bring = hook()
    host.faults.append(OSError(28, "full"))
    with pytest.raises(OSError, match="full"):  # the web server answers 503 or 500
        await bring(said(10))
    assert (await bring(said(10))).status == 200


PRESSED = {"method": "answerCallbackQuery", "callback_query_id": "q10"}


async def test_the_acknowledgement_of_a_tap_is_in_every_response_to_its_update(hook, api):
    _, bring = hook()
    for _ in range(2):
        response = await bring(tapped(10))
        assert (response.status, response.media_type) == (200, "application/json")
        assert json.loads(response.body) == PRESSED
    assert api.calls("answerCallbackQuery") == []
    assert (await bring(said(11))).body == b""


async def test_a_tap_on_a_button_without_data_is_acknowledged(hook, host):
    _, bring = hook()
    press = tapped(10)
    del press["callback_query"]["data"]
    response = await bring(press)
    assert (response.ignored, json.loads(response.body)) == ("no_button_of_ours", PRESSED)
    assert host.received == []


async def test_a_tap_is_acknowledged_by_a_call_if_storing_takes_long(hook, host, api):
    _, bring = hook()
    host.hold = asyncio.Event()
    answering = asyncio.create_task(bring(tapped(10)))
    await until(lambda: api.calls("answerCallbackQuery"))
    assert host.received == []
    host.hold.set()
    assert (await answering).body == b""
    assert len(api.calls("answerCallbackQuery")) == 1


async def test_a_tap_that_could_not_be_stored_is_acknowledged_by_a_call(hook, host, api):
    _, bring = hook()
    host.faults.append(OSError(28, "full"))
    with pytest.raises(OSError, match="full"):
        await bring(tapped(10))
    await until(lambda: api.calls("answerCallbackQuery"))
    assert json.loads((await bring(tapped(10))).body) == PRESSED


async def test_group_messages_wait_until_the_username_is_known(hook, host, api):
    channel, bring = hook()
    group = said(10, "/huy@CauNoiBot", -5)
    group["message"]["chat"]["type"] = "group"
    api.plan("getMe", Refused(500), Broken())
    assert (await bring(group)).status == 503
    channel.start()
    await until(lambda: api.calls("setWebhook"))
    await until(lambda: ("start", "done") in host.counted)
    assert (await bring(group)).status == 200
    assert [inbound.content.text for inbound in host.received] == ["/huy"]


async def test_the_start_sets_the_webhook_and_drops_no_updates(hook, host, api):
    channel, _ = hook()
    channel.start()
    await until(lambda: api.calls("setWebhook"))
    (made,) = api.calls("setWebhook")
    assert made.params["url"] == HOOK.url
    assert made.params["secret_token"] == HOOK.secret
    assert made.params["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]
    assert 1 <= made.params["max_connections"] <= 100
    assert not made.params["drop_pending_updates"]
    assert api.offsets == []


async def test_a_webhook_without_a_secret_is_never_set(hook, host, api):
    channel, _ = hook(Webhook(HOOK.url, ""))
    channel.start()
    await until(lambda: host.told)
    assert host.told == [("start", "RefusedError")]
    assert api.made == []


async def test_the_secret_is_compared_in_constant_time(hook, monkeypatch):
    compared = []

    def spy(given, secret):
        compared.append((given, secret))
        return compare_digest(given, secret)

    monkeypatch.setattr("handlers.telegram.updates.webhook.compare_digest", spy)
    _, bring = hook()
    await bring(said(10), "s3cret-wrong")
    assert compared == [(b"s3cret-wrong", HOOK.secret.encode())]
