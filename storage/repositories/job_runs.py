"""The occurrences of jobs that were run."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select, tuple_

from storage.database.transactions import Transaction, acquire_lock
from storage.tables import JOB_RUNS


def claim(tx: Transaction, unit_id: str, job: str, occurrence: datetime, *, now: datetime) -> bool:
    """Note that an occurrence of a job is run in this transaction; False where it was run."""
    # Two that begin at once would both add it.
    acquire_lock(tx, f"job {unit_id} {job}")
    it = JOB_RUNS.c
    query = select(it.job).where(it.unit_id == unit_id, it.job == job, it.occurrence == occurrence)
    if tx.execute(query).first() is not None:
        return False
    tx.execute(
        insert(JOB_RUNS).values(unit_id=unit_id, job=job, occurrence=occurrence, ran_at=now)
    )
    return True


def find_last(tx: Transaction, unit_id: str, job: str) -> datetime | None:
    """Return the newest occurrence of a job that was run, None where there was none."""
    it = JOB_RUNS.c
    query = select(func.max(it.occurrence)).where(it.unit_id == unit_id, it.job == job)
    return tx.execute(query).scalar()


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Forget occurrences of before *before*."""
    it = JOB_RUNS.c
    old = select(it.job, it.occurrence).where(it.unit_id == unit_id, it.occurrence < before)
    named = tuple_(it.job, it.occurrence)
    gone = delete(JOB_RUNS).where(it.unit_id == unit_id, named.in_(old.limit(most)))
    return tx.execute(gone).rowcount
