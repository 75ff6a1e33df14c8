"""The real program with a Telegram bot, and series of kills."""

import asyncio
import contextlib
import random
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from sqlalchemy import update

from bot.commands.bootstrap import utc_now
from storage.tables import LEASES, SENDERS
from tests.fake_telegram.platform import TOKEN, Platform
from tests.journeys.app_process import AppProcess
from tests.journeys.bulk_messages import announce
from tests.journeys.failing_app import MARKED

SECRET = "mot-bi-mat-dai_0123456789abcdef"
CHANNEL = "telegram"


class Way(NamedTuple):
    """How the next process receives and sends: mode and driver."""

    mode: str
    driver: str


WAYS = (
    Way("polling", "aiogram"),
    Way("webhook", "ptb"),
    Way("polling", "ptb"),
    Way("webhook", "aiogram"),
)


class TelegramAppProcess(AppProcess):
    """An installation whose bot talks to *api_url*, from the next start on as *way* says.

    *point* is where the next process ends itself, and at the how many-th passage; () for nowhere.
    """

    def __init__(
        self,
        folder: Path,
        url: str,
        api_url: str,
        way: Way,
        *,
        lease: int = 2,
        is_cold: bool = False,
    ) -> None:
        super().__init__(folder, url, is_cold=is_cold)
        self.way = way
        self.point: tuple[str, int] | tuple[()] = ()
        self._more = {
            "CAUNOI_TELEGRAM_TOKEN": TOKEN,
            "CAUNOI_TELEGRAM_SECRET": SECRET,
            "CAUNOI_TELEGRAM__API_URL": api_url,
            # Send with more than two cores' worth, so that storms are short and bulk finds room.
            "CAUNOI_TELEGRAM__MESSAGES_PER_SECOND": "1000",
            "CAUNOI_TELEGRAM__MESSAGES_PER_CHAT_SECOND": "1000",
            "CAUNOI_DELIVERY__LEASE_SECONDS": str(lease),
        }

    @property
    def environment(self) -> dict[str, str]:
        way = {
            "CAUNOI_TELEGRAM__DRIVER": self.way.driver,
            "CAUNOI_TELEGRAM__MODE": self.way.mode,
        }
        return {**super().environment, **self._more, **way}

    @property
    def command(self) -> list[str]:
        if not self.point:
            return super().command
        name, nth = self.point
        return ["-m", "tests.journeys.failing_app", name, str(nth)]

    def ends_leases(self) -> None:
        """End all leases, as if their time had passed since the process ended."""
        with self._engine.begin() as connection:
            connection.execute(update(LEASES).values(until=utc_now()))
            connection.execute(update(SENDERS).values(alive_until=utc_now()))


class Blow(NamedTuple):
    """One kill: at the *nth* passage of *point*, or after *nth* more answers if *point* is ""."""

    point: str
    nth: int


class Storm:
    """Starts the app again and again, until each of *blows* has ended a process of it.

    Each process goes the next one of *ways*. A cold one waits until the leases of the one before
    it run out; for others they end at once. *recoveries* are the seconds from an end to the first
    answer that came afterwards, without those in which others had the processors. When the last
    process has answered, it *is_over*. While an announcement is to leave, *has_room* is not set:
    it has to wait for every answer.
    """

    def __init__(
        self,
        app: TelegramAppProcess,
        platform: Platform,
        blows: Sequence[Blow],
        ways: Sequence[Way] = WAYS,
    ) -> None:
        self.app = app
        self.blows = list(blows)
        self.struck: list[tuple[Way, Blow]] = []
        self.recoveries: list[float] = []
        self.announced = 0
        self.is_over = False
        self.has_room = asyncio.Event()
        self.has_room.set()
        self._platform = platform
        self._ways = cycle(ways)

    async def rages(self) -> None:
        """Carry out every kill, then start a process that is not killed."""
        ended = 0.0
        for blow in self.blows:
            self.app.point = (blow.point, blow.nth) if blow.point else ()
            if blow.point == MARKED:
                self.has_room.clear()
                self.announced += announce(self.app.url, CHANNEL, most=40)
            await self._starts(ended)
            if not blow.point:
                await self._answers(blow.nth)
                self.app.is_killed()
            while not self.app.is_gone:
                await asyncio.sleep(0.01)
            assert await self.app.is_over() == -9, self.app.said()
            ended = monotonic()
            if not self.app.is_cold:
                self.app.ends_leases()
            self.app.up.clear()
            self.struck.append((self.app.way, blow))
            self.has_room.set()
        self.app.point = ()
        await self._starts(ended)
        self.is_over = True

    async def _starts(self, ended: float) -> None:
        before = len(self._platform.sent)
        self.app.way = next(self._ways)
        # The process may reach its fail point before it is ready.
        with contextlib.suppress(AssertionError):
            await self.app.starts()
        if not ended:
            return
        while len(self._platform.sent) == before and not self.app.is_gone:
            self.app.looks_how_it_waits()
            await asyncio.sleep(0.01)
        if len(self._platform.sent) > before:
            seconds = self._platform.sent[before].at - ended
            self.recoveries.append(seconds - self.app.kept_waiting)

    async def _answers(self, more: int) -> None:
        until = len(self._platform.sent) + more
        while len(self._platform.sent) < until:
            await asyncio.sleep(0.005)


# The number of passages before a kill; the first ones for rare points. Many marks of an
# announcement share a commit, which is one passage.
RARE = {
    "after a claim": 1,
    MARKED: 2,
    "in an album's close": 3,
    "in a photo's fetch": 4,
}
OFTEN = ("before the request", "after the request", "")


def blows(points: Sequence[str], kills: int, messages: int, *, seed: int) -> list[Blow]:
    """Draw *kills* blows: each of *points* equally often, the others at any moment.

    They are spread over so many *messages*.
    """
    chance = random.Random(seed)
    each = messages // kills // 2
    chosen = [*points] * (kills // (len(points) + 2))
    chosen += [""] * (kills - len(chosen))
    chance.shuffle(chosen)
    drawn = []
    for point in chosen:
        most = RARE.get(point) or (each if point in OFTEN else max(each // 10, 3))
        drawn.append(Blow(point, chance.randint(1 if point in RARE else max(most // 3, 1), most)))
    return drawn
