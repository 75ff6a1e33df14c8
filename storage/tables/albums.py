"""Parts of albums that are still coming in."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class AlbumPart(SQLModel, table=True):
    """One message of an album that is not played yet; it goes when the album is.

    *album* is what the platform calls the album, *message* what it calls the message. *content*
    is the engine's JSON: a photo, or the words beside one.
    """

    __tablename__ = "album_part"
    __table_args__ = (
        ForeignKeyConstraint(
            ["unit_id", "channel", "update_id"],
            ["inbox.unit_id", "inbox.channel", "inbox.update_id"],
        ),
        Index("ix_album_part_album", "unit_id", "channel", "address", "album"),
    )

    unit_id: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    update_id: str = Field(primary_key=True)
    address: str
    album: str
    message: str
    content: str
    came_at: datetime = Field(sa_type=Moment)
