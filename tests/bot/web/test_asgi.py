"""Reading requests that arrive in pieces, and writing responses."""

import pytest
from starlette.requests import ClientDisconnect

from bot.web.asgi import body_of, headers_of, request_of, to_starlette
from handlers.http import Response


def scope(*headers, method="POST"):
    return {
        "type": "http",
        "method": method,
        "path": "/",
        "query_string": b"",
        "client": None,
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }


def bringing(*messages):
    left = list(messages)

    async def receive():
        return left.pop(0)

    return receive


def part(body, *, more=False):
    return {"type": "http.request", "body": body, "more_body": more}


@pytest.mark.parametrize(
    ("parts", "body"),
    [
        ([part(b"abc")], b"abc"),
        ([part(b"")], b""),
        ([{"type": "http.request"}], b""),
        ([part(b"ab", more=True), part(b"c", more=True), part(b"")], b"abc"),
        ([part(b"ab", more=True), part(b"cd", more=True), part(b"e")], None),
        ([part(b"abcde")], None),
    ],
)
async def test_a_body_without_a_length_is_read_up_to_the_limit(parts, body):
    assert await body_of(scope(), bringing(*parts), 4) == body


@pytest.mark.parametrize("length", ["5", "99999999999999999999"])
async def test_a_body_with_a_length_over_the_limit_is_not_read(length):
    assert await body_of(scope(("content-length", length)), bringing(), 4) is None


@pytest.mark.parametrize("length", ["-1", "", "four"])
async def test_an_invalid_length_is_ignored(length):
    assert await body_of(scope(("content-length", length)), bringing(part(b"abcd")), 4) == b"abcd"


async def test_a_disconnect_within_a_body_raises():
    receive = bringing(part(b"ab", more=True), {"type": "http.disconnect"})
    with pytest.raises(ClientDisconnect):
        await body_of(scope(), receive, 4)


def test_of_repeated_headers_the_first_counts_and_cookies_are_joined():
    brought = scope(("host", "a"), ("host", "b"), ("cookie", "x=1"), ("cookie", "y=2"))
    assert headers_of(brought["headers"]) == {"host": "a", "cookie": "x=1; y=2"}
    request = request_of(brought, b"", secure=False, base_url="")
    assert (request.cookies, request.client) == ({"x": "1", "y": "2"}, "")


@pytest.mark.parametrize(
    ("status", "has_length"), [(200, True), (404, True), (204, False), (304, False)]
)
async def test_a_response_that_can_have_a_body_has_a_length(status, has_length):
    sent = []

    async def send(message):
        sent.append(message)

    response = to_starlette(Response(status, headers={"X-Colour": "red"}))
    await response(scope(), bringing(), send)
    names = [name for name, _ in sent[0]["headers"]]
    assert (b"content-length" in names) == has_length
    assert (b"x-colour", b"red") in sent[0]["headers"]
    assert len(names) == len(set(names))
