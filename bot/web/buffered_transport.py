"""An asyncio transport that buffers writes until the next turn of the event loop."""

import asyncio

_MOST_HELD = 65_536


class BufferedTransport(asyncio.Transport):
    """A transport that holds what is written until the loop's next turn, and sends it at once.

    To hand over a packet takes the system longer than it takes us to make an answer.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._buffer: list[bytes] = []
        self._size = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Hold *data*, but not more than a little."""
        if not data:
            return
        if not self._buffer:
            self._loop.call_soon(self._flush)
        self._buffer.append(bytes(data))
        self._size += len(data)
        if self._size > _MOST_HELD:
            self._flush()

    def _flush(self) -> None:
        if self._buffer:
            held, self._buffer, self._size = self._buffer, [], 0
            self._transport.write(held[0] if len(held) == 1 else b"".join(held))

    def close(self) -> None:
        """Send what is held, and end the connection."""
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        """End the connection, whatever is on its way."""
        self._buffer.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        """Tell whether the connection ends."""
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: object = None) -> object:
        """Return what is known of the connection."""
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Let *protocol* hear what comes from now on."""
        self._transport.set_protocol(protocol)

    def pause_reading(self) -> None:
        """Hear nothing for now."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Hear again."""
        self._transport.resume_reading()
