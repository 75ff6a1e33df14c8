"""The directory of procedures: an official list, imported as a whole."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Procedure(SQLModel, table=True):
    """One procedure of the list; *position* is its place there.

    The id is computed from title and link, so that it stays the same when a newer list is
    imported.
    """

    __tablename__ = "procedure"

    unit_id: str = Field(primary_key=True)
    procedure_id: str = Field(primary_key=True)
    position: int
    title: str
    field: str = ""
    level: str = ""
    link: str = ""
    imported_at: datetime = Field(sa_type=Moment)
