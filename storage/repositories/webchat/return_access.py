"""Receipt secrets, wrong tries at them, and return links, by which people return."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, delete, insert, select, update

from storage.database.transactions import Transaction, acquire_lock
from storage.tables import REPORTS, RETURN_KEYS, RETURN_LINKS, RETURN_TRIES


class ReceiptSecret(NamedTuple):
    """A receipt's secret, and the person who filed the report; an old secret has no *salt*."""

    report_id: str
    person_id: str
    secret_hash: str
    salt: str


class Wrong(NamedTuple):
    """The number of wrong secrets under a key, and the time of the last one."""

    times: int
    at: datetime


def save_secret(
    tx: Transaction, unit_id: str, report_id: str, secret_hash: str, salt: str, *, now: datetime
) -> None:
    """Save a receipt's new secret; it replaces the old one."""
    tx.execute(
        delete(RETURN_KEYS).where(
            RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == report_id
        )
    )
    tx.execute(
        insert(RETURN_KEYS).values(
            unit_id=unit_id, report_id=report_id, secret_hash=secret_hash, salt=salt, made_at=now
        )
    )


def salt_secret(
    tx: Transaction, unit_id: str, report_id: str, secret_hash: str, salt: str
) -> None:
    """Replace the hash of an unchanged secret by one with a salt."""
    tx.execute(
        update(RETURN_KEYS)
        .where(RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == report_id)
        .values(secret_hash=secret_hash, salt=salt)
    )


def find_secret(tx: Transaction, unit_id: str, code: str) -> ReceiptSecret | None:
    """Return the secret of a receipt code, or None if there is none, or nobody whose it is."""
    row = tx.execute(
        select(
            REPORTS.c.report_id, REPORTS.c.person_id, RETURN_KEYS.c.secret_hash, RETURN_KEYS.c.salt
        )
        .join(
            RETURN_KEYS,
            and_(
                RETURN_KEYS.c.unit_id == REPORTS.c.unit_id,
                RETURN_KEYS.c.report_id == REPORTS.c.report_id,
            ),
        )
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.code == code,
            REPORTS.c.person_id.is_not(None),
        )
    ).first()
    return ReceiptSecret(*row) if row else None


def load_wrong(tx: Transaction, unit_id: str, keys: Sequence[str]) -> dict[str, Wrong]:
    """Return the counts under *keys*, and lock them all until the transaction ends."""
    # Otherwise two processes would count concurrent tries as one.
    acquire_lock(tx, f"tries to return {unit_id}")
    found = tx.execute(
        select(RETURN_TRIES.c.key, RETURN_TRIES.c.wrong, RETURN_TRIES.c.at).where(
            RETURN_TRIES.c.unit_id == unit_id, RETURN_TRIES.c.key.in_(keys)
        )
    )
    return {key: Wrong(times, at) for key, times, at in found}


def save_wrong(tx: Transaction, unit_id: str, counts: Mapping[str, Wrong]) -> None:
    """Save the counts under some keys; 0 deletes the key."""
    tx.execute(
        delete(RETURN_TRIES).where(
            RETURN_TRIES.c.unit_id == unit_id, RETURN_TRIES.c.key.in_(list(counts))
        )
    )
    rows = [
        {"unit_id": unit_id, "key": key, "wrong": wrong.times, "at": wrong.at}
        for key, wrong in counts.items()
        if wrong.times
    ]
    if rows:
        tx.execute(insert(RETURN_TRIES), rows)


def forget_wrong(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete counts whose last wrong secret is older than *before*; return how many."""
    tries = RETURN_TRIES.c
    old = select(tries.key).where(tries.unit_id == unit_id, tries.at < before).limit(most)
    gone = delete(RETURN_TRIES).where(tries.unit_id == unit_id, tries.key.in_(old))
    return tx.execute(gone).rowcount


def add_link(
    tx: Transaction,
    unit_id: str,
    token_hash: str,
    person_id: str,
    address: str,
    *,
    until: datetime,
) -> None:
    """Insert a link to the web chat's *address* of a person."""
    tx.execute(
        insert(RETURN_LINKS).values(
            unit_id=unit_id,
            token_hash=token_hash,
            person_id=person_id,
            address=address,
            until=until,
        )
    )


def use_link(
    tx: Transaction, unit_id: str, token_hash: str, *, now: datetime
) -> tuple[str, str] | None:
    """Mark a link as used; return its person and address, or None if it is not valid."""
    row = tx.execute(
        update(RETURN_LINKS)
        .where(
            RETURN_LINKS.c.unit_id == unit_id,
            RETURN_LINKS.c.token_hash == token_hash,
            RETURN_LINKS.c.used_at.is_(None),
            RETURN_LINKS.c.until > now,
        )
        .values(used_at=now)
        .returning(RETURN_LINKS.c.person_id, RETURN_LINKS.c.address)
    ).first()
    return (row[0], row[1]) if row else None


def delete_links_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete a person's return links."""
    tx.execute(
        delete(RETURN_LINKS).where(
            RETURN_LINKS.c.unit_id == unit_id, RETURN_LINKS.c.person_id == person_id
        )
    )
