"""Work in processes with limits, and the queue for it."""

import asyncio
import os
from contextlib import suppress

import pytest
from msgspec import structs

from bot.subprocess_work.limited_process import (
    MEGABYTE,
    CrashedError,
    LimitedProcess,
    Limits,
    SubprocessWorkError,
    TookTooLongError,
    TookTooMuchMemoryError,
    run,
)
from bot.subprocess_work.work_queue import QueueFullError, WorkQueue
from tests.fakes import until

JOB = "tests.bot.hostile_jobs"
LIMITS = Limits(60.0, 30, 200 * MEGABYTE, MEGABYTE)


def test_a_job_gets_its_data_and_its_output_comes_back():
    assert run(JOB, b"echo " + bytes(500_000), LIMITS) == b"echo " + bytes(500_000)


@pytest.mark.parametrize(
    ("act", "limits", "error"),
    [
        (b"spin", structs.replace(LIMITS, cpu_seconds=1), TookTooLongError),
        (b"wait", structs.replace(LIMITS, seconds=0.3), TookTooLongError),
        (b"eat", LIMITS, TookTooMuchMemoryError),
        (b"flood", LIMITS, TookTooMuchMemoryError),
        (b"crash", LIMITS, CrashedError),
        (b"fail", LIMITS, SubprocessWorkError),
        (b"read /etc/hostname", LIMITS, SubprocessWorkError),
        (b"connect", LIMITS, SubprocessWorkError),
    ],
)
def test_a_job_that_exceeds_a_limit_or_breaks_has_an_error_that_says_so(act, limits, error):
    with pytest.raises(SubprocessWorkError) as caught:
        run(JOB, act, limits)

    assert type(caught.value) is error


def test_a_failure_is_logged_by_its_place_without_its_message(capfd):
    with pytest.raises(SubprocessWorkError):
        run(JOB, b"fail what a person said", LIMITS)

    said = capfd.readouterr().err
    assert "ValueError at" in said
    assert "person" not in said


def test_a_job_does_not_see_our_tokens(monkeypatch):
    monkeypatch.setenv("CAUNOI_TELEGRAM_TOKEN", "123:abc")

    assert b"CAUNOI" not in run(JOB, b"tokens", LIMITS)


def test_a_process_that_is_stopped_before_it_begins_does_not_begin():
    process = LimitedProcess(JOB, LIMITS)
    process.stop()
    with pytest.raises(SubprocessWorkError):
        process.run(b"echo")


async def test_jobs_wait_in_their_order_and_one_too_many_is_refused():
    queue, done = WorkQueue(at_once=1, most_waiting=2), []

    async def work(name):
        done.append(await queue.run(JOB, name, LIMITS))

    async with asyncio.TaskGroup() as tasks:
        for name in (b"a", b"b", b"c"):
            tasks.create_task(work(name))
        await asyncio.sleep(0)
        with pytest.raises(QueueFullError):
            await queue.run(JOB, b"d", LIMITS)
    assert done == [b"a", b"b", b"c"]
    assert await queue.run(JOB, b"d", LIMITS) == b"d"


async def test_a_cancelled_job_ends_its_process(tmp_path):
    mark, queue = tmp_path / "pid", WorkQueue(at_once=1, most_waiting=0)
    limits = structs.replace(LIMITS, opens_files=True)
    task = asyncio.create_task(queue.run(JOB, f"mark {mark}".encode(), limits))
    await until(lambda: mark.exists() and mark.read_text())
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    await until(lambda: not is_running(int(mark.read_text())))


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
