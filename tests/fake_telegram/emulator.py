"""The independent Bot API emulator, with additions for features that we use.

The package lacks updates of edited messages, sent places, the texts about a bot, the option to
switch off previews and calls in the response of a webhook, and it records no texts. These are
added here, without changing the package.
"""

import copy
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

import lo_bot_api_emulator as package
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse, ClientSession, web
from lo_bot_api_emulator import updates
from msgspec import Struct

from tests.fake_telegram.platform import TOKEN, USERNAME
from tests.fake_telegram.refusals import Json, Refusal, check_setting

PLACES = {"sendLocation": set(), "sendVenue": {"title", "address"}}
TEXTS_ABOUT_THE_BOT = ("setMyDescription", "setMyShortDescription")


class Made(Struct, frozen=True):
    """A call that was accepted."""

    method: str
    params: Json
    files: tuple[str, ...]
    result: Any


class Emulator(package.LoBotApiEmulator):  # type: ignore[misc]  # the package has no types
    """The emulator, which records the calls."""

    def __init__(self) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True)
        self.made: list[Made] = []
        self.refused: list[tuple[str, str]] = []

    def validate(self, method: str, fields: Json, uploads: Json) -> Any:
        """Validate like the package, and record the call; places are our own addition."""
        given = {name: self._decoded(value) for name, value in fields.items()}
        try:
            result: Any
            if method in PLACES:
                result = self._place(method, given)
            elif method in TEXTS_ABOUT_THE_BOT:
                result = self._about(method, given)
            else:
                result = super().validate(method, fields, uploads)
        except package.ApiRefusal as refusal:
            self.refused.append((method, str(refusal.description)))
            raise
        if method == "getMe":
            result = {**result, "username": USERNAME}
        if method == "sendMessage" and "link_preview_options" in given:
            given.pop("link_preview_options")
        self.made.append(Made(method, given, tuple(uploads), result))
        return result

    def _decoded(self, value: Any) -> Any:
        try:
            return copy.deepcopy(self.decoded(value))
        except ValueError:
            return value

    def _place(self, method: str, given: Json) -> Json:
        if not PLACES[method] <= given.keys():
            raise package.ApiRefusal("Bad Request: a venue needs a title and an address")
        at = {name: float(given[name]) for name in ("latitude", "longitude")}
        if abs(at["latitude"]) > 90 or abs(at["longitude"]) > 180:
            raise package.ApiRefusal("Bad Request: wrong location")
        self.next_id += 1
        chat = {"id": int(given["chat_id"]), "type": "private"}
        return {"message_id": self.next_id - 1, "date": 1, "chat": chat, "location": at}

    def _about(self, method: str, given: Json) -> bool:
        try:
            check_setting(method, given)
        except Refusal as refusal:
            raise package.ApiRefusal(refusal.description) from refusal
        return True

    async def brought(self, request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        """Post an update, and make the call in the response, if any."""
        response = await send(request)
        if response.ok and (body := await response.read()):
            call = json.loads(body)
            with suppress(package.ApiRefusal):
                self.validate(call.pop("method"), call, {})
        return response

    def shown(self) -> list[Made]:
        """Return the messages that people see."""
        return [one for one in self.made if one.method.startswith(("send", "edit"))]

    def has_file(self, file_id: str, data: bytes) -> None:
        """Add a file that can be fetched."""
        self.assets[file_id] = {"filename": f"{file_id}.jpg", "data": data, "size": len(data)}

    async def brings(self, kind: str, content: Json) -> None:
        """Queue an update for the bot."""
        await self.enqueue_update({kind: content}, token=TOKEN)


@asynccontextmanager
async def emulating(monkeypatch: Any) -> AsyncIterator[tuple[Emulator, str]]:
    """Serve an emulator on a free port; yield it and its address."""
    monkeypatch.setattr(updates, "KINDS", updates.KINDS | {"edited_message", "my_chat_member"})
    contract = copy.deepcopy(package.CONTRACT)
    for method in ("sendMessage", "editMessageText"):
        contract["methods"][method]["parameters"].append("link_preview_options")
    monkeypatch.setattr(package, "CONTRACT", contract)
    emulator = Emulator()
    bringing = partial(ClientSession, middlewares=(emulator.brought,))
    monkeypatch.setattr(updates, "ClientSession", bringing)
    runner = web.AppRunner(emulator.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield emulator, f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
