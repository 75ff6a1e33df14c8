"""Call the Bot API through a driver, and translate its failures to our error classes."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from msgspec import Raw, Struct

from handlers.errors import RefusedError, SendError, UncertainError, UnreachableError
from handlers.telegram.bot_api.calls import Attachment, Call
from handlers.telegram.bot_api.failures import failure
from handlers.telegram.drivers.driver import Answer, Driver
from handlers.telegram.limits import FILE_BYTES
from handlers.telegram.updates.schema import Update, UpdateError, read_updates

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
POLL_SECONDS = 25
_GRACE_SECONDS = 10.0
_DONE = b"true"
# These params never have attachments and are most of most calls, so don't search them.
_NO_FILES = {"chat_id", "text", "reply_markup", "link_preview_options", "entities"}


class _Envelope(Struct, frozen=True):
    """The envelope of an answer of the Bot API."""

    ok: bool = False
    result: Raw = Raw(_DONE)
    error_code: int = 0
    description: str = ""
    parameters: dict[str, Any] = {}


class _File(Struct, frozen=True):
    file_path: str


class _Sent(Struct, frozen=True):
    message_id: int


_decode_envelope = msgspec.json.Decoder(_Envelope).decode
_decode_file = msgspec.json.Decoder(_File).decode
_decode_sent = msgspec.json.Decoder(_Sent | list[_Sent]).decode


class Api:
    """Telegram's Bot API for one bot."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    async def call(self, call: Call, files: Mapping[str, bytes | str] | None = None) -> bytes:
        """Make *call*, with *files* by the names in its attachments; return the result's JSON.

        A file is its bytes, or the id that Telegram gave it before.

        A call whose effect already holds, such as "message is not modified", succeeds.

        Raises:
            SendError: the call failed, or may have failed.
        """
        named: dict[str, bytes] = {}
        params = {
            name: value if name in _NO_FILES else _to_json_value(value, files or {}, named)
            for name, value in call.params.items()
        }
        return _result(await self._driver.post(call.method, params, named))

    async def updates(self, offset: int) -> list[Update]:
        """Return the updates from *offset* on; wait up to POLL_SECONDS for the first.

        Telegram deletes the updates before *offset*.

        Raises:
            SendError: no answer with updates came.
        """
        params = {
            "offset": offset,
            "limit": 100,
            "timeout": POLL_SECONDS,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        answer = await self._driver.poll(params, seconds=POLL_SECONDS + _GRACE_SECONDS)
        if answer.status != HTTPStatus.OK:
            _result(answer)
            raise UnreachableError(f"status {answer.status}")
        try:
            return read_updates(answer.body)
        except UpdateError as error:
            raise UnreachableError(error.reason) from None

    async def fetch(self, file_id: str) -> bytes:
        """Return the bytes of a file that a person sent.

        Raises:
            SendError: the file can't be fetched; `retry` tells whether a later try may succeed.
        """
        result = await self.call(Call("getFile", {"file_id": file_id}))
        try:
            path = _decode_file(result).file_path
        except msgspec.DecodeError:
            raise UnreachableError("no path") from None
        answer = await self._driver.get(path, most=FILE_BYTES)
        if answer.status == HTTPStatus.OK:
            return answer.body
        if answer.status == HTTPStatus.NOT_FOUND:
            # The token is valid, because getFile has succeeded.
            raise RefusedError("no file")
        raise UnreachableError(f"status {answer.status}")

    async def close(self) -> None:
        """Close all connections."""
        await self._driver.close()


def message_id(result: bytes) -> str | None:
    """Return the message id in *result*, of an album the first; None if it has none."""
    try:
        sent = _decode_sent(result)
    except msgspec.DecodeError:
        return None
    if isinstance(sent, list):
        return str(sent[0].message_id) if sent else None
    return str(sent.message_id)


def _to_json_value(
    value: object, files: Mapping[str, bytes | str], named: dict[str, bytes]
) -> object:
    """Return *value* ready for JSON; add the files that it refers to to *named*."""
    if isinstance(value, Attachment):
        data = files.get(value.media_id)
        if data is None:
            raise RefusedError("no photo")
        if isinstance(data, str):
            return data
        name = f"photo{len(named)}"
        named[name] = data
        return f"attach://{name}"
    if isinstance(value, dict):
        return {key: _to_json_value(one, files, named) for key, one in value.items()}
    if isinstance(value, list):
        return [_to_json_value(one, files, named) for one in value]
    return value


def _result(answer: Answer) -> bytes:
    """Return the result in *answer*.

    Raises:
        SendError: the answer is a failure.
    """
    error = _failure(answer)
    if isinstance(error, SendError):
        raise error
    return error


def _failure(answer: Answer) -> SendError | bytes:
    try:
        envelope = _decode_envelope(answer.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # A proxy answered, not Telegram. With status 200 the request may have arrived.
        return failure(answer.status, "") or UncertainError()
    if envelope.ok:
        return bytes(envelope.result)
    status = answer.status if answer.status != HTTPStatus.OK else envelope.error_code
    return failure(status, envelope.description, envelope.parameters) or _DONE
