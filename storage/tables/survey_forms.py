"""Forms of surveys on paper: which numbers were printed, and which forms officials entered."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_SURVEY = ["survey.unit_id", "survey.survey_id"]


class SurveyPrint(SQLModel, table=True):
    """Forms of *version* of a survey with the numbers from *first* to *last*, which *by* made."""

    __tablename__ = "survey_print"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    first: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int
    version: int
    by: str
    at: datetime = Field(sa_type=Moment)


class SurveyForm(SQLModel, table=True):
    """A form that an official entered, of someone without an account.

    *number* is printed on it, or was written on it later. *respondent_id* is the random
    `person_id` of the response. *name*, *house* and *phone* serve to find someone who answers
    twice; each is "" if it was not told, and they are deleted when the survey closes.
    """

    __tablename__ = "survey_form"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    version: int
    respondent_id: str
    mode: str
    neighbourhood: str = ""
    name: str = ""
    house: str = ""
    phone: str = ""
    entered_by: str
    at: datetime = Field(sa_type=Moment)
