"""Officials at the staff bot: invitations, chats, departments, areas, report cards."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_OFFICIAL = ["official.unit_id", "official.official_id"]


class Invitation(SQLModel, table=True):
    """An invitation link to the staff bot: single-use; only its hash is stored."""

    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    official_id: str
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class OfficialDepartment(SQLModel, table=True):
    """A department whose reports an official works on; without any, those of all."""

    __tablename__ = "official_department"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    department: str = Field(primary_key=True)


class OfficialArea(SQLModel, table=True):
    """A neighbourhood whose reports an official works on; without any, those of all."""

    __tablename__ = "official_area"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    neighbourhood: str = Field(primary_key=True)


class OfficialChat(SQLModel, table=True):
    """The person that an official is at the staff bot; at most one at a time.

    *news* is when they are notified of new work: "at_once", or only when "asked".
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
    """An outbox message that shows a report to an official; redacted with the report's words."""

    __tablename__ = "report_card"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index("ix_report_card_report", "unit_id", "report_id"),
    )

    unit_id: str = Field(primary_key=True)
    delivery_id: str = Field(primary_key=True)
    report_id: str
