"""What becomes of the message whose button was pressed: it is replaced, marked or left alone."""

from msgspec import structs

from conversations.engine.model.messages import Reply
from handlers.channel import Outgoing
from handlers.fit import is_within
from handlers.telegram.bot_api.calls import Call, chat_id_of
from handlers.telegram.limits import CAPTION, TEXT
from handlers.telegram.outgoing import outgoing

_TAKEN = "✓"
_TEXTS = {
    "sendMessage": ("editMessageText", "text", TEXT),
    "sendPhoto": ("editMessageCaption", "caption", CAPTION),
}


def can_replace(reply: Reply, shown: Reply | None) -> bool:
    """Tell whether *reply* may replace the message *shown*.

    Only the buttons may change: a receipt, a link code, the number to call in an emergency or an
    official's answer must stay where they are.
    """
    return shown is not None and reply.in_place and reply.text == shown.text


def mark_answered(message: Outgoing, shown: Reply | None) -> Call | None:
    """Return the call that ends the question *shown*, which *message* follows; None for no call.

    The buttons go, and a line says which of them was pressed. Links and codes to copy stay. If
    the message is sent again after a crash, so is this call, and changes nothing.
    """
    reply = message.reply
    if shown is None or not shown.asks or not message.edits.isdecimal() or reply.in_place:
        return None
    buttons = (*shown.buttons, *shown.navigation)
    label = next((button.label for button in buttons if button.data == reply.pressed), "")
    before = structs.replace(message, reply=shown, edits="")
    asked = next(
        (call for call in outgoing(before, dict(shown.labels)) if "reply_markup" in call.params),
        None,
    )
    markup = asked.params["reply_markup"] if asked else None
    if not label or asked is None or not isinstance(markup, dict) or "keyboard" in markup:
        return None
    rows = [
        left
        for row in markup["inline_keyboard"]
        if (left := [button for button in row if "callback_data" not in button])
    ]
    method, name, most = _TEXTS[asked.method]
    text = f"{asked.params.get(name, '')}\n{_TAKEN} {label}".lstrip("\n")
    params = {**asked.params, name: text}
    if not is_within(text, most):
        method, params = "editMessageReplyMarkup", {}
    for param in ("photo", "reply_markup"):
        params.pop(param, None)
    if rows:
        params["reply_markup"] = {"inline_keyboard": rows}
    ids = {"chat_id": chat_id_of(message.address), "message_id": int(message.edits)}
    return Call(method, {**params, **ids})
