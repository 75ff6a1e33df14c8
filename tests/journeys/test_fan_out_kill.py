"""Killing a process that fills a broadcast."""

import signal
import subprocess
import sys

import pytest

from storage.repositories.delivery.outbox import WAITING
from tests.journeys.failing_fan_out import POINTS
from tests.resident import PACK, ROOT
from tests.storage.repositories.large_commune import Commune

NAMES = tuple(f"p{n:02}" for n in range(10))


@pytest.mark.parametrize("point", POINTS)
def test_another_process_continues_a_fan_out_after_a_kill(database, point):
    commune = Commune(database)
    commune.people(*NAMES)
    id_ = commune.starts()
    command = [sys.executable, "-m", "tests.journeys.failing_fan_out"]
    for nth in (1, 2):
        killed = subprocess.run(
            [*command, database.url, PACK.id, id_, point, str(nth)], cwd=ROOT, check=False
        )
        assert killed.returncode == -signal.SIGKILL
        assert set(commune.counts()) <= {WAITING}
    is_begun = point == "between two chunks"
    assert sum(commune.counts().values()) == (9 if is_begun else 3)
    commune.fills()
    assert commune.counts() == {WAITING: len(NAMES)}
    assert tuple(commune.rows("state")) == NAMES
