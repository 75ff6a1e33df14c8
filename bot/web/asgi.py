"""Convert our requests and responses from and to ASGI.

Every message and every answer passes here, so that this code creates no unnecessary objects.
Starlette sends files and streams.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from http import HTTPStatus
from types import MappingProxyType
from typing import Protocol

from starlette.datastructures import QueryParams
from starlette.requests import ClientDisconnect, cookie_parser
from starlette.responses import FileResponse, StreamingResponse
from starlette.responses import Response as WebResponse
from starlette.types import Receive, Scope, Send

from handlers.http import Request, Response

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "font-src 'self'; connect-src 'self'; media-src 'self' blob:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_ALWAYS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(self), microphone=(self), camera=(self)",
}
_WITHOUT_BODY = (204, 304)
# Sets of own headers to cache: nearly every response has one of them, and none is secret.
_USUAL = frozenset({(), (("Cache-Control", "no-store"),)})

_NONE: Mapping[str, str] = MappingProxyType({})

Header = tuple[bytes, bytes]
Headers = tuple[Header, ...]

# The name of the ASGI extension that holds an `Exchange`.
EXCHANGE_EXTENSION = "caunoi.whole"


class Exchange(Protocol):
    """A request body and its response, each in one piece, instead of several ASGI messages."""

    def body(self) -> bytes | None:
        """Return the request body, or None if it is incomplete or the client has disconnected."""

    def answer(self, head: bytes, body: bytes) -> None:
        """Send *head*, without its final blank line, and *body*."""


def request_of(scope: Scope, body: bytes, *, secure: bool, base_url: str) -> Request:
    """Return the request in *scope* and *body*."""
    headers = headers_of(scope["headers"])
    cookie, client = headers.get("cookie"), scope["client"]
    return Request(
        method=scope["method"],
        path=scope.get("path_params", _NONE),
        query=QueryParams(scope["query_string"]) if scope["query_string"] else _NONE,
        headers=headers,
        cookies=cookie_parser(cookie) if cookie else _NONE,
        body=body,
        client=client[0] if client else "",
        secure=secure,
        base_url=base_url,
    )


def headers_of(raw: Iterable[Header]) -> dict[str, str]:
    """Return the headers by lower-case name; the first of repeated ones."""
    headers: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1"), value.decode("latin-1")
        if key not in headers:
            headers[key] = text
        elif key == "cookie":  # HTTP/2 may split cookies into several headers
            headers[key] += f"; {text}"
    return headers


async def body_of(scope: Scope, receive: Receive, most: int) -> bytes | None:
    """Return the body, or None if it has more than *most* bytes.

    Raises:
        ClientDisconnect: the client has disconnected.
    """
    length = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
    if length.isdigit() and int(length) > most:
        return None
    exchange = _exchange_of(scope)
    body = exchange.body() if exchange else None
    if body is not None:
        return body if len(body) <= most else None
    parts, size, has_more = [], 0, True
    while has_more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        part = message.get("body", b"")
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        has_more = message.get("more_body", False)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _exchange_of(scope: Scope) -> Exchange | None:
    found: Exchange | None = scope.get("extensions", _NONE).get(EXCHANGE_EXTENSION)
    return found


async def respond(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Send *response* with the security headers."""
    if response.path or response.stream is not None:
        await to_starlette(response)(scope, receive, send)
        return
    exchange = _exchange_of(scope)
    if exchange is not None and scope["method"] != "HEAD" and "Connection" not in response.headers:
        exchange.answer(_head_of(response), response.body)
        return
    headers, _, more = _split_headers(response)
    everything = [*headers, *more]
    await send({"type": "http.response.start", "status": response.status, "headers": everything})
    await send({"type": "http.response.body", "body": response.body})


def _head_of(response: Response) -> bytes:
    """Return the status line and headers of *response*, except those that the server adds."""
    _, lines, more = _split_headers(response)
    return b"".join((_status_line(response.status), lines, *map(_header_line, more)))


def _split_headers(response: Response) -> tuple[Headers, bytes, list[Header]]:
    """Return the common headers of *response*, as pairs and as lines, and its further headers."""
    own = tuple(response.headers.items())
    headers, lines = (_encode_usual_headers if own in _USUAL else _encode_headers)(
        response.media_type, own
    )
    more = [(b"set-cookie", response.cookie.encode("latin-1"))] if response.cookie else []
    if response.status not in _WITHOUT_BODY:
        more.append((b"content-length", b"%d" % len(response.body)))
    return headers, lines, more


def to_starlette(response: Response) -> WebResponse:
    """Return *response* as a Starlette response."""
    headers = _with_security_headers(response.headers)
    if response.cookie:
        headers["set-cookie"] = response.cookie
    if response.stream is not None:
        return StreamingResponse(
            response.stream, response.status, headers, media_type=response.media_type
        )
    if response.path:
        return FileResponse(
            response.path, response.status, headers, media_type=response.media_type
        )
    return WebResponse(response.body, response.status, headers, media_type=response.media_type)


def _with_security_headers(own: Mapping[str, str]) -> dict[str, str]:
    """Return the security headers and *own*, by lower-case name."""
    return {**_ALWAYS, **{name.lower(): value for name, value in own.items()}}


def _encode_headers(media_type: str, own: tuple[tuple[str, str], ...]) -> tuple[Headers, bytes]:
    """Return headers as pairs of bytes, and as lines."""
    bare = WebResponse(headers=_with_security_headers(dict(own)), media_type=media_type or None)
    headers = tuple(raw for raw in bare.raw_headers if raw[0] != b"content-length")
    return headers, b"".join(map(_header_line, headers))


_encode_usual_headers = lru_cache(64)(_encode_headers)


@cache
def _status_line(status: int) -> bytes:
    return f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode()


def _header_line(header: Header) -> bytes:
    """Return a header as a line of HTTP.

    Raises:
        ValueError: it contains a line break.
    """
    line = b"%b: %b" % header
    if b"\r" in line or b"\n" in line:
        raise ValueError(header[0])
    return line + b"\r\n"
