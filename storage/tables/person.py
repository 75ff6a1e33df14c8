"""Residents, their addresses, cookies, consents and conversations."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# The condition of the partial index. A query must use the same text to use the index.
_IS_MERGED = "merged_into != ''"


class Person(SQLModel, table=True):
    """A resident's profile; an unknown field is "".

    *consent* is the version of the text that they agreed to, *channel* the preferred channel.
    *position* counts their messages and ours together. *merged_into* is the person that they were
    merged into by a link, if any.
    """

    __table_args__ = (
        Index(
            "ix_person_merged",
            "unit_id",
            "merged_into",
            sqlite_where=text(_IS_MERGED),
            postgresql_where=text(_IS_MERGED),
        ),
    )

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    language: str = "vi"
    form: str = ""
    neighbourhood: str = ""
    kind: str = ""
    consent: str = ""
    channel: str = ""
    position: int = 0
    merged_into: str = ""
    created_at: datetime = Field(sa_type=Moment)


class Consent(SQLModel, table=True):
    """A consent given or withdrawn, for one version of the text; never changed."""

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    at: datetime = Field(primary_key=True, sa_type=Moment)
    act: str
    version: str
    language: str
    channel: str


class Contact(SQLModel, table=True):
    """An address of a person on a channel; *seen* is the last position that was shown there.

    *linked_at* is when it was linked by a code, or NULL.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_contact_person", "unit_id", "person_id"),
    )

    unit_id: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    address: str = Field(primary_key=True)
    person_id: str
    seen: int = 0
    created_at: datetime = Field(sa_type=Moment)
    linked_at: datetime | None = Field(default=None, sa_type=Moment)
    stopped_at: datetime | None = Field(default=None, sa_type=Moment)


class ChatCookie(SQLModel, table=True):
    """A browser that may use a web chat address; only the cookie's hash is stored.

    *used_at* is when it was last used, to the day.
    """

    __tablename__ = "chat_cookie"
    __table_args__ = (
        ForeignKeyConstraint(
            ["unit_id", "channel", "address"],
            ["contact.unit_id", "contact.channel", "contact.address"],
        ),
        Index("ix_chat_cookie_address", "unit_id", "channel", "address"),
        Index("ix_chat_cookie_used", "unit_id", "used_at"),
    )

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    channel: str
    address: str
    used_at: datetime = Field(sa_type=Moment)


class Talk(SQLModel, table=True):
    """The state of one person's conversation, as the engine's JSON.

    *draft* is the name of the dialogue that is open or set aside, or "". *reminded_at* is when the
    person was reminded of it. *unsent_checked_at* is when it was found out whether to ask if it is
    to be sent. A message of the person clears both.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_talk_touched", "unit_id", "touched_at"),
    )

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    session: str
    draft: str = ""
    touched_at: datetime = Field(sa_type=Moment)
    reminded_at: datetime | None = Field(default=None, sa_type=Moment)
    unsent_checked_at: datetime | None = Field(default=None, sa_type=Moment)
