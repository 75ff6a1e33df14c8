"""Leases on work that only one process may do at a time."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class Lease(SQLModel, table=True):
    """A process's lease on the work *name*; another may take it after *until*.

    *mark* is the checkpoint for the next owner, "" if the work has not begun.
    """

    unit_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    owner: str
    until: datetime = Field(sa_type=Moment)
    mark: str = ""
