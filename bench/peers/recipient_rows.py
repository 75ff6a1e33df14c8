"""Two other ways to insert a row per recipient: one statement, and one object per row."""

import time

from sqlalchemy import Index, create_engine, text
from sqlalchemy.orm import registry
from sqlalchemy.pool import NullPool
from sqlmodel import Field, Session, SQLModel

_BARE = "bare_recipient"
_TABLE = f"CREATE TABLE {_BARE} (person_id VARCHAR PRIMARY KEY, address VARCHAR NOT NULL)"
_FILL = f"""
INSERT INTO {_BARE} SELECT person.person_id, contact.address FROM person JOIN contact
ON contact.unit_id = person.unit_id AND contact.person_id = person.person_id
"""  # noqa: S608 - built from constants


class _PeerBase(SQLModel, registry=registry()):
    """Base whose metadata hold only the peer's table."""


class PeerRecipient(_PeerBase, table=True):
    """A recipient as a tutorial would store it."""

    __tablename__ = "peer_recipient"
    __table_args__ = (Index("ix_peer_recipient_state", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    broadcast: str
    person: str
    address: str
    state: str = "waiting"


def fill_by_statement(url: str) -> float:
    """Return the seconds of one statement for everyone: no rules, no state, no cursor."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(_TABLE))
    begun = time.perf_counter()
    with engine.begin() as connection:
        connection.execute(text(_FILL))
    seconds = time.perf_counter() - begun
    with engine.begin() as connection:
        connection.execute(text(f"DROP TABLE {_BARE}"))
    return seconds


def fill_by_objects(url: str, count: int) -> float:
    """Return the seconds of inserting *count* objects."""
    engine = create_engine(url, poolclass=NullPool)
    table = _PeerBase.metadata.tables["peer_recipient"]
    table.create(engine)
    begun = time.perf_counter()
    with Session(engine) as session:
        rows = (PeerRecipient(broadcast="b", person=f"p{n}", address=str(n)) for n in range(count))
        session.add_all(rows)
        session.commit()
    seconds = time.perf_counter() - begun
    table.drop(engine)
    return seconds
