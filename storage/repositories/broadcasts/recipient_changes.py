"""Change recipients of broadcasts when people are linked or erased, or addresses change."""

from collections.abc import Collection

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
    update,
)

from storage.database.transactions import Transaction
from storage.repositories.broadcasts import digests
from storage.repositories.broadcasts.audience import decode_audience
from storage.repositories.broadcasts.recipients import IS_PLACED, OPTED_OUT
from storage.repositories.person import addresses
from storage.tables import BROADCAST_RECIPIENTS, BROADCASTS, CONTACTS, PEOPLE
from storage.tables.broadcasts import FILLING, SENDING_OUT
from storage.tables.outbox import FAILED, LEASED, STOPPED, UNKNOWN, UNSENT, WAITING

_LINKED = "linked"
_UNREACHABLE = "unreachable"
_GONE = "GoneError"  # of a message that met someone who had left
_ME = BROADCAST_RECIPIENTS.c


def is_linked() -> ColumnElement[bool]:
    """Return the condition that the person of a row was linked with another person."""
    # The same text as in the condition of the index.
    return PEOPLE.c.merged_into != literal_column("''")


def select_linked(unit_id: str, person_id: str) -> Select[tuple[str]]:
    """Select a person's id and the ids of people who were linked with them."""
    people = PEOPLE.c
    linked = select(people.person_id).where(
        people.unit_id == unit_id, people.merged_into == person_id, is_linked()
    )
    return select(union_all(select(literal(person_id).label("person_id")), linked).subquery())


def stop_duplicate(tx: Transaction, unit_id: str, giver: str, taker: str) -> None:
    """Stop what waits for *giver*, now linked with *taker*, if *taker* gets the same."""
    twin = BROADCAST_RECIPIENTS.alias("twin")
    has_twin = exists(
        select(literal(1)).where(
            twin.c.unit_id == _ME.unit_id,
            twin.c.broadcast_id == _ME.broadcast_id,
            twin.c.person_id.in_(select_linked(unit_id, taker)),
            twin.c.person_id != giver,
            or_(twin.c.reason.is_(None), twin.c.reason != _LINKED),
        )
    )
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == unit_id,
            _ME.broadcast_id.in_(_select_active(unit_id)),
            _ME.person_id == giver,
            _ME.state == WAITING,
            has_twin,
        )
        .values(state=STOPPED, reason=_LINKED)
    )


def stop_waiting(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Stop what waits for an address that can't be reached any more.

    A person who has another address gets it there.
    """
    stopped = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(_is_unsent_at(unit_id, channel, address), _ME.state == WAITING)
        .values(state=STOPPED, reason=_UNREACHABLE)
        .returning(_ME.broadcast_id, _ME.person_id)
    )
    try_elsewhere(tx, unit_id, [(row[0], row[1]) for row in stopped])


def try_elsewhere(tx: Transaction, unit_id: str, recipients: Collection[tuple[str, str]]) -> None:
    """Send what failed for good, or is stopped since its address is gone, to another channel.

    *recipients* are pairs of a broadcast and a person. Those who have an address on a channel that
    was not tried wait for it; it is placed anew in their thread. What may have arrived is left
    alone.
    """
    if not recipients:
        return
    query = (
        select(
            _ME.broadcast_id,
            _ME.person_id,
            _ME.channel,
            _ME.tried,
            case((is_linked(), PEOPLE.c.merged_into), else_=_ME.person_id),
        )
        .join(PEOPLE, (PEOPLE.c.unit_id == _ME.unit_id) & (PEOPLE.c.person_id == _ME.person_id))
        .where(
            _ME.unit_id == unit_id,
            _ME.broadcast_id.in_(_select_active(unit_id)),
            tuple_(_ME.broadcast_id, _ME.person_id).in_(sorted(recipients)),
            or_(
                _ME.state == FAILED,
                and_(_ME.state == STOPPED, _ME.reason.in_((_UNREACHABLE, _GONE))),
            ),
        )
    )
    ended = tx.execute(query).all()
    reachable = addresses.list_reachable(tx, unit_id, [row[-1] for row in ended])
    for broadcast_id, person_id, channel, tried, holder in ended:
        all_tried = [*tried.split(), channel]
        others = (it for it in reachable[holder] if it[0] not in all_tried)
        if (other := next(others, None)) is None:
            continue
        tx.execute(
            update(BROADCAST_RECIPIENTS)
            .where(
                _ME.unit_id == unit_id,
                _ME.broadcast_id == broadcast_id,
                _ME.person_id == person_id,
            )
            .values(
                state=WAITING,
                reason=None,
                channel=other[0],
                address=other[1],
                position=0,
                manner="",
                attempts=0,
                tried=" ".join(all_tried),
            )
        )


def move_address(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> None:
    """Move the messages at the address *old*, sent or unsent, to *new*."""
    is_placed = and_(IS_PLACED, _ME.unit_id == unit_id, _ME.channel == channel, _ME.address == old)
    for is_one in (is_placed, _is_unsent_at(unit_id, channel, old)):
        tx.execute(update(BROADCAST_RECIPIENTS).where(is_one).values(address=new))


def readdress(tx: Transaction, unit_id: str, person_id: str, lost: tuple[str, str]) -> None:
    """Send what waits for a person at the address *lost* to another address of theirs."""
    found = addresses.list_reachable(tx, unit_id, [person_id])[person_id]
    theirs = and_(
        _ME.unit_id == unit_id,
        _ME.broadcast_id.in_(_select_active(unit_id)),
        _ME.person_id.in_(select_linked(unit_id, person_id)),
        _ME.channel == lost[0],
        _ME.address == lost[1],
        _ME.state == WAITING,
        _ME.position == 0,
    )
    becomes: dict[str, str] = {"state": STOPPED, "reason": _UNREACHABLE}
    if found:
        becomes = {"channel": found[0][0], "address": found[0][1]}
    tx.execute(update(BROADCAST_RECIPIENTS).where(theirs).values(**becomes))


def erase(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Stop the unsent messages of a person, and delete their address from all rows.

    The rows stay, so that the counts of each broadcast stay correct.
    """
    every = select(BROADCASTS.c.broadcast_id).where(BROADCASTS.c.unit_id == unit_id)
    theirs = and_(
        _ME.unit_id == unit_id,
        _ME.broadcast_id.in_(every),
        _ME.person_id.in_(select_linked(unit_id, person_id)),
    )
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(theirs, _ME.state.in_(UNSENT))
        .values(state=STOPPED, owner=None, reason="erased")
    )
    tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(theirs)
        .values(address="", external_id=None, position=0, manner="")
    )


def stop_topics(tx: Transaction, unit_id: str, person_id: str, topics: Collection[str]) -> int:
    """Stop the unsent messages of *topics* to a person who does not want them; return how many."""
    active = select(BROADCASTS.c.broadcast_id, BROADCASTS.c.audience).where(
        BROADCASTS.c.unit_id == unit_id, BROADCASTS.c.state.in_((FILLING, SENDING_OUT))
    )
    unwanted = [
        broadcast_id
        for broadcast_id, audience in tx.execute(active)
        if decode_audience(audience).subscribed_topic in topics
    ]
    digests.take_out(tx, unit_id, unwanted, select_linked(unit_id, person_id))
    changed = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == unit_id,
            _ME.broadcast_id.in_(unwanted),
            _ME.person_id.in_(select_linked(unit_id, person_id)),
            _ME.state.in_((WAITING, LEASED)),
        )
        .values(state=STOPPED, owner=None, reason=OPTED_OUT)
    )
    return changed.rowcount


def send_again(tx: Transaction, unit_id: str, broadcast_id: str) -> int:
    """Queue again what failed or may not have arrived; return how many."""
    changed = tx.execute(
        update(BROADCAST_RECIPIENTS)
        .where(
            _ME.unit_id == unit_id,
            _ME.broadcast_id == broadcast_id,
            _ME.state.in_((FAILED, UNKNOWN)),
        )
        .values(state=WAITING, owner=None, attempts=0, not_before=None, reason=None)
    )
    return changed.rowcount


def reconsider_times(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Let what waits for a person be claimed again, because they want news at other times now.

    What waits after a failure waits on.
    """
    theirs = and_(
        _ME.unit_id == unit_id,
        _ME.broadcast_id.in_(_select_active(unit_id)),
        _ME.person_id.in_(select_linked(unit_id, person_id)),
        _ME.state == WAITING,
        _ME.attempts == 0,
    )
    tx.execute(update(BROADCAST_RECIPIENTS).where(theirs).values(not_before=None))


def _select_active(unit_id: str) -> Select[tuple[str]]:
    return select(BROADCASTS.c.broadcast_id).where(
        BROADCASTS.c.unit_id == unit_id, BROADCASTS.c.state.in_((FILLING, SENDING_OUT))
    )


def _is_unsent_at(unit_id: str, channel: str, address: str) -> ColumnElement[bool]:
    """Return the condition that a row of an active broadcast waits for an address.

    The rows are found by their key, through the person at the address and people linked with them:
    there is no index by address for unsent rows.
    """
    contact, people = CONTACTS.c, PEOPLE.c
    holder = (
        select(contact.person_id)
        .where(contact.unit_id == unit_id, contact.channel == channel, contact.address == address)
        .scalar_subquery()
    )
    linked = select(people.person_id).where(
        people.unit_id == unit_id, people.merged_into == holder, is_linked()
    )
    return and_(
        _ME.unit_id == unit_id,
        _ME.broadcast_id.in_(_select_active(unit_id)),
        or_(_ME.person_id == holder, _ME.person_id.in_(linked)),
        _ME.channel == channel,
        _ME.address == address,
        _ME.state.in_(UNSENT),
    )
