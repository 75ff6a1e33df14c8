"""Who sent which picture or recording; the bytes lie in the media folder."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Media(SQLModel, table=True):
    """A file that a person sent; *media_id* is the SHA-256 of its bytes."""

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )

    unit_id: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    kind: str
    mime: str
    bytes: int
    kept_at: datetime = Field(sa_type=Moment)
