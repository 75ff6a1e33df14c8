"""The versions of a unit pack; a stored version never changes."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class UnitVersion(SQLModel, table=True):
    """One version of a unit pack as JSON; *digest* detects an unchanged pack."""

    __tablename__ = "unit_version"

    unit_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    digest: str
    pack: str
    loaded_at: datetime = Field(sa_type=Moment)
