"""Receipt secrets and return links, by which a person returns to a conversation."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update

from storage.database.transactions import Transaction
from storage.tables import CHAT_COOKIES, RETURN_KEYS, RETURN_LINKS


class ReceiptSecret(NamedTuple):
    """A receipt's secret and the wrong tries at it."""

    secret_hash: str
    tries: int
    tries_from: datetime | None


def save_secret(
    tx: Transaction, unit_id: str, report_id: str, secret_hash: str, *, now: datetime
) -> None:
    """Save a receipt's new secret; it replaces the old one."""
    tx.execute(
        delete(RETURN_KEYS).where(
            RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == report_id
        )
    )
    tx.execute(
        insert(RETURN_KEYS).values(
            unit_id=unit_id, report_id=report_id, secret_hash=secret_hash, made_at=now
        )
    )


def find_secret(tx: Transaction, unit_id: str, report_id: str) -> ReceiptSecret | None:
    """Return a receipt's secret, or None if nobody has requested one."""
    row = tx.execute(
        select(RETURN_KEYS.c.secret_hash, RETURN_KEYS.c.tries, RETURN_KEYS.c.tries_from).where(
            RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == report_id
        )
    ).first()
    return ReceiptSecret(*row) if row else None


def save_tries(
    tx: Transaction, unit_id: str, report_id: str, tries: int, since: datetime | None
) -> None:
    """Save the number of wrong tries since *since*."""
    tx.execute(
        update(RETURN_KEYS)
        .where(RETURN_KEYS.c.unit_id == unit_id, RETURN_KEYS.c.report_id == report_id)
        .values(tries=tries, tries_from=since)
    )


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


def delete_cookies(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Delete the cookies of all browsers that may use an address."""
    tx.execute(
        delete(CHAT_COOKIES).where(
            CHAT_COOKIES.c.unit_id == unit_id,
            CHAT_COOKIES.c.channel == channel,
            CHAT_COOKIES.c.address == address,
        )
    )
