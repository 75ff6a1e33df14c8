"""Roll-calls: who said after an alert that they are safe or need help."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# What someone answers; "" is no answer.
SAFE = "safe"
HELP = "help"

_ANNOUNCEMENT = ["announcement.unit_id", "announcement.announcement_id"]


class RollCallAnswer(SQLModel, table=True):
    """The last answer of a person to the announcement that asked them.

    If *is_neighbour*, it is about somebody near them, of whom they told.
    *need* is an id of what they need, *place* is where they are, in words; *neighbourhood* is an
    id of the unit pack.
    *helped_by* is the official who noted that they were helped, "" before.

    *called_at* is when they began to need help, NULL if they never did or nobody heard of it. The
    *alarm* with that number told officials of it, or that they are safe after all; 0 before.
    *taken_by* is the official who looks after them since *taken_at*, "" if nobody does.
    """

    __tablename__ = "roll_call_answer"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_roll_call_answer_at", "unit_id", "at"),
        Index("ix_roll_call_answer_called_at", "unit_id", "called_at"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    is_neighbour: bool = Field(default=False, primary_key=True)
    neighbourhood: str = ""
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    answer: str
    need: str = ""
    at: datetime = Field(sa_type=Moment)
    helped_by: str = ""
    called_at: datetime | None = Field(default=None, sa_type=Moment)
    alarm: int = 0
    taken_by: str = ""
    taken_at: datetime | None = Field(default=None, sa_type=Moment)


class RollCallAlarm(SQLModel, table=True):
    """How far officials were told of the calls for help of a roll-call.

    *number* counts the notices, the last was queued at *told_at*; the next is due at *due_at*,
    NULL if there is nothing to tell.
    """

    __tablename__ = "roll_call_alarm"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),
        Index("ix_roll_call_alarm_due_at", "unit_id", "due_at"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    number: int = 0
    told_at: datetime = Field(sa_type=Moment)
    due_at: datetime | None = Field(default=None, sa_type=Moment)


class RollCallEntry(SQLModel, table=True):
    """Someone without a phone, or a house, whom an official added to a roll-call by *name*.

    *answer* is what officials found out, "" if nothing yet, and *need* is in words.
    """

    __tablename__ = "roll_call_entry"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),
        Index("ix_roll_call_entry_at", "unit_id", "at"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    entry_id: str = Field(primary_key=True)
    name: str
    neighbourhood: str = ""
    place: str = ""
    answer: str = ""
    need: str = ""
    at: datetime = Field(sa_type=Moment)
    added_by: str
    helped_by: str = ""
