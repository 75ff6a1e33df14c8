"""Jobs: each occurrence is run once, by one process."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.background import build_jobs
from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.scheduler import Scheduler
from bot.services.jobs.job import Job, every, when
from storage.database.transactions import Database
from tests.bot.services.inbound.test_receive_batch import Street
from tests.fakes import until
from tests.resident import LOCAL

HOUR = timedelta(hours=1)


class Counted:
    """A job that records its runs, and works off a *backlog* in batches."""

    def __init__(self, *backlog):
        self.runs = []
        self.backlog = list(backlog)

    def __call__(self, tx, now):
        self.runs.append(now)
        return self.backlog.pop(0) if self.backlog else 0


async def test_of_two_processes_one_runs_an_occurrence(database, context, clock):
    other = Database(database.url)
    counted = Counted()
    job = Job("count", every(context, "count", HOUR), counted)
    processes = [Scheduler(each, context, [job]) for each in (database, other)]
    await asyncio.gather(*(process.sweep() for process in processes))
    assert counted.runs == [clock.now]
    for process in processes:
        await process.sweep()
    assert counted.runs == [clock.now]
    clock.passes(hours=1)
    await asyncio.gather(*(process.sweep() for process in processes))
    assert len(counted.runs) == 2
    other.close()


async def test_missed_occurrences_are_run_once_and_the_next_is_on_time(database, context, clock):
    counted = Counted()
    scheduler = Scheduler(
        database, context, [Job("count", every(context, "count", HOUR), counted)]
    )
    await scheduler.sweep()
    clock.passes(hours=7)
    await scheduler.sweep()
    clock.passes(minutes=29)
    await scheduler.sweep()
    assert len(counted.runs) == 2
    clock.passes(minutes=1)
    await scheduler.sweep()
    assert len(counted.runs) == 3


async def test_a_job_runs_in_batches_until_nothing_is_left(database, context):
    counted = Counted(200, 200, 7)
    scheduler = Scheduler(
        database, context, [Job("count", every(context, "count", HOUR), counted)]
    )
    await scheduler.sweep()
    assert len(counted.runs) == 4


async def test_a_failing_job_does_not_stop_others_and_is_retried(database, context):
    tries, counted = [], Counted()

    def fails(tx, now):
        tries.append(now)
        raise ZeroDivisionError

    jobs = [
        Job("fails", every(context, "fails", HOUR), fails),
        Job("count", every(context, "count", HOUR), counted),
    ]
    scheduler = Scheduler(database, context, jobs)
    await scheduler.sweep()
    await scheduler.sweep()
    assert (len(tries), len(counted.runs)) == (2, 1)


async def test_a_job_without_a_due_time_is_not_run(database, context):
    counted = Counted()
    job = Job("count", when(context, "count", lambda tx: None), counted)
    await Scheduler(database, context, [job]).sweep()
    assert counted.runs == []


async def test_the_scheduler_wakes_at_the_next_due_time(database, context, clock):
    looks = []

    def due_soon(tx):
        looks.append(1)
        return clock.now + timedelta(milliseconds=20)

    scheduler = Scheduler(database, context, [Job("soon", due_soon, Counted())])
    scheduler.start()
    try:
        await scheduler.sweep()
        before = len(looks)
        await until(lambda: len(looks) > before)
    finally:
        scheduler.stop()


def test_two_jobs_of_the_same_name_are_refused(database, context):
    job = Job("count", every(context, "count", HOUR), Counted())
    with pytest.raises(ValueError, match="two jobs called count"):
        Scheduler(database, context, [job, job])


def test_a_reminder_is_due_in_the_daytime_of_the_sixth_day(database, services, settings, clock):
    street = Street(database, services)
    jobs = build_jobs(services, MediaStore(settings.media_folder), Metrics())
    (reminders,) = (job for job in jobs if job.name == "draft_reminders")
    assert database.write_now(reminders.next_due) is None
    clock.now = datetime(2026, 11, 24, 23, tzinfo=LOCAL)
    street.says("an", "bao cao o ga")

    assert database.write_now(reminders.next_due) == datetime(2026, 12, 1, 8, tzinfo=LOCAL)
