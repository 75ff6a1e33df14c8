"""Delete our words in dialogues that are hidden, such as the answers to an anonymous survey."""

from datetime import datetime

from bot.services import redaction
from bot.services.jobs.job import Job, when
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, scrub_after_commit
from storage.repositories.person import hidden_talks

_JOB = "hidden_talks"
_MOST = 2_000


def hidden_talk_job(context: UnitContext) -> Job:
    """Return the job that deletes the words within a minute after their dialogue is over."""

    def earliest(tx: Transaction) -> datetime | None:
        return context.now() if hidden_talks.list_over(tx, context.unit_id, most=1) else None

    def run(tx: Transaction, now: datetime) -> int:
        del now
        return empty_hidden_talks(tx, context)

    return Job(_JOB, when(context, _JOB, earliest), run)


def empty_hidden_talks(tx: Transaction, context: UnitContext) -> int:
    """Delete the words of a batch of people; return of how many."""
    payload = redaction.REDACTED_REPLY
    count = hidden_talks.empty(tx, context.unit_id, payload=payload, most=_MOST)
    if count:
        scrub_after_commit(tx)
    return count
