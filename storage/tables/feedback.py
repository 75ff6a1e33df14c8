"""What people think of the assistant itself."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class AppFeedback(SQLModel, table=True):
    """What a person said about the assistant, without numbers that can be dialled."""

    __tablename__ = "app_feedback"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_app_feedback_person", "unit_id", "person_id", "at"),
        Index("ix_app_feedback_at", "unit_id", "at"),
    )

    unit_id: str = Field(primary_key=True)
    feedback_id: str = Field(primary_key=True)
    person_id: str
    text: str
    at: datetime = Field(sa_type=Moment)
