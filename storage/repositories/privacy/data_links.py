"""Links to one's own data: opened once, then readable for a short time."""

from datetime import datetime

from sqlalchemy import delete, insert, select, update

from storage.database.transactions import Transaction
from storage.tables import DATA_LINKS


def add(
    tx: Transaction, unit_id: str, token_hash: str, person_id: str, *, until: datetime
) -> None:
    """Insert a link."""
    tx.execute(
        insert(DATA_LINKS).values(
            unit_id=unit_id, token_hash=token_hash, person_id=person_id, until=until
        )
    )


def use(
    tx: Transaction,
    unit_id: str,
    token_hash: str,
    *,
    cookie_hash: str,
    open_until: datetime,
    now: datetime,
) -> str | None:
    """Mark a link as used; return its person, or None if it is used, expired or unknown."""
    return tx.execute(
        update(DATA_LINKS)
        .where(
            DATA_LINKS.c.unit_id == unit_id,
            DATA_LINKS.c.token_hash == token_hash,
            DATA_LINKS.c.used_at.is_(None),
            DATA_LINKS.c.until > now,
        )
        .values(used_at=now, cookie_hash=cookie_hash, open_until=open_until)
        .returning(DATA_LINKS.c.person_id)
    ).scalar()


def find_owner(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> str | None:
    """Return the person of an unused, valid link, without using it; else None."""
    query = select(DATA_LINKS.c.person_id).where(
        DATA_LINKS.c.unit_id == unit_id,
        DATA_LINKS.c.token_hash == token_hash,
        DATA_LINKS.c.used_at.is_(None),
        DATA_LINKS.c.until > now,
    )
    return tx.execute(query).scalar()


def find_reader(tx: Transaction, unit_id: str, cookie_hash: str, *, now: datetime) -> str | None:
    """Return the person whose data the cookie may read, or None once expired."""
    query = select(DATA_LINKS.c.person_id).where(
        DATA_LINKS.c.unit_id == unit_id,
        DATA_LINKS.c.cookie_hash == cookie_hash,
        DATA_LINKS.c.open_until > now,
    )
    return tx.execute(query).scalar()


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete a person's links."""
    tx.execute(
        delete(DATA_LINKS).where(
            DATA_LINKS.c.unit_id == unit_id, DATA_LINKS.c.person_id == person_id
        )
    )
