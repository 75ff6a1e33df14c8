"""Requests about people's own data, the links to it, and the orphan queue of files."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_PERSON = ["person.unit_id", "person.person_id"]


class DataRequest(SQLModel, table=True):
    """A request to see, correct or erase one's data, or to withdraw consent.

    *person_id* is empty once they are erased. *answer_due* is the deadline of the answer,
    *done_due* that of the work; *outcome* is one word for the result.
    """

    __tablename__ = "data_request"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], _PERSON),
        Index("ix_data_request_person", "unit_id", "person_id"),
        Index("ix_data_request_done", "unit_id", "done_at"),
    )

    unit_id: str = Field(primary_key=True)
    request_id: str = Field(primary_key=True)
    person_id: str | None = None
    kind: str
    asked_at: datetime = Field(sa_type=Moment)
    answer_due: datetime = Field(sa_type=Moment)
    done_due: datetime = Field(sa_type=Moment)
    done_at: datetime | None = Field(default=None, sa_type=Moment)
    outcome: str = ""


class DataLink(SQLModel, table=True):
    """A link to one's own data: opened once before *until*, then readable until *open_until*.

    Only hashes are stored: of the link's token, and of the cookie of the browser that opened it.
    """

    __tablename__ = "data_link"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], _PERSON),
        Index("ix_data_link_cookie", "unit_id", "cookie_hash"),
    )

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    person_id: str
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
    cookie_hash: str = ""
    open_until: datetime | None = Field(default=None, sa_type=Moment)


class MediaLeft(SQLModel, table=True):
    """A file in the orphan queue: deleted from disk unless another row refers to it."""

    __tablename__ = "media_left"

    unit_id: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
