"""Convert our requests and responses from and to ASGI."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from starlette.datastructures import QueryParams
from starlette.requests import ClientDisconnect, cookie_parser
from starlette.responses import FileResponse, StreamingResponse
from starlette.responses import Response as WebResponse
from starlette.types import Receive, Scope

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
_NONE: Mapping[str, str] = MappingProxyType({})

Header = tuple[bytes, bytes]


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


def to_starlette(response: Response) -> WebResponse:
    """Return *response* as a Starlette response."""
    headers = _with_security_headers(response.headers)
    if response.cookie:
        headers["set-cookie"] = response.cookie
    if any("\r" in value or "\n" in value for value in headers.values()):
        raise ValueError("a line break in a header would begin another header")
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
