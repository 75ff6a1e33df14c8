"""Record which occurrences of jobs were run."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select, tuple_

from storage.database.transactions import Transaction, acquire_lock
from storage.tables import JOB_RUNS


def claim(tx: Transaction, unit_id: str, job: str, occurrence: datetime, *, now: datetime) -> bool:
    """Record that this transaction runs an occurrence of a job; return False if one did before."""
    # Otherwise two concurrent claims would both insert it.
    acquire_lock(tx, f"job {unit_id} {job}")
    run = JOB_RUNS.c
    query = select(run.job).where(
        run.unit_id == unit_id, run.job == job, run.occurrence == occurrence
    )
    if tx.execute(query).first() is not None:
        return False
    tx.execute(
        insert(JOB_RUNS).values(unit_id=unit_id, job=job, occurrence=occurrence, ran_at=now)
    )
    return True


def find_last(tx: Transaction, unit_id: str, job: str) -> datetime | None:
    """Return the newest occurrence of a job that was run, or None."""
    run = JOB_RUNS.c
    query = select(func.max(run.occurrence)).where(run.unit_id == unit_id, run.job == job)
    return tx.execute(query).scalar()


def delete_before(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete occurrences from before *before*; return how many."""
    run = JOB_RUNS.c
    old = select(run.job, run.occurrence).where(run.unit_id == unit_id, run.occurrence < before)
    key = tuple_(run.job, run.occurrence)
    gone = delete(JOB_RUNS).where(run.unit_id == unit_id, key.in_(old.limit(most)))
    return tx.execute(gone).rowcount
