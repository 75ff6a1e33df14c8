"""The outbox: outgoing messages, written in the same transaction as their reason."""

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

# States of messages that may still be sent.
UNSENT = (WAITING, LEASED, SENDING)

# The condition of the partial index. A query must use the same text to use the index; for a list,
# SQLite would build a temporary table for each row that is written.
_STILL_TO_GO = "state = 'waiting' OR state = 'leased' OR state = 'sending'"


class Urgency(IntEnum):
    """The urgency of a message; lower numbers go first. The numbers are stored.

    Messages above ANSWER can wait until answers are sent. `bot.services.delivery.notify` defines
    how each urgency treats quiet hours and consent.
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

    *state* goes waiting → leased (to *owner*) → sending (only if *promise* is at_most_once: it may
    have been sent) → sent, failed, stopped (the person does not want it) or unknown (it may have
    arrived and is not sent again). *edits* is the platform's id of the message that this one may
    replace, or "".

    A notice has a *kind*; an answer has none. A notice is rendered when it is claimed: until then
    *position* and *payload* are empty. *notice* holds the values in JSON until it was sent or
    ended: if its address is gone, it is rendered anew for another one. It is not sent after
    *expires_at*.
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
    """A sending process; its leases are free once *alive_until* has passed."""

    unit_id: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)
    alive_until: datetime = Field(sa_type=Moment)
