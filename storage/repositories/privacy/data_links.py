"""Links to one's own data: opened once, then read for a short while."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.database.transactions import Transaction
from storage.tables import DATA_LINKS


def add(
    tx: Transaction, unit_id: str, token_hash: str, person_id: str, *, until: datetime
) -> None:
    """Keep a link."""
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
    """Use a link up; return whose it is, None where it is used, too old or unknown."""
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
    """Return whose link it is while it can still be used, without using it."""
    query = select(DATA_LINKS.c.person_id).where(
        DATA_LINKS.c.unit_id == unit_id,
        DATA_LINKS.c.token_hash == token_hash,
        DATA_LINKS.c.used_at.is_(None),
        DATA_LINKS.c.until > now,
    )
    return tx.execute(query).scalar()


def find_reader(tx: Transaction, unit_id: str, cookie_hash: str, *, now: datetime) -> str | None:
    """Return whose data the cookie lets read, None when that is over."""
    query = select(DATA_LINKS.c.person_id).where(
        DATA_LINKS.c.unit_id == unit_id,
        DATA_LINKS.c.cookie_hash == cookie_hash,
        DATA_LINKS.c.open_until > now,
    )
    return tx.execute(query).scalar()
