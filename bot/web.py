"""The one web application: channels' routes, the officials' pages, health and metrics."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import MappingProxyType

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as WebRequest
from starlette.responses import FileResponse, StreamingResponse
from starlette.responses import Response as WebResponse
from starlette.routing import Route as WebRoute
from starlette.types import Receive, Scope, Send

from bot import logs
from bot.metrics import Metrics
from handlers.channel import Request, Response, Route
from handlers.webchat.doors import refusal
from storage.database import StorageFullError

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "font-src 'self'; connect-src 'self'; media-src 'self' blob:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), microphone=(self), camera=(self)",
}
# As bytes, once and for all: nearly every answer has just these.
_RAW_HEADERS = {name: (name.lower().encode(), value.encode()) for name, value in _HEADERS.items()}

_NONE: Mapping[str, str] = MappingProxyType({})

log = logs.get()

Say = Callable[[str], str]
Ready = Callable[[], Awaitable[str]]
Endpoint = Callable[[WebRequest], Awaitable[WebResponse]]


def build(
    routes: Sequence[Route], *, metrics: Metrics, ready: Ready, say: Say, public_url: str
) -> FastAPI:
    """Return the application; *ready* returns why we are not ready, "" when we are."""
    # Our own metrics count what is needed; nobody else hears of people's requests.
    silent: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
    app = _App(docs_url=None, redoc_url=None, openapi_url=None, telemetry=silent)
    gate = _Gate(metrics, say, public_url)
    for route in routes:
        app.router.routes.append(gate.web_route(route))
    app.shortcuts = {
        (route.method, route.path): gate.web_route(route).endpoint
        for route in routes
        if "{" not in route.path
    }
    health = (
        Route("GET", "/", _go_to_chat, "home"),
        Route("GET", "/healthz", _alive, "healthz"),
        Route("GET", "/readyz", _ready(ready), "readyz"),
        Route("GET", "/metrics", _metrics(metrics), "metrics"),
    )
    app.router.routes.extend(gate.web_route(route) for route in health)
    for status in (404, 405):
        app.add_exception_handler(status, gate.nothing_here)
    return app


class _App(FastAPI):
    """An application in which messages come in, and answers go out, by a shortcut.

    Their addresses have no variables, and `_Gate` answers for whatever goes wrong, so that neither
    routing nor the framework's layers, which cost as much as all the rest, would do anything.
    """

    shortcuts: Mapping[tuple[str, str], Endpoint] = MappingProxyType({})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_request = scope["type"] == "http"
        endpoint = self.shortcuts.get((scope["method"], scope["path"])) if is_request else None
        if endpoint is None:
            await super().__call__(scope, receive, send)
            return
        response = await endpoint(WebRequest(scope, receive, send))
        await response(scope, receive, send)


class _Gate:
    """Turns web requests into ours and our responses into the web's."""

    def __init__(self, metrics: Metrics, say: Say, public_url: str) -> None:
        self._metrics = metrics
        self._say = say
        self._public_url = public_url
        self._secure = public_url.startswith("https://")

    def web_route(self, route: Route) -> WebRoute:
        """Return *route* for the web framework."""

        async def endpoint(web: WebRequest) -> WebResponse:
            response = await self._answer(route, web)
            self._metrics.http_requests.labels(route.name, str(response.status_code)).inc()
            return response

        return WebRoute(route.path, endpoint, methods=[route.method], name=route.name)

    async def nothing_here(self, web: WebRequest, error: Exception) -> WebResponse:
        """Answer for a path or a method that is not ours."""
        del web
        status = error.status_code if isinstance(error, HTTPException) else 404
        self._metrics.http_requests.labels("other", str(status)).inc()
        return _web(refusal(status, "nothing_here", self._say("webchat-error-nothing")))

    async def _answer(self, route: Route, web: WebRequest) -> WebResponse:
        try:
            body = await _body(web, route.most) if route.method == "POST" else b""
            if body is None:
                say = self._say("media-too_large" if "media" in route.path else _TOO_LONG)
                return _web(refusal(413, "too_large", say, {"Connection": "close"}))
            response = await route.handle(self._request(web, body))
            if response.ignored:
                self._metrics.ignored.labels(response.ignored).inc()
            return _web(response)
        except ClientDisconnect:
            return WebResponse(status_code=400)
        except StorageFullError:
            say = self._say("webchat-error-full")
            return _web(refusal(503, "full", say, {"Retry-After": "60"}))
        except Exception as error:
            log.error("request.failed", route=route.name, exc_info=error)
            return _web(refusal(500, "trouble", self._say("engine-trouble")))

    def _request(self, web: WebRequest, body: bytes) -> Request:
        return Request(
            method=web.method,
            path=web.path_params,
            query=web.query_params if web.scope["query_string"] else _NONE,
            headers=web.headers,
            cookies=web.cookies if "cookie" in web.headers else _NONE,
            body=body,
            client=web.client.host if web.client else "",
            secure=self._secure,
            base_url=self._public_url,
        )


_TOO_LONG = "engine-message-too-long"


async def _body(web: WebRequest, most: int) -> bytes | None:
    """Return the body, None where it has more than *most* bytes."""
    length = web.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        return None
    parts, size = [], 0
    async for part in web.stream():
        size += len(part)
        if size > most:
            return None
        parts.append(part)
    return b"".join(parts)


def _web(response: Response) -> WebResponse:
    web = _bare(response)
    if response.cookie:
        web.headers["Set-Cookie"] = response.cookie
    own = response.headers
    web.raw_headers += [raw for name, raw in _RAW_HEADERS.items() if name not in own]
    return web


def _bare(response: Response) -> WebResponse:
    """Return *response* without what every answer has."""
    if response.stream is not None:
        return StreamingResponse(
            response.stream, response.status, response.headers, media_type=response.media_type
        )
    if response.path:
        return FileResponse(
            response.path, response.status, response.headers, media_type=response.media_type
        )
    return WebResponse(
        response.body, response.status, response.headers, media_type=response.media_type
    )


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
    async def handle(request: Request) -> Response:
        del request
        return Response(
            body=metrics.render(), media_type="text/plain; version=0.0.4; charset=utf-8"
        )

    return handle
