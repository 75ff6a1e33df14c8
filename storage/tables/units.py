"""The versions of a unit, which never change; the packs loaded last, and conflicts with them."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class UnitVersion(SQLModel, table=True):
    """One version of a unit as JSON; *digest* detects an unchanged unit."""

    __tablename__ = "unit_version"

    unit_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    digest: str
    pack: str
    loaded_at: datetime = Field(sa_type=Moment)


class LoadedPack(SQLModel, table=True):
    """The pack that was loaded last, as JSON, and the one that was found at the last start."""

    __tablename__ = "loaded_pack"

    unit_id: str = Field(primary_key=True)
    pack: str
    at_start: str | None = None
    loaded_at: datetime = Field(sa_type=Moment)


class PackConflict(SQLModel, table=True):
    """A card or group that was changed here and in the pack, but not alike.

    *kind* is "card" or "group". *base*, what both changes began with, and *theirs*, what the pack
    has, are JSON; None if it is missing there.
    """

    __tablename__ = "pack_conflict"

    unit_id: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    item_id: str = Field(primary_key=True)
    base: str | None = None
    theirs: str | None = None
    found_at: datetime = Field(sa_type=Moment)
