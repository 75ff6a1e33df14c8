"""Says when: the clock wakes deeds, and the rows say what is due."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.deeds import drafts
from bot.deeds.receive import Hall
from bot.metrics import Metrics
from storage.database import Database
from storage.repositories import drafts as stored_drafts

_SWEEP_SECONDS = 60

log = logs.get()


class Clockwork:
    """Sweeps once a minute; a firing that is missed or doubled changes nothing."""

    def __init__(self, database: Database, hall: Hall, metrics: Metrics) -> None:
        self._database = database
        self._hall = hall
        self._metrics = metrics
        self._scheduler = AsyncIOScheduler(timezone=hall.desk.timezone)
        self._scheduler.add_job(
            self.sweep,
            "interval",
            seconds=_SWEEP_SECONDS,
            coalesce=True,
            misfire_grace_time=None,
            max_instances=1,
        )

    def start(self) -> None:
        """Begin to sweep."""
        self._scheduler.start()

    def stop(self) -> None:
        """Sweep no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def sweep(self) -> None:
        """Do everything that is due; what fails is tried again at the next sweep."""
        try:
            reminded = await self._database.write(drafts.remind, self._hall)
            forgotten = await self._database.write(drafts.forget, self._hall)
            left_open = await self._database.read(stored_drafts.count, self._hall.desk.unit_id)
        except Exception as error:
            log.error("sweep.failed", exc_info=error)
            return
        self._metrics.open_dialogues.set(left_open)
        if reminded or forgotten:
            log.info("drafts", reminded=reminded, forgotten=forgotten)
