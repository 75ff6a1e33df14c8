"""Connections to PostgreSQL that don't wait for ever for a server that is gone or hangs."""

import os
import socket
import threading
import time
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, TypeVar

import psycopg
from psycopg import errors
from psycopg.abc import PQGen

from storage.database.time_limits import TimeLimits

T = TypeVar("T")

# psycopg waits no shorter.
_LEAST_CONNECT_SECONDS = 2

# What the address of the database names overrides these. The system's own defaults are minutes to
# hours: https://www.postgresql.org/docs/current/libpq-connect.html
_DEFAULTS = {
    # A host that is gone acknowledges nothing: give up 20 seconds after something was sent, and
    # after 15 + 3 * 5 while nothing is sent.
    "tcp_user_timeout": 20_000,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}


class PatientConnection(psycopg.Connection[Any]):
    """A connection that is closed if the server is silent for *patience* seconds.

    A server that hangs ends no statement by `statement_timeout`, and its system acknowledges what
    it is sent. Without *patience*, the connection waits.
    """

    patience: float | None = None
    _waits_since: float | None = None

    def wait(self, gen: PQGen[T], interval: float = 0.1, timeout: float | None = None) -> T:
        """Wait until *gen* is done.

        Raises:
            QueryCanceled: the server was silent; the connection is closed.
        """
        self._waits_since = time.monotonic()
        try:
            return super().wait(gen, interval, self.patience if timeout is None else timeout)
        except errors._WaitTimeout as error:  # noqa: SLF001 - a public function raises it
            self.pgconn.finish()
            raise errors.QueryCanceled("the server does not answer") from error
        finally:
            self._waits_since = None

    def waits_for(self, seconds: float) -> bool:
        """Tell whether a thread has been waiting on the connection for so long."""
        since = self._waits_since
        return since is not None and time.monotonic() - since >= seconds

    def cut(self) -> None:
        """Break the connection, from any thread: one that waits on it goes on."""
        # The thread itself may have ended the connection just now.
        with (
            suppress(OSError, psycopg.Error),
            socket.socket(fileno=os.dup(self.pgconn.socket)) as wire,
        ):
            wire.shutdown(socket.SHUT_RDWR)


class PostgresqlConnections:
    """Opens the connections of one database, and limits how long they wait."""

    def __init__(self, limits: TimeLimits) -> None:
        self._limits = limits
        self._open: list[PatientConnection] = []
        self._lock = threading.Lock()
        self._is_stopping = self._is_given_up = False
        self._is_closed = threading.Event()

    @property
    def statement_milliseconds(self) -> int:
        """How long a statement of a request may take."""
        return round(self._limits.statement * 1000)

    @property
    def job_milliseconds(self) -> int:
        """How long a statement of a job may take."""
        return round(self._limits.job * 1000)

    def patience(self, *, is_job: bool) -> float:
        """Return for how long a transaction may wait for the server each time."""
        limits = self._limits
        return (limits.job if is_job else limits.statement) + limits.silence

    def connect(
        self, arguments: tuple[Any, ...], parameters: MutableMapping[str, Any]
    ) -> PatientConnection:
        """Return a new connection; the parameters are those of `psycopg.connect`."""
        for name, value in {**_DEFAULTS, "connect_timeout": self._limits.connect}.items():
            parameters.setdefault(name, value)
        if self._is_given_up:
            raise psycopg.OperationalError("it hangs, and the program stops")
        if self._is_stopping:
            parameters["connect_timeout"] = _LEAST_CONNECT_SECONDS
        connection = PatientConnection.connect(*arguments, **parameters)
        with self._lock:
            self._open = [one for one in self._open if not one.closed]
            self._open.append(connection)
        return connection

    def lose_patience(self) -> None:
        """Wait for a silent server for a few seconds only from now on: the program stops."""
        if not self._is_stopping:
            self._is_stopping = True
            threading.Thread(target=self._cut_waiting, daemon=True).start()

    def close(self) -> None:
        """Note that all connections are closed."""
        self._is_closed.set()

    def _cut_waiting(self) -> None:
        while not self._is_closed.wait(self._limits.stop):
            with self._lock:
                silent = [one for one in self._open if one.waits_for(self._limits.stop)]
            # First, so that nobody whose connection is cut opens another.
            self._is_given_up |= bool(silent)
            for connection in silent:
                connection.cut()
