"""Authenticate visitors of the web chat by their cookie."""

import re
from collections.abc import Awaitable, Callable

from handlers.http import (
    Handler,
    Request,
    Response,
    cookie_name,
    error_response,
    is_cross_origin,
    is_of_unknown_origin,
)
from handlers.webchat.host import Host, Visitor

_COOKIE = "caunoi_chat"
_TEN_YEARS = 10 * 365 * 24 * 3600
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")

VisitorHandler = Callable[[Request, Visitor], Awaitable[Response]]


def cookie_header(value: str, *, secure: bool) -> str:
    """Return the Set-Cookie header for *value*."""
    name = cookie_name(_COOKIE, secure=secure)
    rest = "; Secure" if secure else ""
    return f"{name}={value}; Path=/; Max-Age={_TEN_YEARS}; HttpOnly; SameSite=Lax{rest}"


def read_cookie(request: Request) -> str:
    """Return the cookie's value, or "" if it is missing or can't be ours."""
    value = request.cookie(_COOKIE)
    return value if _TOKEN.fullmatch(value) else ""


class Authenticator:
    """Finds the visitor by their cookie; refuses requests that another site's page sent."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def same_origin(self, handle: Handler) -> Handler:
        """Wrap *handle* to refuse requests from pages of other sites."""

        async def guarded(request: Request) -> Response:
            if is_cross_origin(request) or is_of_unknown_origin(request):
                return error_response(
                    403, "foreign_origin", self._host.say("webchat-error-foreign")
                )
            return await handle(request)

        return guarded

    def visitors_only(self, handle: VisitorHandler) -> Handler:
        """Wrap *handle* to refuse requests without a known cookie."""

        async def known(request: Request) -> Response:
            cookie = read_cookie(request)
            visitor = await self._host.visitor(cookie) if cookie else None
            if visitor is None:
                return error_response(
                    401, "no_conversation", self._host.say("webchat-error-unknown")
                )
            return await handle(request, visitor)

        return self.same_origin(known)
