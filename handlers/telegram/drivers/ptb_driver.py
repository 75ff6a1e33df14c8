"""Telegram by python-telegram-bot: its requests, without its updater, queues and models."""

import asyncio
import logging
from collections.abc import Mapping
from functools import cache

import httpx
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from handlers.errors import OversizeError, UncertainError, UnreachableError
from handlers.telegram.drivers.driver import CONNECT_SECONDS, FILES_SECONDS, POST_SECONDS, Answer

# Measured: with more requests at a time each of them becomes slower.
AT_ONCE = 8
_TELEGRAM = "https://api.telegram.org"
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.InvalidURL,
    httpx.UnsupportedProtocol,
)


class PtbDriver:
    """The python-telegram-bot driver; it uses only the library's addresses and requests."""

    def __init__(self, token: str, api_url: str = "") -> None:
        # At INFO these log every address, which contains the token.
        for name in ("httpx", "httpcore", "telegram"):
            logging.getLogger(name).setLevel(logging.WARNING)
        self._calls = _requests(AT_ONCE)
        self._long_call = _requests(1)
        api = api_url.rstrip("/") or _TELEGRAM
        self._bot = Bot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=self._calls,
            get_updates_request=self._long_call,
        )
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def post(
        self,
        method: str,
        params: Mapping[str, object],
        files: Mapping[str, bytes],
        *,
        seconds: float = POST_SECONDS,
    ) -> Answer:
        """Post one call."""
        data = _data(params, files)
        async with self._slots:
            return await self._posted(self._calls, method, data, seconds)

    async def poll(self, params: Mapping[str, object], *, seconds: float) -> Answer:
        """Post getUpdates on a connection of its own."""
        return await self._posted(self._long_call, "getUpdates", _data(params, {}), seconds)

    async def get(self, path: str, *, most: int) -> Answer:
        """Return the file at *path*."""
        url = f"{self._bot.base_file_url}/{path}"
        try:
            async with self._slots:
                status, body = await self._calls.do_request(url, "GET")
        except TelegramError as error:
            raise UnreachableError(type(error.__cause__ or error).__name__) from None
        if len(body) > most:
            raise OversizeError("too large")
        return Answer(status, body)

    async def close(self) -> None:
        """Close all connections."""
        await self._calls.shutdown()
        await self._long_call.shutdown()

    async def _posted(
        self, request: HTTPXRequest, method: str, data: RequestData, seconds: float
    ) -> Answer:
        url = f"{self._bot.base_url}/{method}"
        try:
            async with asyncio.timeout(
                max(seconds, FILES_SECONDS) if data.contains_files else seconds
            ):
                status, body = await request.do_request(url, "POST", data, read_timeout=seconds)
        except TimeoutError:
            raise UncertainError("TimeoutError") from None
        except httpx.InvalidURL:
            raise UnreachableError("InvalidURL") from None
        except NetworkError as error:
            cause = error.__cause__
            kind = UnreachableError if isinstance(cause, _NOT_SENT) else UncertainError
            raise kind(type(cause or error).__name__) from None
        return Answer(status, body)


_certificates = cache(httpx.create_ssl_context)


def _requests(connections: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=POST_SECONDS,
        write_timeout=POST_SECONDS,
        connect_timeout=CONNECT_SECONDS,
        pool_timeout=CONNECT_SECONDS,
        media_write_timeout=FILES_SECONDS,
        # Reading the certificates is the slowest part of the start.
        httpx_kwargs={"verify": _certificates()},
    )


def _data(params: Mapping[str, object], files: Mapping[str, bytes]) -> RequestData:
    parameters = [RequestParameter(name, value, None) for name, value in params.items()]
    for name, data in files.items():
        file = InputFile(data, filename=f"{name}.jpg", attach=True)
        file.attach_name = name
        parameters.append(RequestParameter(name, None, [file]))
    return RequestData(parameters)
