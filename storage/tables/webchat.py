"""Receipt secrets and return links, by which people return; only hashes are stored."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class ReturnKey(SQLModel, table=True):
    """The secret of one receipt code; an older one has "" as *salt*, and is salted by its code."""

    __tablename__ = "return_key"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    secret_hash: str
    salt: str = ""
    made_at: datetime = Field(sa_type=Moment)


class ReturnTry(SQLModel, table=True):
    """The number of *wrong* secrets under *key*, and the time of the last one, or of the pace.

    A key is the hash of a network, the hash of a network with a receipt code, or a pace's name.
    """

    __tablename__ = "return_try"
    __table_args__ = (Index("ix_return_try_at", "unit_id", "at"),)

    unit_id: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    wrong: int
    at: datetime = Field(sa_type=Moment)


class ReturnLink(SQLModel, table=True):
    """A return link: single-use, valid until *until*, for the web chat's *address* if known."""

    __tablename__ = "return_link"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    person_id: str
    address: str = ""
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class PushSubscription(SQLModel, table=True):
    """Where a browser gets news while its page is closed, until its cookie ends.

    *endpoint* is the address at the browser's push service, which nobody else knows. *p256dh* and
    *auth* are the keys that a message is encrypted with.
    """

    __tablename__ = "push_subscription"
    __table_args__ = (
        ForeignKeyConstraint(
            ["unit_id", "token_hash"],
            ["chat_cookie.unit_id", "chat_cookie.token_hash"],
            ondelete="CASCADE",
        ),
        Index("ix_push_subscription_cookie", "unit_id", "token_hash"),
    )

    unit_id: str = Field(primary_key=True)
    endpoint_hash: str = Field(primary_key=True)
    token_hash: str
    endpoint: str
    p256dh: str
    auth: str
    at: datetime = Field(sa_type=Moment)
