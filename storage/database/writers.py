"""Writer threads: a pool, or one thread that groups waiting tasks into one commit."""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage.database import pipeline

Work = Callable[[Any], Any]  # called with its transaction
Transact = Callable[[Work], object]

_MAX_TASKS = 32
# A finished task waits for the group's commit, so a group must end soon.
_MAX_SECONDS = 0.02


class _Task(Struct):
    """A unit of work and its result, which is reported after the commit."""

    work: Work
    future: "Future[Any]"
    is_transactional: bool = True
    result: object = None
    error: BaseException | None = None

    def record_result(self, result: object) -> None:
        """Store its *result*."""
        self.result, self.error = result, None

    def complete(self) -> None:
        """Complete the future with the result or the error."""
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class PooledWriter:
    """A pool of *writers* threads; *transact* runs each task in its own transaction."""

    def __init__(self, transact: Transact, writers: int) -> None:
        self._transact = transact
        self._threads = ThreadPoolExecutor(writers, "writer")

    def submit(self, work: Work) -> "Future[Any]":
        """Queue *work*; the future completes after the commit."""
        return self._threads.submit(self._transact, work)

    def submit_outside_transaction(self, work: Callable[[], object]) -> "Future[Any]":
        """Run *work* outside any transaction."""
        return self._threads.submit(work)

    def close(self) -> None:
        """Finish the waiting tasks, then stop."""
        self._threads.shutdown()


class GroupCommitWriter:
    """One writer thread; waiting tasks share a commit, each in its own savepoint.

    *transact* runs work in a transaction. A task that raises is rolled back to its savepoint; the
    others stay. If the transaction itself fails, each task runs once more, alone.
    """

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._thread = ThreadPoolExecutor(1, "writer")
        self._lock = threading.Lock()
        self._waiting: deque[_Task] = deque()
        self._is_busy = False

    def submit(self, work: Work) -> "Future[Any]":
        """Queue *work*; the future completes after the commit."""
        return self._enqueue(_Task(work, Future()))

    def submit_outside_transaction(self, work: Callable[[], object]) -> "Future[Any]":
        """Queue *work*, to run outside any transaction."""
        return self._enqueue(_Task(lambda _: work(), Future(), is_transactional=False))

    def close(self) -> None:
        """Finish the waiting tasks, then stop."""
        self._thread.shutdown()

    def _enqueue(self, task: _Task) -> "Future[Any]":
        with self._lock:
            self._waiting.append(task)
            is_busy, self._is_busy = self._is_busy, True
        if not is_busy:
            self._thread.submit(self._drain)
        return task.future

    def _drain(self) -> None:
        while (task := self._next()) is not None:
            if task.is_transactional and self._waiting:
                self._run_group(task)
            else:
                self._run_alone(task)

    def _next(self) -> _Task | None:
        """Return the next task, or None if there is none; skip cancelled ones."""
        with self._lock:
            while self._waiting:
                task = self._waiting.popleft()
                if task.future.set_running_or_notify_cancel():
                    return task
            self._is_busy = False
            return None

    def _next_transactional(self) -> _Task | None:
        """Return the next task if it is transactional, or None."""
        with self._lock:
            while self._waiting and self._waiting[0].is_transactional:
                task = self._waiting.popleft()
                if task.future.set_running_or_notify_cancel():
                    return task
            return None

    def _run_alone(self, task: _Task) -> None:
        try:
            work = task.work
            task.record_result(self._transact(work) if task.is_transactional else work(None))
        except BaseException as error:  # noqa: BLE001 - passed on to the waiting caller
            task.error = error
        task.complete()

    def _run_group(self, first: _Task) -> None:
        """Run *first* and the tasks behind it in one transaction, until the time limit."""
        tasks = [first]
        until = time.monotonic() + _MAX_SECONDS

        def work(tx: Connection) -> None:
            for task in tasks:
                _run_in_savepoint(tx, task)
            while len(tasks) < _MAX_TASKS and time.monotonic() < until:
                another = self._next_transactional()
                if another is None:
                    return
                tasks.append(another)
                _run_in_savepoint(tx, another)

        try:
            self._transact(work)
        except BaseException:  # noqa: BLE001 - each task gets its own error
            for task in tasks:
                self._run_alone(task)
        else:
            for task in tasks:
                task.complete()


def _run_in_savepoint(tx: Connection, task: _Task) -> None:
    """Run *task* in a savepoint; roll back to it if the task raises.

    Raises:
        DBAPIError: the database raised it and may have aborted the transaction.
    """
    driver = pipeline.driver_connection(tx)
    driver.execute("SAVEPOINT task")
    try:
        task.record_result(task.work(tx))
    except DBAPIError:
        raise
    except Exception as error:  # noqa: BLE001 - passed on to the waiting caller
        driver.execute("ROLLBACK TO task")
        task.error = error
    driver.execute("RELEASE task")
