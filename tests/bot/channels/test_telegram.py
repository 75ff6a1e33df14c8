"""An app with a Telegram bot on a fake Bot API."""

from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import httpx
import pytest

from bot.app import App
from bot.channels import telegram
from bot.services.inbound.polling_lease import PollingLease
from bot.services.officials import staff_bot
from conversations.engine.model.messages import (
    Button,
    Content,
    Inbound,
    Photo,
    Reply,
    Start,
    Text,
)
from handlers.telegram.updates.startup import profile_calls
from storage.database.errors import StorageFullError
from storage.database.transactions import Database
from storage.repositories.delivery import outbox
from storage.tables import MEDIA
from tests.fakes import HOME, picture, until
from tests.handlers.telegram.fake_api import STAFF_TOKEN, TOKEN, running
from tests.resident import AGREED, SPEAK

AN = {"id": 7012345678, "type": "private"}


@pytest.fixture
async def api():
    async with running() as api:
        yield api


def with_bot(settings, api, name="telegram", **values):
    # A person waits for no pace.
    asked = {"api_url": api.url, "messages_per_chat_second": 1000, **values}
    own = getattr(settings, name).model_copy(update=asked)
    return settings.model_copy(update={name: own, "secrets": {own.token_from: TOKEN}})


@asynccontextmanager
async def running_app(settings, context):
    app = App(settings, Database(settings.database_url), context, newcomer=AGREED)
    await app.start()
    try:
        yield app
    finally:
        await app.stop()


def wrote(number, **content):
    sender = {"id": AN["id"], "is_bot": False, "first_name": "An"}
    return {
        "update_id": number,
        "message": {"message_id": number, "chat": AN, "from": sender, **content},
    }


def has_more_than(api, seen):
    return len(texts(api)) > seen


def texts(api):
    made = (*api.calls("sendMessage"), *api.calls("editMessageText"))
    return [one.params["text"] for one in made]


@pytest.mark.parametrize("driver", ["aiogram", "ptb"])
async def test_a_report_is_answered(settings, context, thaw, api, driver):
    async with running_app(with_bot(settings, api, driver=driver), context) as app:
        said = ("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã", "không", "phố Thống Nhất")
        for number, text in enumerate((*said, "trạm y tế", "đúng"), start=10):
            seen = len(texts(api))
            api.brings(wrote(number, text=text))
            await until(partial(has_more_than, api, seen))
        assert api.calls("sendMessage")[0].params["chat_id"] == AN["id"]
        await until(lambda: api.offsets[-1] == 16)
        await app.delivery_worker.idle()


async def test_a_keyboard_from_before_a_restart_is_removed(settings, context, thaw, api):
    said = ("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã", "không", "phố Thống Nhất")
    with_ptb = with_bot(settings, api, driver="ptb")
    async with running_app(with_ptb, context) as app:
        for number, text in enumerate(said, start=10):
            seen = len(texts(api))
            api.brings(wrote(number, text=text))
            await until(partial(has_more_than, api, seen))
        await app.delivery_worker.idle()
    assert "keyboard" in api.calls()[-1].params["reply_markup"]
    before = len(api.made)
    async with running_app(with_ptb, context):
        api.brings(wrote(14, text="trạm y tế"))
        await until(lambda: len(api.made) > before and api.calls("sendVenue"))
    (pin,) = api.calls("sendVenue")
    assert pin.params["reply_markup"] == {"remove_keyboard": True}


async def test_a_photo_is_fetched_from_telegram(settings, context, thaw, api):
    api.files["file-1"] = picture("JPEG")
    sizes = [{"file_id": "file-1", "width": 24, "height": 24, "file_size": 999}]
    async with running_app(with_bot(settings, api, driver="ptb"), context) as app:
        api.brings(wrote(10, photo=sizes))
        await until(lambda: texts(api))
        await app.fetcher.sweep()
        await app.fetcher.idle()
        assert len(list(settings.media_folder.rglob("*-s.jpg"))) == 1


async def test_without_a_token_there_is_no_bot(settings, context, thaw):
    async with running_app(settings, context) as app:
        assert app.telegram.bots == []


async def test_with_a_malformed_token_the_other_parts_run(settings, context, thaw, api):
    broken = with_bot(settings, api).model_copy(update={"secrets": {"CAUNOI_TELEGRAM_TOKEN": "x"}})
    async with running_app(broken, context) as app:
        assert app.telegram.bots == []


async def test_two_bots_run_in_one_process(settings, context, thaw, api):
    both = with_bot(with_bot(settings, api, driver="ptb"), api, "telegram_staff")
    tokens = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_STAFF_TOKEN": STAFF_TOKEN}
    async with running_app(both.model_copy(update={"secrets": tokens}), context) as app:
        assert [bot.name for bot in app.telegram.bots] == ["telegram", "telegram_staff"]
        # One fake API serves both bots, so while both poll, both get each update.
        await until(lambda: api.polling == 2)
        api.brings(wrote(10, text="chào"))
        await until(lambda: len(texts(api)) > 1)
        await until(lambda: any(text.startswith("Đây là chỗ riêng") for text in texts(api)))


async def test_the_officials_bot_does_not_start_with_the_residents_token(
    settings, context, thaw, api, capsys
):
    both = with_bot(with_bot(settings, api, driver="ptb"), api, "telegram_staff")
    tokens = dict.fromkeys(("CAUNOI_TELEGRAM_TOKEN", "CAUNOI_TELEGRAM_STAFF_TOKEN"), TOKEN)
    async with running_app(both.model_copy(update={"secrets": tokens}), context) as app:
        assert [bot.name for bot in app.telegram.bots] == ["telegram"]
    said = capsys.readouterr().out
    assert "telegram.token_shared" in said
    assert TOKEN not in said


async def test_another_process_takes_the_polling_lease_when_one_ends(settings, context, thaw, api):
    with_ptb = with_bot(settings, api, driver="ptb")
    async with running_app(with_ptb, context) as second_to_go:
        await until(lambda: api.polling == 1)
        async with running_app(with_ptb, context) as waiting:
            api.brings(wrote(10, text="chào"))
            await until(lambda: texts(api))
            await waiting.delivery_worker.idle()
            await second_to_go.telegram.bots[0].stop_receiving()
            await until(lambda: api.polling == 0)
            await second_to_go.telegram.release_leases()
            seen = len(texts(api))
            api.brings(wrote(11, text="/giup"))
            await until(partial(has_more_than, api, seen))
        assert api.most_polling == 1


async def test_only_one_process_polls(database, context):
    lease = timedelta(seconds=8)
    first = PollingLease(database, context, "a", "poll telegram", lease)
    second = PollingLease(database, context, "b", "poll telegram", lease)
    assert await first.acquire()
    assert not await second.acquire()


async def test_a_renewed_polling_lease_is_never_taken_over(database, context, clock):
    lease = timedelta(seconds=8)
    first = PollingLease(database, context, "a", "poll telegram", lease)
    second = PollingLease(database, context, "b", "poll telegram", lease)
    assert await first.acquire()
    for _ in range(5):
        clock.passes(seconds=3)
        await first.renew()
        assert first.is_held
        assert not await second.acquire()
    clock.passes(seconds=8)
    assert not first.is_held
    await first.renew()  # too late: another process may have it by now
    assert await second.acquire()
    assert not await first.acquire()


@pytest.mark.parametrize(
    ("channel", "ways_out", "labels"),
    [
        ("telegram", ("do:back", "do:human", "do:cancel"), (("do:cancel", "Dừng"),)),
        ("telegram", ("card:not-this:a", "do:x", "do:y"), (("card:not-this:a", "Không phải"),)),
        ("telegram", ("do:human", "do:cancel"), ()),
        ("webchat", ("do:back", "do:human", "do:cancel"), ()),
    ],
)
def test_crowded_ways_out_get_shorter_labels(channel, ways_out, labels):
    reply = Reply("?", (), tuple(Button("Một lối ra rất dài", data) for data in ways_out))
    assert telegram.add_labels(reply, SPEAK(AGREED), (channel, "7")).labels == labels


@pytest.mark.parametrize("bot", telegram.BOTS)
def test_each_menu_command_is_understood_in_every_language(app, bot):
    listed = telegram.HostAdapter(
        bot,
        app.context,
        telegram.Dependencies(app.database, app.books, app.store, app.metrics),
        receive=app.batcher.receive,
        polling_lease=PollingLease(app.database, app.context, "a", "b", timedelta(seconds=1)),
    ).profile()
    assert listed[""] == listed["vi"]
    assert listed["vi"] != listed["en"]
    for language in ("vi", "en"):
        its = listed[language]
        commands = [*its.commands, *its.group_commands]
        assert profile_calls({language: its})  # Telegram accepts them
        words = app.books[language]
        dialogues = [
            e.name for e in (app.staff_services if "staff" in bot else app.services).entries
        ]
        names = (*dialogues, "engine-human", "engine-help", "engine-cancel")
        known = {word for name in names for word in words.words(f"{name}-words")}
        assert {f"/{name}" for name, _ in commands} <= known


HEADER = "X-Telegram-Bot-Api-Secret-Token"
HOOK = "/telegram/telegram/webhook"


@pytest.fixture
async def hooked(settings, context, thaw, api):
    """An app whose bot uses a webhook, and a client that posts updates to it."""
    own = with_bot(settings, api, driver="ptb", mode="webhook")
    secrets = {**own.secrets, "CAUNOI_TELEGRAM_SECRET": "s3cret"}
    async with running_app(own.model_copy(update={"secrets": secrets}), context) as app:
        transport = httpx.ASGITransport(app.web_app())
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
            yield app, client


async def test_a_webhook_update_is_answered_and_one_without_the_secret_is_refused(hooked, api):
    app, client = hooked
    await until(lambda: api.calls("setWebhook"))
    (made,) = api.calls("setWebhook")
    assert made.params["url"] == f"{app.settings.public_url}{HOOK}"
    stranger = await client.post(HOOK, json=wrote(9, text="chào"), headers={HEADER: "wrong"})
    assert stranger.status_code == 403
    for _ in range(3):
        brought = await client.post(HOOK, json=wrote(10, text="chào"), headers={HEADER: "s3cret"})
        assert (brought.status_code, brought.content) == (200, b"")
    await until(lambda: texts(api))
    await app.delivery_worker.idle()
    assert len(texts(api)) == 1
    counted = app.metrics.render().decode()
    assert 'caunoi_ignored_total{reason="wrong_secret"} 1.0' in counted
    assert 'caunoi_received_total{channel="telegram",outcome="repeated"} 2.0' in counted


async def test_a_large_body_is_refused_and_an_unreadable_one_is_counted(hooked, capsys):
    app, client = hooked
    for size, status in ((2**20 + 1, 413), (2**21, 413), (2**20, 200)):
        response = await client.post(HOOK, content=b"x" * size, headers={HEADER: "s3cret"})
        assert response.status_code == status
    counted = app.metrics.render().decode()
    assert 'caunoi_ignored_total{reason="malformed"} 1.0' in counted
    assert 'route="telegram_webhook",status="413"} 2.0' in counted
    told = [line for line in capsys.readouterr().out.splitlines() if "too_large" in line]
    assert all("telegram_webhook" in line and "request.refused" in line for line in told)
    assert told


async def test_unusable_updates_are_logged_by_number_and_a_wrong_secret_once(hooked, capsys):
    _, client = hooked
    for secret in ("wrong", "", "s3cre"):
        await client.post(HOOK, json=wrote(9, text="chào"), headers={HEADER: secret})
    odd = ({"update_id": 10, "poll": {"id": "1"}}, {"update_id": 11, "message": {"text": 5}})
    for body in odd:
        await client.post(HOOK, json=body, headers={HEADER: "s3cret"})
    lines = [line for line in capsys.readouterr().out.splitlines() if "passed_over" in line]
    assert [
        ("wrong_secret" in line, "update=10" in line, "update=11" in line) for line in lines
    ] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert "chào" not in str(lines)


async def test_while_storage_fails_telegram_is_told_to_retry(hooked, monkeypatch):
    app, client = hooked

    async def full(*_, **__):
        raise StorageFullError

    with monkeypatch.context() as patched:
        patched.setattr(app.database, "write", full)
        response = await client.post(HOOK, json=wrote(10, text="a"), headers={HEADER: "s3cret"})
    assert response.status_code == 503
    response = await client.post(HOOK, json=wrote(10, text="a"), headers={HEADER: "s3cret"})
    assert response.status_code == 200


async def test_a_card_at_the_staff_bot_shows_a_photo_sent_to_the_other_bot(
    settings, context, thaw, api
):
    api.files["file-1"] = picture("JPEG")
    both = with_bot(with_bot(settings, api, driver="ptb"), api, "telegram_staff")
    tokens = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_STAFF_TOKEN": STAFF_TOKEN}
    async with running_app(both.model_copy(update={"secrets": tokens}), context) as app:
        token = app.database.write_now(staff_bot.add_official, context, "Chị Hoa", (), days=2)
        start = Inbound("telegram_staff", "s1", "7", Start(token))
        await app.receiver("telegram_staff")([start])
        said: tuple[Content, ...] = (
            *(
                Text("bao cao o ga"),
                Text("ổ gà to giữa đường, xe máy hay ngã"),
                Photo("", "file-1"),
            ),
            *map(Text, ("xong", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên")),
        )
        for number, content in enumerate(said):
            await app.batcher.receive([Inbound("telegram", f"r{number}", "3", content)])
        await until(lambda: app.database.write_now(fetched))
        # A yes counts only once it is stored that the review has arrived.
        await until(lambda: not app.database.write_now(outbox.count_unsent, context.unit_id))
        await app.batcher.receive([Inbound("telegram", "r99", "3", Text("gửi đi"))])
        await until(lambda: sent_to(api, 7))
        (card,) = sent_to(api, 7)
        assert card["caption"].startswith("GV 101 · Ổ gà, đường hỏng")


def fetched(tx):
    return tx.execute(MEDIA.select().where(MEDIA.c.state == "kept")).first()


def sent_to(api, who):
    return [made.params for made in api.calls("sendPhoto") if made.params["chat_id"] == who]


@pytest.mark.parametrize(("driver", "at_once"), [("aiogram", 64), ("ptb", 8)])
def test_a_bot_sends_within_the_rate_limit_of_its_settings(settings, driver, at_once):
    asked = {"driver": driver, "messages_per_second": 7, "messages_per_chat_second": 2}
    own = settings.telegram.model_copy(update=asked)
    pace = telegram.pace_of("telegram", settings.model_copy(update={"telegram": own}))
    assert (pace.per_second, pace.per_address, pace.at_once) == (7, 2.0, at_once)
    assert pace.bulk_at_once == at_once // 2
    assert pace.is_group("-100")
    assert pace.per_group_minute == 20


@pytest.mark.parametrize(("driver", "bulk"), [("aiogram", 250), ("ptb", 4)])
def test_paid_broadcasts_have_connections_enough_for_a_thousand_a_second(settings, driver, bulk):
    asked = {"driver": driver, "messages_per_second": 1_000}
    own = settings.telegram.model_copy(update=asked)
    pace = telegram.pace_of("telegram", settings.model_copy(update={"telegram": own}))
    assert pace.bulk_at_once == bulk
