"""The web application: channels' routes, pages, health and metrics."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from math import inf

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from msgspec import structs
from starlette.exceptions import HTTPException
from starlette.requests import Request as WebRequest
from starlette.responses import Response as WebResponse
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from bot import logs
from bot.metrics import Metrics
from bot.services.officials.permissions import check_routes
from bot.web.asgi import client_of, headers_of, request_of, to_starlette
from bot.web.bodies import RequestBody, Rooms
from bot.web.hosts import is_own_host
from handlers.http import (
    PUBLIC,
    BodyError,
    ClientGoneError,
    Request,
    Response,
    Route,
    error_response,
)
from handlers.network import network_of
from storage.database.errors import StorageError, StorageFullError

log = logs.get_logger()

Say = Callable[[str], str]
Ready = Callable[[], Awaitable[str]]
ShowPage = Callable[[int, Mapping[str, str]], Response]


def build_application(
    routes: Sequence[Route],
    *,
    metrics: Metrics,
    ready: Ready,
    say: Say,
    not_found_page: ShowPage,
    public_url: str,
    rooms: Rooms,
) -> FastAPI:
    """Return the application; *ready* returns the reason why it is not ready, or "".

    *not_found_page* returns the page for people who open an unknown address. *rooms* is the room
    for bodies that are arriving.

    Raises:
        PermissionSetupError: a route has no permission, or an unknown one.
    """
    check_routes(routes)
    shared = _SharedResponses(metrics, say, not_found_page, public_url, rooms)
    app = _WebApplication(shared)
    app.router.redirect_slashes = False
    health = (
        Route("GET", "/", _go_to_chat, "home", permission=PUBLIC),
        Route("GET", "/healthz", _alive, "healthz", permission=PUBLIC),
        Route("GET", "/readyz", _ready(ready), "readyz", permission=PUBLIC),
        Route("GET", "/metrics", _metrics(metrics), "metrics", permission=PUBLIC),
    )
    for route in (*routes, *health):
        endpoint = _Endpoint(shared, route)
        app.router.routes.append(
            WebRoute(route.path, endpoint, methods=[route.method], name=route.name)
        )
        if "{" not in route.path:
            app.shortcuts[route.method, route.path] = endpoint
    for status in (404, 405):
        app.add_exception_handler(status, shared.no_route)
    return app


class _WebApplication(FastAPI):
    """A FastAPI application with a shortcut for the routes of messages and answers.

    These paths have no parameters, and `_SharedResponses` handles their errors. So the shortcut
    skips routing and the framework's middleware, which cost as much as all the rest.
    """

    def __init__(self, shared: "_SharedResponses") -> None:
        # We have our own metrics; no other telemetry may see people's requests.
        silent: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
        super().__init__(docs_url=None, redoc_url=None, openapi_url=None, telemetry=silent)
        self.shortcuts: dict[tuple[str, str], ASGIApp] = {}
        self._shared = shared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        host = next((value for name, value in scope["headers"] if name == b"host"), b"")
        if not is_own_host(host.decode("latin-1"), self._shared.public_url):
            await self._shared.wrong_host(scope, receive, send)
            return
        endpoint = self.shortcuts.get((scope["method"], scope["path"]))
        await (endpoint or super().__call__)(scope, receive, send)


class _SharedResponses:
    """Error responses shared by all routes."""

    def __init__(
        self,
        metrics: Metrics,
        say: Say,
        not_found_page: ShowPage,
        public_url: str,
        rooms: Rooms,
    ) -> None:
        self.metrics = metrics
        self.public_url = public_url
        self.rooms = rooms
        self.secure = public_url.startswith("https://")
        self._say = say
        self._not_found_page = not_found_page
        self._told_full_at = -inf

    async def no_route(self, web: WebRequest, error: Exception) -> WebResponse:
        """Return the response to an unknown path or method."""
        status = error.status_code if isinstance(error, HTTPException) else 404
        self.metrics.http_requests.labels("other", str(status)).inc()
        _log_refusal(web.scope, "other", status)
        return to_starlette(self.missing(web.scope, status), secure=self.secure)

    async def wrong_host(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request to an address that is not ours: only a name of ours is answered.

        Another site that lets its name point to this machine could otherwise read our pages.
        """
        self.metrics.http_requests.labels("other", "421").inc()
        self.metrics.ignored.labels("wrong_host").inc()
        _log_refusal(scope, "other", 421, "wrong_host")
        response = self._refuse(scope, 421, "wrong_host", "web-refused-wrong_host")
        await to_starlette(response, secure=self.secure)(scope, receive, send)

    def missing(self, scope: Scope, status: int = 404) -> Response:
        """Return the "not found" response: a page for people, JSON for programs."""
        headers = headers_of(scope["headers"])
        if _is_read_by_people(scope["path"], headers.get("accept", "")):
            return self._not_found_page(status, headers)
        return error_response(status, "nothing_here", self._say("webchat-error-nothing"))

    def body_refused(self, scope: Scope, route: Route, error: BodyError) -> Response:
        """Return the response to a body that was not read to its end."""
        if isinstance(error, ClientGoneError):
            return Response(error.status, ignored=error.code)
        if error.code != _TOO_LARGE:
            phrase = f"web-refused-{error.code}"
            return self._refuse(scope, error.status, error.code, phrase, wait=10)
        phrase = "media-too_large" if "media" in route.path else "engine-message-too-long"
        return self._refuse(scope, error.status, error.code, phrase)

    def note_full_disk(self, route: Route) -> None:
        """Log that the disk was full for a request, at most once per interval."""
        now = time.monotonic()
        if now - self._told_full_at >= _TELL_AGAIN_SECONDS:
            self._told_full_at = now
            log.error("storage.full", route=route.name)

    def failed(self, scope: Scope, route: Route, error: Exception) -> Response:
        """Return the response to a request that failed with *error*."""
        if isinstance(error, StorageError):
            phrase = f"webchat-error-{error.code}"
            return self._refuse(scope, 503, error.code, phrase, wait=error.wait)
        log.error("request.failed", route=route.name, exc_info=error)
        return self._refuse(scope, 500, "trouble", "engine-trouble")

    def _refuse(
        self, scope: Scope, status: int, code: str, phrase: str, *, wait: int = 0
    ) -> Response:
        """Return a refusal: a sentence for people, JSON for programs; *wait* is in seconds."""
        say, headers = self._say(phrase), {"Retry-After": str(wait)} if wait else {}
        refusal = error_response(status, code, say, headers)
        accept = headers_of(scope["headers"]).get("accept", "")
        if not _is_read_by_people(scope["path"], accept):
            return refusal
        return structs.replace(refusal, body=say.encode(), media_type=_PLAIN_TEXT)


class _Endpoint:
    """An ASGI application for one route."""

    def __init__(self, shared: _SharedResponses, route: Route) -> None:
        self._shared = shared
        self._route = route

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, unless the client has disconnected."""
        response = await self._answer(scope, receive)
        self._count(scope, response)
        await to_starlette(response, secure=self._shared.secure)(scope, receive, send)

    def _count(self, scope: Scope, response: Response) -> None:
        metrics = self._shared.metrics
        metrics.http_requests.labels(self._route.name, str(response.status)).inc()
        if response.ignored:
            metrics.ignored.labels(response.ignored).inc()
        if response.ignored == _FULL:
            self._shared.note_full_disk(self._route)
        _log_refusal(scope, self._route.name, response.status, response.ignored)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        shared, route = self._shared, self._route
        client = client_of(scope)
        body = RequestBody(scope, receive, route.most, client=client, rooms=shared.rooms)
        request = request_of(scope, body, secure=shared.secure, base_url=shared.public_url)
        try:
            response = await route.handle(request)
            # A missing file gets the same response as an unknown page.
            return shared.missing(scope) if response == Response(404) else response
        except BodyError as error:
            return shared.body_refused(scope, route, error)
        except Exception as error:  # noqa: BLE001 - the client gets a 500, and it is logged
            return shared.failed(scope, route, error)


_FULL = StorageFullError.code
_TOO_LARGE = "too_large"
_PLAIN_TEXT = "text/plain; charset=utf-8"
_TELL_AGAIN_SECONDS = 60.0
_RENDER_AGAIN_SECONDS = 1.0
_PROGRAMS = ("/chat/api", "/office/chat/api")


# Client errors that no page of ours causes when it is used as it should be.
_REFUSED = {400, 401, 403, 404, 405, 408, 410, 413, 414, 421, 429, 431}
_FAILED_SIGN_INS = {"no_sign_in_link", "session_ended", "no_way_back", "no_data_link"}


def _log_refusal(scope: Scope, route: str, status: int, reason: str = "") -> None:
    """Log a refused request, with the client's network: the log takes few lines of each."""
    if status in _REFUSED:
        event = "sign_in.failed" if reason in _FAILED_SIGN_INS else "request.refused"
        network = network_of(client_of(scope))
        log.warning(event, network=network, route=route, status=status, reason=reason)


def _is_read_by_people(path: str, accept: str) -> bool:
    """Tell whether a person reads the response: not the page's own API requests."""
    return "text/html" in accept and "json" not in accept and not path.startswith(_PROGRAMS)


async def _go_to_chat(request: Request) -> Response:
    del request
    return Response(303, headers={"Location": "/chat"})


async def _alive(request: Request) -> Response:
    del request
    return Response(body=b"ok\n", media_type="text/plain", headers={"Cache-Control": "no-store"})


def _ready(ready: Ready) -> Callable[[Request], Awaitable[Response]]:
    async def handle(request: Request) -> Response:
        del request
        why_not = await ready()
        return Response(
            503 if why_not else 200,
            f"{why_not or 'ready'}\n".encode(),
            "text/plain",
            {"Cache-Control": "no-store"},
        )

    return handle


def _metrics(metrics: Metrics) -> Callable[[Request], Awaitable[Response]]:
    """Return the route of the metrics, which are rendered in a thread, at most once a second.

    That takes some milliseconds of the interpreter, and anyone may ask many times at once.
    """
    rendering: asyncio.Future[bytes] | None = None
    rendered_at = -inf

    async def handle(request: Request) -> Response:
        nonlocal rendering, rendered_at
        del request
        now = time.monotonic()
        if rendering is None or now - rendered_at >= _RENDER_AGAIN_SECONDS:
            rendered_at = now
            rendering = asyncio.ensure_future(asyncio.to_thread(metrics.render))
        # A client that goes away must not cancel what others wait for.
        body = await asyncio.shield(rendering)
        return Response(body=body, media_type="text/plain; version=0.0.4; charset=utf-8")

    return handle
