"""What people are told about surveys: reminders, results, and what the commune did with them."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# Kinds of mailings.
REMINDER = "reminder"
RESULTS = "results"
FOLLOW_UP = "follow_up"
ASK_OFFICIALS = "ask"
ASK_AGAIN = "ask_again"

# States of a follow-up.
WAITING_FOR_APPROVAL = "waiting"
APPROVED = "approved"

_SURVEY = ["survey.unit_id", "survey.survey_id"]


class SurveyMailing(SQLModel, table=True):
    """One thing that many people are told about *version* of a survey, once.

    *kind* is a reminder to those who are asked and did not answer, or the results or the follow-up
    for those who did; or a word to officials. People are told in the order of their ids: those up
    to *after_person* were, and *people* is how many. It has ended at *ended_at*.
    """

    __tablename__ = "survey_mailing"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    after_person: str = ""
    people: int = 0
    started_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)


class SurveyFollowUp(SQLModel, table=True):
    """What the commune did with the answers to a survey, as an official wrote it.

    Another official approves it; *state* is then no longer "waiting". *number* counts the texts
    that were written: an approval names the one that was shown.
    """

    __tablename__ = "survey_follow_up"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    number: int
    state: str
    vi: str
    en: str
    written_by: str
    written_at: datetime = Field(sa_type=Moment)
    approved_by: str = ""
    approved_at: datetime | None = Field(default=None, sa_type=Moment)


class SurveyPicture(SQLModel, table=True):
    """A picture of the results of a survey, for the people of one neighbourhood ("" for others).

    *media_id* is its name on disk.
    """

    __tablename__ = "survey_picture"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        Index("ix_survey_picture_media", "media_id"),
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    neighbourhood: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    media_id: str
    bytes: int
    at: datetime = Field(sa_type=Moment)


class SurveySilence(SQLModel, table=True):
    """A person who wants neither reminders nor results of surveys, since *at*."""

    __tablename__ = "survey_silence"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
