"""Reading heads of requests, and writing responses."""

import pytest

from bot.web.asgi import headers_of, request_of, to_starlette
from handlers.http import Response
from tests.fakes import ReadBody


def scope(*headers, method="POST"):
    return {
        "type": "http",
        "method": method,
        "path": "/",
        "query_string": b"",
        "client": None,
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }


def test_of_repeated_headers_the_first_counts_and_cookies_are_joined():
    brought = scope(("host", "a"), ("host", "b"), ("cookie", "x=1"), ("cookie", "y=2"))
    assert headers_of(brought["headers"]) == {"host": "a", "cookie": "x=1; y=2"}
    request = request_of(brought, ReadBody(), secure=False, base_url="")
    assert (request.cookies, request.client) == ({"x": "1", "y": "2"}, "")


@pytest.mark.parametrize(
    ("status", "has_length"), [(200, True), (404, True), (204, False), (304, False)]
)
async def test_a_response_that_can_have_a_body_has_a_length(status, has_length):
    sent = []

    async def receive():
        return {}

    async def send(message):
        sent.append(message)

    response = to_starlette(Response(status, headers={"X-Colour": "red"}), secure=False)
    await response(scope(), receive, send)
    names = [name for name, _ in sent[0]["headers"]]
    assert (b"content-length" in names) == has_length
    assert (b"x-colour", b"red") in sent[0]["headers"]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        ("a=1; b=2;c = 3", {"a": "1", "b": "2", "c": "3"}),
        ("a=1; a=2", {"a": "2"}),
        ("a=b=c; d; =e", {"a": "b=c", "d": "", "": "e"}),
        ('a="\\\\"', {"a": '"\\\\"'}),
    ],
)
def test_cookies_are_taken_as_they_are(header, cookies):
    request = request_of(scope(("cookie", header)), ReadBody(), secure=False, base_url="")
    assert request.cookies == cookies


@pytest.mark.parametrize("secure", [False, True])
def test_over_https_browsers_are_told_to_stay_there(secure):
    headers = to_starlette(Response(), secure=secure).headers
    assert ("strict-transport-security" in headers) is secure
