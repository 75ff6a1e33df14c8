"""The routes of the conversation: begin, send, listen, mark as seen, sign out."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from conversations.engine.model.messages import Content, Voice, photos_in
from handlers.http import (
    PUBLIC,
    Request,
    Response,
    Route,
    compress,
    decode_json,
    error_response,
    json_response,
    too_many_requests,
)
from handlers.webchat.authentication import Authenticator, cookie_header, read_cookie
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.host import Host, Push, ThreadPosition, Visitor
from handlers.webchat.incoming import BadMessageError, client_id, incoming
from handlers.webchat.limits import (
    MOST_BODY,
    MOST_MESSAGES,
    READS_PER_MINUTE,
    SEEN_PER_MINUTE,
    SIGN_OUTS_PER_MINUTE,
    WebChatLimits,
)
from handlers.webchat.outgoing import ThreadMessage, encode_message

_encode = msgspec.json.Encoder().encode


class _Seen(Struct):
    position: int


class _SignOut(Struct):
    everywhere: bool = False


class ConversationRoutes:
    """Receives messages of visitors, and shows them both sides of their conversation."""

    def __init__(
        self,
        host: Host,
        push: Push,
        event_streams: EventStreams,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._host = host
        self._push = push
        self._event_streams = event_streams
        self._messages = webchat_limits.per_minute(webchat_limits.messages)
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)
        self._seen = webchat_limits.per_minute(SEEN_PER_MINUTE)
        self._sign_outs = webchat_limits.per_minute(SIGN_OUTS_PER_MINUTE)
        self._newcomers = webchat_limits.newcomers()

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        say = Route(
            "POST",
            "/chat/api/messages",
            authenticator.visitors_only(self._say, self._messages),
            "chat_say",
            most=MOST_BODY,
            permission=PUBLIC,
        )
        return (
            Route(
                "POST",
                "/chat/api/session",
                authenticator.same_origin(self._enter),
                "chat_session",
                permission=PUBLIC,
            ),
            say,
            Route(
                "GET",
                "/chat/api/messages",
                authenticator.visitors_only(self._read, self._reads),
                "chat_read",
                permission=PUBLIC,
            ),
            Route(
                "GET",
                "/chat/api/events",
                authenticator.visitors_only(self._stream, self._reads),
                "chat_events",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/seen",
                authenticator.visitors_only(self._see, self._seen),
                "chat_seen",
                permission=PUBLIC,
            ),
            Route(
                "POST",
                "/chat/api/sign-out",
                authenticator.visitors_only(self._sign_out, self._sign_outs),
                "chat_sign_out",
                permission=PUBLIC,
            ),
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
        return json_response(
            {
                "new": is_new,
                "seen": thread_position.seen,
                "position": thread_position.position,
                "unit": self._host.unit(),
                "push": await self._push.key_for(visitor.address),
            },
            # A known one too: the browser counts its year from the last visit, as we do.
            cookie=cookie_header(cookie, secure=request.secure),
        )

    async def _say(self, request: Request, visitor: Visitor) -> Response:
        try:
            inbound = incoming(await request.read(), visitor.address)
        except BadMessageError as error:
            phrase = (
                "engine-message-too-long" if error.why == "too_long" else "engine-kind-unknown"
            )
            status = 413 if error.why == "too_long" else 400
            return error_response(status, error.why, self._host.say(phrase))
        if not await self._has_its_files(visitor, inbound.content):
            return error_response(404, "no_file", self._host.say("webchat-error-file"))
        (position,) = await self._host.receive([inbound])
        message = ThreadMessage(
            position=position,
            at=self._host.now(),
            body=_encode(inbound.content),
            ours=False,
            id=client_id(inbound.update_id),
        )
        self._event_streams.push(visitor.address, message)
        return json_response({"position": position})

    async def _has_its_files(self, visitor: Visitor, content: Content) -> bool:
        files = (content.media,) if isinstance(content, Voice) else photos_in(content)
        return all([await self._host.owns(visitor, media) for media in files])

    async def _read(self, request: Request, visitor: Visitor) -> Response:
        messages = await self._host.messages(visitor, _position(request), MOST_MESSAGES)
        thread_position = await self._host.thread_position(visitor)
        body = b'{"messages":[%s],"seen":%d}' % (
            b",".join(map(encode_message, messages)),
            thread_position.seen,
        )
        return compress(request, Response(body=body, headers={"Cache-Control": "no-store"}))

    async def _stream(self, request: Request, visitor: Visitor) -> Response:
        self._host.check_storage()  # a stream that ends at once would look like a good connection
        if self._event_streams.is_full(request.client):
            return too_many_requests(_FULL_SECONDS, self._host.say("web-refused-connections_full"))

        async def messages(after: int) -> Sequence[ThreadMessage]:
            return await self._host.messages(visitor, after, MOST_MESSAGES)

        async def is_signed_in() -> bool:
            return await self._host.visitor(read_cookie(request)) is not None

        stream = self._event_streams.stream(
            visitor.address, request.client, _position(request), messages, is_signed_in
        )
        return Response(
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
            stream=stream,
        )

    async def _see(self, request: Request, visitor: Visitor) -> Response:
        seen = decode_json(await request.read(), _Seen)
        if seen is None:
            return error_response(400, "malformed", self._host.say("engine-kind-unknown"))
        thread_position = await self._host.thread_position(visitor)
        await self._host.see(visitor, max(0, min(seen.position, thread_position.position)))
        return Response(204, headers={"Cache-Control": "no-store"})

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


_FULL_SECONDS = 20


def _position(request: Request) -> int:
    """Return the position after which to go on: the last event id, else the query's."""
    for text in (request.headers.get("last-event-id"), request.query.get("after")):
        if text and text.isdecimal() and len(text) < 10:  # noqa: PLR2004 - fits in an integer
            return int(text)
    return 0


def _language(body: bytes) -> str:
    """Return the language that a new visitor asks for, or ""."""
    asked = decode_json(body, dict[str, object]) or {}
    return str(asked.get("language", ""))
