"""Run jobs when they are due, and periodic work of this process."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from bot.services.jobs.job import Job
from bot.services.unit_context import UnitContext
from storage.database.errors import UnreachableError
from storage.database.transactions import Database, Transaction
from storage.repositories import job_runs

_SWEEP_SECONDS = 60
_SCRUB_SECONDS = 1
# APScheduler warns about each run that it skips. So let it start several: `guarded` returns at
# once if another run is in progress.
_INSTANCES = 10
_NEXT_DUE = "next due job"

log = logs.get_logger()


class Scheduler:
    """Look for due jobs each minute, and when the next one is due.

    Several processes may do so: the first that claims an occurrence of a job runs it.
    """

    def __init__(self, database: Database, context: UnitContext, jobs: Sequence[Job]) -> None:
        repeated = [name for name, count in Counter(job.name for job in jobs).items() if count > 1]
        if repeated:
            raise ValueError(f"There are two jobs called {repeated[0]}.")
        self._database = database
        self._context = context
        self._jobs = jobs
        self._scheduler = AsyncIOScheduler(
            timezone=context.timezone,
            job_defaults={
                "coalesce": True,
                "misfire_grace_time": None,
                "max_instances": _INSTANCES,
            },
        )
        self._run_due_jobs = self.run_every(_SWEEP_SECONDS, self.sweep)
        self.run_every(_SCRUB_SECONDS, database.scrub_again)

    def run_every(
        self, seconds: float, work: Callable[[], Awaitable[None]]
    ) -> Callable[[], Awaitable[None]]:
        """Do *work* in this process every so many seconds; return a function that does it now.

        Work that fails is tried again the next time. A run is skipped while another is in
        progress.
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
                except UnreachableError:
                    log.debug("scheduled.postponed", work=work.__qualname__)
                except Exception as error:  # one failure must not stop the scheduler
                    log.error("scheduled.failed", work=work.__qualname__, exc_info=error)

        self._scheduler.add_job(guarded, "interval", seconds=seconds)
        return guarded

    def start(self) -> None:
        """Start the schedule."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop the schedule, without waiting for running work."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def sweep(self) -> None:
        """Run all due jobs, then schedule a sweep for the next due one."""
        for job in self._jobs:
            due = await self._database.read(job.next_due)
            if due is not None and due <= self._context.now():
                await self._guarded(job, due)
        self._wake_at(await self._database.read(self._next_due))

    async def _guarded(self, job: Job, occurrence: datetime) -> None:
        """Run a job; if it fails, log that, so that the others run and the next sweep retries."""
        try:
            done = total = await self._database.write_job(self._claim_and_run, job, occurrence)
            while done:
                done = await self._database.write_job(job.run, self._context.now())
                total += done
        except UnreachableError:
            raise
        except Exception as error:
            log.error("job.failed", job=job.name, exc_info=error)
            return
        if total:
            log.info("job.done", job=job.name, count=total)

    def _claim_and_run(self, tx: Transaction, job: Job, occurrence: datetime) -> int:
        now = self._context.now()
        if not job_runs.claim(tx, self._context.unit_id, job.name, occurrence, now=now):
            return 0
        return job.run(tx, now)

    def _next_due(self, tx: Transaction) -> datetime | None:
        moments = (job.next_due(tx) for job in self._jobs)
        return min((moment for moment in moments if moment is not None), default=None)

    def _wake_at(self, due: datetime | None) -> None:
        """Schedule a sweep at *due*, if that is before the next regular one."""
        if not self._scheduler.running:
            return
        wait = (due - self._context.now()).total_seconds() if due else 0.0
        if 0 < wait < _SWEEP_SECONDS:
            self._scheduler.add_job(
                self._run_due_jobs, "interval", seconds=wait, id=_NEXT_DUE, replace_existing=True
            )
        elif self._scheduler.get_job(_NEXT_DUE):
            self._scheduler.remove_job(_NEXT_DUE)
