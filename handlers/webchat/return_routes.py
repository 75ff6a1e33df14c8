"""The routes by which a person without the cookie returns to their conversation."""

from collections.abc import Sequence

from msgspec import Struct

from handlers.http import (
    PUBLIC,
    Request,
    Response,
    Route,
    decode_json,
    error_response,
    json_response,
    too_many_requests,
)
from handlers.webchat.authentication import Authenticator, cookie_header
from handlers.webchat.host import Host, TooManyTriesError, Visitor
from handlers.webchat.rate_limiter import RateLimiter


class _Receipt(Struct):
    receipt: str


class _Return(Struct):
    receipt: str = ""
    secret: str = ""
    token: str = ""


class ReturnRoutes:
    """Issues secrets and links, and accepts them."""

    def __init__(self, host: Host, *, tries: RateLimiter) -> None:
        self._host = host
        self._tries = tries

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        return (
            Route(
                "POST",
                "/chat/api/keepsake",
                authenticator.visitors_only(self._make_receipt_secret),
                "chat_keepsake",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/link",
                authenticator.visitors_only(self._link),
                "chat_link",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/return",
                authenticator.same_origin(self._return),
                "chat_return",
                permission=PUBLIC,
            ),
        )

    async def _make_receipt_secret(self, request: Request, visitor: Visitor) -> Response:
        asked = decode_json(await request.read(), _Receipt)
        if asked is None:
            return self._malformed()
        found = await self._host.make_receipt_secret(visitor, asked.receipt)
        if found is None:
            return error_response(404, "no_receipt", self._host.say("webchat-error-receipt"))
        receipt, secret = found
        return json_response({"receipt": receipt, "secret": secret})

    async def _link(self, request: Request, visitor: Visitor) -> Response:
        token, until = await self._host.link(visitor)
        return json_response({"url": f"{request.base_url}/chat#back={token}", "until": until})

    async def _return(self, request: Request) -> Response:
        if wait := self._tries.take(request.client):
            return too_many_requests(wait, self._host.say("webchat-error-tries"))
        asked = decode_json(await request.read(), _Return)
        if asked is None:
            return self._malformed()
        try:
            if asked.token:
                cookie = await self._host.come_back_by_link(asked.token)
            else:
                cookie = await self._host.come_back(asked.receipt, asked.secret)
        except TooManyTriesError as error:
            return too_many_requests(error.seconds, self._host.say("webchat-error-tries"))
        if cookie is None:
            phrase = "webchat-error-link" if asked.token else "webchat-error-secret"
            return error_response(404, "no_way_back", self._host.say(phrase))
        return json_response({"back": True}, cookie=cookie_header(cookie, secure=request.secure))

    def _malformed(self) -> Response:
        return error_response(400, "malformed", self._host.say("engine-kind-unknown"))
