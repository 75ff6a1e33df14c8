"""The real program, which kills itself at a named fail point: python -m … POINT NTH.

The product has no hook for this: its functions are wrapped from outside, before it starts.
"""

import asyncio
import importlib
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

from bot.cli import cli
from storage.database.transactions import Database

Call = Callable[..., Any]
Counts = Callable[..., bool]

BEFORE, AFTER, COMMITTED = "before", "after", "committed"


def _always(*_: object) -> bool:
    return True


class Point(NamedTuple):
    """A place in the program: *when* a function is called, has returned, or is committed.

    A passage counts where *counts* says so, which is given what the function is, and its result.
    """

    where: str
    when: str
    counts: Counts = _always


def _shows(_: object, call: Any, *__: object) -> bool:
    """Tell whether *call* of the Bot API shows something to a person."""
    return str(call.method).startswith(("send", "edit")) and call.method != "sendChatAction"


def _claimed(*args: Any) -> bool:
    return bool(args[-1].deliveries or args[-1].notices)


def _recorded(_: object, __: object, records: Any, *___: object) -> bool:
    return len(records) > 0


def _asked_for_more(_: object, offset: int, __: object) -> bool:
    return offset > 0


def _answered(connection: Any, data: bytes) -> bool:
    """Tell whether *data* follows the answer to an update on the same connection.

    The answer has arrived then: Telegram sends one update at a time on a connection.
    """
    del data
    cycle = connection.cycle
    if cycle is None or not cycle.response_complete:
        return False
    return str(cycle.scope["path"]).endswith("/webhook")


_CALL = "handlers.telegram.bot_api.api:Api.call"
_RECORD = "storage.repositories.delivery.outbox:record_outcomes"
_REQUEST = "bot.web.connections:LimitedProtocol.data_received"

MARKED = "after the mark that it is sending"
POINTS: dict[str, tuple[Point, ...]] = {
    # A message comes in.
    "inside the transaction": (Point("storage.repositories.person.people:save_progress", BEFORE),),
    "before the inbox is committed": (Point("bot.services.inbound.batcher:receive_batch", AFTER),),
    "after the inbox is committed": (
        Point("bot.services.inbound.batcher:receive_batch", COMMITTED),
    ),
    "before the update is confirmed": (
        Point("handlers.telegram.updates.intake:Intake.take", AFTER),
    ),
    "after the update is confirmed": (
        Point("handlers.telegram.bot_api.api:Api.updates", AFTER, _asked_for_more),
        Point(_REQUEST, BEFORE, _answered),
    ),
    "in an album's close": (Point("bot.services.inbound.albums:play_album", AFTER),),
    "in a photo's fetch": (Point("bot.async_media_store:AsyncMediaStore.keep_photo", AFTER),),
    # An answer goes out.
    "after a claim": (
        Point("storage.repositories.delivery.sender_leases:claim", COMMITTED, _claimed),
    ),
    MARKED: (Point("storage.repositories.delivery.sender_leases:mark_sending", COMMITTED),),
    "before the request": (Point(_CALL, BEFORE, _shows),),
    "after the request": (Point(_CALL, AFTER, _shows),),
    "before the record is committed": (Point(_RECORD, AFTER, _recorded),),
    "after the record is committed": (Point(_RECORD, COMMITTED, _recorded),),
}

_marks = threading.local()


def wrap(point: Point, fails: Call) -> None:
    """Make *fails* be called at each passage of *point*."""
    holder, name = find(point)
    setattr(holder, name, _wrapped(getattr(holder, name), point, fails))
    if point.when == COMMITTED:
        Database._run = _committing(Database._run, fails)  # type: ignore[method-assign]  # noqa: SLF001 - no hook


def find(point: Point) -> tuple[Any, str]:
    """Return the owner of the function of *point*, and the function's name there."""
    module, _, path = point.where.partition(":")
    *outer, name = path.split(".")
    holder: Any = importlib.import_module(module)
    for part in outer:
        holder = getattr(holder, part)
    return holder, name


def _wrapped(function: Call, point: Point, fails: Call) -> Call:
    def before(*args: Any) -> None:
        if point.when == BEFORE and point.counts(*args):
            fails()

    def after(*args: Any) -> None:
        if point.when != BEFORE and point.counts(*args):
            if point.when == COMMITTED:
                _marks.is_due = True
            else:
                fails()

    @wraps(function)
    async def waited(*args: Any, **named: Any) -> Any:
        before(*args)
        result = await function(*args, **named)
        after(*args, result)
        return result

    @wraps(function)
    def called(*args: Any, **named: Any) -> Any:
        before(*args)
        result = function(*args, **named)
        after(*args, result)
        return result

    return waited if asyncio.iscoroutinefunction(function) else called


def _committing(run: Call, fails: Call) -> Call:
    """Wrap *run*, which ends a transaction, so that points due after the commit fail then."""

    @wraps(run)
    def ran(*args: Any, **named: Any) -> Any:
        _marks.is_due = False
        result = run(*args, **named)
        if _marks.is_due:
            fails()
        return result

    return ran


class Counter:
    """Kills this process at the *nth* passage."""

    def __init__(self, nth: int) -> None:
        self._left = nth
        self._lock = threading.Lock()

    def passes(self) -> None:
        """Count a passage."""
        with self._lock:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Run the program with the fail point of the command line."""
    name, nth = sys.argv[1:]
    fails = Counter(int(nth)).passes
    for point in POINTS[name]:
        wrap(point, fails)
    cli(["run"], prog_name="python -m bot")


if __name__ == "__main__":
    main()
