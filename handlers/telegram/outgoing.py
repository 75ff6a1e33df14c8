"""Write a reply as calls of the Bot API.

Texts have no parse mode: nothing in them is markup, so nothing has to be escaped, the length is
known, and no text of a resident can break or forge a message. Bold text, such as a report's code,
is marked by entities.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import structs

from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.messages import Button, Link, Pin, Reply
from conversations.text.formatting import format_phone
from conversations.text.word_caches import forgettable
from handlers.channel import Outgoing
from handlers.fit import fit_reply, is_within, utf16_length
from handlers.telegram.bot_api.calls import (
    PLACEHOLDER_TEXT,
    Attachment,
    Call,
    chat_id_of,
    is_group,
)
from handlers.telegram.limits import ALBUM, CAPTION, COPY, LIMITS, TITLE
from handlers.telegram.receipt_codes import find_receipt_code, with_no_breaks
from handlers.telegram.sanitization import sanitize_for_display

LABEL_NAMES = ("location", "contact", "noted")
# People know these numbers by heart or not at all, and Telegram makes no link of them.
_NAMED_NUMBERS = {number: f"call-{name}" for name, number in EMERGENCY_NUMBERS.items()}
ALL_LABEL_NAMES = (*LABEL_NAMES, "copy", "unsent", "private", *_NAMED_NUMBERS.values())

# Two of these fit beside each other on a small phone.
_SHORT_LABEL = 14
_WAYS_OUT_IN_ROW = 4

_NATIONAL = re.compile(r"(?<![\w+/.:-])0[2-9]\d{1,2}[ .]?\d{3,4}[ .]?\d{3,4}(?![\d/])")
_LENGTHS = (10, 11)
_WHOLE = re.compile(r"https?://[^\s/?#]+\.[^\s]+")
_COUNTRY = "+84"
# The number of recent replies to many people whose calls are cached.
_SHORT = 400
_MOST = 500
_REQUEST_FIELDS = {"location": "request_location", "contact": "request_contact"}

Params = dict[str, object]
Rows = list[list[Params]]


def label_names(reply: Reply, address: str, *, has_keyboard: bool = False) -> tuple[str, ...]:
    """Return the names of the words of Telegram's own interface that *reply* needs.

    These are "location" and "contact", for the keyboard's request buttons; "noted", a short
    acknowledgement that takes the keyboard away; "copy", for the button that copies a receipt's
    code; "unsent", the line that something is not sent yet; "private", for the button in groups
    that opens the private chat; and the names of the short numbers to call.
    """
    names = [name for number in reply.calls if (name := _NAMED_NUMBERS.get(number))]
    if any(way in LABEL_NAMES for way in reply.wants):
        names += LABEL_NAMES
    elif has_keyboard:
        names.append("noted")
    if reply.receipt:
        names.append("copy")
    if reply.unsent:
        names.append("unsent")
    if is_group(address):
        names.append("private")
    return tuple(names)


def outgoing(
    message: Outgoing, words: Mapping[str, str], *, has_keyboard: bool = False, username: str = ""
) -> list[Call]:
    """Return *message* as calls, to be made in order; the last one but a place has the buttons.

    *words* are those of `label_names`, and by their data shorter labels of ways out; what has no
    word has no button. *has_keyboard* tells that a
    keyboard is shown below the conversation; remove it when it is not wanted any more. *username*
    is the bot's, for the button in groups that opens the private chat.

    Raises:
        TooMuchDataError: a button has more data than Telegram carries.
    """
    reply, requests = message.reply, _requests(message, words)
    if is_group(message.address):
        # What one member presses would count for all.
        reply = structs.replace(reply, buttons=(), navigation=(), unsent=None)
    if username and words.get("private") and is_group(message.address):
        private = Link(words["private"], f"https://t.me/{username}")
        reply = structs.replace(reply, links=(*reply.links, private))
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
    """Tell whether other people may get the same reply: a question, a menu, an answer."""
    is_one = reply.receipt or reply.reports or reply.photos or reply.pin
    return not is_one and len(reply.text) <= _SHORT


def _calls(
    reply: Reply,
    requests: tuple[str, ...],
    named: tuple[tuple[str, str], ...],
    *,
    takes_keyboard: bool,
) -> tuple[Call, ...]:
    """Return *reply* as calls without an address; *takes_keyboard* removes the keyboard."""
    words = dict(named)
    shown = _displayable_reply(reply, words, with_pages=bool(requests))
    *first, last = fit_reply(shown, LIMITS)
    markup = _keyboard(last, requests, words) if requests else _inline_keyboard(last, words)
    texts = [text for one in (*first, last) if (text := one.text).strip()]
    calls, place = _photos_and_texts(texts, last, has_buttons=bool(markup)), _pin(last.pin)
    is_bare = not calls and not place
    if is_bare or (markup and (not calls or calls[-1].method == "sendMediaGroup")):
        calls.append(_text(PLACEHOLDER_TEXT))
    if markup:
        calls[-1].params["reply_markup"] = markup
    calls += place
    return tuple(_without_keyboard(calls, words) if takes_keyboard else calls)


_remembered_calls = forgettable(lru_cache(_MOST)(_calls))


# Texts


def _displayable_reply(reply: Reply, words: Mapping[str, str], *, with_pages: bool) -> Reply:
    """Return *reply* with lines of text for what has no button.

    *with_pages* adds a line for every link, for messages that can't have link buttons.
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
    named = set(map(_digits, _NATIONAL.findall(lines[0])))
    lines[0] = _NATIONAL.sub(_add_country_code, lines[0])
    lines += [_format_number(number, words) for number in reply.calls if number not in named]
    if reply.unsent and (unsent := words.get("unsent")):
        lines.append(f"✎ {unsent}")
    return structs.replace(
        reply,
        text="\n".join(lines) if lines[0].strip() else "\n".join(lines[1:]),
        buttons=tuple(_displayable_button(button) for button in reply.buttons),
        navigation=tuple(_displayable_button(button) for button in reply.navigation),
    )


def _format_number(number: str, words: Mapping[str, str]) -> str:
    """Return the line for *number*: with the country code, or a short number with its name.

    Telegram makes a number tappable only with its country code; a button can't dial. A contact
    would not help: Telegram shows its number with a "+" before it, so that a short number
    could not be called.
    """
    name = words.get(_NAMED_NUMBERS.get(number, ""), "")
    whole = f"{format_phone(number)} · {name}" if name else format_phone(number)
    return f"📞 {_NATIONAL.sub(_add_country_code, whole)}"


def _add_country_code(found: re.Match[str]) -> str:
    """Return the number *found* with the same number as Telegram links it behind it."""
    number = _digits(found[0])
    return f"{found[0]} ({_COUNTRY}{number[1:]})" if len(number) in _LENGTHS else found[0]


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _displayable_button(button: Button) -> Button:
    label = sanitize_for_display(button.label).strip() or PLACEHOLDER_TEXT
    return button if label == button.label else Button(label, button.data)


def _can_open(link: Link) -> bool:
    """Tell whether Telegram accepts *link* in a button: absolute, and not to a local host."""
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


def _text_params(name: str, text: str, receipt: str) -> Params:
    """Return the param *name* with *text*, and its entities if it has some."""
    bold = _bold(text, receipt)
    entities = "entities" if name == "text" else "caption_entities"
    return {name: text, entities: bold} if bold else {name: text}


# Calls


def _photos_and_texts(texts: Sequence[str], last: Reply, *, has_buttons: bool) -> list[Call]:
    """Return the photos of *last*, and *texts* as messages below them.

    The text is the caption if it fits as a whole; a caption that continues elsewhere is not read.
    An album can't have buttons.
    """
    photos = last.photos
    is_caption = len(texts) <= 1 and is_within(last.text, CAPTION)
    if is_caption and (len(photos) == 1 or (1 < len(photos) <= ALBUM and not has_buttons)):
        caption = _text_params("caption", last.text, last.receipt) if texts else {}
        return _photos(photos, caption)
    return [*_photos(photos, {}), *(_text(text, last.receipt) for text in texts)]


def _text(text: str, receipt: str = "") -> Call:
    params = _text_params("text", text, receipt)
    return Call("sendMessage", {**params, "link_preview_options": {"is_disabled": True}})


def _photos(photos: Sequence[str], caption: Params) -> list[Call]:
    """Return *photos* as albums, the first photo with *caption*; a single one as a photo."""
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
    """Return the call that shows *pin* below its message, without a sound of its own."""
    if pin is None:
        return []
    location: Params = {
        "latitude": pin.latitude,
        "longitude": pin.longitude,
        "disable_notification": True,
    }
    title, _, rest = sanitize_for_display(pin.label).strip().partition(", ")
    if not title:
        return [Call("sendLocation", location)]
    if len(title) > TITLE:
        title, rest = title[:TITLE], f"{title[TITLE:]}, {rest}".removesuffix(", ")
    address = rest or f"{pin.latitude:.5f}, {pin.longitude:.5f}"
    return [Call("sendVenue", {**location, "title": title, "address": address})]


# Buttons


def _requests(message: Outgoing, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the request buttons for *message*; () in a group."""
    if is_group(message.address):
        return ()
    return tuple(
        request
        for request in _REQUEST_FIELDS
        if request in message.reply.wants and words.get(request)
    )


def _keyboard(reply: Reply, requests: Sequence[str], words: Mapping[str, str]) -> Params:
    """Return a keyboard below the conversation with all answers to *reply*.

    Telegram allows request buttons for a place or a number only in this keyboard, and a message
    can't have both kinds of buttons. So all answers are in it. A tap sends the button's label,
    which is read like typed text.
    """
    asked: Rows = [
        [{"text": words[request], _REQUEST_FIELDS[request]: True}] for request in requests
    ]
    rows = asked + [[{"text": button.label} for button in row] for row in _button_rows(reply)]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def _inline_keyboard(reply: Reply, words: Mapping[str, str]) -> Params:
    """Return the inline buttons of *reply*, {} for none."""
    copies: Rows = []
    if reply.receipt and words.get("copy"):
        label = f"{words['copy']} {reply.receipt}"
        copies = [[{"text": label, "copy_text": {"text": reply.receipt[:COPY]}}]]
    pages: Rows = [
        [{"text": sanitize_for_display(link.label).strip() or PLACEHOLDER_TEXT, "url": link.url}]
        for link in reply.links
        if _can_open(link)
    ]
    out = [Button(words.get(one.data, one.label), one.data) for one in reply.navigation]
    ours = _button_rows(structs.replace(reply, navigation=tuple(out)))
    rows = copies + pages + [[_inline(button) for button in row] for row in ours]
    return {"inline_keyboard": rows} if rows else {}


def _inline(button: Button) -> Params:
    return {"text": button.label, "callback_data": button.data}


def _button_rows(reply: Reply) -> list[Sequence[Button]]:
    """Return the buttons in rows: short answers in two columns, the ways out in one row."""
    rows: list[Sequence[Button]] = []
    for button in reply.buttons:
        is_short = len(button.label) <= _SHORT_LABEL
        if is_short and rows and len(rows[-1]) == 1 and len(rows[-1][0].label) <= _SHORT_LABEL:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    if reply.unsent and all(reply.unsent.data != button.data for button in reply.buttons):
        rows.append((Button(reply.unsent.label, reply.unsent.data),))
    out = reply.navigation
    most = _WAYS_OUT_IN_ROW
    return [*rows, *(out[at : at + most] for at in range(0, len(out), most))]


def _without_keyboard(calls: list[Call], words: Mapping[str, str]) -> list[Call]:
    """Return *calls* with a call that removes the keyboard.

    This is the first call that is no album and has no buttons: those can't remove a keyboard. If
    there is none, add a message before them.
    """
    removal: Params = {"remove_keyboard": True}
    for call in calls:
        if call.method != "sendMediaGroup" and "reply_markup" not in call.params:
            call.params["reply_markup"] = removal
            return calls
    noted = words.get("noted", "")
    if not noted:
        return calls
    notice = _text(noted)
    notice.params["reply_markup"] = removal
    return [notice, *calls]
