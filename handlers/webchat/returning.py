"""The routes by which someone without their cookie gets back to their conversation."""

from collections.abc import Sequence

from msgspec import Struct

from handlers.channel import Request, Response, Route
from handlers.webchat.allowance import Allowance
from handlers.webchat.doors import Doorkeeper, answer, cookie_header, read, refusal, too_many
from handlers.webchat.host import Host, TooManyTriesError, Visitor


class _Receipt(Struct):
    receipt: str


class _Return(Struct):
    receipt: str = ""
    secret: str = ""
    token: str = ""


class Returning:
    """Gives out secrets and links, and takes them."""

    def __init__(self, host: Host, *, tries: Allowance) -> None:
        self._host = host
        self._tries = tries

    def routes(self, door: Doorkeeper) -> Sequence[Route]:
        """Return the routes."""
        return (
            Route("POST", "/chat/api/keepsake", door.visitor(self._keepsake), "chat_keepsake"),
            Route("POST", "/chat/api/link", door.visitor(self._link), "chat_link"),
            Route("POST", "/chat/api/return", door.anyone(self._return), "chat_return"),
        )

    async def _keepsake(self, request: Request, visitor: Visitor) -> Response:
        asked = read(request.body, _Receipt)
        if asked is None:
            return self._malformed()
        found = await self._host.keepsake(visitor, asked.receipt)
        if found is None:
            return refusal(404, "no_receipt", self._host.say("webchat-error-receipt"))
        receipt, secret = found
        return answer({"receipt": receipt, "secret": secret})

    async def _link(self, request: Request, visitor: Visitor) -> Response:
        token, until = await self._host.link(visitor)
        return answer({"url": f"{request.base_url}/chat#back={token}", "until": until})

    async def _return(self, request: Request) -> Response:
        if wait := self._tries.take(request.client):
            return too_many(wait, self._host.say("webchat-error-tries"))
        asked = read(request.body, _Return)
        if asked is None:
            return self._malformed()
        try:
            if asked.token:
                cookie = await self._host.come_back_by_link(asked.token)
            else:
                cookie = await self._host.come_back(asked.receipt, asked.secret)
        except TooManyTriesError as error:
            return too_many(error.seconds, self._host.say("webchat-error-tries"))
        if cookie is None:
            phrase = "webchat-error-link" if asked.token else "webchat-error-secret"
            return refusal(404, "no_way_back", self._host.say(phrase))
        return answer({"back": True}, cookie=cookie_header(cookie, secure=request.secure))

    def _malformed(self) -> Response:
        return refusal(400, "malformed", self._host.say("engine-kind-unknown"))
