"""Says when: the clock wakes deeds, and the rows say what is due."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.deeds import drafts
from bot.deeds.desk import look_for_news
from bot.deeds.receive import Hall
from bot.metrics import Metrics
from storage.database import Database
from storage.repositories import drafts as stored_drafts

_SWEEP_SECONDS = 60

log = logs.get()


class Clockwork:
    """Wakes deeds; a firing that is missed or doubled changes nothing."""

    def __init__(self, database: Database, hall: Hall, metrics: Metrics) -> None:
        self._database = database
        self._hall = hall
        self._metrics = metrics
        self._scheduler = AsyncIOScheduler(
            timezone=hall.desk.timezone,
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        self.every(_SWEEP_SECONDS, self.sweep)

    def every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        """Do *work* every so many seconds; what fails is tried again the next time."""

        async def guarded() -> None:
            try:
                await work()
            except Exception as error:  # the clock must outlive any one failure
                log.error("scheduled.failed", work=work.__qualname__, exc_info=error)

        self._scheduler.add_job(guarded, "interval", seconds=seconds)

    def start(self) -> None:
        """Begin."""
        self._scheduler.start()

    def stop(self) -> None:
        """Wake nothing more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def sweep(self) -> None:
        """Do everything that is due."""
        desk = self._hall.desk
        if await self._database.read(look_for_news, desk):
            log.info("unit.changed", unit=desk.unit_id, version=desk.version)
        reminded = await self._database.write(drafts.remind, self._hall)
        forgotten = await self._database.write(drafts.forget, self._hall)
        left_open = await self._database.read(stored_drafts.count, desk.unit_id)
        self._metrics.open_dialogues.set(left_open)
        if reminded or forgotten:
            log.info("drafts", reminded=reminded, forgotten=forgotten)
