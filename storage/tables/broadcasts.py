"""Broadcasts: one notice to many people, with the state of delivery for each recipient."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# States of a broadcast.
FILLING = "filling"
SENDING_OUT = "sending_out"
FINISHED = "finished"
CANCELLED = "cancelled"

BY_OFFICIAL = "official"
"""Why a broadcast is paused: an official or the operator wanted it."""

# SQLite uses a partial index only for a query with the same text as the index's condition.
_STILL_TO_GO = "state = 'waiting' OR state = 'leased' OR state = 'sending'"
_IN_THREAD = "position > 0"


class Broadcast(SQLModel, table=True):
    """One notice to everyone of an audience.

    *state* goes filling (recipients are added; nothing is sent yet) → sending_out → finished; or
    from either of the first two → cancelled. *notice* is the notice as JSON, "" once it is
    redacted; *version* is the version of the unit pack to render it with, *audience* the selection
    of recipients as JSON. *cursor* is the id of the last person that filling has processed.
    Nothing is sent before *not_before* or from *expires_at* on.

    While *pause* is not "", nothing of it is sent: it says who paused it, `BY_OFFICIAL`, or the
    error of which there were too many.
    """

    unit_id: str = Field(primary_key=True)
    broadcast_id: str = Field(primary_key=True)
    notice: str
    version: int
    audience: str
    urgency: int
    promise: str
    state: str
    cursor: str = ""
    not_before: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    filled_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    pause: str = ""


class BroadcastText(SQLModel, table=True):
    """A broadcast, rendered in one *manner* (language and form of address), as JSON of a reply."""

    __tablename__ = "broadcast_text"

    unit_id: str = Field(primary_key=True)
    broadcast_id: str = Field(primary_key=True)
    manner: str = Field(primary_key=True)
    payload: str


class BroadcastRecipient(SQLModel, table=True):
    """One recipient of a broadcast; *state* is one of the outbox's states, or cancelled.

    *person_id* is the person's id when the broadcast was filled; linking does not change it.
    *position* (0 before) and *manner* are set when the row is first claimed, at *placed_at*: from
    then on the message is in the person's thread. *tried* names the channels on which it failed
    for good, separated by spaces, if it then went to another address of the person.

    There are no foreign keys: the rows are copied from people and the broadcast, which exist at
    least as long, and PostgreSQL would look both up again for each row. In SQLite the table is
    ordered by its key, without a second index for it.
    """

    __tablename__ = "broadcast_recipient"
    __table_args__ = (
        Index(
            "ix_broadcast_recipient_due",
            "unit_id",
            "state",
            "broadcast_id",
            "channel",
            "person_id",
            sqlite_where=text(_STILL_TO_GO),
            postgresql_where=text(_STILL_TO_GO),
        ),
        Index(
            "ix_broadcast_recipient_thread",
            "unit_id",
            "channel",
            "address",
            "position",
            sqlite_where=text(_IN_THREAD),
            postgresql_where=text(_IN_THREAD),
        ),
        {"sqlite_with_rowid": False},
    )

    unit_id: str = Field(primary_key=True)
    broadcast_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    channel: str
    address: str
    position: int = 0
    manner: str = ""
    state: str
    owner: str | None = None
    attempts: int = 0
    not_before: datetime | None = Field(default=None, sa_type=Moment)
    placed_at: datetime | None = Field(default=None, sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    external_id: str | None = None
    reason: str | None = None
    tried: str = ""


class RestoreMark(SQLModel, table=True):
    """The mark by which a restored backup is known: one row.

    *number* is raised at each start and before messages of broadcasts are sent, here and in a file
    with the name of *database_id*, a random one. *restored_at* is when the file's was found to be
    higher: from then on no broadcast is sent, until it is NULL again.
    """

    __tablename__ = "restore_mark"

    unit_id: str = Field(primary_key=True)
    database_id: str
    number: int = Field(sa_type=BigInteger)
    restored_at: datetime | None = Field(default=None, sa_type=Moment)
