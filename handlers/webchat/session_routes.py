"""The routes by which a page opens its conversation, and a resident begins or leaves theirs."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

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
from handlers.webchat.authentication import Authenticator, cookie_header, read_cookie
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.host import Host, Push, ResidentsHost, ThreadPosition, Visitor
from handlers.webchat.limits import READS_PER_MINUTE, SIGN_OUTS_PER_MINUTE, WebChatLimits
from handlers.webchat.sites import RESIDENTS, Site


class _SignOut(Struct):
    everywhere: bool = False


class SignedInSessionRoutes:
    """Opens the conversations of people who signed in elsewhere."""

    def __init__(self, site: Site, host: Host, webchat_limits: WebChatLimits) -> None:
        self._site = site
        self._host = host
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        site = self._site
        handle = authenticator.visitors_only(self._open, self._reads, acts=True)
        path, name = f"{site.path}/api/session", f"{site.name}_session"
        return (Route("POST", path, handle, name, permission=site.permission),)

    async def _open(self, request: Request, visitor: Visitor) -> Response:
        del request
        thread_position = await self._host.thread_position(visitor)
        return json_response(_session(self._host, visitor, thread_position))


class ResidentsSessionRoutes:
    """Begins, opens and leaves the conversations of residents."""

    def __init__(
        self,
        host: ResidentsHost,
        push: Push,
        event_streams: EventStreams,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._host = host
        self._push = push
        self._event_streams = event_streams
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)
        self._sign_outs = webchat_limits.per_minute(SIGN_OUTS_PER_MINUTE)
        self._newcomers = webchat_limits.newcomers()

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        enter = authenticator.same_origin(self._enter)
        leave = authenticator.visitors_only(self._sign_out, self._sign_outs)
        api = f"{RESIDENTS.path}/api"
        return (
            Route("POST", f"{api}/session", enter, "chat_session", permission=PUBLIC),
            Route("POST", f"{api}/sign-out", leave, "chat_sign_out", permission=PUBLIC),
        )

    async def _enter(self, request: Request) -> Response:
        cookie = read_cookie(request)
        visitor = await self._host.visitor(cookie) if cookie else None
        is_new = visitor is None
        if visitor is None:
            if wait := self._newcomers.take(request.client):
                return too_many_requests(wait, self._host.say("webchat-error-busy"))
            cookie, visitor = await self._host.enter(_language(await request.read()))
            thread_position = ThreadPosition(seen=0, position=0)
        elif wait := self._reads.take(visitor.address, request.client):
            return too_many_requests(wait, self._host.say("webchat-error-busy"))
        else:
            thread_position = await self._host.thread_position(visitor)
        session = _session(self._host, visitor, thread_position)
        push = await self._push.key_for(visitor.address)
        return json_response(
            {**session, "new": is_new, "push": push},
            # A known one too: the browser counts its year from the last visit, as we do.
            cookie=cookie_header(cookie, secure=request.secure),
        )

    async def _sign_out(self, request: Request, visitor: Visitor) -> Response:
        asked = decode_json(await request.read(), _SignOut)
        if asked is None:
            return error_response(400, "malformed", self._host.say("engine-kind-unknown"))
        cookie = read_cookie(request)
        await self._host.sign_out(cookie, visitor, everywhere=asked.everywhere)
        self._event_streams.reconnect(visitor.address)
        return Response(
            204,
            # The next person at this machine must not find photos in its cache. Storage stays: the
            # origin is also that of the officials' pages.
            headers={"Cache-Control": "no-store", "Clear-Site-Data": '"cache"'},
            cookie=cookie_header("", secure=request.secure),
        )


def _session(
    host: Host, visitor: Visitor, thread_position: ThreadPosition
) -> Mapping[str, object]:
    """Return what a page must know to show the visitor's conversation.

    The page knows a conversation again by its "owner", which opens nothing.
    """
    return {
        "owner": sha256(visitor.address.encode()).hexdigest()[:16],
        "seen": thread_position.seen,
        "position": thread_position.position,
        "unit": host.unit(),
    }


def _language(body: bytes) -> str:
    """Return the language that a new visitor asks for, or ""."""
    asked = decode_json(body, dict[str, object]) or {}
    return str(asked.get("language", ""))
