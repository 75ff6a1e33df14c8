"""What the services for broadcasts contribute."""

from bot.services.broadcasts.broadcasts import broadcast_jobs
from bot.services.broadcasts.retention import RETENTION
from bot.services.handlers import Occasion
from bot.services.jobs.job import Job
from bot.services.parts import WITH_THE_PERSON, JobTools, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.broadcasts import recipient_changes

_SAME_FOR_ALL = "It holds what many were told, and nothing of anyone."


def jobs(tools: JobTools) -> list[Job]:
    """Return the job that reconciles broadcasts."""
    return broadcast_jobs(tools.services.context)


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Stop broadcasts to a person, and delete their address from the rows of those sent."""
    recipient_changes.erase(tx, context.unit_id, person_id)


PART = ServicePart(
    retention=RETENTION,
    jobs=jobs,
    tables=(
        TablePolicy("broadcast", "broadcasts", _SAME_FOR_ALL),
        TablePolicy("broadcast_text", "broadcast_texts", _SAME_FOR_ALL),
        TablePolicy("broadcast_recipient", "broadcasts", WITH_THE_PERSON),
        TablePolicy("restore_mark", "It is one row, for good.", "It holds a number and a time."),
    ),
    erasers={Occasion.PERSON_ERASED: erase, Occasion.ADDRESSES_FORGOTTEN: erase},
)
