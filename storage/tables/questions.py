"""Missed questions, questions for officials, and notices of expired cards."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Miss(SQLModel, table=True):
    """A missed question; nothing in it identifies the person who asked.

    *text* has no identifying number, *day* is YYYY-MM-DD only, and the id is random, so that it
    reveals no order. *kind* is "unknown", "not_this" (*card* was shown), or "lacks-" and the part
    of *card* that was missing, without *text*. *settled* is the result: a card's id, "left", or ""
    if unsettled.
    """

    # Without a rowid: SQLite's row numbers would reveal the order of arrival.
    __table_args__ = (Index("ix_miss_day", "unit_id", "day"), {"sqlite_with_rowid": False})

    unit_id: str = Field(primary_key=True)
    miss_id: str = Field(primary_key=True)
    text: str
    day: str
    kind: str
    card: str = ""
    settled: str = ""


class AskedOfficial(SQLModel, table=True):
    """A question that a person passed on to officials.

    *state* goes from open to answered; *card* is the card that was the answer, *answer* the text
    that an official wrote if there was no card. Or it goes to report: then *answer* is the code of
    the report that the question became.
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
    """A notice to officials, at *told_at*, of a card that expired on *expires*, YYYY-MM-DD."""

    __tablename__ = "card_told"

    unit_id: str = Field(primary_key=True)
    card_id: str = Field(primary_key=True)
    expires: str = Field(primary_key=True)
    told_at: datetime = Field(sa_type=Moment)
