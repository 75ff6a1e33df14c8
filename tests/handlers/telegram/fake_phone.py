"""A fake phone: shows calls of the Bot API, and fails where Telegram refuses."""

import json
from collections.abc import Sequence
from typing import Any

import aiogram.methods
from pydantic import TypeAdapter

from conversations.engine.model.messages import Content, Tap, Text
from handlers.telegram.bot_api.calls import Attachment, Call
from tests.channel_contract import Screen, degrees, units

_ENTITIES = {"bold"}
_NO_LABEL = {"request_location", "request_contact"}


def as_json(call: Call) -> dict[str, Any]:
    """Return the params of *call* as they go over the wire, files by their ids."""

    def name(value: object) -> object:
        assert isinstance(value, Attachment)
        return f"file:{value.media_id}"

    whole: dict[str, Any] = json.loads(json.dumps(call.params, default=name, ensure_ascii=False))
    return whole


def checked(call: Call) -> dict[str, Any]:
    """Return *call* as JSON; fail if a library does not know it or Telegram would refuse it."""
    params = as_json(call)
    method: Any = getattr(aiogram.methods, call.method[0].upper() + call.method[1:])
    assert set(params) <= set(method.model_fields), call.method
    # A file is sent by the id that Telegram gave it.
    known = TypeAdapter(method).validate_python(params)
    assert known.__api_method__ == call.method
    for words, most, entities in (
        ("text", 4096, "entities"),
        ("caption", 1024, "caption_entities"),
    ):
        if call.method == "answerCallbackQuery" or words not in params:
            continue
        _check_text(params[words], most, params.get(entities, []))
    for photo in params.get("media", []):
        _check_text(photo.get("caption", "A"), 1024, photo.get("caption_entities", []))
    return params


def _check_text(text: str, most: int, entities: Sequence[dict[str, Any]]) -> None:
    assert text.strip()
    assert units(text) <= most
    encoded = text.encode("utf-16-le")
    for one in entities:
        assert one["type"] in _ENTITIES
        start, end = one["offset"] * 2, (one["offset"] + one["length"]) * 2
        assert 0 <= start < end <= len(encoded)
        encoded[start:end].decode("utf-16-le")  # fails if it splits a character


def bold(call: Call) -> list[str]:
    """Return the parts of *call*'s text that are bold."""
    params = as_json(call)
    text = params.get("text") or params.get("caption") or ""
    encoded = text.encode("utf-16-le")
    entities = params.get("entities") or params.get("caption_entities") or []
    return [
        encoded[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le")
        for one in entities
    ]


def screen_of(calls: Sequence[Call]) -> Screen:
    """Return what a person sees after *calls*, in order."""
    screen = Screen()
    texts, photos, points, pages = [], [], [], []
    choices: dict[str, Content] = {}
    for call in calls:
        params = checked(call)
        pages += [*_show_markup(params.get("reply_markup", {}), choices)]
        match call.method:
            case "sendMessage" | "editMessageText":
                texts.append(params["text"])
            case "sendPhoto":
                photos.append(params["photo"])
                texts += [params["caption"]] if "caption" in params else []
            case "sendMediaGroup":
                assert 2 <= len(params["media"]) <= 10
                photos += [one["media"] for one in params["media"]]
                texts += [one["caption"] for one in params["media"] if "caption" in one]
            case "sendVenue" | "sendLocation":
                assert all(params.get(name, "A") for name in ("title", "address"))
                assert len(params.get("title", "")) <= 64
                points.append(f"{degrees(params['latitude'])},{degrees(params['longitude'])}")
            case _:
                raise AssertionError(call.method)
    screen.texts, screen.points, screen.pages = tuple(texts), tuple(points), tuple(pages)
    screen.photos = tuple(photo.removeprefix("file:") for photo in photos)
    screen.choices = choices
    return screen


def _show_markup(markup: dict[str, Any], choices: dict[str, Content]) -> Sequence[str]:
    """Add the buttons to *choices*; return the links."""
    pages = []
    assert len(markup.keys() & {"inline_keyboard", "keyboard", "remove_keyboard"}) <= 1
    rows = markup.get("inline_keyboard", markup.get("keyboard", [[{}]]))
    assert all(1 <= len(row) <= 8 for row in rows)
    assert sum(map(len, rows)) <= 100
    for button in [button for row in rows for button in row if button]:
        assert button["text"].strip()
        if "keyboard" in markup:
            if not button.keys() & _NO_LABEL:
                choices[button["text"]] = Text(button["text"])
        elif "url" in button:
            pages.append(button["url"])
        elif "copy_text" in button:
            assert 1 <= len(button["copy_text"]["text"]) <= 256
            assert "callback_data" not in button
        else:
            assert 1 <= len(button["callback_data"].encode()) <= 64
            choices[button["text"]] = Tap(button["callback_data"])
    return pages
