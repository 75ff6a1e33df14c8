"""What every route of the web chat shares: who is talking, and how errors are answered."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from handlers.channel import Handler, Request, Response, cookie_name
from handlers.webchat.host import Host, Visitor

_COOKIE = "caunoi_chat"
_TEN_YEARS = 10 * 365 * 24 * 3600
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")

T = TypeVar("T")

VisitorHandler = Callable[[Request, Visitor], Awaitable[Response]]


def decode_json(body: bytes, kind: type[T]) -> T | None:
    """Return *body*, which is JSON, as a *kind*; None where it is not one."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def json_response(value: object, status: int = 200, *, cookie: str = "") -> Response:
    """Return *value* as JSON; nothing of it is kept by a cache."""
    return Response(
        status,
        msgspec.json.encode(value),
        headers={"Cache-Control": "no-store"},
        cookie=cookie,
    )


def error_response(
    status: int, error: str, say: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an error that a client understands and a sentence for the person."""
    body = msgspec.json.encode({"error": error, "say": say})
    headers = {"Cache-Control": "no-store", **(headers or {})}
    return Response(status, body, headers=headers, ignored=error)


def too_many_requests(seconds: float, say: str) -> Response:
    """Return that it was too often, and when to try again."""
    return error_response(429, "too_many", say, {"Retry-After": str(int(seconds) + 1)})


def cookie_header(value: str, *, secure: bool) -> str:
    """Return the Set-Cookie header for *value*."""
    name = cookie_name(_COOKIE, secure=secure)
    rest = "; Secure" if secure else ""
    return f"{name}={value}; Path=/; Max-Age={_TEN_YEARS}; HttpOnly; SameSite=Lax{rest}"


def read_cookie(request: Request) -> str:
    """Return the cookie's value, "" where there is none that could be ours."""
    value = request.cookie(_COOKIE)
    return value if _TOKEN.fullmatch(value) else ""


class Authenticator:
    """Finds the visitor by their cookie; refuses requests that another site's page sent."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def same_origin(self, handle: Handler) -> Handler:
        """Return *handle* for requests of our own pages and of programs."""

        async def guarded(request: Request) -> Response:
            if is_cross_origin(request):
                return error_response(
                    403, "foreign_origin", self._host.say("webchat-error-foreign")
                )
            return await handle(request)

        return guarded

    def visitors_only(self, handle: VisitorHandler) -> Handler:
        """Return *handle* for those whose cookie we know."""

        async def known(request: Request) -> Response:
            cookie = read_cookie(request)
            visitor = await self._host.visitor(cookie) if cookie else None
            if visitor is None:
                return error_response(
                    401, "no_conversation", self._host.say("webchat-error-unknown")
                )
            return await handle(request, visitor)

        return self.same_origin(known)


def is_cross_origin(request: Request) -> bool:
    """Tell whether another site's page sent the request."""
    origin = request.headers.get("origin")
    if not origin or request.method == "GET":
        return False
    return urlsplit(origin).netloc != request.headers.get("host", "")
