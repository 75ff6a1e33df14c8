"""Everything that goes out, written in the same transaction as its reason."""

from datetime import datetime
from enum import IntEnum

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


class Urgency(IntEnum):
    """How urgent a message is; a lower number goes first. The numbers are stored.

    What is over ANSWER can wait for answers. `bot.services.delivery.notify` says what each does
    with quiet hours and consent.
    """

    ALERT = 5
    ANSWER = 10
    NOTICE = 20
    DIGEST = 30
    BULK = 40


AT_LEAST_ONCE = "at_least_once"
AT_MOST_ONCE = "at_most_once"


class Outbox(SQLModel, table=True):
    """One message to one address.

    *state* goes waiting → leased (an owner means to send it) → sending (only where *promise* is
    at_most_once: it may be out) → sent, failed, stopped (the person does not want it) or
    unknown (it may have arrived and is not sent again). *edits* is what the platform calls the
    message in whose place this one reads best, "" for none.

    A notice has a *kind*; the answer to a message in hand has none. It is rendered when it is
    claimed: until then it has neither *position* nor *payload*, and *notice* holds, in JSON, what
    it is rendered from. Past *expires_at* it is not sent any more.
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
    position: int | None
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
    kind: str = ""
    notice: str | None = None
    expires_at: datetime | None = Field(default=None, sa_type=Moment)


class Sender(SQLModel, table=True):
    """A process that sends; what it leased is free again once *alive_until* has passed."""

    unit_id: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)
    alive_until: datetime = Field(sa_type=Moment)
