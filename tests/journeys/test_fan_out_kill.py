"""Killing a process that fills a broadcast."""

import signal

import pytest

from storage.repositories.delivery.outbox import WAITING
from tests.journeys.failing_fan_out import POINTS, fill
from tests.journeys.warm_start import PROCESSES
from tests.resident import PACK
from tests.storage.repositories.large_commune import Commune

NAMES = tuple(f"p{n:02}" for n in range(10))


@pytest.mark.parametrize("point", POINTS)
def test_another_process_continues_a_fan_out_after_a_kill(database, point):
    commune = Commune(database)
    commune.people(*NAMES)
    id_ = commune.starts()
    for nth in (1, 2):
        filling = PROCESSES.Process(target=fill, args=(database.url, PACK.id, id_, point, nth))
        filling.start()
        filling.join()
        assert filling.exitcode == -signal.SIGKILL
        assert set(commune.counts()) <= {WAITING}
    is_begun = point == "between two chunks"
    assert sum(commune.counts().values()) == (9 if is_begun else 3)
    commune.fills()
    assert commune.counts() == {WAITING: len(NAMES)}
    assert tuple(commune.rows("state")) == NAMES
