"""Run uvicorn without its signal handlers, and limit what one connection can queue."""

import asyncio
from collections.abc import Iterator, Sized
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_GRACE_SECONDS = 1
# Longer than the keep-alive of a proxy (nginx 60 s, Caddy 120 s): the side that closes first may
# do so while the other sends a request.
_KEPT_SECONDS = 150


class Server(uvicorn.Server):
    """uvicorn for *app* without its signal handlers: ours stop everything in order."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                ws="none",
                timeout_keep_alive=_KEPT_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install no signal handlers."""
        yield


class _FlowControl(FlowControl):
    """uvicorn's flow control, which reads no further while *pipeline* holds unanswered requests.

    uvicorn reads on after each response. A client that sends requests faster than they are
    answered would fill our memory.
    """

    def __init__(self, transport: asyncio.Transport, pipeline: Sized) -> None:
        super().__init__(transport)
        self._pipeline = pipeline

    def resume_reading(self) -> None:
        """Read on, unless requests wait in the pipeline."""
        if not self._pipeline:
            super().resume_reading()


class _Protocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol with our flow control."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        """Control the flow of the new connection."""
        super().connection_made(transport)
        self.flow = _FlowControl(transport, self.pipeline)
