"""Telegram by aiogram: its session, without the forms and models that take most of the time."""

from collections.abc import Mapping
from typing import cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import msgspec
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.methods.base import TelegramMethod, TelegramType
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
    InvalidURL,
)
from msgspec import Struct

from handlers.errors import OversizeError, UncertainError, UnreachableError
from handlers.telegram.drivers.driver import CONNECT_SECONDS, FILES_SECONDS, POST_SECONDS, Answer
from handlers.telegram.drivers.http_client import open_client

_NOT_SENT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)
_JSON = {"Content-Type": "application/json"}
_CHUNK = 65_536

_encode = msgspec.json.Encoder().encode


class Posting(Struct, frozen=True):
    """A call in the place of a model of aiogram's."""

    method: str
    params: Mapping[str, object]
    files: Mapping[str, bytes]


class LeanSession(AiohttpSession):
    """aiogram's session, with JSON over our own connections; it builds a form only for files.

    The original builds a form for every call and a model of every returned message.
    """

    def __init__(self, api: TelegramAPIServer) -> None:
        super().__init__(api=api)
        self._proxy_url = _proxy_for(api.base)
        tls = self._connector_init["ssl"]
        self._http_client = None if self._proxy_url else open_client(api.base, tls)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - the library's own signature
    ) -> TelegramType:
        """Post *method*; return status and body as they are."""
        posting = cast("Posting", method)
        url = self.api.api_url(token=bot.token, method=posting.method)
        seconds = timeout or POST_SECONDS
        if self._http_client is None or posting.files:
            answer = await self._post_form(url, posting, seconds)
        else:
            answer = await self._http_client.post(url, _encode(posting.params), seconds=seconds)
        return cast("TelegramType", answer)

    async def _post_form(self, url: str, posting: Posting, seconds: float) -> Answer:
        """Post *posting* through aiogram's own session: with files, or through a proxy."""
        params, files = posting.params, posting.files
        session = await self.create_session()
        try:
            async with session.post(
                url,
                data=_form(params, files) if files else _encode(params),
                headers=None if files else _JSON,
                timeout=ClientTimeout(total=seconds, connect=CONNECT_SECONDS),
                allow_redirects=False,
                proxy=self._proxy_url,
            ) as response:
                return Answer(response.status, await response.read())
        except _NOT_SENT as error:
            raise UnreachableError(type(error).__name__) from None
        except (ClientError, TimeoutError) as error:
            raise UncertainError(type(error).__name__) from None

    async def close(self) -> None:
        """Close aiogram's connections without its wait for TLS to end."""
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()

    async def close_all(self) -> None:
        """Close our own connections too; aiogram calls `close` also before its first request."""
        if self._http_client is not None:
            await self._http_client.close()
        await self.close()

    async def download(self, bot: Bot, path: str, most: int) -> Answer:
        """Return the file at *path*.

        Raises:
            UnreachableError: the file did not arrive.
            OversizeError: it has more than *most* bytes.
        """
        session = await self.create_session()
        url = self.api.file_url(token=bot.token, path=path)
        body = bytearray()
        try:
            async with session.get(
                url,
                timeout=ClientTimeout(total=FILES_SECONDS, connect=CONNECT_SECONDS),
                proxy=self._proxy_url,
            ) as response:
                async for chunk in response.content.iter_chunked(_CHUNK):
                    body += chunk
                    if len(body) > most:
                        raise OversizeError("too large")
                return Answer(response.status, bytes(body))
        except (ClientError, TimeoutError) as error:
            raise UnreachableError(type(error).__name__) from None


class AiogramDriver:
    """The aiogram driver. It never starts aiogram's dispatcher, which loses updates in a crash."""

    def __init__(self, token: str, api_url: str = "") -> None:
        api = TelegramAPIServer.from_base(api_url) if api_url else PRODUCTION
        self._session = LeanSession(api=api)
        self._bot = Bot(token, session=self._session)

    async def post(
        self,
        method: str,
        params: Mapping[str, object],
        files: Mapping[str, bytes],
        *,
        seconds: float = POST_SECONDS,
    ) -> Answer:
        """Post one call."""
        seconds = max(seconds, FILES_SECONDS) if files else seconds
        posting = cast("TelegramMethod[Answer]", Posting(method, params, files))
        # aiogram types a time-out as whole seconds, but a float works.
        return await self._session.make_request(self._bot, posting, cast("int", seconds))

    async def poll(self, params: Mapping[str, object], *, seconds: float) -> Answer:
        """Post getUpdates."""
        return await self.post("getUpdates", params, {}, seconds=seconds)

    async def get(self, path: str, *, most: int) -> Answer:
        """Return the file at *path*."""
        return await self._session.download(self._bot, path, most)

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close_all()


def _proxy_for(url: str) -> str | None:
    """Return the proxy that the environment names for *url*; cached, as reading it is slow."""
    parts = urlsplit(url)
    return None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)


def _form(params: Mapping[str, object], files: Mapping[str, bytes]) -> FormData:
    form = FormData(quote_fields=False)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else _encode(value).decode())
    for name, data in files.items():
        form.add_field(name, data, filename=f"{name}.jpg", content_type="image/jpeg")
    return form
