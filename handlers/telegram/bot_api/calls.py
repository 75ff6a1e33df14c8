"""One call of the Bot API as a value, and the small calls without content."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from handlers.fit import utf16_length
from handlers.telegram.limits import (
    ABOUT,
    ANSWER,
    COMMAND,
    COMMANDS,
    DESCRIPTION,
    SHORT_ABOUT,
    TEXT,
)
from handlers.telegram.sanitization import sanitize_for_display

PLACES = ("sendVenue", "sendLocation")

# A message needs a text; this one carries buttons where there is nothing to say.
PLACEHOLDER_TEXT = "…"

_COMMAND = re.compile(rf"[a-z0-9_]{{1,{COMMAND}}}")
_NUMBER = re.compile(r"-?[0-9]{1,19}")
_FORMATTING = {"parse_mode", "entities", "caption_entities"}


class Attachment(Struct, frozen=True):
    """Stands for a file among the params; `Api.call` puts the bytes of *media_id* in its place."""

    media_id: str


class Call(Struct, frozen=True):
    """One call of the Bot API; *params* are its JSON, except for each `Attachment`."""

    method: str
    params: dict[str, object]


def without_formatting(call: Call) -> Call:
    """Return *call* without formatting, for when Telegram can't parse it."""
    return Call(
        call.method, {name: _without_formatting(value) for name, value in _kept(call.params)}
    )


def _without_formatting(value: object) -> object:
    if isinstance(value, list):
        return [_without_formatting(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_formatting(one) for name, one in _kept(value)}
    return value


def _kept(params: Mapping[str, object]) -> list[tuple[str, object]]:
    return [(name, value) for name, value in params.items() if name not in _FORMATTING]


def split_album(call: Call) -> list[Call]:
    """Return the photos of the album *call* as single calls, the first with the caption."""
    album = call.params["media"]
    chat_id = {name: value for name, value in call.params.items() if name != "media"}
    return [
        Call("sendPhoto", {**chat_id, "photo": one["media"], **_beside(one)})
        for one in (album if isinstance(album, list) else ())
    ]


def without_photo(call: Call) -> Call | None:
    """Return *call* as a text message without its photo; None if it has no text or buttons."""
    params = dict(call.params)
    params.pop("photo", None)
    text, entities = params.pop("caption", ""), params.pop("caption_entities", None)
    if not text and "reply_markup" not in params:
        return None
    formatted = {"entities": entities} if entities else {}
    return Call("sendMessage", {**params, "text": text or PLACEHOLDER_TEXT, **formatted})


def with_links_as_text(call: Call) -> Call | None:
    """Return *call* with its links as lines of text instead of buttons; None if it has none."""
    markup, text = call.params.get("reply_markup"), call.params.get("text")
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not rows or not isinstance(text, str):
        return None
    pages = [button for row in rows for button in row if "url" in button]
    kept = [left for row in rows if (left := [b for b in row if "url" not in b])]
    lines = [text, *(f"{page['text']}: {page['url']}" for page in pages)]
    longer = "\n".join(lines)
    if not pages or utf16_length(longer) > TEXT:
        return None
    params = {**call.params, "text": longer}
    params.pop("reply_markup")
    return Call(
        call.method, {**params, "reply_markup": {"inline_keyboard": kept}} if kept else params
    )


def _beside(photo: Mapping[str, object]) -> Mapping[str, object]:
    return {name: photo[name] for name in ("caption", "caption_entities") if name in photo}


def chat_id_of(address: str) -> int | str:
    """Return *address* as the Bot API wants it: an int if it is a number."""
    return int(address) if _NUMBER.fullmatch(address) else address


def is_group(address: str) -> bool:
    """Tell whether *address* is a group's: a negative number."""
    return address.startswith("-")


def answer_callback_call(callback_id: str, text: str = "") -> Call:
    """Return the call that acknowledges a callback query and shows *text*."""
    params: dict[str, object] = {"callback_query_id": callback_id}
    if text:
        cut = sanitize_for_display(text).encode("utf-16-le")[: ANSWER * 2]
        params["text"] = cut.decode("utf-16-le", errors="ignore")
    return Call("answerCallbackQuery", params)


def typing_call(address: str) -> Call:
    """Return the call that shows "typing" for five seconds."""
    return Call("sendChatAction", {"chat_id": chat_id_of(address), "action": "typing"})


def commands_call(language: str, scope: str, pairs: Iterable[tuple[str, str]]) -> Call:
    """Return the call that sets the command menu; *pairs* are commands and descriptions.

    The menu is for the chats of *scope* and people whose Telegram uses *language*, "" for all
    others.

    Raises:
        ValueError: Telegram does not accept such a menu.
    """
    listed = [{"command": name, "description": description} for name, description in pairs]
    if len(listed) > COMMANDS:
        raise ValueError(f"{len(listed)} commands, Telegram takes {COMMANDS}")
    for one in listed:
        if not _COMMAND.fullmatch(one["command"]):
            raise ValueError(f"no name of a command: {one['command']!r}")
        if not 1 <= len(one["description"]) <= DESCRIPTION:
            raise ValueError(f"/{one['command']} needs 1 to {DESCRIPTION} letters of description")
    params: dict[str, object] = {"commands": listed, "scope": {"type": scope}}
    return _in_language("setMyCommands", params, language)


def description_calls(language: str, long: str, short: str) -> list[Call]:
    """Return the calls that set the texts about the bot.

    People read *long* before they start it, and *short* in its profile and beside its link.

    Raises:
        ValueError: Telegram does not accept such a text.
    """
    for text, most in ((long, ABOUT), (short, SHORT_ABOUT)):
        if not 1 <= utf16_length(text) <= most:
            raise ValueError(f"a text about the bot needs 1 to {most} letters")
    return [
        _in_language("setMyDescription", {"description": long}, language),
        _in_language("setMyShortDescription", {"short_description": short}, language),
    ]


def _in_language(method: str, params: dict[str, object], language: str) -> Call:
    return Call(method, {**params, "language_code": language} if language else params)


def menu_button_call() -> Call:
    """Return the call that shows the command menu beside the input field."""
    return Call("setChatMenuButton", {"menu_button": {"type": "commands"}})
