"""Link codes, by which addresses become one person's; only hashes are stored."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_CONTACT = ["contact.unit_id", "contact.channel", "contact.address"]


class LinkCode(SQLModel, table=True):
    """A person's code, made at one of their addresses: single-use, valid until *until*."""

    __tablename__ = "link_code"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        ForeignKeyConstraint(["unit_id", "channel", "address"], _CONTACT),
        Index("ix_link_code_person", "unit_id", "person_id"),
    )

    unit_id: str = Field(primary_key=True)
    code_hash: str = Field(primary_key=True)
    person_id: str
    channel: str
    address: str
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class LinkTry(SQLModel, table=True):
    """The number of wrong codes at an address since *tries_from*."""

    __tablename__ = "link_try"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "channel", "address"], _CONTACT),)

    unit_id: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    address: str = Field(primary_key=True)
    tries: int
    tries_from: datetime = Field(sa_type=Moment)
