"""Run uvicorn without its signal handlers, and with our limits on connections."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.web.connections import MOST_CONNECTIONS, ConnectionGate, LimitedProtocol, Refuse

_GRACE_SECONDS = 1
# Longer than the keep-alive of a proxy (nginx 60 s, Caddy 120 s): the side that closes first may
# do so while the other sends a request.
_KEPT_SECONDS = 150
# Beside connections: the database, files, subprocesses, calls to Telegram.
_OTHER_FILES = 1_000


class Server(uvicorn.Server):
    """uvicorn for *app* without its signal handlers: ours stop everything in order.

    *refuse* is called for each connection and head that is refused.
    """

    def __init__(self, app: ASGIApp, refuse: Refuse) -> None:
        class Protocol(LimitedProtocol):
            """The protocol of this server's connections."""

        # It warns of each malformed request, of which anyone can send many; we count them.
        logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
        _allow_open_files(MOST_CONNECTIONS + _OTHER_FILES)
        super().__init__(
            uvicorn.Config(
                app,
                http=Protocol,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                ws="none",
                timeout_keep_alive=_KEPT_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )
        # uvicorn reads the variable FORWARDED_ALLOW_IPS.
        proxies = self.config.forwarded_allow_ips or ""
        names = proxies.split(",") if isinstance(proxies, str) else proxies
        Protocol.gate = ConnectionGate(map(str.strip, names), refuse)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install no signal handlers."""
        yield


def _allow_open_files(most: int) -> None:
    """Let this process have *most* files open, if the system allows it; 1,024 is usual."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = resource.RLIM_INFINITY
    if soft != unlimited and soft < most:
        most = most if hard == unlimited else min(most, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
