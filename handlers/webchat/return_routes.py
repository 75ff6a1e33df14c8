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
from handlers.network import network_of
from handlers.webchat.authentication import Authenticator, cookie_header, read_cookie
from handlers.webchat.host import BusyError, ResidentsHost, TooManyTriesError, Visitor
from handlers.webchat.limits import RETURN_WAYS_PER_MINUTE, RETURNS_PER_MINUTE, WebChatLimits

_BUSY_SECONDS = 5


class _Receipt(Struct):
    receipt: str


class _Return(Struct):
    receipt: str = ""
    secret: str = ""
    token: str = ""


class ReturnRoutes:
    """Issues secrets and links, and accepts them."""

    def __init__(self, host: ResidentsHost, webchat_limits: WebChatLimits) -> None:
        self._host = host
        self._secrets = webchat_limits.per_minute(RETURN_WAYS_PER_MINUTE)
        self._links = webchat_limits.per_minute(RETURN_WAYS_PER_MINUTE)
        self._tries = webchat_limits.per_network(RETURNS_PER_MINUTE)
        self._own_tries = webchat_limits.per_minute(RETURNS_PER_MINUTE)

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        back = authenticator.limited(self._return, self._tries, self._own_tries)
        return (
            Route(
                "POST",
                "/chat/api/keepsake",
                authenticator.visitors_only(self._make_receipt_secret, self._secrets),
                "chat_keepsake",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/link",
                authenticator.visitors_only(self._link, self._links),
                "chat_link",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/return",
                authenticator.same_origin(back),
                "chat_return",
                permission=PUBLIC,
            ),
        )

    async def _make_receipt_secret(self, request: Request, visitor: Visitor) -> Response:
        asked = decode_json(await request.read(), _Receipt)
        if asked is None:
            return self._malformed()
        try:
            found = await self._host.make_receipt_secret(visitor, asked.receipt)
        except BusyError:
            return self._busy()
        if found is None:
            return error_response(404, "no_receipt", self._host.say("webchat-error-receipt"))
        receipt, secret = found
        return json_response({"receipt": receipt, "secret": secret})

    async def _link(self, request: Request, visitor: Visitor) -> Response:
        token, until = await self._host.link(visitor)
        return json_response({"url": f"{request.base_url}/chat#back={token}", "until": until})

    async def _return(self, request: Request) -> Response:
        asked = decode_json(await request.read(), _Return)
        if asked is None:
            return self._malformed()
        try:
            if asked.token:
                cookie = await self._host.come_back_by_link(asked.token)
            else:
                network, own = network_of(request.client), read_cookie(request)
                visitor = await self._host.visitor(own) if own else None
                cookie = await self._host.come_back(asked.receipt, asked.secret, network, visitor)
        except TooManyTriesError as error:
            return too_many_requests(error.seconds, self._host.say("webchat-error-tries"))
        except BusyError:
            return self._busy()
        if cookie is None:
            phrase = "webchat-error-link" if asked.token else "webchat-error-secret"
            return error_response(404, "no_way_back", self._host.say(phrase))
        return json_response({"back": True}, cookie=cookie_header(cookie, secure=request.secure))

    def _malformed(self) -> Response:
        return error_response(400, "malformed", self._host.say("engine-kind-unknown"))

    def _busy(self) -> Response:
        headers = {"Retry-After": str(_BUSY_SECONDS)}
        return error_response(503, "busy", self._host.say("webchat-error-busy"), headers)
