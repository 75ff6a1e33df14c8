"""Work that only one process may do at a time."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Lease(SQLModel, table=True):
    """One process's turn at the work *name*; another may have it once *until* has passed.

    *mark* is how far the work is, for whoever has the lease next, "" for not begun.
    """

    unit_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    owner: str
    until: datetime = Field(sa_type=Moment)
    mark: str = ""
