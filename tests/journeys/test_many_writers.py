"""Sixteen concurrent writers: no lost update, no lock error."""

import random
import threading
import time
from itertools import count

import pytest
from sqlalchemy import func, select

from bot.services.inbound.receive_batch import receive_batch
from conversations.engine.model.messages import Inbound, Text
from storage.database.transactions import Database
from storage.repositories import counters
from storage.tables import COUNTERS, INBOX, OUTBOX, PEOPLE, REPORTS
from tests.databases import SQLITE
from tests.journeys.racing_processes import race, services_of
from tests.resident import PACK

PROCESSES, THREADS = 4, 4
SEED = 20261128


def said_at(place, *, is_first):
    """Return the messages of a report at *place*; the contact is asked only the first time."""
    story = ("bao cao o ga", "ổ gà to giữa đường", "không", "phố Thống Nhất")
    contact = ("giấu tên",) if is_first else ()
    return (*story, f"cạnh nhà số {place}", "đúng", *contact, "gửi đi")


STEPS = len(said_at(0, is_first=False))


class Writer(threading.Thread):
    """Files reports, counts, and writes into a shared conversation, until the time is over."""

    def __init__(self, url, number, seconds):
        super().__init__()
        self.number = number
        self.filed = self.counted = self.shared = 0
        self.faults = []
        self._url = url
        self._seconds = seconds
        self._ids = count(1)
        self._chance = random.Random(SEED + number)

    def run(self):
        database = Database(self._url)
        try:
            services = services_of(database, self.number)
            end = time.monotonic() + self._seconds
            while time.monotonic() < end:
                self._writes(database, services)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
            self.faults.append(repr(error))
        finally:
            database.close()

    def _writes(self, database, services):
        match self._chance.randrange(3):
            case 0:
                for text in said_at(1000 * self.number + self.filed, is_first=not self.filed):
                    self._says(database, services, f"p{self.number}", text)
                self.filed += 1
            case 1:
                database.write_now(counters.next_number, PACK.id, "race", first=1)
                self.counted += 1
            case _:
                self._says(database, services, "everyone", "hi")
                self.shared += 1

    def _says(self, database, services, who, text):
        id_ = f"{self.number}-{next(self._ids)}"
        database.write_now(receive_batch, [Inbound("fake", id_, who, Text(text))], services)


def write(url, lane, start, seconds):
    writers = [Writer(url, lane * THREADS + n, seconds) for n in range(THREADS)]
    start.wait()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    return [(w.filed, w.counted, w.shared, w.faults) for w in writers]


@pytest.mark.parametrize("seconds", [1, pytest.param(60, marks=pytest.mark.soak)])
def test_sixteen_writers_lose_no_update_and_see_no_lock_error(settings, database, seconds):
    def one(query):
        return database.write_now(lambda tx: tx.execute(query).scalar_one())

    brought = race(write, settings.database_url, PROCESSES, seconds)
    writers = [writer for lane in brought for writer in lane]
    assert [fault for writer in writers for fault in writer[3]] == []
    filed, counted, shared = (sum(writer[n] for writer in writers) for n in range(3))
    assert all(filed + counted + shared > 0 for filed, counted, shared, _ in writers)
    print(f"{filed} reports, {counted} counts, {shared} in one talk")  # noqa: T201 - its figures

    codes = select(REPORTS.c.code)
    stored = database.write_now(lambda tx: tx.execute(codes).scalars().all())
    assert sorted(stored) == sorted(f"{PACK.prefix} {101 + n}" for n in range(filed))
    assert one(select(COUNTERS.c.value).where(COUNTERS.c.name == "race")) == counted
    firsts = sum(writer[0] > 0 for writer in writers)
    messages = filed * STEPS + firsts + shared
    assert one(select(func.count()).select_from(INBOX)) == messages
    assert one(select(func.sum(PEOPLE.c.position))) == 2 * messages
    for table in (INBOX, OUTBOX):
        gaps = select(table.c.person_id).group_by(table.c.person_id)
        gaps = gaps.having(func.count() * 2 < func.max(table.c.position))
        assert database.write_now(lambda tx: tx.execute(gaps).all()) == []  # noqa: B023 - at once
    if database.engine.dialect.name == SQLITE:
        check = database.write_now(lambda tx: tx.exec_driver_sql("PRAGMA integrity_check").all())
        assert check == [("ok",)]
