"""A wire between the program and PostgreSQL, which hangs or is cut when a test says so."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import make_url

_CHUNK = 65_536
_DRIVER = "postgresql"


class Wire:
    """Passes on what is said between the address *url* and the server."""

    def __init__(self, server: str) -> None:
        self._to_server = make_url(server)
        with psycopg.connect(self._to_server.set(drivername=_DRIVER).render_as_string()) as known:
            self._socket = f"{known.info.host}/.s.PGSQL.{known.info.port}"
        self._flows = threading.Event()
        self._flows.set()
        self._ends: list[socket.socket] = []
        self._lock = threading.Lock()
        self._listening = self._listen(0)
        self._port = int(self._listening.getsockname()[1])

    @property
    def url(self) -> str:
        """The address of the database by way of the wire."""
        query = {"gssencmode": "disable", "sslmode": "disable"}
        near = self._to_server.set(host="127.0.0.1", port=self._port, query=query)
        return near.render_as_string(hide_password=False)

    def hang(self) -> None:
        """Pass on nothing, in no direction; accept new connections and say nothing there."""
        self._flows.clear()

    def cut(self) -> None:
        """Close all connections, and refuse new ones."""
        _close(self._listening)
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            _close(end)

    def mend(self) -> None:
        """Work again."""
        self._flows.set()
        if self._listening.fileno() < 0:
            self._listening = self._listen(self._port)

    def close(self) -> None:
        """End all threads."""
        self.cut()
        self._flows.set()

    def _listen(self, port: int) -> socket.socket:
        listening = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()
        return listening

    def _accept(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listening.accept()
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._socket)
                with self._lock:
                    self._ends += [near, far]
                for ends in ((near, far), (far, near)):
                    threading.Thread(target=self._pump, args=ends, daemon=True).start()

    def _pump(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(_CHUNK):
                self._flows.wait()
                other.sendall(data)
        for end in (one, other):
            _close(end)


def _close(end: socket.socket) -> None:
    """Close *end*; a thread that waits on it goes on."""
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def wire_to(server: str) -> Iterator[Wire]:
    """Yield a wire to the database *server*."""
    wire = Wire(server)
    try:
        yield wire
    finally:
        wire.close()
