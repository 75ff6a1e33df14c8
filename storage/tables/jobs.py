"""Which job was run when, so that of several processes one runs it."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class JobRun(SQLModel, table=True):
    """One occurrence of a job: whoever adds its row runs it."""

    __tablename__ = "job_run"

    unit_id: str = Field(primary_key=True)
    job: str = Field(primary_key=True)
    occurrence: datetime = Field(primary_key=True, sa_type=Moment)
    ran_at: datetime = Field(sa_type=Moment)
