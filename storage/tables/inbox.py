"""Every message that was taken in: the key that lets none have its effect twice."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Inbox(SQLModel, table=True):
    """One message of a person, who is whose address it came from is now.

    *content* is the engine's JSON of it. Positions go up along each address.

    *message* is what the platform calls it at that address, "" where it has no name.
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
    received_at: datetime = Field(sa_type=Moment)
