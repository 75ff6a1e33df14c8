"""Who sent which picture or recording; the bytes lie in the media folder."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

WANTED = "wanted"
KEPT = "kept"
LOST = "lost"


class Media(SQLModel, table=True):
    """A file that a person sent; *digest* is the SHA-256 of its bytes, and names them on disk.

    What was handed over as bytes has its digest as *media_id*. What is still with a platform,
    which calls it *source*, has an id of its own and is *state* wanted; then kept, or lost for
    the *reason* that ends the name of a phrase "media-". Until *until* it is being fetched by
    *owner*, and before *not_before* nobody tries.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_media_state", "unit_id", "state", "not_before"),
        Index("ix_media_source", "unit_id", "person_id", "source"),
    )

    unit_id: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    kind: str
    mime: str
    bytes: int
    kept_at: datetime = Field(sa_type=Moment)
    digest: str = ""
    state: str = KEPT
    channel: str = ""
    address: str = ""
    source: str = ""
    attempts: int = 0
    not_before: datetime | None = Field(default=None, sa_type=Moment)
    owner: str = ""
    until: datetime | None = Field(default=None, sa_type=Moment)
    reason: str = ""
