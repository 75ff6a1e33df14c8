"""The audit log: a hash chain in which each row contains the hash of the row before it."""

import json
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import func, insert, select

from storage.database.transactions import Transaction
from storage.tables import AUDITS

OPERATOR = "operator"
"""The actor of acts by the command line."""


class Act(NamedTuple):
    """One row of the audit log."""

    unit_id: str
    number: int
    at: datetime
    actor: str
    act: str
    subject: str
    previous: str
    hash: str


class ChainHead(NamedTuple):
    """The newest number of a chain and its hash; 0 and "" for an empty chain."""

    number: int
    hash: str


class ChainBreak(NamedTuple):
    """The position where a chain is broken, and the reason."""

    number: int
    why: str


_HEAD = select(AUDITS.c.number, AUDITS.c.hash).order_by(AUDITS.c.number.desc()).limit(1)


def record(
    tx: Transaction, unit_id: str, actor: str, act: str, subject: str = "", *, now: datetime
) -> None:
    """Append an act to the audit log; pass ids only, no names or words."""
    if tx.dialect.name == "postgresql":
        # Otherwise two concurrent appends would both refer to the same row.
        tx.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"audit {unit_id}"))))
    newest = find_head(tx, unit_id)
    sealed = seal(Act(unit_id, newest.number + 1, now, actor, act, subject, newest.hash, ""))
    tx.execute(insert(AUDITS), sealed._asdict())


def find_head(tx: Transaction, unit_id: str) -> ChainHead:
    """Return the head of *unit_id*'s chain."""
    row = tx.execute(_HEAD.where(AUDITS.c.unit_id == unit_id)).first()
    return ChainHead(*row) if row else ChainHead(0, "")


def seal(act: Act) -> Act:
    """Return *act* with the hash of all its other fields."""
    at = act.at.astimezone(UTC).isoformat(timespec="microseconds")
    fields = (act.unit_id, act.number, at, act.actor, act.act, act.subject, act.previous)
    written = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return act._replace(hash=sha256(written.encode()).hexdigest())


def list_acts(tx: Transaction, unit_id: str) -> Iterator[Act]:
    """Yield the whole chain of *unit_id*, oldest first."""
    query = (
        select(*(AUDITS.c[field] for field in Act._fields))
        .where(AUDITS.c.unit_id == unit_id)
        .order_by(AUDITS.c.number)
    )
    for row in tx.execute(query):
        yield Act(*row)


def list_of_kinds(tx: Transaction, unit_id: str, kinds: Collection[str]) -> list[Act]:
    """Return all acts of some *kinds*, the newest first."""
    query = (
        select(*(AUDITS.c[field] for field in Act._fields))
        .where(AUDITS.c.unit_id == unit_id, AUDITS.c.act.in_(kinds))
        .order_by(AUDITS.c.number.desc())
    )
    return [Act(*row) for row in tx.execute(query)]


def verify(tx: Transaction, unit_id: str, known: ChainHead | None = None) -> ChainBreak | None:
    """Return the first position where the chain is broken, or None.

    With *known*, a head that was noted earlier, also detect rows up to it that were cut off or
    rehashed.
    """
    newest = ChainHead(0, "")
    for act in list_acts(tx, unit_id):
        if act.number != newest.number + 1:
            return ChainBreak(newest.number + 1, "missing")
        if act.previous != newest.hash:
            return ChainBreak(act.number, "does not follow the one before it")
        if seal(act).hash != act.hash:
            return ChainBreak(act.number, "changed")
        newest = ChainHead(act.number, act.hash)
        if known and act.number == known.number and act.hash != known.hash:
            return ChainBreak(act.number, "is not the one that was written down")
    if known and known.number > newest.number:
        return ChainBreak(newest.number + 1, "missing")
    return None
