"""A broadcast while the processes that send it are killed again and again."""

import random
import time
from collections import Counter
from typing import NamedTuple

import pytest

from storage.repositories.broadcasts import broadcasts, recipients
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, AT_MOST_ONCE
from tests.journeys.broadcast_senders import prepare, send
from tests.journeys.racing_processes import SECONDS
from tests.journeys.warm_start import PROCESSES
from tests.resident import PACK

SENDERS = 2
IN_FLIGHT = 32  # messages of a broadcast that one process has begun, and not yet recorded
SEED = 20261127
UNSENT = {"waiting", "leased", "sending"}


class Size(NamedTuple):
    """How many people and kills."""

    people: int
    kills: int


CASES = [
    pytest.param(Size(3_000, 6), AT_MOST_ONCE, False, id="3000-once"),
    pytest.param(Size(400, 3), AT_LEAST_ONCE, True, id="400-alert-paced"),
    *(
        pytest.param(
            Size(100_000, 50),
            promise,
            is_paced,
            id=f"{promise}-{is_paced}",
            marks=pytest.mark.soak,
        )
        for promise in (AT_MOST_ONCE, AT_LEAST_ONCE)
        for is_paced in (False, True)
    ),
]


class Storm:
    """Two senders, of which one or the other is killed at random moments and started again.

    *sums* are the sums of the recipients' states at the kills, *gaps* the seconds from a kill to
    the next message.
    """

    def __init__(self, database, log, size, *, is_paced):
        self.database = database
        self.log = log
        self.sums, self.gaps = set(), []
        self._more = {"is_paced": is_paced}
        chance = random.Random(SEED)
        self._chance = chance
        self._moments = sorted(chance.sample(range(20, size.people * 9 // 10), size.kills))
        self._started = 0
        self._processes = []

    def rages(self, id_):
        """Send the broadcast *id_* to its end."""
        log = self.log
        log.touch()
        try:
            for _ in range(SENDERS):
                self._starts()
            for moment in self._moments:
                self._waits(lambda moment=moment: self.arrived() >= moment)
                self._kills()
                before, killed_at = self.arrived(), time.monotonic()
                self.sums.add(sum(self.counts(id_).values()))
                self._starts()
                # The other sender may have sent the rest before we looked.
                self._waits(
                    lambda before=before: self.arrived() > before or self.is_over(id_), every=0.02
                )
                self.gaps.append(time.monotonic() - killed_at)
            self._waits(lambda: self.is_over(id_), every=0.2)
        finally:
            for process in self._processes:
                process.kill()
                process.join()

    def arrived(self):
        return self.log.stat().st_size // len("p000000\n")

    def is_over(self, id_):
        return not self.counts(id_).keys() & UNSENT

    def counts(self, id_):
        return dict(self.database.write_now(broadcasts.count_by_state, PACK.id, id_))

    def _starts(self):
        self._started += 1
        owner = f"sender-{self._started}"
        process = PROCESSES.Process(
            target=send, args=(self.database.url, owner, self.log), kwargs=self._more
        )
        process.start()
        self._processes.append(process)

    def _kills(self):
        process = self._processes.pop(self._chance.randrange(SENDERS))
        process.kill()
        process.join()
        assert process.exitcode == -9

    def _waits(self, is_so, *, every=0.005):
        """Wait until *is_so*; look *every* so many seconds, as looking may lock the database."""
        deadline = time.monotonic() + SECONDS
        while not is_so():
            assert time.monotonic() < deadline
            assert all(process.is_alive() for process in self._processes)
            time.sleep(every)


@pytest.mark.parametrize(("size", "promise", "is_paced"), CASES)
def test_nobody_is_left_out_and_nobody_gets_it_twice(database, tmp_path, size, promise, is_paced):
    id_ = prepare(database, size.people, promise)
    storm = Storm(database, tmp_path / "log", size, is_paced=is_paced)
    storm.rages(id_)
    arrived = Counter(storm.log.read_text("ascii").split())
    unknown = {row[0] for row in database.write_now(recipients.list_unknown, PACK.id, id_)}
    twice = sum(arrived.values()) - len(arrived)
    print(  # noqa: T201 - these are the figures of docs/reliability.md
        f"\n{size.people} recipients, {size.kills} kills: {len(unknown)} unknown, {twice} twice,"
        f" at most {max(storm.gaps):.1f} s without a message after a kill"
    )
    assert storm.sums == {size.people}
    bound = size.kills * IN_FLIGHT
    if promise == AT_MOST_ONCE:
        assert storm.counts(id_) == {
            "sent": size.people - len(unknown),
            **({"unknown": len(unknown)} if unknown else {}),
        }
        assert twice == 0
        assert len(unknown) <= bound
        assert len(arrived.keys() | unknown) == size.people
    else:
        assert storm.counts(id_) == {"sent": size.people}
        assert len(arrived) == size.people
        assert twice <= bound
