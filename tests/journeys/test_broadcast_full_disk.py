"""A broadcast whose disk fills up in the midst of it, and then has room again."""

import resource
import time
from collections import Counter

import pytest

from bot.commands.bootstrap import utc_now
from storage.database.connections import data_files
from storage.repositories.broadcasts import broadcasts, recipients
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, AT_MOST_ONCE
from tests.journeys.broadcast_senders import prepare, send
from tests.journeys.racing_processes import SECONDS
from tests.journeys.warm_start import PROCESSES
from tests.resident import PACK

pytestmark = pytest.mark.sqlite  # a server's disk is not this process's

PEOPLE = 1_000
FIRST = 100  # messages before the disk is full
LINE = len("p000000\n")


class Sender:
    """A process that sends, to whose files the system adds nothing any more on a full disk."""

    def __init__(self, database, log):
        self.database = database
        self.log = log
        log.touch()
        self.process = PROCESSES.Process(
            target=send, args=(database.url, "sender", log), kwargs={"is_paced": False}
        )
        self.process.start()

    def fills_the_disk(self):
        _, *files = data_files(self.database.url)
        self._limits(max(file.stat().st_size for file in files))

    def gets_room(self):
        self._limits(resource.RLIM_INFINITY)

    def _limits(self, size):
        resource.prlimit(
            self.process.pid or 0, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY)
        )

    def arrived(self):
        return self.log.stat().st_size // LINE

    def is_alive(self):
        """Tell whether its heartbeat is recent, as the page of the announcement does."""
        return self.database.write_now(sender_leases.has_other_senders, PACK.id, "", now=utc_now())

    def waits(self, is_so):
        deadline = time.monotonic() + SECONDS
        while not is_so():
            assert time.monotonic() < deadline
            assert self.process.is_alive()
            time.sleep(0.02)


@pytest.mark.parametrize(
    "promise", [AT_MOST_ONCE, pytest.param(AT_LEAST_ONCE, marks=pytest.mark.soak)]
)
def test_it_waits_for_room_and_everybody_gets_it_once(database, tmp_path, promise):
    id_ = prepare(database, PEOPLE, promise)
    sender = Sender(database, tmp_path / "log")

    def counts():
        return dict(database.write_now(broadcasts.count_by_state, PACK.id, id_))

    try:
        sender.waits(lambda: sender.arrived() >= FIRST)
        sender.fills_the_disk()
        sender.waits(lambda: not sender.is_alive())
        waiting = PEOPLE - sender.arrived()
        assert waiting > 0
        assert sum(counts().values()) == PEOPLE
        assert counts().get("sent", 0) < PEOPLE
        sender.gets_room()
        sender.waits(lambda: counts() == {"sent": PEOPLE})
    finally:
        sender.process.kill()
        sender.process.join()
    arrived = Counter(sender.log.read_text("ascii").split())
    assert len(arrived) == PEOPLE
    assert set(arrived.values()) == {1}
    assert database.write_now(recipients.list_unknown, PACK.id, id_) == []
