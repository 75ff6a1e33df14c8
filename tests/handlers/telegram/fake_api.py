"""A small fake Bot API: records calls, answers as planned."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from msgspec import Struct

from conversations.engine.model.messages import Inbound, Reply
from handlers.telegram.drivers.aiogram_driver import AiogramDriver
from handlers.telegram.drivers.driver import Driver
from handlers.telegram.drivers.ptb_driver import PtbDriver
from handlers.telegram.host import BotProfile

TOKEN = "4242424242:AAcanaryCANARYcanaryCANARYcanary_-x"
STAFF_TOKEN = "4343434343:AAcanaryCANARYcanaryCANARYcanary_-y"
DRIVERS: dict[str, Callable[[str, str], Driver]] = {"aiogram": AiogramDriver, "ptb": PtbDriver}
ME = {"id": 4242424242, "is_bot": True, "first_name": "Cầu Nối", "username": "CauNoiBot"}

PROFILE = ("setMyCommands", "setMyDescription", "setMyShortDescription")

Raw = dict[str, Any]


class Made(Struct):
    """One call that arrived: the params as JSON, the names of files as "file:<content>"."""

    method: str
    params: Raw


class Refused(Struct):
    """An answer that is no success."""

    status: int
    description: str = ""
    parameters: Raw = {}


class Broken(Struct):
    """A raw answer: *body* as it is; None closes the connection without an answer."""

    status: int = 200
    body: bytes | None = None


Plan = Refused | Broken | asyncio.Event


class FakeApi:
    """The fake Bot API; updates stay until a later one is requested."""

    def __init__(self) -> None:
        self.url = ""
        self.made: list[Made] = []
        self.updates: list[Raw] = []
        self.files: dict[str, bytes] = {}
        self.offsets: list[int] = []
        self.polling = 0
        self.most_polling = 0
        self.hook: Raw = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        self._plans: defaultdict[str, deque[Plan]] = defaultdict(deque)
        self._news = asyncio.Event()
        self._ids = 100
        self._is_over = False

    def plan(self, method: str, *plans: Plan) -> None:
        self._plans[method].extend(plans)

    def brings(self, *updates: Raw) -> None:
        self.updates += updates
        self._news.set()

    def ends(self) -> None:
        """End all waiting polls."""
        self._is_over = True
        self._news.set()

    def calls(self, method: str = "") -> list[Made]:
        quiet = {"getUpdates", "getMe", "deleteWebhook", "setChatMenuButton", *PROFILE}
        return [
            one
            for one in self.made
            if one.method == method or (not method and one.method not in quiet)
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] not in (TOKEN, STAFF_TOKEN):
            return _refused(Refused(401, "Unauthorized"))
        method = request.match_info["method"]
        params = await _params(request)
        if method == "getUpdates":
            self.offsets.append(params.get("offset", 0))
        self.made.append(Made(method, params))
        plan = self._plans[method].popleft() if self._plans[method] else None
        if isinstance(plan, asyncio.Event):
            await plan.wait()
        elif isinstance(plan, Refused):
            return _refused(plan)
        elif isinstance(plan, Broken):
            if plan.body is None:
                assert request.transport
                request.transport.abort()
                return web.Response()
            return web.Response(status=plan.status, body=plan.body)
        return web.json_response({"ok": True, "result": await self._result(method, params)})

    async def file(self, request: web.Request) -> web.StreamResponse:
        data = self.files.get(request.match_info["path"])
        return web.Response(status=404) if data is None else web.Response(body=data)

    async def _result(self, method: str, params: Raw) -> Any:
        match method:
            case "getMe":
                return ME
            case "getWebhookInfo":
                return self.hook
            case "getUpdates":
                return await self._waited(params.get("offset", 0))
            case "getFile":
                return {"file_id": params["file_id"], "file_path": params["file_id"]}
            case "sendMediaGroup":
                return [
                    self._message(params) | _photo(photo["media"]) for photo in params["media"]
                ]
            case "sendPhoto":
                return self._message(params) | _photo(params["photo"])
            case "sendMessage" | "sendVenue" | "sendLocation":
                return self._message(params)
            case "editMessageText" | "editMessageCaption" | "editMessageReplyMarkup":
                return self._message(params, params["message_id"])
        return True

    async def _waited(self, offset: int) -> list[Raw]:
        self.updates = [one for one in self.updates if one["update_id"] >= offset]
        self.polling += 1
        self.most_polling = max(self.polling, self.most_polling)
        try:
            while not self.updates and not self._is_over:
                self._news.clear()
                await self._news.wait()
        finally:
            self.polling -= 1
        return self.updates[:100]

    def _message(self, params: Raw, id_: int = 0) -> Raw:
        self._ids += not id_
        chat = {"id": params["chat_id"], "type": "private"}
        return {"message_id": id_ or self._ids, "date": 1764000000, "chat": chat}


def _photo(sent: str) -> Raw:
    """Return the sizes of the photo *sent*, each with its id, the largest last."""
    id_ = f"id-of-{sent}" if sent.startswith("file:") else sent
    sizes = [{"file_id": f"small {id_}", "width": 90}, {"file_id": id_, "width": 800}]
    shape = {"height": 60, "file_unique_id": "u"}
    return {"photo": [{**shape, **size} for size in sizes]}


def _refused(plan: Refused) -> web.Response:
    told = {"ok": False, "error_code": plan.status, "description": plan.description}
    return web.json_response({**told, "parameters": plan.parameters}, status=plan.status)


async def _params(request: web.Request) -> Raw:
    """Return the params, whether they came as JSON or as a form, with files by their content."""
    if request.content_type == "application/json":
        whole: Raw = await request.json()
        return whole
    form = await request.post()
    files = {
        name: f"file:{value.file.read().decode('utf-8', 'replace')}"
        for name, value in form.items()
        if isinstance(value, web.FileField)
    }
    texts = {name: _value(value) for name, value in form.items() if isinstance(value, str)}

    def placed(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: placed(one) for name, one in value.items()}
        if isinstance(value, list):
            return [placed(one) for one in value]
        if isinstance(value, str) and value.startswith("attach://"):
            return files[value.removeprefix("attach://")]
        return value

    return {name: placed(value) for name, value in texts.items()}


def _value(text: str) -> Any:
    # Texts in a form are no JSON; numbers and lists are.
    try:
        return json.loads(text) if text[:1] in "[{-0123456789tf" else text
    except ValueError:
        return text


@asynccontextmanager
async def running() -> AsyncIterator[FakeApi]:
    api = FakeApi()
    app = web.Application(client_max_size=2**25)
    app.router.add_post("/bot{token}/{method}", api.answer)
    app.router.add_get("/file/bot{token}/{path:.+}", api.file)
    # The server's own log would contain the token.
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    try:
        yield api
    finally:
        api.ends()
        await runner.cleanup()


WORDS = {
    "location": "📍 Gửi vị trí",
    "contact": "📞 Gửi số của bác",
    "noted": "Dạ vâng ạ.",
    "copy": "Chép mã",
    "unsent": "Em CHƯA gửi phản ánh.",
    "private": "Nhắn riêng với em",
    "call-child": "bảo vệ trẻ em",
    "call-rescue": "tìm kiếm cứu nạn",
    "call-police": "công an",
    "call-fire": "cứu hỏa, cứu nạn",
    "call-ambulance": "cấp cứu y tế",
}


class Hosting:
    """A fake host: records received messages, fails as planned."""

    def __init__(self) -> None:
        self.received: list[Inbound] = []
        self.faults: deque[Exception] = deque()
        self.never: set[str] = set()
        self.is_our_turn = True
        self.begun = 0
        self.asked = 0
        self.hold: asyncio.Event | None = None
        self.photos: dict[str, bytes] = {}
        self.uploaded_pictures: dict[str, str] = {}
        self.told: list[tuple[str, str]] = []
        self.passed_over: list[str] = []
        self.puzzling: list[tuple[int | None, str]] = []
        self.counted: list[tuple[str, str]] = []
        self.wanted: dict[str, tuple[str, ...]] = {}
        self.looked_up: list[str] = []
        self.shown_replies: dict[tuple[str, str], Reply] = {}

    async def receive(self, inbounds):
        self.begun += 1
        if self.hold:
            await self.hold.wait()
        if self.faults:
            raise self.faults.popleft()
        if any(one.update_id in self.never for one in inbounds):
            raise ValueError
        self.received += inbounds
        return list(range(len(inbounds)))

    async def may_poll(self):
        self.asked += 1
        return self.is_our_turn

    async def words(self, address):
        return dict(WORDS)

    async def shown(self, address, message):
        return self.shown_replies.get((address, message))

    async def wanted_before(self, address, position):
        self.looked_up.append(address)
        return self.wanted.get(address, ())

    async def photo(self, media):
        return self.photos.get(media)

    async def uploaded(self, media):
        return self.uploaded_pictures.get(media)

    async def note_uploaded(self, media, file_id):
        self.uploaded_pictures[media] = file_id

    def profile(self):
        stop = [("huy", "Dừng việc đang làm")]
        return {
            "": BotProfile("Cầu Nối giúp bà con.", "Cầu Nối", stop, [("hoi", "Hỏi thủ tục")]),
            "en": BotProfile("Cầu Nối helps.", "Cầu Nối", [("huy", "Stop")]),
        }

    def log_unusable_update(self, update_id, reason):
        self.puzzling.append((update_id, reason))

    def ignored(self, reason):
        self.passed_over.append(reason)

    def done(self, what):
        self.counted.append((what, "done"))

    def failed(self, what, error, *, is_news):
        self.counted.append((what, type(error).__name__))
        if is_news:
            self.told.append((what, type(error).__name__))

    def log_recovery(self, what):
        self.told.append((what, "well"))
