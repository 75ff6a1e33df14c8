"""Parts of albums that are still arriving."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class AlbumPart(SQLModel, table=True):
    """One message of an album that is not processed yet; deleted with the album.

    *album* and *message* are the platform's ids. *content* is the engine's JSON: a photo or a
    caption.
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
