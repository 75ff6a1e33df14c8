"""Check the setup of the Telegram bots, with a remedy for each fault."""

import asyncio
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from bot.channels.telegram import BOTS, TOKEN, open_driver, section_of, webhook_of
from bot.settings.sections import Telegram as Section
from bot.settings.settings import Settings
from handlers.errors import RevokedError, SendError
from handlers.telegram.bot_api.api import Api
from handlers.telegram.bot_api.calls import Call
from handlers.telegram.updates.schema import User
from handlers.telegram.updates.startup import Webhook

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PORTS = (None, 443, 80, 88, 8443)
# Telegram reports the last failure forever, even if it has delivered updates since.
_NEWS_SECONDS = 3600

Finding = tuple[bool, str]


class _WebhookInfo(Struct, frozen=True):
    """Telegram's answer to getWebhookInfo."""

    url: str = ""
    pending_update_count: int = 0
    last_error_date: int = 0
    last_error_message: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the last failure no longer matters: no update waits, and it is an hour old."""
        return not self.pending_update_count and (
            time.time() - self.last_error_date > _NEWS_SECONDS
        )


def check_bots(settings: Settings) -> Iterator[Finding]:
    """Yield the findings about each bot, with a remedy for each fault."""
    tokens: dict[str, str] = {}
    for name in BOTS:
        own = section_of(name, settings)
        token = settings.secret(own.token_from)
        if not token:
            yield True, f"{name}: đang tắt; token của bot để ở {own.token_from}"
        elif not TOKEN.fullmatch(token):
            yield (
                False,
                f"{name}: {own.token_from} không phải token; chép lại cả dòng từ @BotFather",
            )
        elif other := tokens.get(token):
            yield False, f"{name}: trùng token của {other}; tạo bot khác với @BotFather"
        else:
            tokens[token] = name
            yield from _check_settings(name, webhook_of(name, settings), own)
            yield from asyncio.run(_check_api(name, own, token, webhook_of(name, settings)))


def fetch_username(name: str, settings: Settings) -> str:
    """Return the user name of the bot *name*, or "" if Telegram can't be asked now."""
    own = section_of(name, settings)
    token = settings.secret(own.token_from)
    return asyncio.run(_fetch_username(own, token)) if TOKEN.fullmatch(token) else ""


async def _fetch_username(own: Section, token: str) -> str:
    api = Api(open_driver(own, token))
    try:
        me = msgspec.json.decode(await api.call(Call("getMe", {})), type=User)
    except (SendError, msgspec.DecodeError):
        return ""
    finally:
        await api.close()
    return me.username


def _check_settings(name: str, webhook: Webhook | None, own: Section) -> Iterator[Finding]:
    if webhook is None:
        return
    url = urlsplit(webhook.url)
    if url.scheme != "https" or url.port not in _PORTS:
        yield _problem(
            f"{name}: webhook cần web.public_url là https, cổng 443, 80, 88 hoặc 8443;",
            ' không thì đặt mode = "polling"',
        )
    elif _is_private_host(url.hostname or ""):
        yield _problem(
            f"{name}: ở ngoài không ai vào được {url.hostname}, địa chỉ của web.public_url;",
            ' ghi một địa chỉ trên internet, hoặc đặt mode = "polling"',
        )
    if not _SECRET.fullmatch(webhook.secret):
        yield _problem(
            f"{name}: {own.secret_from} phải là một chuỗi bí mật, 1 đến 256 chữ A-Z a-z 0-9 _ -;",
            " tạo bằng: openssl rand -hex 32",
        )


def _is_private_host(host: str) -> bool:
    """Tell whether *host* is this machine or in a private network."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


async def _check_api(
    name: str, own: Section, token: str, webhook: Webhook | None
) -> list[Finding]:
    api = Api(open_driver(own, token))
    try:
        me = msgspec.json.decode(await api.call(Call("getMe", {})), type=User)
        hook = msgspec.json.decode(await api.call(Call("getWebhookInfo", {})), type=_WebhookInfo)
    except RevokedError:
        what = f"Telegram không nhận token ở {own.token_from}, sai hoặc đã bị thu hồi;"
        return [_problem(f"{name}: {what}", " lấy lại token từ @BotFather rồi khởi động lại")]
    except (SendError, msgspec.DecodeError) as error:
        what = "xem mạng, proxy, tường lửa và api_url"
        reason = (
            f"{type(error).__name__} {error}" if isinstance(error, SendError) else "không trả lời"
        )
        return [(False, f"{name}: không gọi được Telegram ({reason}): {what}")]
    finally:
        await api.close()
    way = "Telegram gửi tới (webhook)" if webhook else "tự đi lấy (polling)"
    known = f"{name}: @{me.username}, tin nhắn {way}, {hook.pending_update_count} tin đang chờ"
    return [(True, known), *_check_webhook(name, hook, webhook)]


def _check_webhook(name: str, hook: _WebhookInfo, webhook: Webhook | None) -> Iterator[Finding]:
    ours = webhook.url if webhook else ""
    if hook.url not in ("", ours):
        host = urlsplit(hook.url).hostname
        yield _problem(
            f"{name}: đang có webhook khác, ở {host}; lần khởi động tới sẽ gỡ đi;",
            " nếu không phải của mình thì token đã lộ: /revoke với @BotFather",
        )
    elif webhook and not hook.url:
        yield True, f"{name}: chưa đặt webhook; khởi động sẽ đặt"
    elif webhook and hook.last_error_message and hook.is_over:
        yield True, f"{name}: webhook hỏng lần cuối {_failure_date(hook)}, nay không tin nào chờ"
    elif webhook and _is_forbidden(hook.last_error_message):
        yield _problem(
            f"{name}: Telegram gửi tin với chuỗi bí mật khác ({hook.last_error_message});",
            " khởi động lại để báo chuỗi của mình; mọi tiến trình dùng chung một chuỗi",
        )
    elif webhook and hook.last_error_message:
        yield _problem(
            f"{name}: lần cuối Telegram không gửi tới được: {hook.last_error_message};",
            f" từ ngoài phải vào được {ours}",
        )


def _failure_date(hook: _WebhookInfo) -> str:
    return datetime.fromtimestamp(hook.last_error_date, UTC).isoformat(" ", "minutes")


def _is_forbidden(message: str) -> bool:
    """Tell whether our web server refused the update, which it does for a wrong secret."""
    return "403" in message or "forbidden" in message.casefold()


def _problem(*parts: str) -> Finding:
    return False, "".join(parts)
