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
_ALBUM = range(2, 11)


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
        if len(button.get("callback_data", "").encode()) > _MOST_DATA:
            raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")


def notice(params: Json) -> None:
    """Refuse a callback answer that is too long."""
    if _units(str(params.get("text", ""))) > _MOST_NOTICE:
        raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if _units(text) > _MOST_TEXT:
        raise Refusal(400, "Bad Request: message is too long")


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
