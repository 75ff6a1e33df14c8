"""Convert our requests and responses from and to ASGI."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType

from starlette.datastructures import QueryParams
from starlette.responses import FileResponse, StreamingResponse
from starlette.responses import Response as WebResponse
from starlette.types import Scope

from handlers.http import Body, Request, Response
from storage.database.errors import StorageError

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_ALWAYS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(self), microphone=(self), camera=(self)",
}
# Without includeSubDomains: the other hosts of the commune's domain are not ours.
_ALWAYS_SECURE = {**_ALWAYS, "strict-transport-security": "max-age=31536000"}
_NONE: Mapping[str, str] = MappingProxyType({})

Header = tuple[bytes, bytes]


def request_of(scope: Scope, body: Body, *, secure: bool, base_url: str) -> Request:
    """Return the request in *scope* with its unread *body*."""
    headers = headers_of(scope["headers"])
    cookie = headers.get("cookie")
    return Request(
        method=scope["method"],
        path=scope.get("path_params", _NONE),
        query=QueryParams(scope["query_string"]) if scope["query_string"] else _NONE,
        headers=headers,
        cookies=_parse_cookies(cookie) if cookie else _NONE,
        incoming=body,
        client=client_of(scope),
        secure=secure,
        base_url=base_url,
    )


def client_of(scope: Scope) -> str:
    """Return the client's network address, or "" if it is unknown."""
    client = scope["client"]
    return client[0] if client else ""


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


def _parse_cookies(header: str) -> dict[str, str]:
    """Return the cookies by name; the last of repeated ones.

    Quoted values stay quoted: ours never are, and the standard library unquotes in quadratic time.
    """
    pairs = (pair.partition("=") for pair in header.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def to_starlette(response: Response, *, secure: bool) -> WebResponse:
    """Return *response* as a Starlette response; *secure* is whether we are reached by https."""
    headers = _with_security_headers(response.headers, secure=secure)
    if response.cookie:
        headers["set-cookie"] = response.cookie
    if any("\r" in value or "\n" in value for value in headers.values()):
        raise ValueError("a line break in a header would begin another header")
    if response.stream is not None:
        return StreamingResponse(
            _end_without_storage(response.stream),
            response.status,
            headers,
            media_type=response.media_type,
        )
    if response.path:
        return FileResponse(
            response.path, response.status, headers, media_type=response.media_type
        )
    return WebResponse(response.body, response.status, headers, media_type=response.media_type)


async def _end_without_storage(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Yield the parts of *stream*; end it if the database fails: the client connects again."""
    with suppress(StorageError):
        async for part in stream:
            yield part


def _with_security_headers(own: Mapping[str, str], *, secure: bool) -> dict[str, str]:
    """Return the security headers and *own*, by lower-case name."""
    always = _ALWAYS_SECURE if secure else _ALWAYS
    return {**always, **{name.lower(): value for name, value in own.items()}}
