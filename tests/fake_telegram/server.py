"""A fake Bot API with planned faults, on a local port."""

import json
import math
import time
from collections import Counter, defaultdict, deque
from typing import Any, Self

from aiohttp import web
from msgspec import Struct

from tests.fake_telegram.faults import (
    CALM,
    Drops,
    Fails,
    Fault,
    Garbles,
    Holds,
    Refuses,
    Throttled,
    Weather,
)
from tests.fake_telegram.platform import Platform, Sent, encode
from tests.fake_telegram.refusals import Json, Refusal

_SHOWN = ("send", "edit")
_JSON = {"Content-Type": "application/json"}


class Early(Struct, frozen=True):
    """A send during a retry_after; *after* and *left* are in seconds."""

    chat: int
    after: float
    left: float


class Pause(Struct, frozen=True):
    """A retry_after of a chat, on the monotonic clock."""

    chat: int
    begins: float
    ends: float


class Server:
    """Serves one platform.

    *weather* draws faults for whatever is shown to people, `plan` gives one chat's next sends
    theirs, `plan_method` those of one method. All that befell is counted in *befell*.
    """

    def __init__(self, platform: Platform, weather: Weather = CALM) -> None:
        self.platform = platform
        self.weather = weather
        self.port = 0
        self.befell: Counter[str] = Counter()
        self.early: list[Early] = []
        self.pauses: list[Pause] = []
        self.taken_unanswered: list[Sent] = []
        self._plans: defaultdict[int, deque[Fault]] = defaultdict(deque)
        self._method_plans: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._asked: Counter[int] = Counter()
        self._paused: dict[int, Pause] = {}
        self._runner: web.ServerRunner | None = None
        self._site: web.TCPSite | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def plan(self, chat: int, *faults: Fault) -> None:
        """Plan *faults* for the next sends to *chat*, in order."""
        self._plans[chat].extend(faults)

    def plan_method(self, method: str, *faults: Fault) -> None:
        """Plan *faults* for the next calls of *method*, in order."""
        self._method_plans[method].extend(faults)

    async def __aenter__(self) -> Self:
        await self.opens()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.closes()

    async def opens(self) -> None:
        """Start to serve, on the previous port."""
        server = web.Server(self._handle, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def closes(self) -> None:
        """Stop to serve; close open connections."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        parts = request.path.strip("/").split("/", 2)
        platform = self.platform
        if parts[0] == "file":
            data = platform.download(request.path)
            return web.Response(status=404) if data is None else web.Response(body=data)
        token, method = parts[0].removeprefix("bot"), parts[-1]
        if token != platform.token:
            return _refused(Refusal(404, "Not Found"))
        if platform.revoked:
            return _refused(Refusal(401, "Unauthorized"))
        params, files = await _read(request)
        is_shown = method.startswith(_SHOWN) and method != "sendChatAction"
        try:
            if is_shown:
                return await self._show(request, method, params, files)
            fault = self._next(self._method_plans[method])
            return await self._meet(request, fault, method, params, files)
        except Refusal as refusal:
            return _refused(refusal)

    async def _show(
        self, request: web.BaseRequest, method: str, params: Json, files: dict[str, bytes]
    ) -> web.StreamResponse:
        chat = int(params.get("chat_id", 0))
        if pause := self._paused.get(chat):
            now = time.monotonic()
            if now < pause.ends:
                left = pause.ends - now
                self.early.append(Early(chat, now - pause.begins, left))
                raise _too_many(math.ceil(left))
        self._asked[chat] += 1
        fault = (
            self._next(self._plans[chat])
            or self._next(self._method_plans[method])
            or self.weather.fault(chat, self._asked[chat])
        )
        return await self._meet(request, fault, method, params, files)

    async def _meet(
        self,
        request: web.BaseRequest,
        fault: Fault | None,
        method: str,
        params: Json,
        files: dict[str, bytes],
    ) -> web.StreamResponse:
        """Carry out a call as far as *fault* allows, and answer accordingly."""
        if fault is not None:
            self.befell[type(fault).__name__] += 1
        if (refused := self._before(request, fault, params)) is not None:
            return refused
        result = await self.platform.call(method, params, files)
        if isinstance(fault, Fails | Drops | Garbles) and method.startswith(_SHOWN):
            self.taken_unanswered.append(self.platform.sent[-1])
        match fault:
            case Fails(status):
                raise Refusal(status, "Internal Server Error")
            case Drops():
                return _cut(request)
            case Garbles(body, status):
                return web.Response(body=body, status=status)
            case Holds(until):
                await until.wait()
        return web.Response(body=b'{"ok":true,"result":' + result + b"}", headers=_JSON)

    def _before(
        self, request: web.BaseRequest, fault: Fault | None, params: Json
    ) -> web.StreamResponse | None:
        """Return the answer to a call without effect, or None if it takes effect."""
        match fault:
            case Throttled(seconds):
                chat, now = int(params.get("chat_id", 0)), time.monotonic()
                self._paused[chat] = Pause(chat, now, now + seconds)
                self.pauses.append(self._paused[chat])
                raise _too_many(seconds)
            case Refuses(status, description, to):
                raise Refusal(status, description, {"migrate_to_chat_id": to} if to else None)
            case Fails(status, taken=False):
                raise Refusal(status, "Internal Server Error")
            case Drops(taken=False):
                return _cut(request)
        return None

    def forgives(self) -> None:
        """End all pauses."""
        self._paused.clear()

    @staticmethod
    def _next(plan: deque[Fault]) -> Fault | None:
        return plan.popleft() if plan else None


def _too_many(seconds: int) -> Refusal:
    said = f"Too Many Requests: retry after {seconds}"
    return Refusal(429, said, {"retry_after": seconds})


def _refused(refusal: Refusal) -> web.Response:
    answer: Json = {
        "ok": False,
        "error_code": refusal.status,
        "description": refusal.description,
    }
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    return web.Response(status=refusal.status, body=encode(answer), headers=_JSON)


def _cut(request: web.BaseRequest) -> web.StreamResponse:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _read(request: web.BaseRequest) -> tuple[Json, dict[str, bytes]]:
    """Return the params and files of a call in any of Telegram's four encodings."""
    kind = request.content_type
    if kind == "application/json":
        return json.loads(await request.read() or b"{}"), {}
    given: dict[str, Any] = dict(request.query)
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file:  # aiohttp leaves it open if the client was killed
                files[name] = value.file.read()
        else:
            given[name] = value
    return {name: _whole(name, value) for name, value in given.items()}, files


def _whole(name: str, value: Any) -> Any:
    """Return the value of a form field: everything except texts is JSON."""
    if name in ("text", "caption", "title", "address", "label") or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
