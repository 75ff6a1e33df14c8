"""Tell browsers whose page is closed, by their push services, that there is a message."""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from bot import logs, phrasebooks
from bot.phrasebooks import Phrasebook
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from bot.services.webchat.push_keys import decode, is_public_key, public_key_of
from conversations.engine.model.person import Person
from handlers.channel import StoredMessage
from handlers.webchat.host import PushSubscription
from handlers.webchat.sites import NAME
from storage.database.transactions import Database
from storage.repositories.person import addresses
from storage.repositories.webchat import push_subscriptions
from storage.repositories.webchat.push_subscriptions import Subscription, Target

log = logs.get_logger()

MOST_ENDPOINT = 1_000
MOST_WAITING = 20_000
MOST_TEXT = 300
SECONDS = 10.0

# Only characters that all parsers of addresses read alike: no backslash, userinfo, port, escape
# in the host, white space or letter outside ASCII.
_ENDPOINT = re.compile(
    r"https://(?:fcm\.googleapis\.com"
    r"|(?:[a-z0-9-]{1,63}\.){1,3}(?:push\.services\.mozilla|push\.apple|notify\.windows)\.com)"
    r"/[A-Za-z0-9/._~:=&?%+-]*"
)
_SECRET_BYTES = 16
_BATCH = 200
_THREADS = 4
_KEPT_SECONDS = 24 * 60 * 60
_ACCEPTED = 202
_GONE = {404, 410}


class _Told(NamedTuple):
    """What a browser is told: the position of the message, and its text if anyone may see it."""

    position: int
    text: str


class _Text(Struct):
    text: str


def is_push_service(endpoint: str) -> bool:
    """Tell whether *endpoint* is at one of the browsers' push services.

    Nothing else is ever asked: who subscribes could otherwise make us call any machine.
    """
    return _ENDPOINT.fullmatch(endpoint) is not None


class PushSender:
    """Stores subscriptions, and sends to them in the background, in threads of its own.

    Without a *key* it is off. A message that is lost here still is in the conversation. *contact*
    is an address of ours for the push services; *is_allowed* tells which endpoints may be asked.
    """

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        key: str,
        *,
        contact: str,
        is_allowed: Callable[[str], bool] = is_push_service,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._key = key
        self._public_key = public_key_of(key) if key else ""
        self._contact = contact
        self._is_allowed = is_allowed
        self._waiting: OrderedDict[str, _Told] = OrderedDict()
        self._news = asyncio.Event()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="push")

    async def key_for(self, address: str) -> str:
        """Return the key to subscribe with; "" if that is off, or the person did not consent."""
        if not self._public_key:
            return ""
        person = await self._database.read(
            addresses.find_person, self._context.unit_id, NAME, address
        )
        return self._public_key if person is not None and person.has_consented else ""

    async def subscribe(self, cookie: str, address: str, wanted: PushSubscription) -> bool:
        """Store the subscription of the browser with *cookie*; return False if it is refused."""
        if not await self.key_for(address) or not self._is_sound(wanted):
            return False
        return await self._database.write(
            push_subscriptions.save,
            self._context.unit_id,
            hash_token(cookie),
            hash_token(wanted.endpoint),
            Subscription(wanted.endpoint, wanted.p256dh, wanted.auth),
            now=self._context.now(),
        )

    async def unsubscribe(self, cookie: str) -> None:
        """Delete the subscription of the browser with *cookie*."""
        await self._database.write(
            push_subscriptions.delete_of_cookie, self._context.unit_id, hash_token(cookie)
        )

    def tell(self, message: StoredMessage) -> None:
        """Tell the browsers of a conversation soon; of several messages, the newest."""
        if not self._public_key:
            return
        text = msgspec.json.decode(message.reply, type=_Text).text if message.for_many else ""
        self._waiting.pop(message.address, None)
        self._waiting[message.address] = _Told(message.position, text)
        if len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        self._news.set()

    async def run(self) -> None:
        """Send what waits, until cancelled."""
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                while self._waiting:
                    most = min(_BATCH, len(self._waiting))
                    await self._send(dict(self._waiting.popitem(last=False) for _ in range(most)))
        finally:
            self._threads.shutdown(wait=False, cancel_futures=True)

    async def _send(self, told: Mapping[str, _Told]) -> None:
        try:
            targets = await self._database.read(
                push_subscriptions.find_targets, self._context.unit_id, NAME, told
            )
            await asyncio.gather(*(self._send_one(it, told[it.address]) for it in targets))
        except Exception as error:  # all later ones must not end with it
            log.error("push.failed", exc_info=error)

    async def _send_one(self, target: Target, told: _Told) -> None:
        subscription, loop = target.subscription, asyncio.get_running_loop()
        if not self._is_allowed(subscription.endpoint):
            return
        payload = self._payload(target.language, told)
        status = await loop.run_in_executor(
            self._threads, _post, subscription, payload, self._key, self._contact
        )
        if status in _GONE:
            await self._database.write(
                push_subscriptions.delete_gone, self._context.unit_id, target.endpoint_hash
            )
        elif status > _ACCEPTED or not status:
            service = urlsplit(subscription.endpoint).hostname
            log.warning("push.refused", service=service, status=status)

    def _payload(self, language: str, told: _Told) -> str:
        """Return what the page's worker shows; a personal text must not be on a locked screen."""
        phrases = phrasebooks.phrasebook_for(self._books, Person(language))
        unit = self._context.unit.name.in_language(phrases.language)
        body = told.text or phrases.say("webchat-push-body")
        shown = {
            "title": phrases.say("webchat-push-title", unit=unit),
            "body": body if len(body) <= MOST_TEXT else f"{body[: MOST_TEXT - 1].rstrip()}…",
            "language": phrases.language,
            "tag": str(told.position),
        }
        return msgspec.json.encode(shown).decode()

    def _is_sound(self, wanted: PushSubscription) -> bool:
        """Tell whether a subscription is at a push service, and its keys are keys."""
        try:
            secret = decode(wanted.auth)
        except ValueError:
            return False
        return (
            len(wanted.endpoint) <= MOST_ENDPOINT
            and self._is_allowed(wanted.endpoint)
            and len(secret) == _SECRET_BYTES
            and is_public_key(wanted.p256dh)
        )


def _post(subscription: Subscription, payload: str, key: str, contact: str) -> int:
    """Send one message, encrypted; return the status of the push service, 0 for no answer.

    A redirection is not followed: it could lead anywhere. An endpoint is not asked if the parser
    that connects finds another host in it than the one that was checked.
    """
    import requests  # noqa: PLC0415 - most communes send nothing, and these are large
    from pywebpush import WebPushException, webpush  # noqa: PLC0415 - likewise
    from urllib3.util import parse_url  # noqa: PLC0415 - likewise

    try:
        if parse_url(subscription.endpoint).host != urlsplit(subscription.endpoint).hostname:
            return 0
    except ValueError:
        return 0

    class DirectSession(requests.Session):
        def post(self, url: str, **options: Any) -> requests.Response:  # type: ignore[override]  # noqa: ANN401 - those of requests
            return super().post(url, **options | {"allow_redirects": False})

    keys = {"p256dh": subscription.p256dh, "auth": subscription.auth}
    with DirectSession() as session:
        try:
            response = webpush(
                {"endpoint": subscription.endpoint, "keys": keys},
                payload,
                vapid_private_key=key,
                vapid_claims={"sub": contact},
                ttl=_KEPT_SECONDS,
                timeout=SECONDS,
                requests_session=session,
            )
        except WebPushException as error:
            return error.status_code or 0
        except requests.RequestException:
            return 0
    return int(response.status_code)
