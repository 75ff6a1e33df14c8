"""Says when: the clock wakes deeds, and the rows say what is due."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.deeds import cards_over, drafts, parting, retention
from bot.deeds.desk import look_for_news
from bot.deeds.hall import Hall
from bot.deeds.left_media import delete_left
from bot.media import MediaStore
from bot.metrics import Metrics
from storage.database import Database
from storage.repositories import drafts as stored_drafts

_SWEEP_SECONDS = 60
_RETENTION_SECONDS = 3600
_CARDS_SECONDS = 600
# The library warns of each firing that it leaves out; ours ends at once where one is at work.
_INSTANCES = 10

log = logs.get()


class Clockwork:
    """Wakes deeds; a firing that is missed or doubled changes nothing.

    *on_parting* is told when an address has another person behind it, or none any more.
    """

    def __init__(
        self,
        database: Database,
        hall: Hall,
        metrics: Metrics,
        store: MediaStore,
        on_parting: Callable[[], None],
    ) -> None:
        self._database = database
        self._hall = hall
        self._metrics = metrics
        self._store = store
        self._on_parting = on_parting
        self._scheduler = AsyncIOScheduler(
            timezone=hall.desk.timezone,
            job_defaults={
                "coalesce": True,
                "misfire_grace_time": None,
                "max_instances": _INSTANCES,
            },
        )
        self.every(_SWEEP_SECONDS, self.sweep)
        self.every(_RETENTION_SECONDS, self.let_go)
        self.every(_CARDS_SECONDS, self.tell_owners)

    def every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        """Do *work* every so many seconds; what fails is tried again the next time.

        What is still at work then goes on, and that is no news.
        """
        working = asyncio.Lock()

        async def guarded() -> None:
            if working.locked():
                return
            async with working:
                try:
                    await work()
                except asyncio.CancelledError:
                    return  # the clock was stopped, of which the library would tell as an error
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
        await self._part()

    async def tell_owners(self) -> None:
        """Tell officials of cards whose time is over, where there are such."""
        desk = self._hall.desk
        today = desk.now().date()
        if any(card.is_stale(today) for card in desk.unit.cards):
            told = await self._database.write(
                partial(cards_over.tell, speak=self._hall.speak), desk
            )
            if told:
                log.info("cards.over", told=told)

    async def let_go(self) -> None:
        """Keep to the rules of retention, a batch at a time, so that nobody waits for long."""
        desk, counts = self._hall.desk, dict[str, int]()
        for rule in retention.RULES:
            while count := await self._database.write(retention.keep_to, desk, rule):
                counts[rule.name] = counts.get(rule.name, 0) + count
                self._metrics.let_go.labels(rule.name).inc(count)
        await self._database.scrub()
        if counts:
            log.info("retention", **counts)

    async def _part(self) -> None:
        """Erase who waited for an answer, and forget what is left of those who are erased."""
        erased = await self._database.write(parting.erase_answered, self._hall)
        forgotten = await self._database.write(parting.close_doors, self._hall)
        files = await self._database.write(delete_left, self._hall.desk, self._store)
        if erased or forgotten:
            self._on_parting()
            await self._database.scrub()
        if erased or forgotten or files:
            log.info("parting", erased=erased, addresses=forgotten, files=files)
