"""The fake Telegram of one bot: chats, unconfirmed updates, accepted messages.

It has no network: `tests.fake_telegram.server` serves it over HTTP, with the faults of a test.
"""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec import Struct

from tests.fake_telegram.refusals import (
    NOT_MODIFIED,
    TOO_OLD,
    Json,
    Refusal,
    check,
    check_setting,
    notice,
)

TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK"
USERNAME = "CauNoiThuBot"
BOT_ID = 4839574812

_BY_DEFAULT_LEFT_OUT = {"chat_member", "message_reaction", "message_reaction_count"}

encode = msgspec.json.encode


class Sent(Struct, frozen=True):
    """A message that was accepted in a chat; *at* is on the monotonic clock."""

    chat: int
    method: str
    message_id: int
    params: Json
    at: float
    files: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text of the message."""
        albums: list[Json] = self.params.get("media") or [{}]
        said = self.params.get("text") or self.params.get("caption") or albums[0].get("caption")
        return str(said or "")

    @property
    def buttons(self) -> dict[str, str]:
        """The data of each label, "" for a keyboard button, which sends its label."""
        markup = self.params.get("reply_markup") or {}
        rows = [*markup.get("inline_keyboard", ()), *markup.get("keyboard", ())]
        return {
            b["text"]: b.get("callback_data", "")
            for row in rows
            for b in row
            if not b.keys() & {"url", "copy_text"}
        }

    @property
    def is_mark(self) -> bool:
        """Whether it only ends an earlier message: an edit that leaves no button to press."""
        return self.method.startswith("edit") and not self.buttons


class Chat(Struct):
    """One chat; *refuses* is the error of sends to it, if any."""

    id: int
    kind: str = "private"
    last_message: int = 0
    shown: dict[int, Json] = {}
    refuses: Refusal | None = None


class Platform:
    """One bot's side of Telegram."""

    def __init__(self, token: str = TOKEN, username: str = USERNAME) -> None:
        self.token = token
        self.username = username
        self.revoked = False
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        # Unconfirmed updates by their ids, and the outcomes of all updates.
        self.waiting: dict[int, bytes] = {}
        self.handed: Counter[int] = Counter()
        self.confirmed: list[int] = []
        self.chat_of: dict[int, int] = {}
        self.sent: list[Sent] = []
        self.marks: list[Sent] = []
        self.calls: Counter[str] = Counter()
        self.settings: dict[str, Json] = {}
        self.webhook: Json = {}
        self.conflicts = 0
        # The callback queries, and how often each was answered.
        self.presses: Counter[str] = Counter()
        self.open_presses: dict[str, int] = {}
        self.listeners: defaultdict[int, list[Callable[[Sent], None]]] = defaultdict(list)
        self._allowed: Sequence[str] = ()
        self._last_update = 700_000_000
        self._polls = 0
        self._news = asyncio.Event()

    # Input of people

    def chat(self, id_: int, kind: str = "private") -> Chat:
        """Return a chat; create it if it does not exist."""
        return self.chats.setdefault(id_, Chat(id_, kind, shown={}))

    def has_update(self, kind: str, content: Json, chat: int, update_id: int = 0) -> int:
        """Queue an update for the bot; return its id, or 0 if the bot does not want this kind."""
        if not self._wants(kind):
            return 0
        self._last_update = update_id or self._last_update + 1
        self.waiting[self._last_update] = encode({"update_id": self._last_update, kind: content})
        self.chat_of[self._last_update] = chat
        self.wakes()
        return self._last_update

    def wakes(self) -> None:
        """Wake everyone who waits for a change."""
        self._news.set()
        self._news = asyncio.Event()

    @property
    def news(self) -> asyncio.Event:
        """The event that the next change sets."""
        return self._news

    def _wants(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in _BY_DEFAULT_LEFT_OUT

    # Calls of the bot

    async def call(self, method: str, params: Json, files: Mapping[str, bytes]) -> bytes:
        """Do what *method* asks for; return the result as JSON.

        Raises:
            Refusal: Telegram does not do it.
        """
        self.calls[method] += 1
        if method == "getUpdates":
            return await self._get_updates(params)
        if method.startswith(("send", "edit")) and method != "sendChatAction":
            return self._send(method, params, files)
        if does := self._does.get(method):
            return encode(does(params))
        if not method.startswith("set"):
            raise Refusal(404, "Not Found")
        check_setting(method, params)
        scope = (params.get("scope") or {}).get("type", "")
        named = (method, scope, params.get("language_code", ""))
        self.settings[" ".join(filter(None, named))] = params
        return b"true"

    @property
    def _does(self) -> Mapping[str, Callable[[Json], object]]:
        return {
            "getMe": lambda _: self.me,
            "getFile": self._file,
            "getWebhookInfo": lambda _: {"url": "", "pending_update_count": 0, **self.webhook},
            "answerCallbackQuery": self._answer_press,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "sendChatAction": lambda params: bool(self._reachable(params)),
        }

    def _set_webhook(self, params: Json) -> bool:
        self.webhook = params if params.get("url") else {}
        self._allow(params)
        self.wakes()
        return True

    def _delete_webhook(self, params: Json) -> bool:
        self.webhook = {}
        if params.get("drop_pending_updates"):
            self.waiting.clear()
        self.wakes()
        return True

    @property
    def me(self) -> Json:
        return {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Cầu Nối",
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def _allow(self, params: Json) -> None:
        if (allowed := params.get("allowed_updates")) is not None:
            self._allowed = allowed

    async def _get_updates(self, params: Json) -> bytes:
        """Return what waits behind the offset; what stands before it is confirmed by that.

        A later poll ends an earlier one, whose bot learns that it is not alone.
        """
        self._polls += 1
        mine = self._polls
        self.wakes()
        self._allow(params)
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        for id_ in [id_ for id_ in self.waiting if id_ < offset]:
            self.confirm(id_)
        until = time.monotonic() + float(params.get("timeout") or 0)
        while not self.webhook and mine == self._polls:
            found = dict(list(self.waiting.items())[:limit])
            if found or (left := until - time.monotonic()) <= 0:
                self.handed.update(found.keys())
                return b"[" + b",".join(found.values()) + b"]"
            try:
                await asyncio.wait_for(self._news.wait(), left)
            except TimeoutError:
                continue
        self.conflicts += 1
        raise Refusal(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
            if self.webhook
            else "Conflict: terminated by other getUpdates request; make sure that only one bot"
            " instance is running",
        )

    def confirm(self, id_: int) -> None:
        """Record that the bot has confirmed an update; it is never delivered again."""
        self.waiting.pop(id_, None)
        self.confirmed.append(id_)

    def _file(self, params: Json) -> Json:
        id_ = str(params.get("file_id"))
        if id_ not in self.files:
            raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        size, path = len(self.files[id_]), f"photos/{id_}.jpg"
        return {"file_id": id_, "file_unique_id": id_, "file_size": size, "file_path": path}

    def download(self, path: str) -> bytes | None:
        """Return the file at *path*, or None."""
        return self.files.get(path.rpartition("/")[2].removesuffix(".jpg"))

    def _answer_press(self, params: Json) -> bool:
        press = str(params.get("callback_query_id"))
        if press not in self.open_presses:
            raise Refusal(400, f"Bad Request: {TOO_OLD}")
        notice(params)
        self.presses[press] += 1
        return True

    def _reachable(self, params: Json) -> Chat:
        chat = self.chats.get(int(params.get("chat_id", 0)))
        if chat is None:
            raise Refusal(400, "Bad Request: chat not found")
        if chat.refuses is not None:
            raise chat.refuses
        return chat

    def _send(self, method: str, params: Json, files: Mapping[str, bytes]) -> bytes:
        chat = self._reachable(params)
        check(method, params, files)
        if method == "sendPhoto":
            params.setdefault("photo", "attach://photo")  # the field of the file itself
        answered = params.get("reply_parameters") or {}
        if answered and not answered.get("allow_sending_without_reply"):
            self._find(chat, answered["message_id"], "message to be replied not found")
        if method == "sendMediaGroup":
            shown = [self._show(chat, dict(one)) for one in params["media"]]
            self._note(chat, method, params, shown[0]["message_id"], files)
            return encode(shown)
        if method.startswith("edit"):
            message = self._edit(chat, method, params)
        else:
            message = self._show(chat, params)
        self._note(chat, method, params, message["message_id"], files)
        return encode(message)

    def _show(self, chat: Chat, params: Json) -> Json:
        chat.last_message += 1
        shown = self._message(chat, chat.last_message, params)
        chat.shown[chat.last_message] = shown
        return shown

    def _find(self, chat: Chat, id_: object, missing: str) -> Json:
        found = chat.shown.get(int(str(id_)))
        if found is None:
            raise Refusal(400, f"Bad Request: {missing}")
        return found

    def _edit(self, chat: Chat, method: str, params: Json) -> Json:
        id_ = int(params.get("message_id", 0))
        before = self._find(chat, id_, "message to edit not found")
        edited = {"editMessageText": "text", "editMessageCaption": "caption"}.get(method, "")
        if edited == "text" and "text" not in before:
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        if edited == "caption" and "photo" not in before:
            raise Refusal(400, "Bad Request: there is no caption in the message to edit")
        kept = {k: v for k, v in before.items() if k not in (edited, "reply_markup")}
        after = {**kept, **self._message(chat, id_, params)}
        if all(before.get(key) == after.get(key) for key in ("text", "caption", "reply_markup")):
            raise Refusal(400, f"Bad Request: {NOT_MODIFIED}")
        chat.shown[id_] = after
        return after

    def _message(self, chat: Chat, id_: int, params: Json) -> Json:
        kept: Json = {k: params[k] for k in ("text", "caption") if k in params}
        markup = params.get("reply_markup") or {}
        if "inline_keyboard" in markup:
            kept["reply_markup"] = markup
        if "photo" in params or params.get("type") == "photo":
            id_of_file = f"sent-{chat.id}-{id_}"
            size = {"file_id": id_of_file, "file_unique_id": id_of_file, "width": 9, "height": 9}
            kept["photo"] = [size]
        if "latitude" in params:
            kept["location"] = {k: params[k] for k in ("latitude", "longitude")}
        date, of = int(time.time()), {"id": chat.id, "type": chat.kind}
        return {"message_id": id_, "date": date, "chat": of, "from": self.me, **kept}

    def _note(
        self, chat: Chat, method: str, params: Json, id_: int, files: Mapping[str, bytes]
    ) -> None:
        sent = Sent(chat.id, method, id_, params, time.monotonic(), tuple(files))
        if sent.is_mark:  # nobody is told of it
            self.marks.append(sent)
            return
        self.sent.append(sent)
        for hears in self.listeners[chat.id]:
            hears(sent)
