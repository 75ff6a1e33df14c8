"""Delete the words of our messages in dialogues that are hidden, once these are over."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Table, and_, delete, insert, literal, select, update

from storage.database.transactions import Transaction
from storage.repositories.person import people
from storage.tables import HIDDEN_TALKS, OUTBOX, TALKS
from storage.tables.outbox import UNSENT

_ME = HIDDEN_TALKS.c
# As the engine writes it into sessions and replies; in a person's words the quotes are escaped.
_MARK = '"is_hidden":true'


def note(tx: Transaction, unit_id: str, person_ids: Collection[str]) -> None:
    """Note that there are hidden messages to *person_ids*, whose rows are locked."""
    if not person_ids:
        return
    query = select(_ME.person_id).where(_ME.unit_id == unit_id, _ME.person_id.in_(person_ids))
    known = set(tx.execute(query).scalars())
    if new := sorted(set(person_ids) - known):
        tx.execute(insert(HIDDEN_TALKS), [{"unit_id": unit_id, "person_id": id_} for id_ in new])


def copy(tx: Transaction, unit_id: str, giver: str, taker: str) -> None:
    """Note for *taker*, who gets messages of *giver*, what is noted for *giver*."""
    if tx.execute(select(_ME.person_id).where(_is_of(HIDDEN_TALKS, unit_id, giver))).first():
        note(tx, unit_id, (taker,))


def list_over(tx: Transaction, unit_id: str, *, most: int) -> list[str]:
    """Return people with hidden messages who are in no hidden dialogue, and have none aside."""
    is_hidden = (
        select(literal(1))
        .where(
            TALKS.c.unit_id == _ME.unit_id,
            TALKS.c.person_id == _ME.person_id,
            TALKS.c.session.contains(_MARK, autoescape=True),
        )
        .exists()
    )
    query = select(_ME.person_id).where(_ME.unit_id == unit_id, ~is_hidden)
    return list(tx.execute(query.order_by(_ME.person_id).limit(most)).scalars())


def empty(tx: Transaction, unit_id: str, *, payload: str, most: int) -> int:
    """Replace hidden messages of dialogues that are over by *payload*; return how many people.

    A message that is still to be sent keeps its words, and its person is noted until it is sent.
    """
    ids = list_over(tx, unit_id, most=most)
    # A dialogue may begin while we wait for its person's row.
    locked = set(people.lock_free(tx, unit_id, ids)) & set(list_over(tx, unit_id, most=most))
    done = [id_ for id_ in sorted(locked) if _empty_one(tx, unit_id, id_, payload)]
    is_done = and_(_ME.unit_id == unit_id, _ME.person_id.in_(done))
    tx.execute(delete(HIDDEN_TALKS).where(is_done))
    return len(done)


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the note about an erased person, whose messages have no words any more."""
    tx.execute(delete(HIDDEN_TALKS).where(_is_of(HIDDEN_TALKS, unit_id, person_id)))


def _empty_one(tx: Transaction, unit_id: str, person_id: str, payload: str) -> bool:
    is_hidden = _is_of(OUTBOX, unit_id, person_id) & OUTBOX.c.payload.contains(
        _MARK, autoescape=True
    )
    tx.execute(
        update(OUTBOX).where(is_hidden, OUTBOX.c.state.not_in(UNSENT)).values(payload=payload)
    )
    return tx.execute(select(OUTBOX.c.delivery_id).where(is_hidden).limit(1)).first() is None


def _is_of(table: Table, unit_id: str, person_id: str) -> ColumnElement[bool]:
    return and_(table.c.unit_id == unit_id, table.c.person_id == person_id)
