"""Runs periodic work; the rows in the database say what is due."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs import drafts
from bot.services.media.orphan_files import delete_orphans
from bot.services.privacy import erasure_job
from bot.services.questions import expired_cards
from bot.services.retention_rules import Rule, apply_rule
from bot.services.unit_context import load_newest_version
from storage.database.transactions import Database
from storage.repositories.inbound import drafts as stored_drafts

_SWEEP_SECONDS = 60
_RETENTION_SECONDS = 3600
_CARDS_SECONDS = 600
# The library warns of each firing that it leaves out; ours ends at once where one is at work.
_INSTANCES = 10

log = logs.get_logger()


class Scheduler:
    """Runs periodic work; a run that is missed or repeated changes nothing.

    *on_erasure* is called when a person was erased or an address was forgotten; *rules* are
    those of retention.
    """

    def __init__(
        self,
        database: Database,
        services: TurnServices,
        metrics: Metrics,
        store: MediaStore,
        on_erasure: Callable[[], None],
        rules: Sequence[Rule],
    ) -> None:
        self._database = database
        self._services = services
        self._metrics = metrics
        self._store = store
        self._on_erasure = on_erasure
        self._rules = rules
        self._scheduler = AsyncIOScheduler(
            timezone=services.context.timezone,
            job_defaults={
                "coalesce": True,
                "misfire_grace_time": None,
                "max_instances": _INSTANCES,
            },
        )
        self.run_every(_SWEEP_SECONDS, self.sweep)
        self.run_every(_RETENTION_SECONDS, self.apply_retention)
        self.run_every(_CARDS_SECONDS, self.notify_card_owners)

    def run_every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
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
                    return  # the scheduler was stopped; APScheduler would log that as an error
                except Exception as error:  # one failure must not stop the scheduler
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
        context = self._services.context
        if await self._database.read(load_newest_version, context):
            log.info("unit.changed", unit=context.unit_id, version=context.version)
        reminded = await self._database.write(drafts.send_reminders, self._services)
        forgotten = await self._database.write(drafts.forget_drafts, self._services)
        left_open = await self._database.read(stored_drafts.count, context.unit_id)
        self._metrics.open_dialogues.set(left_open)
        if reminded or forgotten:
            log.info("drafts", reminded=reminded, forgotten=forgotten)
        await self._run_erasures()

    async def notify_card_owners(self) -> None:
        """Tell officials of cards whose time is over, where there are such."""
        context = self._services.context
        today = context.now().date()
        if any(card.is_stale(today) for card in context.unit.cards):
            told = await self._database.write(expired_cards.notify_owners, context)
            if told:
                log.info("cards.over", told=told)

    async def apply_retention(self) -> None:
        """Keep to the rules of retention, a batch at a time, so that nobody waits for long."""
        context, counts = self._services.context, dict[str, int]()
        for rule in self._rules:
            while count := await self._database.write(apply_rule, context, rule):
                counts[rule.name] = counts.get(rule.name, 0) + count
                self._metrics.let_go.labels(rule.name).inc(count)
        await self._database.scrub()
        if counts:
            log.info("retention", **counts)

    async def _run_erasures(self) -> None:
        """Erase who waited for an answer, and forget what is left of those who are erased."""
        erased = await self._database.write(erasure_job.erase_after_answers, self._services)
        forgotten = await self._database.write(erasure_job.forget_addresses, self._services)
        files = await self._database.write(delete_orphans, self._services.context, self._store)
        if erased or forgotten:
            self._on_erasure()
            await self._database.scrub()
        if erased or forgotten or files:
            log.info("parting", erased=erased, addresses=forgotten, files=files)
