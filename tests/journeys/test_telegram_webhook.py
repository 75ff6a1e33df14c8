"""The webhook with repeated, reordered and malformed updates: no second effect, no 500."""

import asyncio
import json
import random
from contextlib import asynccontextmanager

import httpx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from bot.app import App
from handlers.telegram.channel import webhook_path
from storage.database.transactions import Database
from storage.tables import METADATA
from tests.cases import each
from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform, Sent
from tests.fake_telegram.server import Server
from tests.fakes import DEADLINE, HOME, OWN_PAGE
from tests.journeys.telegram_app_process import SECRET
from tests.journeys.telegram_residents import words_of
from tests.resident import AGREED
from tests.resident import Resident as Talker

PEOPLE = 12
SEED = 20261129
PATH = webhook_path("telegram")
COMES_AND_GOES = {"sender", "lease"}


@pytest.fixture
def platform():
    return Platform()


class WebhookClient:
    """The webhook of an app, without a network."""

    def __init__(self, app, client):
        self.app = app
        self._client = client

    async def brings(self, body, secret=SECRET):
        """Post one body; return the status."""
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        return (await self._client.post(PATH, content=body, headers=headers)).status_code

    async def brings_all(self, bodies):
        """Post all bodies at once; return the different statuses."""
        return set(await asyncio.gather(*map(self.brings, bodies)))

    def rows(self):
        """Return all rows by table."""

        def read(tx):
            return {
                table.name: sorted(map(repr, tx.execute(table.select())))
                for table in METADATA.sorted_tables
                if table.name not in COMES_AND_GOES
            }

        return self.app.database.write_now(read)

    async def settles(self):
        """Wait until all messages are sent and recorded."""
        await self.app.delivery_worker.idle()
        while "waiting" in (now := str(self.rows()["outbox"])) or "leased" in now:
            await asyncio.sleep(0.02)


@asynccontextmanager
async def open_webhook(settings, context, server):
    changed = {"api_url": server.url, "mode": "webhook", "messages_per_chat_second": 1000}
    own = settings.telegram.model_copy(update={**changed, "messages_per_second": 1000})
    secrets = {own.token_from: server.platform.token, own.secret_from: SECRET}
    settings = settings.model_copy(update={"telegram": own, "secrets": secrets})
    app = App(settings, Database(settings.database_url), context, newcomer=AGREED)
    await app.start()
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield WebhookClient(app, client)
    await app.stop()


@pytest.fixture
async def webhook(settings, context, platform, thaw):
    async with Server(platform) as server, open_webhook(settings, context, server) as webhook:
        while not platform.webhook:
            await asyncio.sleep(0.002)
        yield webhook


@pytest.fixture
def bodies(platform):
    """The updates of some people, one person after another."""
    for number in range(PEOPLE):
        resident, told = Resident(platform, number), Talker()
        for text in words_of(number):
            resident.says(text)
            told.says(text)
        resident.presses_data(told.button("Gửi đi"), 1)
        resident.edits(4, "ổ gà rất to, xe máy hay ngã")
        resident.presses_data("do:home", 1)
    return list(platform.waiting.values())


async def test_repeated_updates_have_no_second_effect(webhook, bodies, clock):
    for body in bodies:
        assert await webhook.brings(body) == 200
    await webhook.settles()
    once = webhook.rows()
    assert len(once["inbox"]) == len(bodies) == PEOPLE * 12
    assert len(once["report"]) == PEOPLE

    twice = [body for body in bodies for _ in range(2)]
    assert {await webhook.brings(body) for body in twice} == {200}
    for body in random.Random(SEED).sample(bodies, 20):
        assert await webhook.brings_all([body] * 10) == {200}
    shuffled = random.Random(SEED).sample(bodies, len(bodies))
    assert await webhook.brings_all(shuffled) == {200}
    clock.passes(days=1)
    assert await webhook.brings_all(bodies) == {200}

    assert webhook.rows() == once


async def test_an_update_ten_times_at_once_has_one_effect(webhook, bodies):
    by_chat = [bodies[at : at + 12] for at in range(0, len(bodies), 12)]

    async def brings(said):
        for body in said:
            assert await webhook.brings_all([body] * 10) == {200}

    await asyncio.gather(*map(brings, by_chat))
    kept = webhook.rows()
    assert len(kept["inbox"]) == len(bodies)
    assert len(kept["report"]) == PEOPLE
    assert len(kept["report_event"]) == 2 * PEOPLE  # the filing and an edit


async def test_updates_out_of_order_are_processed_and_none_is_dropped(webhook, bodies):
    shuffled = random.Random(SEED).sample(bodies, len(bodies))
    assert await webhook.brings_all(shuffled) == {200}
    assert len(webhook.rows()["inbox"]) == len(bodies)


async def test_three_concurrent_updates_of_one_person_are_processed_in_sequence(webhook, platform):
    people = [Resident(platform, number) for number in range(60)]
    for resident in people:
        for text in ("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã", "không"):
            resident.says(text)
    at_once = random.Random(SEED).sample(list(platform.waiting.values()), 180)
    assert await webhook.brings_all(at_once) == {200}
    await webhook.settles()
    everyone = {str(resident.id) for resident in people}
    check_order(webhook.app.database.write_now, everyone, expected=180)
    for resident in people:
        assert len(resident.heard) >= 3


def check_order(write_now, addresses, *, expected):
    """Check that each message was processed before the next one of its person."""

    def read(tx):
        inbox = "SELECT address, position, 'in' FROM inbox"
        outbox = "SELECT address, position, 'out' FROM outbox WHERE promise = 'at_least_once'"
        return list(tx.exec_driver_sql(f"{inbox} UNION ALL {outbox} ORDER BY 1, 2"))

    lines = [tuple(row) for row in write_now(read) if row[0] in addresses]
    assert sum(kind == "in" for *_, kind in lines) == expected
    for address in addresses:
        own = [line for line in lines if line[0] == address]
        assert [position for _, position, _ in own] == list(range(1, len(own) + 1))
        kinds = "".join(kind[0] for *_, kind in own)
        assert "ii" not in kinds, (address, kinds)


@each("secret", (None, "", "x", SECRET[:-1], SECRET + "x", SECRET.upper(), "ạ"))
async def test_requests_without_the_secret_have_no_effect(webhook, bodies, secret):
    header = secret if secret is None or secret.isascii() else secret.encode()
    before = webhook.rows()
    assert await webhook.brings(bodies[0], header) == 403
    assert webhook.rows() == before


def update(number=1, chat=7_000_000_001, **message):
    person = {"id": chat, "is_bot": False, "first_name": "An"}
    said = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person}
    return {"update_id": number, "message": {**said, **message}}


def said(number, **message):
    """Return the body of an update with *message*."""
    return json.dumps(update(number, **message)).encode()


MALFORMED = (
    ("nothing", b"", 200),
    ("a megabyte that is no JSON", b"x" * 2**20, 200),
    ("a megabyte of brackets", b"[" * 2**20, 200),
    ("more than a megabyte", b"x" * (2**20 + 1), 413),
    ("a long message", said(1, text="ạ" * 10_000), 200),
    ("a megabyte", said(2, text="a" * 1_000_000), 200),
    ("a new kind", b'{"update_id":3,"paid_media_of_tomorrow":{"x":1}}', 200),
    ("a kind that is not ours", b'{"update_id":4,"poll":{"id":"1"}}', 200),
    ("a number beyond all numbers", b'{"update_id":1e400}', 200),
    ("below zero", b'{"update_id":-1,"message":null}', 200),
    ("no UTF-8", b'{"update_id":5,"message":{"text":"\xff\xfe"}}', 200),
    ("half a letter", said(6, text="\ud83d"), 200),
    ("a zero", said(7, text="a\x00b"), 200),
    ("a place beyond the earth", said(8, location={"latitude": 1e308, "longitude": -1e308}), 200),
)


@each("name, body, status", MALFORMED, name=lambda case: case[0])
async def test_malformed_bodies_are_answered_and_do_not_block_others(
    webhook, platform, name, body, status
):
    assert await webhook.brings(body) == status
    resident = Resident(platform, 77 + len(platform.waiting))
    resident.says("chào")
    assert await webhook.brings(list(platform.waiting.values())[-1]) == 200
    await asyncio.wait_for(resident.hears(lambda _: True), DEADLINE)


async def test_numbers_beyond_53_bits_are_stored_and_answered_exactly(webhook, platform):
    chat, number = 2**53 + 7, 2**61 + 3
    platform.chat(chat)
    heard: list[Sent] = []
    platform.listeners[chat].append(heard.append)
    assert await webhook.brings(json.dumps(update(number, chat, text="chào")).encode()) == 200
    await webhook.settles()
    assert [(sent.chat, sent.params["chat_id"]) for sent in heard][:1] == [(chat, chat)]
    assert str(number) in str(webhook.rows()["inbox"])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text()
    | st.sampled_from(["/start", "bao cao o ga", "do:home", "1:photos::x", "private"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
PERSON = {"id": 7_000_000_009, "is_bot": False, "first_name": "Bình"}
PRESS = {"id": "1", "from": PERSON, "data": "do:home", "chat_instance": "1"}
CHANGE = {"chat": {"id": 7_000_000_009, "type": "private"}, "from": PERSON, "date": 1}
WHOLE = [
    update(text="chào"),
    update(photo=[{"file_id": "a", "width": 1, "height": 1}], caption="ổ gà", media_group_id="g"),
    update(location={"latitude": 20.3, "longitude": 105.8}, venue={"title": "Chợ"}),
    update(contact={"phone_number": "0987654321", "user_id": 7_000_000_001}),
    update(voice={"file_id": "v", "duration": 3}),
    update(sticker={"file_id": "s"}),
    {"update_id": 2, "edited_message": update(text="chào em")["message"]},
    {"update_id": 3, "callback_query": {**PRESS, "message": update()["message"]}},
    {
        "update_id": 4,
        "my_chat_member": {**CHANGE, "new_chat_member": {"user": PERSON, "status": "kicked"}},
    },
    update(migrate_to_chat_id=-1_000_000_000_001),
]


@st.composite
def odd_updates(draw):
    """An update with some parts replaced or missing."""
    whole = json.loads(json.dumps(draw(st.sampled_from(WHOLE))))
    whole["update_id"] = draw(st.integers(1, 2**62))
    for _ in range(draw(st.integers(1, 3))):
        if not (found := list(places(whole))):
            break
        holder, key = draw(st.sampled_from(found))
        if draw(st.booleans()):
            holder[key] = draw(JSON)
        elif isinstance(holder, dict):
            del holder[key]
    return whole


def places(value):
    """Yield each holder and key inside *value*."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(pairs):
        yield value, key
        if isinstance(inner, dict | list):
            yield from places(inner)


def bodies_of_any_kind():
    values = JSON | odd_updates()
    written = values.map(lambda value: json.dumps(value).encode())
    return written | st.binary(max_size=200)


@pytest.mark.parametrize(
    "examples",
    [250, pytest.param(50_000, marks=pytest.mark.soak)],
)
async def test_no_body_causes_a_500(webhook, examples):
    loop = asyncio.get_running_loop()
    seen = []

    @trying(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(bodies_of_any_kind())
    def bring(body):
        status = asyncio.run_coroutine_threadsafe(webhook.brings(body), loop).result(DEADLINE)
        seen.append(status)
        assert status in (200, 413), (status, body)

    await asyncio.to_thread(bring)
    assert len(seen) >= examples
    assert "Traceback" not in str(webhook.rows())
