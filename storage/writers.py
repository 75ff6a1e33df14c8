"""Who writes: several at once, or one alone, who does together whatever waits for it."""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage import pipeline

Work = Callable[[Any], Any]  # given its transaction
Transact = Callable[[Work], object]

_MOST = 32
# Whoever is done waits for the commit: not long, for what takes long itself.
_MOST_SECONDS = 0.02


class _Deed(Struct):
    """What someone waits for, and what came of it, told once it is committed."""

    work: Work
    future: "Future[Any]"
    is_within: bool = True
    result: object = None
    error: BaseException | None = None

    def is_done(self, result: object) -> None:
        """Note that it returned *result*."""
        self.result, self.error = result, None

    def settle(self) -> None:
        """Tell whoever waits what came of it."""
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class Apart:
    """So many threads that write; *transact* does each deed in a transaction of its own."""

    def __init__(self, transact: Transact, writers: int) -> None:
        self._transact = transact
        self._threads = ThreadPoolExecutor(writers, "writer")

    def submit(self, work: Work) -> "Future[Any]":
        """Do *work* when a thread is free; what comes of it comes once it is committed."""
        return self._threads.submit(self._transact, work)

    def between(self, work: Callable[[], object]) -> "Future[Any]":
        """Do *work* in no transaction of a deed."""
        return self._threads.submit(work)

    def close(self) -> None:
        """Do what is waiting, and end."""
        self._threads.shutdown()


class Together:
    """One thread that writes; deeds that wait for it share a commit, but not their fate.

    *transact* does work in a transaction. In it each deed has a savepoint: one that raises leaves
    nothing, and the others stay. Where the transaction itself fails, each deed is done once more,
    alone.
    """

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._thread = ThreadPoolExecutor(1, "writer")
        self._lock = threading.Lock()
        self._waiting: deque[_Deed] = deque()
        self._is_busy = False

    def submit(self, work: Work) -> "Future[Any]":
        """Do *work* when it is its turn; what comes of it comes once it is committed."""
        return self._line_up(_Deed(work, Future()))

    def between(self, work: Callable[[], object]) -> "Future[Any]":
        """Do *work* in no transaction, when it is its turn."""
        return self._line_up(_Deed(lambda _: work(), Future(), is_within=False))

    def close(self) -> None:
        """Do what is waiting, and end."""
        self._thread.shutdown()

    def _line_up(self, deed: _Deed) -> "Future[Any]":
        with self._lock:
            self._waiting.append(deed)
            is_busy, self._is_busy = self._is_busy, True
        if not is_busy:
            self._thread.submit(self._go_on)
        return deed.future

    def _go_on(self) -> None:
        while (deed := self._next()) is not None:
            if deed.is_within and self._waiting:
                self._do_all(deed)
            else:
                self._do_alone(deed)

    def _next(self) -> _Deed | None:
        """Return who is next, None where the thread may rest; who gave up is passed over."""
        with self._lock:
            while self._waiting:
                deed = self._waiting.popleft()
                if deed.future.set_running_or_notify_cancel():
                    return deed
            self._is_busy = False
            return None

    def _next_within(self) -> _Deed | None:
        """Return who is next, if in a transaction and if there is anyone."""
        with self._lock:
            while self._waiting and self._waiting[0].is_within:
                deed = self._waiting.popleft()
                if deed.future.set_running_or_notify_cancel():
                    return deed
            return None

    def _do_alone(self, deed: _Deed) -> None:
        try:
            work = deed.work
            deed.is_done(self._transact(work) if deed.is_within else work(None))
        except BaseException as error:  # noqa: BLE001 - whoever waits is to see it
            deed.error = error
        deed.settle()

    def _do_all(self, first: _Deed) -> None:
        """Do *first* and those behind it in one transaction, as long as none takes long."""
        deeds = [first]
        until = time.monotonic() + _MOST_SECONDS

        def work(tx: Connection) -> None:
            for deed in deeds:
                _do_apart(tx, deed)
            while len(deeds) < _MOST and time.monotonic() < until:
                another = self._next_within()
                if another is None:
                    return
                deeds.append(another)
                _do_apart(tx, another)

        try:
            self._transact(work)
        except BaseException:  # noqa: BLE001 - each is to see its own
            for deed in deeds:
                self._do_alone(deed)
        else:
            for deed in deeds:
                deed.settle()


def _do_apart(tx: Connection, deed: _Deed) -> None:
    """Do *deed* so that it alone is undone if it raises.

    Raises:
        DBAPIError: the database did, and may have given up the transaction.
    """
    driver = pipeline.driver(tx)
    driver.execute("SAVEPOINT deed")
    try:
        deed.is_done(deed.work(tx))
    except DBAPIError:
        raise
    except Exception as error:  # noqa: BLE001 - whoever waits is to see it
        driver.execute("ROLLBACK TO deed")
        deed.error = error
    driver.execute("RELEASE deed")
