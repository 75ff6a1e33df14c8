"""Writes a reply as calls of the Bot API.

Texts go out without a parse mode: nothing in them is markup, so that nothing has to be escaped, a
text is as long as it is, and no word of a resident can break or forge anything. What is bold, the
code of a report, is told beside the text by its place.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import structs

from conversations.engine.model.messages import Button, Link, Pin, Reply
from conversations.text.formatting import format_phone
from handlers.channel import Outgoing
from handlers.fit import fit_reply, is_within, utf16_length
from handlers.telegram.bot_api.calls import PLACEHOLDER_TEXT, Attachment, Call, chat_id_of
from handlers.telegram.limits import ALBUM, CAPTION, LIMITS, TITLE
from handlers.telegram.receipt_codes import find_receipt_code, with_no_breaks
from handlers.telegram.sanitization import sanitize_for_display

LABEL_NAMES = ("location", "contact", "noted")

_WHOLE = re.compile(r"https?://[^\s/?#]+\.[^\s]+")
_COUNTRY = "+84"
# Of what is said to many, so much is remembered as it was written last.
_SHORT = 400
_MOST = 500
_REQUEST_FIELDS = {"location": "request_location", "contact": "request_contact"}

Params = dict[str, object]
Rows = list[list[Params]]


def outgoing(
    message: Outgoing, words: Mapping[str, str], *, has_keyboard: bool = False
) -> list[Call]:
    """Return *message* as calls, to be made in their order; the last one has what to answer.

    *words* has the labels "location" and "contact" of the buttons that hand over where one is and
    one's number, and "noted", a short acknowledgement. *has_keyboard* tells that such buttons
    stand below the conversation: they are taken away where they are not wanted any more.

    Raises:
        TooMuchDataError: a button carries more than it can.
    """
    reply, requests = message.reply, _requests(message, words)
    is_edit = not requests and reply.in_place and message.edits.isdecimal()
    make = _remembered_calls if _is_for_many(reply) else _calls
    named = tuple(words.items())
    calls = make(
        reply, requests, named, takes_keyboard=has_keyboard and not requests and not is_edit
    )
    if is_edit:
        if len(calls) == 1 and calls[0].method == "sendMessage":
            edit = {"message_id": int(message.edits), **calls[0].params}
            calls = (Call("editMessageText", edit),)
        elif has_keyboard:
            calls = make(reply, requests, named, takes_keyboard=True)
    to = chat_id_of(message.address)
    return [Call(call.method, {"chat_id": to, **call.params}) for call in calls]


def _is_for_many(reply: Reply) -> bool:
    """Tell whether others may be told the very same: a question, a menu, an answer."""
    is_one = reply.receipt or reply.reports or reply.photos or reply.pin
    return not is_one and len(reply.text) <= _SHORT


def _calls(
    reply: Reply,
    requests: tuple[str, ...],
    named: tuple[tuple[str, str], ...],
    *,
    takes_keyboard: bool,
) -> tuple[Call, ...]:
    """Return *reply* as calls to nobody yet; *takes_keyboard* takes away one that stands there."""
    words = dict(named)
    *first, last = fit_reply(_displayable_reply(reply, with_pages=bool(requests)), LIMITS)
    markup = _keyboard(last, requests, words) if requests else _inline_keyboard(last)
    texts = [text for one in (*first, last) if (text := one.text).strip()]
    calls = [*_pin(last.pin), *_photos_and_texts(texts, last, has_buttons=bool(markup))]
    if not calls or (markup and calls[-1].method == "sendMediaGroup"):
        calls.append(_text(PLACEHOLDER_TEXT))
    if markup:
        calls[-1].params["reply_markup"] = markup
    return tuple(_without_keyboard(calls, words) if takes_keyboard else calls)


_remembered_calls = lru_cache(_MOST)(_calls)


# Words


def _displayable_reply(reply: Reply, *, with_pages: bool) -> Reply:
    """Return *reply* as it can be shown, with a line for what has no button of its own.

    *with_pages* makes lines of all its links, for where no button can open one.
    """
    lines = [sanitize_for_display(reply.text)]
    if reply.receipt:
        found = find_receipt_code(lines[0], reply.receipt)
        lines[0] = with_no_breaks(lines[0], found)
        lines += [] if found else [sanitize_for_display(reply.receipt)]
    pages = (link for link in reply.links if with_pages or not _can_open(link))
    lines += [
        f"{sanitize_for_display(link.label)}: {sanitize_for_display(link.url)}" for link in pages
    ]
    lines += map(_call, reply.calls)
    return structs.replace(
        reply,
        text="\n".join(lines) if lines[0].strip() else "\n".join(lines[1:]),
        buttons=tuple(_displayable_button(button) for button in reply.buttons),
        navigation=tuple(_displayable_button(button) for button in reply.navigation),
    )


def _call(number: str) -> str:
    """Return *number* to be read and, but for the short ones, to be called with one tap.

    Telegram takes for a number only what begins with its country; a button can't call.
    """
    abroad = f" ({_COUNTRY}{number[1:]})" if number.startswith("0") else ""
    return f"📞 {format_phone(number)}{abroad}"


def _displayable_button(button: Button) -> Button:
    label = sanitize_for_display(button.label).strip() or PLACEHOLDER_TEXT
    return button if label == button.label else Button(label, button.data)


def _can_open(link: Link) -> bool:
    """Tell whether Telegram takes *link* for a button: whole, and not within this machine."""
    return bool(_WHOLE.fullmatch(link.url))


def _bold(text: str, receipt: str) -> list[Params]:
    return [
        {
            "type": "bold",
            "offset": utf16_length(text[: at.start]),
            "length": utf16_length(text[at]),
        }
        for at in find_receipt_code(text, receipt)
    ]


def _formatted(name: str, text: str, receipt: str) -> Params:
    """Return *text* as the param *name*, with its entities where it has some."""
    bold = _bold(text, receipt)
    entities = "entities" if name == "text" else "caption_entities"
    return {name: text, entities: bold} if bold else {name: text}


# Calls


def _photos_and_texts(texts: Sequence[str], last: Reply, *, has_buttons: bool) -> list[Call]:
    """Return the photos of *last*, and *texts* below them.

    The text is the caption as a whole or not at all: nobody reads on behind a picture where half
    of it was. An album can't have buttons.
    """
    photos = last.photos
    is_caption = len(texts) <= 1 and is_within(last.text, CAPTION)
    if is_caption and (len(photos) == 1 or (1 < len(photos) <= ALBUM and not has_buttons)):
        caption = _formatted("caption", last.text, last.receipt) if texts else {}
        return _photos(photos, caption)
    return [*_photos(photos, {}), *(_text(text, last.receipt) for text in texts)]


def _text(text: str, receipt: str = "") -> Call:
    params = _formatted("text", text, receipt)
    return Call("sendMessage", {**params, "link_preview_options": {"is_disabled": True}})


def _photos(photos: Sequence[str], caption: Params) -> list[Call]:
    """Return *photos* as albums, the first photo with *caption*; one alone is no album."""
    calls = []
    for start in range(0, len(photos), ALBUM):
        album = [Attachment(photo) for photo in photos[start : start + ALBUM]]
        beside = caption if start == 0 else {}
        if len(album) == 1:
            calls.append(Call("sendPhoto", {"photo": album[0], **beside}))
            continue
        media: list[Params] = [{"type": "photo", "media": photo} for photo in album]
        media[0] |= beside
        calls.append(Call("sendMediaGroup", {"media": media}))
    return calls


def _pin(pin: Pin | None) -> list[Call]:
    if pin is None:
        return []
    at: Params = {"latitude": pin.latitude, "longitude": pin.longitude}
    title, _, rest = sanitize_for_display(pin.label).strip().partition(", ")
    if not title:
        return [Call("sendLocation", at)]
    if len(title) > TITLE:
        title, rest = title[:TITLE], f"{title[TITLE:]}, {rest}".removesuffix(", ")
    address = rest or f"{pin.latitude:.5f}, {pin.longitude:.5f}"
    return [Call("sendVenue", {**at, "title": title, "address": address})]


# What can be pressed


def _requests(message: Outgoing, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the person can hand over by one press; nobody can in a group."""
    if message.address.startswith("-"):
        return ()
    return tuple(
        request
        for request in _REQUEST_FIELDS
        if request in message.reply.wants and words.get(request)
    )


def _keyboard(reply: Reply, requests: Sequence[str], words: Mapping[str, str]) -> Params:
    """Return all answers to *reply* as one keyboard below the conversation.

    Telegram hands over a place or a number from there only, and no message can have both kinds of
    buttons. Two messages with buttons would be two questions; so all stand here, large and in one
    place. A press says the button's label, which is understood as typed words are.
    """
    asked: Rows = [
        [{"text": words[request], _REQUEST_FIELDS[request]: True}] for request in requests
    ]
    answers: Rows = [[{"text": button.label}] for button in reply.buttons]
    away: Rows = [[{"text": b.label} for b in pair] for pair in _pairs(reply.navigation)]
    rows = asked + answers + away
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def _inline_keyboard(reply: Reply) -> Params:
    """Return the buttons of *reply* as they stand below its message, {} for none."""
    pages: Rows = [
        [{"text": sanitize_for_display(link.label).strip() or PLACEHOLDER_TEXT, "url": link.url}]
        for link in reply.links
        if _can_open(link)
    ]
    answers: Rows = [[_inline(button)] for button in reply.buttons]
    away: Rows = [[_inline(button) for button in pair] for pair in _pairs(reply.navigation)]
    rows = pages + answers + away
    return {"inline_keyboard": rows} if rows else {}


def _inline(button: Button) -> Params:
    return {"text": button.label, "callback_data": button.data}


def _pairs(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


def _without_keyboard(calls: list[Call], words: Mapping[str, str]) -> list[Call]:
    """Return *calls* so that the first that can takes the keyboard away, else one more before.

    A message has either buttons or this, and an album neither.
    """
    gone: Params = {"remove_keyboard": True}
    for call in calls:
        if call.method != "sendMediaGroup" and "reply_markup" not in call.params:
            call.params["reply_markup"] = gone
            return calls
    noted = words.get("noted", "")
    if not noted:
        return calls
    acknowledged = _text(noted)
    acknowledged.params["reply_markup"] = gone
    return [acknowledged, *calls]
