"""Limit connections: their number for each network and in all, and the length of a head."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Sized
from ipaddress import ip_address, ip_network
from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.server import ServerState

from bot import logs
from handlers.network import network_of

MOST_CONNECTIONS = 2_000
# Many people may share one IPv4 address, and a browser opens up to six connections.
MOST_OF_NETWORK = 500
MOST_HEADERS = 100
MOST_ADDRESS_BYTES = 8_192
MOST_HEAD_BYTES = 32_768
# The bytes of a request beside its body: the head, and the frames of a chunked body.
_MOST_FRAME_BYTES = 65_536
_HEAD_SECONDS = 10.0
_READ_SECONDS = 60.0

log = logs.get_logger()

Refuse = Callable[[str], str]
"""Counts a refusal for a reason, and returns a sentence for the person."""


class _FlowControl(FlowControl):
    """uvicorn's flow control, with two limits more.

    It reads no further while *pipeline* holds unanswered requests: uvicorn reads on after each
    response, so that a client that sends faster than it is answered would fill our memory. And it
    closes the connection of a client that does not read.
    """

    def __init__(self, transport: asyncio.Transport, pipeline: Sized) -> None:
        super().__init__(transport)
        self._pipeline = pipeline

    def resume_reading(self) -> None:
        """Read on, unless requests wait in the pipeline."""
        if not self._pipeline:
            super().resume_reading()

    async def drain(self) -> None:
        """Wait until the client has read."""
        try:
            async with asyncio.timeout(_READ_SECONDS):
                await super().drain()
        except TimeoutError:
            self._transport.abort()


class ConnectionGate:
    """Admits connections; at a limit it closes the one that has been idle for the longest time.

    *proxies* are the addresses of proxies, whose connections carry those of other people.
    """

    def __init__(self, proxies: Iterable[str], refuse: Refuse) -> None:
        self.refuse = refuse
        self._proxies = tuple(proxies)
        self._all = 0
        self._of_network: Counter[str] = Counter()
        self._idle: dict[LimitedProtocol, None] = {}

    def admit(self, connection: "LimitedProtocol") -> bool:
        """Count *connection*; return False if there are too many."""
        network = connection.network
        self._all += 1
        self._of_network[network] += 1
        is_over = self._of_network[network] > MOST_OF_NETWORK
        if is_over and not self.is_proxy(connection.peer) and not self._close_idle(network):
            return False
        return self._all <= MOST_CONNECTIONS or self._close_idle("")

    def forget(self, connection: "LimitedProtocol") -> None:
        """Count *connection* no longer."""
        self._idle.pop(connection, None)
        self._all -= 1
        self._of_network[connection.network] -= 1
        if not self._of_network[connection.network]:
            del self._of_network[connection.network]

    def mark_idle(self, connection: "LimitedProtocol") -> None:
        """Note that *connection* is waiting for a request from now on."""
        self._idle[connection] = None

    def mark_busy(self, connection: "LimitedProtocol") -> None:
        """Note that a request of *connection* is being answered."""
        self._idle.pop(connection, None)

    def _close_idle(self, network: str) -> bool:
        """Close the connection of *network* (of any if it is "") that is idle for the longest."""
        for connection in self._idle:
            if network in {"", connection.network}:
                del self._idle[connection]
                connection.transport.abort()
                return True
        return False

    def is_proxy(self, peer: str) -> bool:
        """Tell whether the address *peer* is a proxy's."""
        return any(proxy in {"*", peer} or _is_within(peer, proxy) for proxy in self._proxies)


def _is_within(address: str, network: str) -> bool:
    try:
        return ip_address(address) in ip_network(network, strict=False)
    except ValueError:
        return False


class LimitedProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol with limits on the head of a request and on its time.

    While no request is being answered, one of two timers runs: uvicorn's keep-alive, or ours for
    the head that is arriving.
    """

    gate: ConnectionGate

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.peer = self.network = ""
        self._head_timer: asyncio.TimerHandle | None = None
        self._frame_bytes = 0
        self._head_bytes = self._hosts = 0
        self._fault = "malformed"
        self._is_head = self._is_body = False
        self._is_answering = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        """Admit the connection, or close it."""
        super().connection_made(transport)
        self.flow = _FlowControl(transport, self.pipeline)
        self.peer = self.client[0] if self.client else ""
        self.network = network_of(self.peer)
        if self.gate.admit(self):
            self.gate.mark_idle(self)
            self._start_head_timer()
        else:
            self._refuse(503, "connections_full")

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_head_timer()
        self.gate.forget(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse *data*, unless the connection is being closed."""
        if self.transport.is_closing():
            return
        self._frame_bytes += len(data)
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self._frame_bytes > _MOST_FRAME_BYTES:
            self._refuse(431, "head_too_large")
        elif not self._is_answering and self.timeout_keep_alive_task is None:
            self._start_head_timer()

    def on_message_begin(self) -> None:
        """Begin to count the head."""
        super().on_message_begin()
        self._head_bytes = self._hosts = 0
        self._is_head = True

    def on_url(self, url: bytes) -> None:
        """Take a part of the address.

        Raises:
            ValueError: it is too long.
        """
        super().on_url(url)
        if len(self.url) > MOST_ADDRESS_BYTES:
            self._fault = "address_too_long"
            raise ValueError

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header, or a trailer.

        Raises:
            ValueError: there are too many, or they are too large; there is a second host, or an
                encoding of the body that we would take for a body as it is.
        """
        super().on_header(name, value)
        self._head_bytes += len(name) + len(value)
        lower = self.headers[-1][0]
        if lower == b"host":
            self._hosts += 1
            if self._hosts > 1:
                raise ValueError
        if lower == b"transfer-encoding" and value.strip().lower() != b"chunked":
            raise ValueError
        if len(self.headers) > MOST_HEADERS or self._head_bytes > MOST_HEAD_BYTES:
            self._fault = "head_too_large"
            raise ValueError

    def on_headers_complete(self) -> None:
        """Start to answer the request."""
        super().on_headers_complete()  # raises for an address that is none
        self._stop_head_timer()
        self._is_head, self._is_body = False, True
        self._is_answering = True
        self.gate.mark_busy(self)

    def on_body(self, body: bytes) -> None:
        """Take a part of the body."""
        self._frame_bytes -= len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Begin to count the bytes of the next request."""
        self._frame_bytes = 0
        self._is_body = False
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Wait for the next request, and for the rest of a body that nobody has read."""
        super().on_response_complete()
        self._is_answering = not self.cycle.response_complete
        if self._is_answering:
            return
        self.gate.mark_idle(self)
        if self._is_body:
            self._unset_keepalive_if_required()
            self._start_head_timer()

    def send_400_response(self, msg: str) -> None:
        """Answer a request that can't be parsed."""
        del msg
        status = {"address_too_long": 414, "head_too_large": 431}.get(self._fault, 400)
        self._refuse(status, self._fault)

    def _start_head_timer(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(_HEAD_SECONDS, self._end_slow_head)

    def _stop_head_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _end_slow_head(self) -> None:
        """End a connection without a request, or whose body nobody reads, in silence."""
        if self._is_head:
            self._refuse(408, "too_slow")
        else:
            self.transport.close()

    def _drop_request(self) -> bool:
        """Drop the request whose body is arriving; return False if others are being answered."""
        cycle = self.cycle
        if not self._is_body or self.pipeline or cycle.response_started:
            return False
        cycle.disconnected = True
        cycle.message_event.set()
        return True

    def _refuse(self, status: int, reason: str) -> None:
        """Close the connection, with a sentence if no other answer is being sent."""
        say = self.gate.refuse(reason).encode()
        log.warning("request.refused", network=self.network, status=status, reason=reason)
        if self._is_answering and not self._drop_request():
            self.transport.abort()
            return
        head = (
            b"content-type: text/plain; charset=utf-8\r\ncache-control: no-store\r\n"
            b"connection: close\r\ncontent-length: %d\r\n\r\n" % len(say)
        )
        self.transport.write(STATUS_LINE[status] + head + say)
        self.transport.close()
