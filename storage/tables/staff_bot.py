"""Officials at the staff bot: invitations, addresses, departments, the cards that they got."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_OFFICIAL = ["official.unit_id", "official.official_id"]


class Invitation(SQLModel, table=True):
    """A link by which someone becomes an official's address: good once; only its hash is kept."""

    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    official_id: str
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class OfficialDepartment(SQLModel, table=True):
    """A department whose reports an official gets; without any, they get those of all."""

    __tablename__ = "official_department"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    department: str = Field(primary_key=True)


class OfficialChat(SQLModel, table=True):
    """The person as whom an official talks to the staff bot; an official has one at a time.

    *news* is when they are told of new work: "at_once", or "asked", on their word alone.
    """

    __tablename__ = "official_chat"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_official_chat_person", "unit_id", "person_id", unique=True),
    )

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    person_id: str
    news: str
    joined_at: datetime = Field(sa_type=Moment)


class ReportCard(SQLModel, table=True):
    """A message of the outbox that shows an official a report's words: erased when they are."""

    __tablename__ = "report_card"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index("ix_report_card_report", "unit_id", "report_id"),
    )

    unit_id: str = Field(primary_key=True)
    delivery_id: str = Field(primary_key=True)
    report_id: str
