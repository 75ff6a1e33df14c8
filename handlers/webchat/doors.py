"""What every route of the web chat shares: who is talking, and how errors are answered."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from handlers.channel import Handle, Request, Response, cookie_name
from handlers.webchat.host import Host, Visitor

_COOKIE = "caunoi_chat"
_TEN_YEARS = 10 * 365 * 24 * 3600
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")

T = TypeVar("T")

ForVisitor = Callable[[Request, Visitor], Awaitable[Response]]


def read(body: bytes, kind: type[T]) -> T | None:
    """Return *body*, which is JSON, as a *kind*; None where it is not one."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def answer(value: object, status: int = 200, *, cookie: str = "") -> Response:
    """Return *value* as JSON; nothing of it is kept by a cache."""
    return Response(
        status,
        msgspec.json.encode(value),
        headers={"Cache-Control": "no-store"},
        cookie=cookie,
    )


def refusal(
    status: int, error: str, say: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return an error that a client understands and a sentence for the person."""
    body = msgspec.json.encode({"error": error, "say": say})
    headers = {"Cache-Control": "no-store", **(headers or {})}
    return Response(status, body, headers=headers, ignored=error)


def too_many(seconds: float, say: str) -> Response:
    """Return that it was too often, and when to try again."""
    return refusal(429, "too_many", say, {"Retry-After": str(int(seconds) + 1)})


def cookie_header(value: str, *, secure: bool) -> str:
    """Return the Set-Cookie header for *value*."""
    name = cookie_name(_COOKIE, secure=secure)
    rest = "; Secure" if secure else ""
    return f"{name}={value}; Path=/; Max-Age={_TEN_YEARS}; HttpOnly; SameSite=Lax{rest}"


def cookie_of(request: Request) -> str:
    """Return the cookie's value, "" where there is none that could be ours."""
    value = request.cookie(_COOKIE)
    return value if _TOKEN.fullmatch(value) else ""


class Doorkeeper:
    """Lets in whoever has a cookie, and nobody who was sent by another site's page."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def anyone(self, handle: Handle) -> Handle:
        """Return *handle* for requests of our own pages and of programs."""

        async def guarded(request: Request) -> Response:
            if is_foreign(request):
                return refusal(403, "foreign_origin", self._host.say("webchat-error-foreign"))
            return await handle(request)

        return guarded

    def visitor(self, handle: ForVisitor) -> Handle:
        """Return *handle* for those whose cookie we know."""

        async def known(request: Request) -> Response:
            cookie = cookie_of(request)
            visitor = await self._host.visitor(cookie) if cookie else None
            if visitor is None:
                return refusal(401, "no_conversation", self._host.say("webchat-error-unknown"))
            return await handle(request, visitor)

        return self.anyone(known)


def is_foreign(request: Request) -> bool:
    """Tell whether another site's page sent the request."""
    origin = request.headers.get("origin")
    if not origin or request.method == "GET":
        return False
    return urlsplit(origin).netloc != request.headers.get("host", "")
