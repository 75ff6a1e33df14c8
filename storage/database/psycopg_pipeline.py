"""A pipeline of psycopg's that sends at its end what was put into it.

psycopg's own sends each statement as soon as it is given, and looks for what has come back: the
server is woken up for each, and we wait for nothing as often. Of what is large libpq sends the
first part earlier.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import Connection, Pipeline
from psycopg.abc import PQGen


@contextmanager
def buffered_pipeline(connection: Connection[Any]) -> Iterator[None]:
    """Send what is executed within together, at its end; no cursor has its rows before that.

    The transaction must not be ended within by the connection's own `commit` or `rollback`.

    Raises:
        psycopg.Error: one of the statements failed; those behind it were not done.
    """
    pipeline = _BufferedPipeline(connection)
    # As `Connection.pipeline` does, which makes a pipeline of psycopg's own.
    connection._pipeline = pipeline  # noqa: SLF001 - it can't be given one
    try:
        with pipeline:
            yield
    finally:
        connection._pipeline = None  # noqa: SLF001 - as above


class _BufferedPipeline(Pipeline):
    """Gives all that is put in to libpq, and sends it when there is nothing more.

    Where a later psycopg calls these steps otherwise, it sends as it always did.
    """

    _is_whole = False

    def _communicate_gen(self) -> PQGen[None]:
        while self.command_queue:
            self.command_queue.popleft()()
        if self._is_whole:
            yield from super()._communicate_gen()

    def _sync_gen(self) -> PQGen[None]:
        # psycopg asks whether BEGIN was done. That it is put in is enough: from then on libpq
        # takes the transaction for an active one, and no second BEGIN goes out.
        yield from self._communicate_gen()

    def _exit_gen(self) -> PQGen[None]:
        self._is_whole = True
        yield from super()._exit_gen()
