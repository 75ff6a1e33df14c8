"""The cookies of browsers that may use web chat addresses; only hashes are stored."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, select, tuple_, update

from storage.database import bulk_writes
from storage.database.transactions import Transaction
from storage.tables import CHAT_COOKIES, CONTACTS


class StoredCookie(NamedTuple):
    """The address that a browser may use, and when it last did, to the day."""

    address: str
    used_at: datetime


def add(
    tx: Transaction, unit_id: str, channel: str, address: str, token_hash: str, *, now: datetime
) -> None:
    """Let the browser with this cookie hash use an address."""
    row = {
        "unit_id": unit_id,
        "token_hash": token_hash,
        "channel": channel,
        "address": address,
        "used_at": now,
    }
    bulk_writes.insert_rows(tx, CHAT_COOKIES, [row])


def find(
    tx: Transaction, unit_id: str, token_hash: str, *, since: datetime
) -> StoredCookie | None:
    """Return the cookie with this hash, or None if it is unknown or not used after *since*."""
    cookie = CHAT_COOKIES.c
    row = tx.execute(
        select(cookie.address, cookie.used_at).where(
            _has_hash(unit_id, token_hash), cookie.used_at > since
        )
    ).first()
    return StoredCookie(*row) if row else None


def renew(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> bool:
    """Record that a browser uses its cookie; return False if that was deleted meanwhile."""
    renewal = update(CHAT_COOKIES).where(_has_hash(unit_id, token_hash)).values(used_at=now)
    return tx.execute(renewal).rowcount == 1


def delete_one(tx: Transaction, unit_id: str, token_hash: str) -> None:
    """Delete the cookie with this hash."""
    tx.execute(delete(CHAT_COOKIES).where(_has_hash(unit_id, token_hash)))


def move_address(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> None:
    """Let the browsers that may use the address *old* use *new* in its place."""
    cookie = CHAT_COOKIES.c
    is_at = and_(cookie.unit_id == unit_id, cookie.channel == channel, cookie.address == old)
    tx.execute(update(CHAT_COOKIES).where(is_at).values(address=new))


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the cookies of all browsers that may use an address of a person."""
    cookie, contact = CHAT_COOKIES.c, CONTACTS.c
    own = select(contact.channel, contact.address).where(
        contact.unit_id == unit_id, contact.person_id == person_id
    )
    tx.execute(
        delete(CHAT_COOKIES).where(
            cookie.unit_id == unit_id, tuple_(cookie.channel, cookie.address).in_(own)
        )
    )


def delete_unused(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete cookies that were last used before *before*; return their number."""
    cookie = CHAT_COOKIES.c
    is_old = and_(cookie.unit_id == unit_id, cookie.used_at < before)
    hashes = select(cookie.token_hash).where(is_old).limit(most)
    return tx.execute(delete(CHAT_COOKIES).where(is_old, cookie.token_hash.in_(hashes))).rowcount


def _has_hash(unit_id: str, token_hash: str) -> ColumnElement[bool]:
    return and_(CHAT_COOKIES.c.unit_id == unit_id, CHAT_COOKIES.c.token_hash == token_hash)
