"""Read an uploaded spreadsheet of a survey."""

import msgspec

from bot.subprocess_work.limited_process import (
    MEGABYTE,
    CrashedError,
    Limits,
    TookTooLongError,
    TookTooMuchMemoryError,
    run,
)
from bot.subprocess_work.work_queue import WorkQueue
from bot.xlsform.outcome import ReadFile, SheetFault

MOST_BYTES = 1_000_000

# Nobody imports it here: its libraries take half a second and 30 MB.
_JOB = "bot.xlsform.reading"
# A form takes 0.7 seconds, most of it to load the libraries.
_CPU_SECONDS = 8
_LIMITS = Limits(30.0, _CPU_SECONDS, 512 * MEGABYTE, 1 * MEGABYTE)

_OF_THE_FILE = (TookTooLongError, TookTooMuchMemoryError, CrashedError)


async def read_survey_file(queue: WorkQueue, data: bytes) -> ReadFile:
    """Return what is in a workbook, by a process of its own.

    Raises:
        SubprocessWorkError: too many files wait, or the process failed.
    """
    try:
        return msgspec.json.decode(await queue.run(_JOB, data, _LIMITS), type=ReadFile)
    except _OF_THE_FILE as error:
        return ReadFile(faults=(SheetFault(error.code),))


def read_survey_file_now(data: bytes) -> ReadFile:
    """Return what is in a workbook, for a command; it raises like the other."""
    try:
        return msgspec.json.decode(run(_JOB, data, _LIMITS), type=ReadFile)
    except _OF_THE_FILE as error:
        return ReadFile(faults=(SheetFault(error.code),))
