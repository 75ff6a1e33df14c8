"""Join the messages of several broadcasts to one person into one message, a digest.

The row of one broadcast carries the digest: it is sent, and its outcome recorded, like any other.
The rows of the others are part of it. Such a row is `sending`, without an owner, and its reason
names the broadcast that carries it, until it gets the carrier's outcome.
"""

from collections.abc import Collection, Mapping

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    update,
)

from storage.database.statements import in_literals
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.recipients import OPTED_OUT
from storage.tables import BROADCAST_RECIPIENTS
from storage.tables.broadcasts import CANCELLED
from storage.tables.outbox import LEASED, SENDING, UNSENT, WAITING

_IN = "in "

_ME = BROADCAST_RECIPIENTS.c
_CARRIER = BROADCAST_RECIPIENTS.alias("carrier")
_IS_CARRIER = and_(
    _CARRIER.c.unit_id == _ME.unit_id,
    _CARRIER.c.broadcast_id == func.substr(_ME.reason, len(_IN) + 1),
    _CARRIER.c.person_id == _ME.person_id,
)


def list_waiting(
    tx: Transaction,
    unit_id: str,
    carrier: str,
    broadcasts: Collection[str],
    people: Collection[str],
) -> dict[str, list[str]]:
    """Return, by person, which of *broadcasts* have an unsent message to each of *people*.

    What was part of an earlier digest of *carrier* to them, which was not sent, waits again.
    """
    theirs = and_(
        _ME.unit_id == unit_id, in_literals(_ME.state, UNSENT), _ME.person_id.in_(people)
    )
    was_part = and_(theirs, _is_part(), _ME.reason == _IN + carrier)
    tx.execute(update(BROADCAST_RECIPIENTS).where(was_part).values(state=WAITING, reason=None))
    query = (
        select(_ME.person_id, _ME.broadcast_id)
        .where(
            theirs,
            _ME.broadcast_id.in_(broadcasts),
            _ME.state == WAITING,
            _ME.position == 0,
            _ME.attempts == 0,
        )
        .order_by(_ME.person_id, _ME.broadcast_id)
    )
    found: dict[str, list[str]] = {}
    for person_id, broadcast_id in tx.execute(query):
        found.setdefault(person_id, []).append(broadcast_id)
    return found


def join(
    tx: Transaction, unit_id: str, carrier: str, parts: Mapping[str, Collection[str]]
) -> None:
    """Make messages parts of the digests of *carrier*; *parts* are the people by broadcast."""
    for broadcast_id, people in parts.items():
        is_theirs = and_(_ME.unit_id == unit_id, _ME.broadcast_id == broadcast_id)
        tx.execute(
            update(BROADCAST_RECIPIENTS)
            .where(is_theirs, _ME.person_id.in_(people), _ME.state == WAITING)
            .values(state=SENDING, owner=None, reason=_IN + carrier)
        )


def take_out(
    tx: Transaction,
    unit_id: str,
    broadcasts: Collection[str],
    people: Select[tuple[str]] | None = None,
) -> None:
    """Take the messages of *broadcasts* out of digests that were not sent yet; they wait again.

    The digests are composed anew. With *people*, only those to them.
    """
    unsent = and_(_ME.unit_id == unit_id, in_literals(_ME.state, UNSENT))
    is_theirs = and_(unsent, _is_part(), _ME.broadcast_id.in_(broadcasts))
    if people is not None:
        is_theirs = and_(is_theirs, _ME.person_id.in_(people))
    carriers = select(func.substr(_ME.reason, len(_IN) + 1), _ME.person_id).where(is_theirs)
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            unsent,
            _ME.state.in_((WAITING, LEASED)),
            tuple_(_ME.broadcast_id, _ME.person_id).in_(carriers),
        )
        .values(state=WAITING, owner=None, manner="")
    )
    is_taken_back = _has_carrier(and_(_CARRIER.c.state == WAITING, _CARRIER.c.manner == ""))
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(is_theirs, is_taken_back)
        .values(state=WAITING, reason=None)
    )


def settle(tx: Transaction, unit_id: str) -> int:
    """Give the parts of digests that have ended the digest's outcome; return how many.

    If it was cancelled, or its person did not want the carrier's topic, they wait again.
    """
    waits_again = _has_carrier(or_(_CARRIER.c.state == CANCELLED, _CARRIER.c.reason == OPTED_OUT))

    def outcome(name: str) -> ColumnElement[str]:
        return (
            select(_CARRIER.c[name])
            .where(_IS_CARRIER)
            .correlate(BROADCAST_RECIPIENTS)
            .scalar_subquery()
        )

    changed = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == unit_id,
            in_literals(_ME.state, UNSENT),
            _is_part(),
            _has_carrier(_CARRIER.c.state.not_in(UNSENT)),
        )
        .values(
            state=case((waits_again, WAITING), else_=outcome("state")),
            sent_at=outcome("sent_at"),
            reason=case((waits_again, null()), else_=outcome("reason")),
        )
    )
    return changed.rowcount


def _is_part() -> ColumnElement[bool]:
    return and_(_ME.state == SENDING, _ME.owner.is_(None), _ME.reason.startswith(_IN))


def _has_carrier(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that the message that carries the one of a row fulfils *condition*."""
    found = select(literal(1)).where(_IS_CARRIER, condition).correlate(BROADCAST_RECIPIENTS)
    return exists(found)
