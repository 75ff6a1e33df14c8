"""The routes of the conversation itself: begin, say, hear, see."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from conversations.engine.messages import Content, Photo, Voice
from handlers.channel import Request, Response, Route
from handlers.webchat.allowance import Allowance
from handlers.webchat.doors import (
    Doorkeeper,
    answer,
    cookie_header,
    cookie_of,
    read,
    refusal,
    too_many,
)
from handlers.webchat.host import Host, Visitor
from handlers.webchat.incoming import BadMessageError, client_id, incoming
from handlers.webchat.limits import MOST_BODY, MOST_MESSAGES
from handlers.webchat.mailbox import Mailbox
from handlers.webchat.outgoing import Line, written

_encode = msgspec.json.Encoder().encode


class _Seen(Struct):
    position: int


class Talking:
    """Handles what people say, and shows them both sides of their conversation."""

    def __init__(
        self, host: Host, mailbox: Mailbox, *, messages: Allowance, entries: Allowance
    ) -> None:
        self._host = host
        self._mailbox = mailbox
        self._messages = messages
        self._entries = entries

    def routes(self, door: Doorkeeper) -> Sequence[Route]:
        """Return the routes."""
        say = Route(
            "POST", "/chat/api/messages", door.visitor(self._say), "chat_say", most=MOST_BODY
        )
        return (
            Route("POST", "/chat/api/session", door.anyone(self._enter), "chat_session"),
            say,
            Route("GET", "/chat/api/messages", door.visitor(self._read), "chat_read"),
            Route("GET", "/chat/api/events", door.visitor(self._hear), "chat_events"),
            Route("POST", "/chat/api/seen", door.visitor(self._see), "chat_seen"),
        )

    async def _enter(self, request: Request) -> Response:
        cookie = cookie_of(request)
        visitor = await self._host.visitor(cookie) if cookie else None
        is_new = visitor is None
        header = ""
        if visitor is None:
            if wait := self._entries.take(request.client):
                return too_many(wait, self._host.say("engine-busy"))
            cookie, visitor = await self._host.enter(_language(request))
            header = cookie_header(cookie, secure=request.secure)
        standing = await self._host.standing(visitor)
        return answer(
            {
                "new": is_new,
                "seen": standing.seen,
                "position": standing.position,
                "unit": self._host.unit(),
            },
            cookie=header,
        )

    async def _say(self, request: Request, visitor: Visitor) -> Response:
        if wait := self._messages.take(visitor.address):
            return too_many(wait, self._host.say("engine-busy"))
        try:
            inbound = incoming(request.body, visitor.address)
        except BadMessageError as error:
            phrase = (
                "engine-message-too-long" if error.why == "too_long" else "engine-kind-unknown"
            )
            status = 413 if error.why == "too_long" else 400
            return refusal(status, error.why, self._host.say(phrase))
        if not await self._has_its_file(visitor, inbound.content):
            return refusal(404, "no_file", self._host.say("webchat-error-file"))
        (position,) = await self._host.receive([inbound])
        line = Line(
            position=position,
            at=self._host.now(),
            body=_encode(inbound.content),
            ours=False,
            id=client_id(inbound.update_id),
        )
        self._mailbox.push(visitor.address, line)
        return answer({"position": position})

    async def _has_its_file(self, visitor: Visitor, content: Content) -> bool:
        if isinstance(content, Photo | Voice):
            return await self._host.owns(visitor, content.media)
        return True

    async def _read(self, request: Request, visitor: Visitor) -> Response:
        lines = await self._host.lines(visitor, _position(request), MOST_MESSAGES)
        standing = await self._host.standing(visitor)
        body = b'{"messages":[%s],"seen":%d}' % (b",".join(map(written, lines)), standing.seen)
        return Response(body=body, headers={"Cache-Control": "no-store"})

    async def _hear(self, request: Request, visitor: Visitor) -> Response:
        async def lines(after: int) -> Sequence[Line]:
            return await self._host.lines(visitor, after, MOST_MESSAGES)

        stream = self._mailbox.stream(visitor.address, _position(request), lines)
        return Response(
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
            stream=stream,
        )

    async def _see(self, request: Request, visitor: Visitor) -> Response:
        seen = read(request.body, _Seen)
        if seen is None:
            return refusal(400, "malformed", self._host.say("engine-kind-unknown"))
        standing = await self._host.standing(visitor)
        await self._host.see(visitor, max(0, min(seen.position, standing.position)))
        return Response(204, headers={"Cache-Control": "no-store"})


def _position(request: Request) -> int:
    """Return behind which position to go on: what the browser saw last, else what was asked."""
    for said in (request.headers.get("last-event-id"), request.query.get("after")):
        if said and said.isdecimal() and len(said) < 10:  # noqa: PLR2004 - digits
            return int(said)
    return 0


def _language(request: Request) -> str:
    """Return the language that a new visitor asks for, "" where they ask for none."""
    asked = read(request.body, dict[str, object]) or {}
    return str(asked.get("language", ""))
