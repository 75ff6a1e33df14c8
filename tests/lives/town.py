"""A town for one life: the real program, its clock, its databases, and a fake Telegram."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from storage.tables import LEASES, SENDERS
from tests.fake_telegram.platform import Platform
from tests.fake_telegram.server import Server
from tests.journeys.telegram_app_process import WAYS, TelegramAppProcess
from tests.lives.held_program import MovedClock
from tests.resident import LOCAL

MORNING = datetime(2026, 12, 1, 9, 0, tzinfo=LOCAL)  # a Tuesday
_SECONDS = 60.0
_FOLLOW_UPS = "alert_follow_up"  # asked a quarter of an hour later


class TimedProcess(TelegramAppProcess):
    """The program of an installation whose clock is moved."""

    def __init__(self, folder: Path, url: str, api_url: str) -> None:
        super().__init__(folder, url, api_url, WAYS[0])
        self.clock_file = folder / "clock"
        self.clock = MovedClock(self.clock_file)

    @property
    def command(self) -> list[str]:
        return ["-m", "tests.lives.held_program", str(self.clock_file)]

    @property
    def environment(self) -> dict[str, str]:
        """What a process is given: people here need no pauses between their messages."""
        more = {"CAUNOI_LIMITS__MESSAGES_PER_HOUR": "100000"}
        known = super().environment
        return {**known, **{name: more[name] for name in more if name in known}}

    def ends_leases(self) -> None:
        """End all leases, as if their time had passed since the process ended."""
        with self._engine.begin() as connection:
            now = self.clock()
            connection.execute(update(LEASES).values(until=now))
            connection.execute(update(SENDERS).values(alive_until=now))


class Town:
    """The commune of one life."""

    def __init__(self, process: TimedProcess, platform: Platform) -> None:
        self.process = process
        self.platform = platform
        self.kills = 0

    @property
    def now(self) -> datetime:
        return self.process.clock().astimezone(LOCAL)

    async def loses_power(self) -> None:
        """Kill the program as `kill -9` does, and start it again."""
        self.process.is_killed()
        await self.process.is_over()
        self.process.ends_leases()
        self.kills += 1
        await self.process.starts()

    def passes(self, time: timedelta) -> None:
        """Let *time* pass while nobody writes."""
        self.process.clock.move_to(self.now + time)

    async def sleeps_until(self, hour: int, *, days: int = 0) -> None:
        """Let the clock go on to *hour* o'clock, so many *days* later."""
        await self.process.ends()
        day = self.now.replace(hour=hour, minute=0, second=0, microsecond=0)
        self.process.clock.move_to(day + timedelta(days=days))
        self.process.ends_leases()
        await self.process.starts()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return self.process.rows(query)

    async def is_quiet(self) -> None:
        """Wait until everything that is due was read, answered and sent."""
        async with asyncio.timeout(_SECONDS):
            while self._has_work():
                await asyncio.sleep(0.03)

    def _has_work(self) -> bool:
        now = self.process.clock().replace(tzinfo=None).isoformat(" ")
        due = (
            "SELECT 1 FROM outbox WHERE state IN ('waiting', 'leased', 'sending')"
            f" AND kind != '{_FOLLOW_UPS}' AND not_before <= '{now}' LIMIT 1"
        )
        # Before consent, files are not fetched.
        files = (
            "SELECT 1 FROM media JOIN person USING (unit_id, person_id)"
            " WHERE state = 'wanted' AND consent != ''"
        )
        queries = (due, "SELECT 1 FROM album_part", files)
        return bool(self.platform.waiting) or any(self.rows(query) for query in queries)

    def asked(self, person: str) -> str:
        """Return the key of the question that our newest message to *person* asks, or ""."""
        query = (
            f"SELECT payload FROM outbox WHERE person_id = '{person}' AND position IS NOT NULL"
            " ORDER BY position DESC LIMIT 1"
        )
        for (payload,) in self.rows(query):
            head = str(json.loads(payload or "{}").get("asks", ""))
            return head.split(":")[1] if ":" in head else head
        return ""


@asynccontextmanager
async def town_in(folder: Path, url: str = "") -> AsyncIterator[Town]:
    """Start the program in *folder*, with the database at *url* or a new one."""
    platform = Platform()
    async with Server(platform) as server:
        process = TimedProcess(folder, url, server.url)
        process.clock.move_to(MORNING)
        try:
            await process.starts()
            yield Town(process, platform)
        finally:
            process.clears()
