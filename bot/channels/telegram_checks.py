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
            yield True, f"{name}: off; the token of a bot would be in {own.token_from}"
        elif not TOKEN.fullmatch(token):
            yield False, f"{name}: {own.token_from} holds no token; copy it from @BotFather, whole"
        elif other := tokens.get(token):
            yield False, f"{name}: has the token of {other}; make another bot with @BotFather"
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
            f"{name}: for a webhook, web.public_url must be https, on port 443, 80, 88 or 8443;",
            ' or set mode = "polling"',
        )
    elif _is_private_host(url.hostname or ""):
        yield _problem(
            f"{name}: from outside nobody reaches {url.hostname}, where web.public_url leads;",
            ' name an address of the internet, or set mode = "polling"',
        )
    if not _SECRET.fullmatch(webhook.secret):
        yield _problem(
            f"{name}: {own.secret_from} must hold a secret, 1 to 256 of A-Z a-z 0-9 _ -;",
            " one can be made with: openssl rand -hex 32",
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
        what = f"Telegram does not know the token in {own.token_from}, wrong or revoked;"
        return [_problem(f"{name}: {what}", " take the token anew from @BotFather, start again")]
    except (SendError, msgspec.DecodeError) as error:
        what = "look at the network, a proxy or firewall, and api_url"
        reason = f"{type(error).__name__} {error}" if isinstance(error, SendError) else "no answer"
        return [(False, f"{name}: Telegram can't be reached ({reason}): {what}")]
    finally:
        await api.close()
    way = "brought by a webhook" if webhook else "asked for"
    known = f"{name}: @{me.username}, updates are {way}, {hook.pending_update_count} wait"
    return [(True, known), *_check_webhook(name, hook, webhook)]


def _check_webhook(name: str, hook: _WebhookInfo, webhook: Webhook | None) -> Iterator[Finding]:
    ours = webhook.url if webhook else ""
    if hook.url not in ("", ours):
        host = urlsplit(hook.url).hostname
        yield _problem(
            f"{name}: another webhook is set, at {host}, and the next start takes it away;",
            " if it is not yours, someone has the token: /revoke it with @BotFather",
        )
    elif webhook and not hook.url:
        yield True, f"{name}: the webhook is not set yet; the start sets it"
    elif webhook and hook.last_error_message and hook.is_over:
        yield True, f"{name}: the webhook failed last at {_failure_date(hook)}, and nothing waits"
    elif webhook and _is_forbidden(hook.last_error_message):
        yield _problem(
            f"{name}: Telegram brings updates with another secret ({hook.last_error_message});",
            " start again, which tells it ours; all processes need the same",
        )
    elif webhook and hook.last_error_message:
        yield _problem(
            f"{name}: Telegram last failed to bring an update: {hook.last_error_message};",
            f" it must reach {ours} from outside",
        )


def _failure_date(hook: _WebhookInfo) -> str:
    return datetime.fromtimestamp(hook.last_error_date, UTC).isoformat(" ", "minutes")


def _is_forbidden(message: str) -> bool:
    """Tell whether our web server refused the update, which it does for a wrong secret."""
    return "403" in message or "forbidden" in message.casefold()


def _problem(*parts: str) -> Finding:
    return False, "".join(parts)
