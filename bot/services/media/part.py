"""The service part of photos and recordings."""

from bot.services.handlers import Occasion
from bot.services.hooks import Hooks
from bot.services.jobs.job import Job
from bot.services.media.incoming_files import FILE_LISTENERS, register_files
from bot.services.media.orphan_files import orphan_file_jobs
from bot.services.media.retention import RETENTION
from bot.services.parts import WITH_THE_PERSON, JobTools, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import media

_SWEPT = "Its rows go as soon as the files are deleted, within minutes."
_FILES = "It names files, and nobody whose they were."


def jobs(tools: JobTools) -> list[Job]:
    """Return the job that deletes files without an owner."""
    return orphan_file_jobs(tools.services.context, tools.store)


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's files, but for those that a report still contains."""
    media.erase_person(tx, context.unit_id, person_id)


def forget(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's files, but for those in a report or answer; fetch no more of them."""
    media.forget_person(tx, context.unit_id, person_id)


PART = ServicePart(
    retention=RETENTION,
    jobs=jobs,
    tables=(
        TablePolicy("media", "media", WITH_THE_PERSON),
        TablePolicy("media_left", _SWEPT, _FILES),
    ),
    hooks=Hooks(before_storing=(register_files,)),
    listeners=lambda _: FILE_LISTENERS,
    erasers={Occasion.PERSON_ERASED: erase, Occasion.WORDS_FORGOTTEN: forget},
)
