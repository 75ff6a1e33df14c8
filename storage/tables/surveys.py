"""Surveys with their versions and history, and what people answered."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# States of a survey, besides those of everything that is approved.
OPEN = "open"
CLOSED = "closed"

# How an answer was given. Of an anonymous survey's mixed answers that is not kept.
CHAT = "chat"
PAPER = "paper"
DOORSTEP = "doorstep"
MIXED = "mixed"

_SURVEY = ["survey.unit_id", "survey.survey_id"]
# SQLite numbers the rows of other tables in the order in which they were inserted.
_WITHOUT_ROW_NUMBERS = {"sqlite_with_rowid": False}
_CHANGEABLE = "secret_hash != ''"


class Survey(SQLModel, table=True):
    """A survey; *code* is what people call it, like "YK 3".

    *state* goes draft → waiting → open → closed. An approver may return it or reject it. Each edit
    makes a new *version*; one that is open has to be approved again, and the answers to its
    versions are counted apart. *opens_at* and *closes_at* are those of the approved version; it
    may be answered between them. *content_hash* is the hash of the approved version.
    """

    __table_args__ = (
        Index("ix_survey_code", "unit_id", "code", unique=True),
        Index("ix_survey_state", "unit_id", "state", "changed_at"),
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    code: str
    state: str
    version: int
    author: str
    content_hash: str = ""
    approved_by: str = ""
    opens_at: datetime | None = Field(default=None, sa_type=Moment)
    closes_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)


class SurveyVersion(SQLModel, table=True):
    """What a survey asks whom and when, as *editor* saved it; never changed.

    *definition* is the survey as JSON, *audience* the selection of people. It opens at *opens_at*,
    or once approved if that is NULL.
    """

    __tablename__ = "survey_version"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    definition: str
    audience: str
    opens_at: datetime | None = Field(default=None, sa_type=Moment)
    closes_at: datetime | None = Field(default=None, sa_type=Moment)
    editor: str
    saved_at: datetime = Field(sa_type=Moment)


class SurveyEvent(SQLModel, table=True):
    """A transition of a survey, with the *reason* that was given; never changed.

    *act* is the name of the transition, *by* an official's id, "operator" or "program".
    """

    __tablename__ = "survey_event"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    version: int
    act: str
    by: str
    reason: str = ""
    at: datetime = Field(sa_type=Moment)


class SurveyResponse(SQLModel, table=True):
    """The answers of one person to *version* of a survey; new ones replace them.

    *person_id* is the person, or a random id for a form on paper. *mode* is how they were given;
    *entered_by* is the official who typed them in, or "". *neighbourhood* and *kind* are those of
    the person then, "" if unknown.

    Of an anonymous survey, only answers that were mixed are here: *person_id* is random, *mode* is
    `MIXED`, *kind* is "", *at* is NULL. *neighbourhood* is one of several people's, or "".
    Whoever knows the secret of *secret_hash* may change or withdraw them; "" if there is none.
    """

    __tablename__ = "survey_response"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        Index("ix_survey_response_id", "unit_id", "survey_id", "response_id", unique=True),
        Index(
            "ix_survey_response_secret",
            "unit_id",
            "secret_hash",
            sqlite_where=text(_CHANGEABLE),
            postgresql_where=text(_CHANGEABLE),
        ),
        # All that the list of a person's surveys needs, or SQLite reads the unit's by the key.
        Index("ix_survey_response_person", "unit_id", "person_id", "at", "version"),
        _WITHOUT_ROW_NUMBERS,
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    response_id: str
    version: int
    mode: str
    entered_by: str = ""
    neighbourhood: str = ""
    kind: str = ""
    at: datetime | None = Field(default=None, sa_type=Moment)
    secret_hash: str = ""


class SurveyAnswer(SQLModel, table=True):
    """One answer of a response; *number* counts those to a question with several options.

    *value* is the id of an option or a neighbourhood, a number, "photo", "voice", or "" for an
    answer in words (*text*) and where the person preferred not to answer. The point of a place in
    words is "latitude,longitude". In a ranking, *number* 0 is the first. The question was asked;
    each row of a matrix is one, like "roads.me".
    """

    __tablename__ = "survey_answer"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        _WITHOUT_ROW_NUMBERS,
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    response_id: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    value: str
    text: str = ""


class SurveyMedia(SQLModel, table=True):
    """A photo or a recording that belongs to an answer."""

    __tablename__ = "survey_media"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        Index("ix_survey_media_file", "unit_id", "media_id"),
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    response_id: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    media_id: str
    kind: str
    seconds: int = 0


class SurveyParticipant(SQLModel, table=True):
    """A person who answered *version* of an anonymous survey; it tells neither when nor what."""

    __tablename__ = "survey_participant"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        Index("ix_survey_participant_person", "unit_id", "person_id"),
        _WITHOUT_ROW_NUMBERS,
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    person_id: str = Field(primary_key=True)


class SurveyPending(SQLModel, table=True):
    """Answers to an anonymous survey that wait for others to be mixed with; then deleted.

    *person_id* is the person, or a random id where a secret changed the answers. *answers* is
    JSON; *neighbourhood* and *secret_hash* are those of the response.
    """

    __tablename__ = "survey_pending"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),
        Index("ix_survey_pending_person", "unit_id", "person_id"),
        _WITHOUT_ROW_NUMBERS,
    )

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    neighbourhood: str
    answers: str
    secret_hash: str = ""


class SurveyTally(SQLModel, table=True):
    """The counts of one version of a survey that too many people answered to count at each look.

    *counts* is JSON without people. A process counts them again since *claimed_at*.
    """

    __tablename__ = "survey_tally"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "survey_id"], _SURVEY),)

    unit_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    counts: str
    claimed_at: datetime = Field(sa_type=Moment)
