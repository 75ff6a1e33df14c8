"""The routes of the conversation: send, read, listen, mark as seen."""

from collections.abc import Sequence
from functools import partial

import msgspec
from msgspec import Struct, structs

from conversations.engine.model.messages import Content, Voice, photos_in
from handlers.http import (
    Handler,
    Request,
    Response,
    Route,
    compress,
    decode_json,
    error_response,
    json_response,
    too_many_requests,
)
from handlers.webchat.authentication import Authenticator, read_cookie
from handlers.webchat.event_streams import EventStreams
from handlers.webchat.host import Host, NotAdmittedError, Visitor
from handlers.webchat.incoming import BadMessageError, client_id, incoming
from handlers.webchat.limits import (
    MOST_BODY,
    MOST_MESSAGES,
    READS_PER_MINUTE,
    SEEN_PER_MINUTE,
    WebChatLimits,
)
from handlers.webchat.outgoing import ThreadMessage, encode_message
from handlers.webchat.sites import Site

_encode = msgspec.json.Encoder().encode


class _Seen(Struct):
    position: int


class ConversationRoutes:
    """Receives messages of visitors, and shows them both sides of their conversation."""

    def __init__(
        self,
        site: Site,
        host: Host,
        event_streams: EventStreams,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._site = site
        self._host = host
        self._event_streams = event_streams
        self._messages = webchat_limits.per_minute(webchat_limits.messages)
        self._reads = webchat_limits.per_minute(READS_PER_MINUTE)
        self._seen = webchat_limits.per_minute(SEEN_PER_MINUTE)

    def routes(self, authenticator: Authenticator) -> Sequence[Route]:
        """Return the routes."""
        known, site = authenticator.visitors_only, self._site
        say = known(self._say, self._messages, acts=True)

        def route(method: str, path: str, handle: Handler, name: str) -> Route:
            address = f"{site.path}/api{path}"
            return Route(
                method, address, handle, f"{site.name}_{name}", permission=site.permission
            )

        return (
            structs.replace(route("POST", "/messages", say, "say"), most=MOST_BODY),
            route("GET", "/messages", known(self._read, self._reads), "read"),
            route("GET", "/events", known(self._stream, self._reads), "events"),
            route("POST", "/seen", known(self._see, self._seen), "seen"),
        )

    async def _say(self, request: Request, visitor: Visitor) -> Response:
        try:
            inbound = incoming(await request.read(), self._site.channel, visitor.address)
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

        stream = self._event_streams.stream(
            visitor.address,
            request.client,
            _position(request),
            messages,
            partial(self._is_signed_in, request),
        )
        return Response(
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
            stream=stream,
        )

    async def _is_signed_in(self, request: Request) -> bool:
        try:
            return await self._host.visitor(read_cookie(request, self._site)) is not None
        except NotAdmittedError:  # any more
            return False

    async def _see(self, request: Request, visitor: Visitor) -> Response:
        seen = decode_json(await request.read(), _Seen)
        if seen is None:
            return error_response(400, "malformed", self._host.say("engine-kind-unknown"))
        thread_position = await self._host.thread_position(visitor)
        await self._host.see(visitor, max(0, min(seen.position, thread_position.position)))
        return Response(204, headers={"Cache-Control": "no-store"})


_FULL_SECONDS = 20


def _position(request: Request) -> int:
    """Return the position after which to go on: the last event id, else the query's."""
    for text in (request.headers.get("last-event-id"), request.query.get("after")):
        if text and text.isdecimal() and len(text) < 10:  # noqa: PLR2004 - fits in an integer
            return int(text)
    return 0
