"""Questions that were not known, and those that someone asked to be told the answer of."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Miss(SQLModel, table=True):
    """A question that was not answered well; nothing in it leads to whoever asked.

    *text* has no number that names someone, *day* is YYYY-MM-DD and no more, the id is drawn and
    says nothing of an order. *kind* is "unknown" or "not_this", *card* what was shown;
    or "lacks-" with a part of *card* that was asked for and is not there, without words. *settled*
    says what an official made of it: a card's id, "left", or "" for nothing yet.
    """

    # Rows of SQLite are else numbered as they come, beside the messages that do too.
    __table_args__ = (Index("ix_miss_day", "unit_id", "day"), {"sqlite_with_rowid": False})

    unit_id: str = Field(primary_key=True)
    miss_id: str = Field(primary_key=True)
    text: str
    day: str
    kind: str
    card: str = ""
    settled: str = ""


class AskedOfficial(SQLModel, table=True):
    """A question that its person wants an official's answer to.

    *state* goes from open to answered; *card* is the card that was the answer, *answer* what was
    typed where none was.
    """

    __tablename__ = "asked_official"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_asked_official_person", "unit_id", "person_id"),
        Index("ix_asked_official_state", "unit_id", "state", "asked_at"),
    )

    unit_id: str = Field(primary_key=True)
    question_id: str = Field(primary_key=True)
    person_id: str
    text: str
    state: str
    asked_at: datetime = Field(sa_type=Moment)
    answered_at: datetime | None = Field(default=None, sa_type=Moment)
    answered_by: str = ""
    card: str = ""
    answer: str = ""


class CardTold(SQLModel, table=True):
    """That officials were told at *told_at* of a card that is over since *expires*, YYYY-MM-DD."""

    __tablename__ = "card_told"

    unit_id: str = Field(primary_key=True)
    card_id: str = Field(primary_key=True)
    expires: str = Field(primary_key=True)
    told_at: datetime = Field(sa_type=Moment)
