"""The calls that Telegram refuses, with its errors."""

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"

_MOST_TEXT, _MOST_CAPTION, _MOST_DATA, _MOST_NOTICE = 4096, 1024, 64, 200
_MOST_COPY = 256
_ALBUM = range(2, 11)
_ACTS = {"callback_data", "url", "copy_text"}
_SCOPES = ("default", "all_private_chats", "all_group_chats")


class Refusal(Exception):  # noqa: N818 - it is what Telegram answers, not a fault
    """Telegram refuses a call with *status*, *description* and perhaps *parameters*."""

    def __init__(self, status: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(f"{status} {description}")
        self.status = status
        self.description = description
        self.parameters = parameters or {}


def check(method: str, params: Json, files: Mapping[str, bytes]) -> None:
    """Refuse what can't be shown.

    Raises:
        Refusal: it can't.
    """
    if method in ("sendMessage", "editMessageText"):
        _check_text(str(params.get("text", "")))
    parts = [params]
    if method == "sendMediaGroup":
        parts = params["media"]
        if len(parts) not in _ALBUM:
            raise Refusal(400, "Bad Request: wrong number of items in the album")
    for part in parts:
        _check_part(part, files)
    markup = params.get("reply_markup") or {}
    for button in (button for row in markup.get("inline_keyboard", ()) for button in row):
        _check_button(button)
    if not isinstance(params.get("disable_notification", False), bool):
        raise Refusal(400, "Bad Request: can't parse boolean")
    answered = params.get("reply_parameters")
    if answered is not None and not isinstance(answered.get("message_id"), int):
        raise Refusal(400, "Bad Request: message identifier is not specified")


def check_setting(method: str, params: Json) -> None:
    """Refuse what Telegram can't show about a bot.

    Raises:
        Refusal: it can't.
    """
    for name, most in (("description", 512), ("short_description", 120)):
        if _units(params.get(name, "")) > most:
            raise Refusal(400, f"Bad Request: {name} is too long")
    scope = params.get("scope") or {"type": "default"}
    if method == "setMyCommands" and scope.get("type") not in _SCOPES:
        raise Refusal(400, "Bad Request: can't parse BotCommandScope")


def notice(params: Json) -> None:
    """Refuse a callback answer that is too long."""
    if _units(str(params.get("text", ""))) > _MOST_NOTICE:
        raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if _units(text) > _MOST_TEXT:
        raise Refusal(400, "Bad Request: message is too long")


def _check_button(button: Json) -> None:
    if len(button.keys() & _ACTS) != 1:
        raise Refusal(400, "Bad Request: inline keyboard button must do exactly one thing")
    if len(button.get("callback_data", "").encode()) > _MOST_DATA:
        raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= _units(button["copy_text"]["text"]) <= _MOST_COPY:
        raise Refusal(400, "Bad Request: BUTTON_COPY_TEXT_INVALID")


def _check_part(part: Json, files: Mapping[str, bytes]) -> None:
    text = part.get("text") or part.get("caption") or ""
    if "caption" in part and _units(text) > _MOST_CAPTION:
        raise Refusal(400, "Bad Request: message caption is too long")
    named = str(part.get("media") or part.get("photo") or "")
    if named.startswith("attach://") and named.removeprefix("attach://") not in files:
        raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
    for entity in (*part.get("entities", ()), *part.get("caption_entities", ())):
        begins, length = entity["offset"], entity["length"]
        if begins < 0 or length < 1 or begins + length > _units(text):
            raise Refusal(400, "Bad Request: ENTITY_BOUNDS_INVALID")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
