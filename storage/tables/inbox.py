"""The inbox: every incoming message; its key makes processing idempotent."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Inbox(SQLModel, table=True):
    """One incoming message; its person is the present owner of its address.

    *content* is the engine's JSON. Positions increase along each address.

    *message* is the platform's id of the message at that address, or "". *meaning* is what it was
    taken for, without words of it: acts, their probabilities and what else was found; "" if
    nothing was weighed, or it may not be kept.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index(
            "ix_inbox_thread",
            "unit_id",
            "person_id",
            "channel",
            "address",
            "position",
            unique=True,
        ),
    )

    unit_id: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    update_id: str = Field(primary_key=True)
    address: str
    person_id: str
    position: int
    message: str = ""
    content: str
    meaning: str = Field(default="", sa_column_kwargs={"server_default": ""})
    received_at: datetime = Field(sa_type=Moment)


class HiddenTalk(SQLModel, table=True):
    """A person with messages of ours whose words are deleted once their dialogue is over."""

    __tablename__ = "hidden_talk"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
