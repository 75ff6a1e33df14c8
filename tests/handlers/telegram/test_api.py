"""Decoding answers of the Bot API."""

import pytest

from handlers.errors import (
    GoneError,
    OversizeError,
    RefusedError,
    ThrottledError,
    UncertainError,
    UnreachableError,
)
from handlers.telegram.bot_api.api import Api
from handlers.telegram.bot_api.calls import Call
from handlers.telegram.drivers.driver import Answer


class Wire:
    """A driver with one answer for calls, and one for files."""

    def __init__(self, *answers):
        self._answers = [Answer(status, body) for status, body in answers]

    async def post(self, method, params, files, *, seconds=0.0):
        return self._answers.pop(0)

    async def poll(self, params, *, seconds):
        return self._answers.pop(0)

    async def get(self, path, *, most):
        return self._answers.pop(0)

    async def close(self):
        pass


SEND = Call("sendMessage", {"chat_id": 7, "text": "Dạ"})
PATH = (200, b'{"ok": true, "result": {"file_path": "photos/1.jpg"}}')


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        pytest.param(200, b"<html>hello</html>", UncertainError, id="it may have been taken"),
        pytest.param(200, b"", UncertainError, id="nothing was said at all"),
        pytest.param(200, b'{"ok": true, "resu', UncertainError, id="the answer was cut"),
        pytest.param(502, b"<html>bad gateway</html>", UncertainError, id="a gateway took it"),
        pytest.param(503, b"<html>later</html>", UnreachableError, id="nobody took it"),
        pytest.param(302, b"", UnreachableError, id="somebody sends us elsewhere"),
        pytest.param(429, b"slow down", ThrottledError, id="a proxy asks us to wait"),
        pytest.param(
            200,
            b'{"ok": false, "error_code": 403, "description": "Forbidden: bot was blocked"}',
            GoneError,
            id="a refusal under a status of success is a refusal",
        ),
        pytest.param(200, b'{"ok": false}', UncertainError, id="a refusal without a word"),
    ],
)
async def test_only_an_answer_that_says_ok_is_a_success(status, body, error):
    with pytest.raises(error) as caught:
        await Api(Wire((status, body))).call(SEND)
    assert caught.type is error


@pytest.mark.parametrize("body", [b"<html>", b"", b'{"ok": true', b'{"ok": false}', b"[]"])
async def test_an_unreadable_answer_to_getupdates_is_an_error(body):
    with pytest.raises(UnreachableError):
        await Api(Wire((200, body))).updates(0)


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        pytest.param([PATH, (404, b"")], RefusedError, id="a file that is gone never comes"),
        pytest.param([PATH, (502, b"")], UnreachableError, id="a gateway may be well later"),
        pytest.param([(200, b'{"ok": true, "result": {}}')], UnreachableError, id="no path"),
        pytest.param(
            [(400, b'{"ok": false, "description": "Bad Request: file is too big"}')],
            OversizeError,
            id="larger than is handed out",
        ),
    ],
)
async def test_a_failed_file_is_retried_only_if_that_may_help(answers, error):
    with pytest.raises(error) as caught:
        await Api(Wire(*answers)).fetch("file-1")
    assert caught.type is error


async def test_fetching_a_file_returns_its_bytes():
    assert await Api(Wire(PATH, (200, b"jpeg"))).fetch("file-1") == b"jpeg"
