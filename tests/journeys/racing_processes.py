"""Processes that work concurrently, and return their results."""

import traceback
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from typing import Any

from bot.registry import REGISTRY
from bot.services.inbound.turn_services import TurnServices
from bot.services.unit_context import open_unit_context
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.engine.replay.turn_context import Limits
from storage.database.transactions import Database
from tests.fakes import Clock
from tests.journeys.warm_start import PROCESSES
from tests.official import PUBLISH
from tests.resident import AGREED, PACK, SPEAK

__all__ = ["PROCESSES", "SECONDS", "race", "services_of"]

SECONDS = 300


def race(runner: Callable[..., object], url: str, lanes: int, *more: Any) -> list[Any]:
    """Run one process for each of *lanes*; return their results."""
    start, goal = PROCESSES.Barrier(lanes), PROCESSES.Queue()
    runners = [
        PROCESSES.Process(target=_run, args=(runner, url, lane, start, goal, more))
        for lane in range(lanes)
    ]
    for process in runners:
        process.start()
    brought = dict(goal.get(timeout=SECONDS) for _ in runners)
    for process in runners:
        process.join(SECONDS)
        process.close()
    goal.close()
    faults = [result for result in brought.values() if isinstance(result, str)]
    assert faults == []
    return [brought[lane] for lane in range(lanes)]


def _run(
    runner: Callable[..., object], url: str, lane: int, start: Barrier, goal: Any, more: Any
) -> None:
    try:
        result = runner(url, lane, start, *more)
    except BaseException:  # noqa: BLE001 - whatever it is, the test must see it
        start.abort()
        result = traceback.format_exc()
    goal.put((lane, result))


def services_of(database: Database, lane: int) -> TurnServices:
    """Return the `TurnServices` of one process."""
    context = database.write_now(open_unit_context, PACK.id, Clock(), REGISTRY.hooks)
    return TurnServices(
        context,
        REGISTRY.dialogues,
        SPEAK,
        Limits(),
        f"owner-{lane}",
        _fail,
        REGISTRY.recall,
        REGISTRY.perform,
        REGISTRY.erasers,
        PUBLISH,
        newcomer=AGREED,
        emergencies=EmergencyCare(),
        privacy=Privacy(),
    )


def _fail(kind: str, error: BaseException) -> None:
    raise AssertionError(kind) from error
