"""Leases: work that only one process may do at a time."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select, update

from storage.database.transactions import Transaction, acquire_lock
from storage.tables import LEASES


def acquire(
    tx: Transaction, unit_id: str, name: str, owner: str, *, now: datetime, until: datetime
) -> bool:
    """Give *owner* the lease *name* until *until*; return False if another process holds it.

    Call it again to renew the lease. A valid lease of another process is never taken.
    """
    changed = tx.execute(
        update(LEASES)
        .where(
            LEASES.c.unit_id == unit_id,
            LEASES.c.name == name,
            or_(LEASES.c.owner == owner, LEASES.c.until <= now),
        )
        .values(owner=owner, until=until)
    )
    if changed.rowcount:
        return True
    # Two processes could both insert a new lease.
    acquire_lock(tx, f"lease {unit_id} {name}")
    if _exists(tx, unit_id, name):
        return False
    tx.execute(LEASES.insert().values(unit_id=unit_id, name=name, owner=owner, until=until))
    return True


def release(
    tx: Transaction,
    unit_id: str,
    owner: str,
    *,
    now: datetime,
    names: Collection[str] | None = None,
) -> None:
    """Release all leases of *owner*, or only those in *names*."""
    released = update(LEASES).where(
        LEASES.c.unit_id == unit_id, LEASES.c.owner == owner, LEASES.c.until > now
    )
    if names is not None:
        released = released.where(LEASES.c.name.in_(sorted(names)))
    tx.execute(released.values(until=now))


def find_end(tx: Transaction, unit_id: str, name: str, owner: str) -> datetime | None:
    """Return the end of the lease if another than *owner* holds or held it; None otherwise."""
    query = select(LEASES.c.until).where(
        LEASES.c.unit_id == unit_id, LEASES.c.name == name, LEASES.c.owner != owner
    )
    return tx.execute(query).scalar()


def save_checkpoint(tx: Transaction, unit_id: str, name: str, owner: str, mark: str) -> bool:
    """Save the checkpoint *mark* of the work *name*; return False if another process holds it."""
    changed = tx.execute(
        update(LEASES)
        .where(LEASES.c.unit_id == unit_id, LEASES.c.name == name, LEASES.c.owner == owner)
        .values(mark=mark)
    )
    return changed.rowcount > 0


def load_checkpoint(tx: Transaction, unit_id: str, name: str) -> str:
    """Return the checkpoint of the work *name*, or "" if there is none."""
    query = select(LEASES.c.mark).where(LEASES.c.unit_id == unit_id, LEASES.c.name == name)
    return tx.execute(query).scalar() or ""


def find_holder(tx: Transaction, unit_id: str, name: str, *, now: datetime) -> str:
    """Return the owner of the lease *name*, or ""."""
    query = select(LEASES.c.owner).where(
        LEASES.c.unit_id == unit_id, LEASES.c.name == name, LEASES.c.until > now
    )
    return tx.execute(query).scalar() or ""


def _exists(tx: Transaction, unit_id: str, name: str) -> bool:
    query = select(LEASES.c.name).where(LEASES.c.unit_id == unit_id, LEASES.c.name == name)
    return tx.execute(query).first() is not None
