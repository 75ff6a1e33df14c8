"""Shared parts of officials' pages: the permission check, navigation and templates."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from msgspec import structs

from bot import logs
from bot.console import same_site_hop, sign_in_return
from bot.console.display_names import DisplayNames, format_day
from bot.console.live_notices import ADDRESS, LiveNotice, LiveNotices, LoadNotices
from bot.console.refusals import Refusals
from bot.console.work_objects import ObjectOf
from bot.html_templates import HtmlTemplates
from bot.services.inbound.turn_services import TurnServices
from bot.services.officials import sign_in
from bot.services.officials.permissions import (
    NOBODY,
    Action,
    NotAllowedError,
    SignedInOfficial,
)
from bot.subprocess_work.work_queue import QueueFullError
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.channel_names import channel_name
from conversations.text import formatting
from handlers.http import (
    BodyError,
    ClientGoneError,
    Handler,
    Request,
    Response,
    Route,
    cookie_name,
    is_cross_origin,
    is_of_unknown_origin,
)
from storage.database.errors import StorageError, StorageFullError
from storage.database.transactions import Database

_COOKIE = "caunoi_office"
_NAME_PREFIX = "office_"

LIVE_ACTION = Action.KEEP_ROLL_CALLS
"""What an official may do who sees the banner: it tells who needs help."""

log = logs.get_logger()

OfficialHandler = Callable[[Request, SignedInOfficial], Awaitable[Response]]


class Room(NamedTuple):
    """A page of the navigation: its path, the phrase that names it, and who may see it."""

    path: str
    phrase: str
    action: Action


class ConsoleSite:
    """Render pages, and check sessions and permissions.

    The navigation lists the routes that pages make with `room`, in the order of the capabilities.
    """

    def __init__(self, database: Database, services: TurnServices, phrases: Phrases) -> None:
        self.database = database
        self.services = services
        self.context = services.context
        self.phrases = phrases
        self.names = DisplayNames(self.context, phrases)
        self.refusals = Refusals(database, self.context, phrases.language, self.page)
        self._rooms: dict[str, Room] = {}
        self._pages: list[str] = []
        self._live: LiveNotices | None = None
        self._templates = HtmlTemplates(Path(__file__).parent)
        self._templates.environment.globals |= {
            "say": phrases.say,
            "channel_name": partial(channel_name, phrases=phrases),
            "Action": Action,
            "live_action": LIVE_ACTION,
            "live_address": ADDRESS,
            "rooms": self._rooms.values(),
            "field": self.names.field,
            "typed_field": self.names.typed_field,
            "named": self.names.value,
        }
        self._templates.environment.filters |= {
            "phone": formatting.format_phone,
            "time": self.names.time,
            "day": format_day,
        }

    def page(
        self,
        template: str,
        values: Mapping[str, object] | None = None,
        *,
        official: SignedInOfficial = NOBODY,
        status: int = 200,
        cookie: str = "",
    ) -> Response:
        """Return the page *template* with *values*, and navigation for what *official* may do."""
        shared = {
            "unit": self.context.unit,
            "may": official.may,
            "official": official.official_id,
            "is_drill": False,
        }
        page = self._templates.page(
            template, {**shared, **(values or {})}, status=status, cookie=cookie
        )
        html = _add_form_token(page.body.decode(), official.form_token)
        return structs.replace(page, body=html.encode())

    def route(
        self,
        method: str,
        path: str,
        action: Action,
        handle: OfficialHandler,
        name: str,
        most: int = 65_536,
        *,
        of: ObjectOf | None = None,
    ) -> Route:
        """Return the route of a page for officials who may do *action*, and do it on its object.

        *of* is what the path names, if that belongs to some of the officials.
        """
        if method == "GET":
            self._pages.append(path)
        guarded = self._officials_only(action, handle, path, name, of=of)
        return Route(method, path, guarded, name, most, permission=action)

    def upload_route(
        self,
        path: str,
        action: Action,
        handle: OfficialHandler,
        name: str,
        most: int,
        *,
        of: ObjectOf | None = None,
    ) -> Route:
        """Return the route of a form with a large file; *handle* reads it from the disk.

        It must check by `is_own_upload` that the form is ours.
        """
        guarded = self._officials_only(action, handle, path, name, of=of, reads_body=False)
        return Route("POST", path, guarded, name, most, permission=action)

    def live_route(self, load: LoadNotices, name: str) -> Route:
        """Return the route of the event stream of the banner, which shows what *load* returns.

        From now on each page of an official who may see the banner has it.
        """

        def render(notices: Sequence[LiveNotice]) -> str:
            return self._templates.render("live_notices.html", {"notices": notices})

        self._live = live = LiveNotices(self.database, self.context, load, render)

        async def stream(request: Request) -> Response:
            # An open page is no sign that its official is still there: nothing is recorded.
            cookie = self.cookie_of(request)

            async def find() -> SignedInOfficial | None:
                return await self.database.read(sign_in.read_session, self.context, cookie)

            async def may_see() -> bool:
                found = await find()
                return found is not None and found.may(LIVE_ACTION)

            official = await find()
            if official is None:
                return self.refusals.too_many_page(request) or await self._signed_out_page(
                    request, ADDRESS
                )
            if not official.may(LIVE_ACTION):
                return await self.refusals.not_allowed_page(request, official, LIVE_ACTION)
            return live.response(official.official_id, may_see)

        return Route("GET", ADDRESS, stream, name, permission=LIVE_ACTION)

    def close_streams(self) -> None:
        """End the event streams of all open pages."""
        if self._live is not None:
            self._live.close()

    def room(self, path: str, action: Action, handle: OfficialHandler, name: str) -> Route:
        """Return the route of a page that the navigation links to.

        The page "office_cards" is named by the phrase `console-room-cards`.
        """
        phrase = f"console-room-{name.removeprefix(_NAME_PREFIX)}"
        self._rooms[path] = Room(path, phrase, action)
        return self.route("GET", path, action, handle, name)

    def home_of(self, official: SignedInOfficial) -> str:
        """Return the start page of *official*: the first of the navigation that they may see."""
        seen = (room.path for room in self._rooms.values() if official.may(room.action))
        return next(seen, next(iter(self._rooms)))

    def _officials_only(
        self,
        action: Action,
        handle: OfficialHandler,
        path: str,
        name: str,
        *,
        of: ObjectOf | None = None,
        reads_body: bool = True,
    ) -> Handler:
        """Wrap *handle* to check the permission for *action*; others see whom to ask.

        *path* and *name* are the route's. The body is read before, if *reads_body*. If *handle*
        fails, the official gets the typed text back, and may send it again.
        """

        async def guarded(request: Request) -> Response:
            if is_cross_origin(request):
                return self.page("forbidden.html", status=403)
            address = _address(path, request)
            try:
                response = await self._answer(
                    request, address, action, handle, of=of, reads_body=reads_body
                )
            except ClientGoneError:
                raise
            except BodyError as error:
                return self.refusals.body_page(error)
            except StorageError as error:
                return await self.refusals.trouble_page(request, address, error.code, 503)
            except QueueFullError:
                return await self.refusals.trouble_page(request, address, "busy", 503)
            except Exception as error:
                log.error("request.failed", route=name, exc_info=error)
                return await self.refusals.trouble_page(request, address, "error", 500)
            if sign_in_return.has_return(request) and not response.cookie:
                gone = sign_in_return.cookie_header("", secure=request.secure)
                return structs.replace(response, cookie=gone)
            return response

        return guarded

    async def _answer(
        self,
        request: Request,
        address: str,
        action: Action,
        handle: OfficialHandler,
        *,
        of: ObjectOf | None,
        reads_body: bool,
    ) -> Response:
        """Let *handle* answer an official who may do *action*; its body is read for them."""
        official = await self._find_official(request)
        if not official.official_id:
            return self.refusals.too_many_page(request) or await self._signed_out_page(
                request, address
            )
        if not official.may(action):
            return await self.refusals.not_allowed_page(request, official, action)
        is_form = request.method == "POST" and reads_body
        if is_form and not is_own_upload(request, official, await request.read()):
            return self.page("forbidden.html", status=403)
        if back := self._address_before_hop(request, address):
            return Response(303, headers={"Location": back})
        if of is not None and (
            refusal := await self.refusals.object_page(request, official, action, of)
        ):
            return refusal
        try:
            page = await handle(request, official)
        except NotAllowedError:  # since the check before it
            return await self._answer_refusal(request, action, of)
        return await self._with_banner(page, official)

    async def _answer_refusal(
        self, request: Request, action: Action, of: ObjectOf | None
    ) -> Response:
        """Return the page that says why an official may no more do *action*."""
        official = await self._find_official(request)
        refusal = await self.refusals.object_page(request, official, action, of) if of else None
        return refusal or await self.refusals.not_allowed_page(request, official, action)

    async def _signed_out_page(self, request: Request, address: str) -> Response:
        """Return the page that says how to sign in and come back."""
        back = sign_in_return.find_return(request, address, self._pages)
        has_cookie = bool(self.cookie_of(request))
        return await self.refusals.signed_out_page(request, address, back, has_cookie=has_cookie)

    async def _with_banner(self, page: Response, official: SignedInOfficial) -> Response:
        """Return *page* with the banner as it is now, if it has a place for it."""
        if self._live is None or not official.may(LIVE_ACTION):
            return page
        return await self._live.add_to(page)

    async def _find_official(self, request: Request) -> SignedInOfficial:
        """Return the official who sent *request*, or `NOBODY`; record that they are active.

        On a full disk that can't be recorded, but pages can still be read.
        """
        cookie = self.cookie_of(request)
        if not cookie:
            return NOBODY
        found = await self.database.read(sign_in.read_session, self.context, cookie)
        if found is None:
            return NOBODY  # nothing is written for strangers
        with suppress(StorageFullError):
            found = await self.database.write(
                sign_in.find_signed_in_official, self.context, cookie
            )
        return found or NOBODY

    def _address_before_hop(self, request: Request, address: str) -> str:
        """Return the address that an official opened, if *request* is the hop to it; else ""."""
        if request.method != "GET" or not same_site_hop.is_made(request):
            return ""
        return sign_in_return.find_return(request, address, self._pages)

    def address_after_sign_in(self, request: Request, official: SignedInOfficial) -> str:
        """Return the page that the official could not see before, or their start page."""
        return sign_in_return.read_return(request, self._pages) or self.home_of(official)

    def cookie_of(self, request: Request) -> str:
        """Return the session cookie, or ""."""
        return request.cookie(_COOKIE)

    def cookie_header(self, value: str, *, secure: bool) -> str:
        """Return the Set-Cookie header for *value*; "" deletes the cookie."""
        name = cookie_name(_COOKIE, secure=secure)
        age = int(sign_in.ABSOLUTE_TIMEOUT.total_seconds()) if value else 0
        rest = "; Secure" if secure else ""
        return f"{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{rest}"


def _address(path: str, request: Request) -> str:
    """Return the address of *request* by the *path* of its route."""
    return path.format_map({name: quote(value, safe="") for name, value in request.path.items()})


_FORM_TAG = re.compile(r'<form method="post"[^>]*>')


def _add_form_token(html: str, token: str) -> str:
    """Return the page *html* with the token of the session in each of its forms."""
    field = f'<input type="hidden" name="form_token" value="{token}">'
    return _FORM_TAG.sub(lambda tag: tag[0] + field, html) if token else html


def is_own_upload(request: Request, official: SignedInOfficial, body: bytes) -> bool:
    """Tell whether a form was on a page of ours: by its headers, or by the session's token."""
    return not is_of_unknown_origin(request) or official.form_token.encode() in body
