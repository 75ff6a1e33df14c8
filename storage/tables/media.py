"""Files that people sent; the bytes are in the media folder."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

WANTED = "wanted"
KEPT = "kept"
LOST = "lost"


class Media(SQLModel, table=True):
    """A file that a person sent; *digest* is the SHA-256 of its bytes and its name on disk.

    A file that came as bytes has its digest as *media_id*. A file that is still on a platform, as
    *source*, has an id of its own. Its *state* goes from wanted to kept or lost; *reason* is then
    the ending of a phrase "media-". *owner* is fetching it until *until*; nobody tries before
    *not_before*. *is_sent* tells whether a message contains it: a page uploads it before.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_media_state", "unit_id", "state", "not_before"),
        Index("ix_media_source", "unit_id", "person_id", "source"),
        Index("ix_media_digest", "digest"),
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
    is_sent: bool
