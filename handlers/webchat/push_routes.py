"""The routes by which a browser asks to be told of news while its page is closed."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from handlers.http import (
    PUBLIC,
    Request,
    Response,
    Route,
    decode_json,
    error_response,
    revalidate,
)
from handlers.webchat.authentication import Authenticator, read_cookie
from handlers.webchat.host import Host, Push, PushSubscription, Visitor
from handlers.webchat.limits import PUSHES_PER_MINUTE, WebChatLimits

_WORKER = Path(__file__).parent / "widget" / "push_worker.js"


class _Keys(Struct):
    p256dh: str
    auth: str


class _Wanted(Struct):
    endpoint: str
    keys: _Keys


class PushRoutes:
    """Serves the worker that shows news, and stores subscriptions."""

    def __init__(self, host: Host, push: Push, webchat_limits: WebChatLimits) -> None:
        self._host = host
        self._push = push
        self._changes = webchat_limits.per_minute(PUSHES_PER_MINUTE)
        self._worker = _WORKER.read_bytes()

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        begin, end = (
            authenticator.visitors_only(handle, self._changes)
            for handle in (self._subscribe, self._unsubscribe)
        )
        return (
            Route(
                "GET", "/chat/push.js", self._serve_worker, "chat_push_worker", permission=PUBLIC
            ),
            Route("POST", "/chat/api/push", begin, "chat_push", permission=PUBLIC),
            Route("POST", "/chat/api/push/end", end, "chat_push_end", permission=PUBLIC),
        )

    async def _serve_worker(self, request: Request) -> Response:
        return revalidate(request, Response(body=self._worker, media_type="text/javascript"))

    async def _subscribe(self, request: Request, visitor: Visitor) -> Response:
        body = decode_json(await request.read(), _Wanted)
        if body is not None:
            wanted = PushSubscription(body.endpoint, body.keys.p256dh, body.keys.auth)
            if await self._push.subscribe(read_cookie(request), visitor.address, wanted):
                return Response(204, headers={"Cache-Control": "no-store"})
        return error_response(400, "no_push", self._host.say("webchat-push-failed"))

    async def _unsubscribe(self, request: Request, visitor: Visitor) -> Response:
        del visitor
        await self._push.unsubscribe(read_cookie(request))
        return Response(204, headers={"Cache-Control": "no-store"})
