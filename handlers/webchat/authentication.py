"""Authenticate visitors of the web chat by their cookie."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

from msgspec import structs

from handlers.http import (
    Handler,
    Request,
    Response,
    cookie_name,
    error_response,
    is_cross_origin,
    is_of_unknown_origin,
    too_many_requests,
)
from handlers.webchat.host import Host, NotAdmittedError, Visitor
from handlers.webchat.rate_limiter import Allowance, NetworkLimiter
from handlers.webchat.sites import RESIDENTS, Site

COOKIE_LIFE = timedelta(days=365)
"""How long a cookie is valid after its last use."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")

VisitorHandler = Callable[[Request, Visitor], Awaitable[Response]]

Refuse = Callable[[float, str], Response]
"""Returns the response that tells to wait that many seconds, in that sentence."""


def cookie_header(value: str, *, secure: bool) -> str:
    """Return the Set-Cookie header for a resident's *value*; "" deletes the cookie."""
    name = cookie_name(RESIDENTS.cookie, secure=secure)
    age = int(COOKIE_LIFE.total_seconds()) if value else 0
    rest = "; Secure" if secure else ""
    return f"{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{rest}"


def read_cookie(request: Request, site: Site = RESIDENTS) -> str:
    """Return the value of the *site*'s cookie, or "" if it is missing or can't be ours."""
    value = request.cookie(site.cookie)
    return value if _TOKEN.fullmatch(value) else ""


def too_many_views(seconds: float, say: str) -> Response:
    """Return the response to a person who opens a page too often: *say*, and nothing around it."""
    refusal = too_many_requests(seconds, say)
    return structs.replace(refusal, body=say.encode(), media_type="text/plain; charset=utf-8")


class Authenticator:
    """Finds the visitor by their cookie; refuses requests that another site's page sent.

    Nothing here reads a body: a request without a cookie or over its limit is refused unread.
    """

    def __init__(self, host: Host, site: Site) -> None:
        self._host = host
        self._site = site

    def same_origin(self, handle: Handler) -> Handler:
        """Wrap *handle* to refuse requests from pages of other sites."""

        async def guarded(request: Request) -> Response:
            if is_cross_origin(request) or is_of_unknown_origin(request):
                return error_response(
                    403, "foreign_origin", self._host.say("webchat-error-foreign")
                )
            return await handle(request)

        return guarded

    def limited(
        self,
        handle: Handler,
        strangers: NetworkLimiter,
        known: Allowance,
        refuse: Refuse = too_many_requests,
    ) -> Handler:
        """Wrap *handle* to refuse requests over a limit; visitors don't wait for strangers."""

        async def allowed(request: Request) -> Response:
            visitor = await self.find_visitor(request)
            wait = (
                known.take(visitor.address, request.client)
                if visitor
                else strangers.take(request.client)
            )
            if wait:
                return refuse(wait, self._host.say("webchat-error-busy"))
            return await handle(request)

        return allowed

    def visitors_only(
        self, handle: VisitorHandler, allowance: Allowance, *, acts: bool = False
    ) -> Handler:
        """Wrap *handle* to refuse requests without a known cookie, or over the *allowance*.

        *acts* if the request is something that the visitor does, so that they are still there.
        """

        async def known(request: Request) -> Response:
            try:
                visitor = await self.find_visitor(request, acts=acts)
            except NotAdmittedError as error:
                return error_response(403, "not_admitted", self._host.say(error.phrase))
            if visitor is None:
                return error_response(
                    401, "no_conversation", self._host.say("webchat-error-unknown")
                )
            if wait := allowance.take(visitor.address, request.client):
                return too_many_requests(wait, self._host.say("engine-busy"))
            return await handle(request, visitor)

        return self.same_origin(known)

    async def find_visitor(self, request: Request, *, acts: bool = False) -> Visitor | None:
        """Return the visitor of the request's cookie, or None.

        Raises:
            NotAdmittedError: they may not use this chat.
        """
        cookie = read_cookie(request, self._site)
        return await self._host.visitor(cookie, acts=acts) if cookie else None
