"""Everything that goes out, written in the same transaction as its reason."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

WAITING = "waiting"
LEASED = "leased"
SENDING = "sending"
SENT = "sent"
FAILED = "failed"
STOPPED = "stopped"
UNKNOWN = "unknown"

# What may still go out.
UNSENT = (WAITING, LEASED, SENDING)

# What stands in the index. A query that is to use it says the same, with the same words; of a
# list SQLite would make a table anew for each row that is written.
_STILL_TO_GO = "state = 'waiting' OR state = 'leased' OR state = 'sending'"

# The urgency of an answer; whatever has more can wait for it.
ANSWER = 10

AT_LEAST_ONCE = "at_least_once"
AT_MOST_ONCE = "at_most_once"


class Outbox(SQLModel, table=True):
    """One message to one address.

    *state* goes waiting → leased (an owner means to send it) → sending (only where *promise* is
    at_most_once: it may be out) → sent, failed, stopped (the person does not want it) or
    unknown (it may have arrived and is not sent again). A low *urgency* goes first. *edits* is
    what the platform calls the message in whose place this one reads best, "" for none.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index(
            "ix_outbox_due",
            "unit_id",
            "state",
            "urgency",
            "not_before",
            sqlite_where=text(_STILL_TO_GO),
            postgresql_where=text(_STILL_TO_GO),
        ),
        Index(
            "ix_outbox_thread",
            "unit_id",
            "person_id",
            "channel",
            "address",
            "position",
            unique=True,
        ),
    )

    unit_id: str = Field(primary_key=True)
    delivery_id: str = Field(primary_key=True)
    person_id: str
    channel: str
    address: str
    position: int
    urgency: int
    promise: str
    state: str
    owner: str | None = None
    attempts: int = 0
    not_before: datetime = Field(sa_type=Moment)
    payload: str
    edits: str = ""
    created_at: datetime = Field(sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    external_id: str | None = None
    reason: str | None = None


class Sender(SQLModel, table=True):
    """A process that sends; what it leased is free again once *alive_until* has passed."""

    unit_id: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)
    alive_until: datetime = Field(sa_type=Moment)
