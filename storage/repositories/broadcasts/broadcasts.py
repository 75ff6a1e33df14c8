"""Create, find, cancel, finish, redact and delete broadcasts."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from storage.database.statements import Statement, in_literals
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories.broadcasts import digests
from storage.tables import BROADCAST_RECIPIENTS, BROADCAST_TEXTS, BROADCASTS
from storage.tables.broadcasts import BY_OFFICIAL, CANCELLED, FILLING, FINISHED, SENDING_OUT
from storage.tables.outbox import LEASED, UNSENT, WAITING

__all__ = ["BY_OFFICIAL", "CANCELLED", "FILLING", "FINISHED", "SENDING_OUT", "Broadcast"]

_ME = BROADCASTS.c


class Broadcast(NamedTuple):
    """One broadcast; the table describes the fields."""

    broadcast_id: str
    notice: str
    version: int
    audience: str
    urgency: int
    promise: str
    not_before: datetime
    expires_at: datetime | None = None


def create(tx: Transaction, unit_id: str, broadcast: Broadcast, *, now: datetime) -> None:
    """Insert a broadcast without recipients."""
    row = {**broadcast._asdict(), "unit_id": unit_id, "state": FILLING, "created_at": now}
    tx.execute(insert(BROADCASTS).values(**row, cursor="", pause=""))


def find_state(tx: Transaction, unit_id: str, broadcast_id: str) -> str | None:
    """Return the state of a broadcast, None if it doesn't exist."""
    return tx.execute(select(_ME.state).where(_is_it(unit_id, broadcast_id))).scalar()


def list_filling(tx: Transaction, unit_id: str) -> list[str]:
    """Return the ids of the broadcasts whose recipients are being added, oldest first."""
    query = select(_ME.broadcast_id).where(_ME.unit_id == unit_id, _ME.state == FILLING)
    return list(tx.execute(query.order_by(_ME.created_at, _ME.broadcast_id)).scalars())


def has_open(tx: Transaction, unit_id: str) -> bool:
    """Tell whether a broadcast has not ended, or has recipients still to be cancelled."""
    rows = BROADCAST_RECIPIENTS.c
    is_open = select(_ME.broadcast_id).where(
        _ME.unit_id == unit_id, _ME.state.in_((FILLING, SENDING_OUT))
    )
    has_left = select(rows.broadcast_id).where(
        rows.unit_id == unit_id, in_literals(rows.state, UNSENT)
    )
    return any(tx.execute(query.limit(1)).first() is not None for query in (is_open, has_left))


def delete_ended(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete broadcasts that ended before *before*, with recipients; return the number of rows.

    Recipients go first, *most* at a time; the broadcasts go when none is left.
    """
    is_old = select(_ME.broadcast_id).where(_ME.unit_id == unit_id, _ME.ended_at < before)
    rows = BROADCAST_RECIPIENTS.c
    some = (
        select(rows.broadcast_id, rows.person_id)
        .where(rows.unit_id == unit_id, rows.broadcast_id.in_(is_old))
        .limit(most)
    )
    gone = tx.execute(
        delete(BROADCAST_RECIPIENTS).where(
            rows.unit_id == unit_id, tuple_(rows.broadcast_id, rows.person_id).in_(some)
        )
    ).rowcount
    if gone:
        return gone
    text = BROADCAST_TEXTS.c
    tx.execute(
        delete(BROADCAST_TEXTS).where(text.unit_id == unit_id, text.broadcast_id.in_(is_old))
    )
    old = delete(BROADCASTS).where(_ME.unit_id == unit_id, _ME.ended_at < before)
    return tx.execute(old).rowcount


def redact_ended(
    tx: Transaction, unit_id: str, *, before: datetime, most: int, payload: str
) -> int:
    """Replace the texts of broadcasts that ended before *before* by *payload*; return how many.

    Their notices are emptied too: the values of a notice may be words.
    """
    old = (
        select(_ME.broadcast_id)
        .where(_ME.unit_id == unit_id, _ME.ended_at < before, _ME.notice != "")
        .limit(most)
    )
    ids = tx.execute(old).scalars().all()
    text = BROADCAST_TEXTS.c
    is_of_old = (text.unit_id == unit_id) & text.broadcast_id.in_(ids)
    tx.execute(update(BROADCAST_TEXTS).where(is_of_old).values(payload=payload))
    is_old = (_ME.unit_id == unit_id) & _ME.broadcast_id.in_(ids)
    tx.execute(update(BROADCASTS).where(is_old).values(notice=""))
    return len(ids)


_LIST_DUE = Statement(
    select(*(_ME[field] for field in Broadcast._fields))
    .where(
        _ME.unit_id == bindparam("unit"),
        _ME.state == literal_column(f"'{SENDING_OUT}'"),
        _ME.pause == literal_column("''"),
        _ME.not_before <= bindparam("now"),
        or_(_ME.expires_at.is_(None), _ME.expires_at > bindparam("now")),
    )
    .order_by(_ME.urgency, _ME.not_before, _ME.broadcast_id)
)


def list_due(tx: Transaction, unit_id: str, *, now: datetime) -> list[Broadcast]:
    """Return the broadcasts that may be sent now, the most urgent first."""
    return [Broadcast(*row) for row in _LIST_DUE.rows(tx, unit=unit_id, now=now)]


def lock_claims(tx: Transaction, unit_id: str) -> None:
    """Let nobody else claim messages until *tx* ends; wait for a claim under way."""
    acquire_lock(tx, f"claim {unit_id}")


def pause(tx: Transaction, unit_id: str, broadcast_id: str, why: str) -> bool:
    """Pause a broadcast; return False if it is paused already, or has ended.

    What a sender has claimed and not begun to send is taken back: it is not sent, either.
    """
    lock_claims(tx, unit_id)
    changed = tx.execute(
        update(BROADCASTS)
        .where(
            _is_it(unit_id, broadcast_id),
            _ME.state.in_((FILLING, SENDING_OUT)),
            _ME.pause == "",
        )
        .values(pause=why)
    )
    if not changed.rowcount:
        return False
    _take_back(tx, unit_id, broadcast_id)
    return True


def resume(tx: Transaction, unit_id: str, broadcast_id: str) -> bool:
    """End the pause of a broadcast; return False if it is not paused, or has ended."""
    changed = tx.execute(
        update(BROADCASTS)
        .where(
            _is_it(unit_id, broadcast_id),
            _ME.state.in_((FILLING, SENDING_OUT)),
            _ME.pause != "",
        )
        .values(pause="")
    )
    return changed.rowcount > 0


def find_pause(tx: Transaction, unit_id: str, broadcast_id: str) -> str:
    """Return why a broadcast that has not ended is paused, "" if it is not."""
    query = select(_ME.pause).where(
        _is_it(unit_id, broadcast_id), _ME.state.in_((FILLING, SENDING_OUT))
    )
    return tx.execute(query).scalar() or ""


def cancel(tx: Transaction, unit_id: str, broadcast_id: str, *, now: datetime) -> bool:
    """Cancel a broadcast; return False if it has ended already.

    What a sender has claimed and not begun to send is not sent, either. From now on
    `count_by_state` counts all unsent messages as cancelled; `cancel_rows` updates their rows.
    """
    lock_claims(tx, unit_id)
    changed = tx.execute(
        update(BROADCASTS)
        .where(_is_it(unit_id, broadcast_id), _ME.state.in_((FILLING, SENDING_OUT)))
        .values(state=CANCELLED, ended_at=now)
    )
    if not changed.rowcount:
        return False
    digests.take_out(tx, unit_id, [broadcast_id])
    _take_back(tx, unit_id, broadcast_id)
    return True


def _take_back(tx: Transaction, unit_id: str, broadcast_id: str) -> None:
    """Take back what senders have claimed of a broadcast and not begun to send."""
    rows = BROADCAST_RECIPIENTS.c
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            rows.unit_id == unit_id,
            in_literals(rows.state, UNSENT),
            rows.state == LEASED,
            rows.broadcast_id == broadcast_id,
        )
        .values(state=WAITING, owner=None)
    )


def reopen(tx: Transaction, unit_id: str, broadcast_id: str) -> bool:
    """Let a finished broadcast, whose texts are still there, be sent again; tell whether."""
    changed = tx.execute(
        update(BROADCASTS)
        .where(_is_it(unit_id, broadcast_id), _ME.state == FINISHED, _ME.notice != "")
        .values(state=SENDING_OUT, ended_at=None)
    )
    return changed.rowcount > 0


def cancel_expired(tx: Transaction, unit_id: str, *, now: datetime) -> int:
    """Cancel the broadcasts that have expired; return how many."""
    changed = tx.execute(
        update(BROADCASTS)
        .where(
            _ME.unit_id == unit_id,
            _ME.state.in_((FILLING, SENDING_OUT)),
            _ME.expires_at <= now,
        )
        .values(state=CANCELLED, ended_at=now)
    )
    return changed.rowcount


def cancel_rows(tx: Transaction, unit_id: str, *, most: int) -> int:
    """Cancel up to *most* unsent messages of cancelled broadcasts; return how many."""
    rows = BROADCAST_RECIPIENTS.c
    is_cancelled = select(_ME.broadcast_id).where(_ME.unit_id == unit_id, _ME.state == CANCELLED)
    left = (
        select(rows.broadcast_id, rows.person_id)
        .where(
            rows.unit_id == unit_id,
            in_literals(rows.state, UNSENT),
            rows.state.in_((WAITING, LEASED)),
            rows.broadcast_id.in_(is_cancelled),
        )
        .limit(most)
    )
    changed = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(rows.unit_id == unit_id, tuple_(rows.broadcast_id, rows.person_id).in_(left))
        .values(state=CANCELLED, owner=None)
    )
    return changed.rowcount


def finish_ended(tx: Transaction, unit_id: str, *, now: datetime) -> int:
    """Finish the broadcasts without unsent messages; return how many."""
    rows = BROADCAST_RECIPIENTS.c
    is_unsent = exists(
        select(literal(1)).where(
            rows.unit_id == _ME.unit_id,
            rows.broadcast_id == _ME.broadcast_id,
            in_literals(rows.state, UNSENT),
        )
    )
    changed = tx.execute(
        update(BROADCASTS)
        .where(_ME.unit_id == unit_id, _ME.state == SENDING_OUT, ~is_unsent)
        .values(state=FINISHED, ended_at=now)
    )
    return changed.rowcount


def count_by_state(tx: Transaction, unit_id: str, broadcast_id: str) -> Mapping[str, int]:
    """Return how many recipients of a broadcast are in each state; the sum is all of them."""
    rows = BROADCAST_RECIPIENTS.c
    is_over = and_(rows.state.in_((WAITING, LEASED)), _ME.state == CANCELLED)
    state: ColumnElement[str] = case((is_over, CANCELLED), else_=rows.state)
    query = (
        select(state, func.count())
        .join(BROADCASTS, (_ME.unit_id == rows.unit_id) & (_ME.broadcast_id == rows.broadcast_id))
        .where(rows.unit_id == unit_id, rows.broadcast_id == broadcast_id)
        .group_by(state)
    )
    return {name: int(count) for name, count in tx.execute(query)}


def _is_it(unit_id: str, broadcast_id: str) -> ColumnElement[bool]:
    return (_ME.unit_id == unit_id) & (_ME.broadcast_id == broadcast_id)
