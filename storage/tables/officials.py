"""Officials, their roles, links and sessions, and the audit log."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

_OFFICIAL = ["official.unit_id", "official.official_id"]


class Official(SQLModel, table=True):
    """An official, active until *removed_at*; the row stays because the audit log refers to it."""

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    name: str
    created_at: datetime = Field(sa_type=Moment)
    removed_at: datetime | None = Field(default=None, sa_type=Moment)


class OfficialRole(SQLModel, table=True):
    """A role of an official; the row is deleted with the role, and the audit log records both.

    *given_by* is an official's id, or "operator".
    """

    __tablename__ = "official_role"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    role: str = Field(primary_key=True)
    given_at: datetime = Field(sa_type=Moment)
    given_by: str


class SignInLink(SQLModel, table=True):
    """A sign-in link: single-use, valid until *until*; only its hash is stored."""

    __tablename__ = "sign_in_link"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    official_id: str
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class OfficialSession(SQLModel, table=True):
    """An official's session in a browser; only the cookie's hash is stored."""

    __tablename__ = "official_session"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),)

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    official_id: str
    started_at: datetime = Field(sa_type=Moment)
    seen_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)


class Audit(SQLModel, table=True):
    """One act of an official, an operator or a resident: ids only, no words or names.

    *hash* covers the row's other fields including *previous*, the hash of the row before it. The
    database refuses to change or delete a row.
    """

    unit_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    actor: str
    act: str
    subject: str = ""
    previous: str = ""
    hash: str = ""


class OfficialLeave(SQLModel, table=True):
    """An official is on leave from *since* until *until*, and *deputy* stands in, "" for nobody.

    *noted_by* is an official's id, or "operator".
    """

    __tablename__ = "official_leave"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),
        Index("ix_official_leave_until", "unit_id", "until"),
    )

    unit_id: str = Field(primary_key=True)
    official_id: str = Field(primary_key=True)
    since: datetime = Field(primary_key=True, sa_type=Moment)
    until: datetime = Field(sa_type=Moment)
    deputy: str = ""
    noted_by: str
    noted_at: datetime = Field(sa_type=Moment)


class DutyShift(SQLModel, table=True):
    """An official is on duty for urgent reports from *since* until *until*.

    *noted_by* is an official's id.
    """

    __tablename__ = "duty_shift"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "official_id"], _OFFICIAL),
        Index("ix_duty_shift_until", "unit_id", "until"),
    )

    unit_id: str = Field(primary_key=True)
    shift_id: str = Field(primary_key=True)
    official_id: str
    since: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment)
    noted_by: str
    noted_at: datetime = Field(sa_type=Moment)
