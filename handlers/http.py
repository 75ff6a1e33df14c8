"""The HTTP contract: routes, requests and responses, and helpers for all routes."""

import gzip
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec
from msgspec import Struct, structs

T = TypeVar("T")

PUBLIC = "public"
"""The permission of a route that is open to everyone."""

AS_ATTACHMENT = {
    "Content-Disposition": "attachment",
    "Cache-Control": "private, max-age=31536000, immutable",
}


def cookie_name(name: str, *, secure: bool) -> str:
    """Return the cookie's full name; over https it has a prefix that stops others setting it."""
    return f"__Host-{name}" if secure else name


class BodyError(Exception):
    """The body of a request is refused; *code* is one word for the reason."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


class ClientGoneError(BodyError):
    """The client has disconnected before the end of the body."""

    def __init__(self) -> None:
        super().__init__(400, "client_gone")


class BodyNotReadError(Exception):
    """A handler uses a body that it has not read."""


class Body(Protocol):
    """The body of a request. *data* is None until it is read."""

    data: bytes | None

    async def read(self) -> bytes:
        """Return the body, in memory.

        Raises:
            BodyError: it is refused.
        """

    def on_disk(self, person: str) -> AbstractAsyncContextManager[Path]:
        """Return a context with the body in a file, which is deleted at its end.

        *person* is who sends it: only a few of one person's may arrive at once.

        Raises:
            BodyError: it is refused.
            StorageFullError: the disk is full.
        """


class Request(Struct, frozen=True):
    """An HTTP request; names of headers are lower-case.

    Its body is not read yet: a handler first checks who sends it, then reads it.
    """

    method: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    incoming: Body
    client: str
    secure: bool
    base_url: str

    async def read(self) -> bytes:
        """Read the body, once, and return it.

        Raises:
            BodyError: it is too large or too slow, or too many are arriving.
        """
        return await self.incoming.read()

    @property
    def body(self) -> bytes:
        """The body, which was read before.

        Raises:
            BodyNotReadError: it was not.
        """
        if self.incoming.data is None:
            raise BodyNotReadError
        return self.incoming.data

    def cookie(self, name: str) -> str:
        """Return the value of the cookie *name*, or ""."""
        return self.cookies.get(cookie_name(name, secure=self.secure), "")


class Response(Struct, frozen=True):
    """An HTTP response: a *body*, a file at *path*, or an event *stream*.

    *ignored* is one word for the reason why the request has no effect, to be counted.
    """

    status: int = 200
    body: bytes = b""
    media_type: str = "application/json"
    headers: Mapping[str, str] = {}
    cookie: str = ""
    path: str = ""
    stream: AsyncIterator[bytes] | None = None
    ignored: str = ""


Handler = Callable[[Request], Awaitable[Response]]


class Route(Struct, frozen=True):
    """One route; a body over *most* bytes is refused with 413.

    *name* is the route's name in metrics. *permission* is `PUBLIC`, or the action that an official
    must be allowed to do; the program does not start if a route has none.
    """

    method: str
    path: str
    handle: Handler
    name: str
    most: int = 65_536
    permission: str = ""


def decode_json(body: bytes, kind: type[T]) -> T | None:
    """Return the JSON *body* decoded as *kind*, or None if it is invalid."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def json_response(value: object, status: int = 200, *, cookie: str = "") -> Response:
    """Return a response with *value* as JSON, which no cache may store."""
    return Response(
        status,
        msgspec.json.encode(value),
        headers={"Cache-Control": "no-store"},
        cookie=cookie,
    )


def error_response(
    status: int, error: str, say: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an error response: *error* is for the client, the sentence *say* for the person."""
    body = msgspec.json.encode({"error": error, "say": say})
    headers = {"Cache-Control": "no-store", **(headers or {})}
    return Response(status, body, headers=headers, ignored=error)


def too_many_requests(seconds: float, say: str) -> Response:
    """Return the response to a request over the rate limit; *seconds* is the time to wait."""
    return error_response(429, "too_many", say, {"Retry-After": str(int(seconds) + 1)})


def accepts_encoding(request: Request, coding: str) -> bool:
    """Tell whether the client accepts the content coding *coding*."""
    accepted = request.headers.get("accept-encoding", "").lower().split(",")
    return any(
        name.strip() == coding and weight.replace(" ", "") not in _REFUSED
        for name, _, weight in (part.partition(";") for part in accepted)
    )


_REFUSED = {"q=0", "q=0.0", "q=0.00", "q=0.000"}


def is_unchanged(request: Request, tag: str) -> bool:
    """Tell whether the client has the content with the ETag *tag*."""
    known = request.headers.get("if-none-match", "").split(",")
    return any(one.strip().removeprefix("W/") == tag.removeprefix("W/") for one in known)


def compress(request: Request, response: Response) -> Response:
    """Return *response* with its body in gzip, if the client accepts it and it saves bytes."""
    vary = ", ".join(filter(None, (response.headers.get("Vary"), "Accept-Encoding")))
    headers = {**response.headers, "Vary": vary}
    if len(response.body) >= _WORTH_COMPRESSING and accepts_encoding(request, "gzip"):
        body = gzip.compress(response.body, _LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
        return structs.replace(response, body=body, headers=headers)
    return structs.replace(response, headers=headers)


_WORTH_COMPRESSING = 1_000
_LEVEL = 6


def revalidate(request: Request, response: Response) -> Response:
    """Return *response*, or 304 if the client has the same; it must ask before each use."""
    # A weak tag, because the same content is sent in several codings.
    tag = f'W/"{zlib.crc32(response.body):08x}"'
    headers = {**response.headers, "Cache-Control": "private, no-cache", "ETag": tag}
    if is_unchanged(request, tag):
        return Response(304, headers=headers)
    return compress(request, structs.replace(response, headers=headers))


def is_cross_origin(request: Request) -> bool:
    """Tell whether another site's page sent the request, or may have: see `is_of_unknown_origin`.

    Over plain http the page may also have been opened by another name of this machine, which
    `Host` tells.
    """
    if request.method == "GET":
        return False
    if request.headers.get("sec-fetch-site", "none") not in _OWN_SITES:
        return True
    origin = request.headers.get("origin")
    if origin is None:
        return False
    own = {request.base_url}
    if not request.secure:
        own.add(f"http://{request.headers.get('host', '')}")
    return origin not in own


_OWN_SITES = {"same-origin", "none"}


def is_of_unknown_origin(request: Request) -> bool:
    """Tell whether the request may be from another site's page, and does not say from which.

    Browsers have said so for years. Without it, a form needs a secret that no other site knows,
    and a program a header or a media type that no other site's page may send.
    """
    names = ("origin", "sec-fetch-site", PROGRAM_HEADER)
    if request.method == "GET" or any(name in request.headers for name in names):
        return False
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return media_type in _TYPES_OF_ANY_SITE


# What a page may send to any other site (Fetch: "CORS-safelisted request-header").
_TYPES_OF_ANY_SITE = frozenset(
    ("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
)
PROGRAM_HEADER = "x-requested-with"
"""The header by which a program that is no browser says that no other site's page sent it."""
