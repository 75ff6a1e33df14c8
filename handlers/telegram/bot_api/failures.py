"""Translate a failed answer of the Bot API to our error classes."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from math import inf

from handlers.errors import (
    ConflictError,
    GoneError,
    MovedError,
    OversizeError,
    RefusedError,
    RevokedError,
    SendError,
    ThrottledError,
    UncertainError,
    UneditableError,
    UnparsableError,
    UnreachableError,
)

_PAUSE_SECONDS = 5.0
# Telegram never asks for a longer pause; a longer one may also overflow a datetime.
_LONGEST_PAUSE_SECONDS = 7 * 86_400.0
_PAUSE = re.compile(r"retry after ([0-9]{1,6})")

# Parts of a description, in lower case. The effect of the call already holds, or is not needed:
_DONE = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
)
_GONE = (
    "chat not found",
    "user not found",
    "user is deactivated",
    "bot was blocked",
    "bot was kicked",
    "group is deactivated",
    "group chat was deleted",
    "have no rights to send a message",
    "not enough rights to send text messages",
    "chat_write_forbidden",
    "peer_id_invalid",
    "input_user_deactivated",
    "user_is_blocked",
)
_UNPARSABLE = ("can't parse entities", "can't parse message text", "entity_bounds_invalid")
_OVERSIZE = "file is too big"
_UNEDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
    "message identifier is not specified",
)


def failure(
    status: int, description: str, parameters: Mapping[str, object] | None = None
) -> SendError | None:
    """Return the error for *status* and *description*; None if the call's effect already holds.

    After a 5xx the message may have arrived: the request was read, the result is unknown. 503
    alone means that nobody processed it. Telegram always sends a *description*. An answer without
    one comes from a proxy and tells nothing about a chat or a token.
    """
    text, facts = description.casefold(), parameters or {}
    if to := facts.get("migrate_to_chat_id"):
        return MovedError(str(to))
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return ThrottledError(_pause(facts.get("retry_after"), text))
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        is_from_telegram = text or status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return (
            _classify_refusal(status, text)
            if is_from_telegram
            else UnreachableError(f"status {status}")
        )
    is_redirect = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
    if is_redirect or status == HTTPStatus.SERVICE_UNAVAILABLE:
        # A proxy rejected the request, not Telegram.
        return UnreachableError(f"status {status}")
    return UncertainError()


def _classify_refusal(status: int, text: str) -> SendError | None:
    if any(part in text for part in _DONE):
        return None
    if status == HTTPStatus.CONFLICT:
        return ConflictError()
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
        # A revoked token gives 401, a malformed one 404.
        return RevokedError()
    if status == HTTPStatus.FORBIDDEN or any(part in text for part in _GONE):
        return GoneError()
    if any(part in text for part in _UNPARSABLE):
        return UnparsableError()
    if _OVERSIZE in text:
        return OversizeError()
    if any(part in text for part in _UNEDITABLE):
        return UneditableError()
    return RefusedError()


def _pause(seconds: object, text: str) -> float:
    """Return the pause in seconds; Telegram sends it in two places, a proxy in none."""
    if isinstance(seconds, int | float) and seconds > 0 and seconds != inf:
        return float(min(seconds, _LONGEST_PAUSE_SECONDS))
    found = _PAUSE.search(text)
    return float(found[1]) if found else _PAUSE_SECONDS
