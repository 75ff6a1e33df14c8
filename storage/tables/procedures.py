"""The directory of procedures: an official list, taken in as a whole."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Procedure(SQLModel, table=True):
    """One procedure as the list has it; *position* is its place there.

    The id follows from title and link, so that the same procedure keeps it when a newer list is
    taken in.
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
