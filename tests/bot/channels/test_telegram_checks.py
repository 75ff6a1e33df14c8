import asyncio
import time

import pytest

from bot.channels.telegram_checks import check_bots
from bot.settings.settings import load_settings
from tests.handlers.telegram.fake_api import TOKEN, Broken, Refused, running

SECRET = "a-secret_of-32-letters"


@pytest.fixture
async def api():
    async with running() as api:
        yield api


@pytest.fixture
def looks(api, tmp_path):
    """Return the findings for these lines of config.toml and these variables."""

    async def look(text="", **environ):
        config = tmp_path / "config.toml"
        address = f'api_url = "{api.url}"'
        config.write_text(
            f"[telegram]\ndriver = 'ptb'\n{address}\n{text}\n[telegram_staff]\n{address}\n"
            '[web]\npublic_url = "https://caunoi.example.vn"\n',
            encoding="utf-8",
        )
        settings = load_settings(config, environ)
        assert TOKEN not in repr(settings)
        return await asyncio.to_thread(list, check_bots(settings))

    return look


def bad(found):
    return [what for ok, what in found if not ok]


async def test_without_a_token_there_is_no_fault(looks, api):
    assert bad(await looks()) == []
    assert api.made == []


async def test_a_working_bot_is_named(looks, api):
    found = await looks(CAUNOI_TELEGRAM_TOKEN=TOKEN)
    assert found[0] == (True, "telegram: @CauNoiBot, tin nhắn tự đi lấy (polling), 0 tin đang chờ")
    assert bad(found) == []


@pytest.mark.parametrize("token", ["nonsense", "@CauNoiBot", TOKEN + " x", "1234567890:"])
async def test_a_malformed_token_is_reported_without_showing_it(looks, api, token):
    (what,) = bad(await looks(CAUNOI_TELEGRAM_TOKEN=token))
    assert "CAUNOI_TELEGRAM_TOKEN không phải token" in what
    assert token not in what
    assert api.made == []


async def test_a_revoked_token_must_be_replaced(looks):
    other = "1:" + TOKEN.split(":")[1]
    (what,) = bad(await looks(CAUNOI_TELEGRAM_TOKEN=other))
    assert what == (
        "telegram: Telegram không nhận token ở CAUNOI_TELEGRAM_TOKEN, sai hoặc đã bị thu hồi;"
        " lấy lại token từ @BotFather rồi khởi động lại"
    )
    assert other not in what


async def test_two_bots_need_two_tokens(looks):
    (what,) = bad(await looks(CAUNOI_TELEGRAM_TOKEN=TOKEN, CAUNOI_TELEGRAM_STAFF_TOKEN=TOKEN))
    assert what.startswith("telegram_staff: trùng token của telegram")


async def test_a_foreign_webhook_is_named_by_its_host(looks, api):
    api.hook = {"url": "https://elsewhere.example/secret-path", "pending_update_count": 3}
    (what,) = bad(await looks(CAUNOI_TELEGRAM_TOKEN=TOKEN))
    assert "đang có webhook khác, ở elsewhere.example" in what
    assert "secret-path" not in what


async def test_a_webhook_needs_a_secret_and_https(looks, tmp_path):
    found = bad(await looks('mode = "webhook"', CAUNOI_TELEGRAM_TOKEN=TOKEN))
    assert len(found) == 1
    assert "CAUNOI_TELEGRAM_SECRET phải là một chuỗi bí mật" in found[0]
    plain = {"CAUNOI_WEB__PUBLIC_URL": "http://caunoi.example.vn"}
    found = bad(
        await looks(
            'mode = "webhook"',
            CAUNOI_TELEGRAM_TOKEN=TOKEN,
            CAUNOI_TELEGRAM_SECRET=SECRET,
            **plain,
        )
    )
    assert len(found) == 1
    assert "web.public_url là https" in found[0]


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "192.168.1.7", "[::1]", "may-chu.local"]
)
async def test_a_webhook_must_be_reachable_by_telegram(looks, host):
    given = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_SECRET": SECRET}
    given["CAUNOI_WEB__PUBLIC_URL"] = f"https://{host}"
    (what,) = bad(await looks('mode = "webhook"', **given))
    assert f"không ai vào được {host.strip('[]')}" in what


async def test_the_last_failure_of_the_webhook_is_reported(looks, api):
    ours = "https://caunoi.example.vn/telegram/telegram/webhook"
    given = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_SECRET": SECRET}
    assert bad(await looks('mode = "webhook"', **given)) == []
    just_now = {"url": ours, "last_error_date": int(time.time()) - 60}
    api.hook = {**just_now, "last_error_message": "Connection refused"}
    (what,) = bad(await looks('mode = "webhook"', **given))
    assert "không gửi tới được: Connection refused" in what
    forbidden = "Wrong response from the webhook: 403 Forbidden"
    api.hook = {**just_now, "last_error_message": forbidden}
    (what,) = bad(await looks('mode = "webhook"', **given))
    assert "chuỗi bí mật khác" in what
    assert "khởi động lại" in what


async def test_an_old_webhook_failure_is_no_fault_unless_updates_wait(looks, api):
    given = {"CAUNOI_TELEGRAM_TOKEN": TOKEN, "CAUNOI_TELEGRAM_SECRET": SECRET}
    api.hook = {
        "url": "https://caunoi.example.vn/telegram/telegram/webhook",
        "last_error_date": 1_763_000_000,
        "last_error_message": "Connection refused",
    }
    found = await looks('mode = "webhook"', **given)
    assert bad(found) == []
    past = "telegram: webhook hỏng lần cuối 2025-11-13 02:13+00:00, nay không tin nào chờ"
    assert (True, past) in found

    api.hook = {**api.hook, "pending_update_count": 1}
    (what,) = bad(await looks('mode = "webhook"', **given))
    assert "không gửi tới được" in what


@pytest.mark.parametrize(
    "plan",
    [
        Refused(502),
        Broken(404, b"<html>"),
        Broken(),
        Broken(200, b"<html>"),
        Broken(200, b'{"ok":true,"result":5}'),
    ],
)
async def test_if_telegram_is_unreachable_the_network_is_named_as_the_cause(looks, api, plan):
    api.plan("getMe", plan)
    (what,) = bad(await looks(CAUNOI_TELEGRAM_TOKEN=TOKEN))
    assert "không gọi được Telegram" in what
