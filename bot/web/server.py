"""uvicorn with our own signal handling, which waits for clients that read slowly."""

from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

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
