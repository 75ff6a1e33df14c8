"""The occurrences of jobs that were run, so that one process runs each."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment


class JobRun(SQLModel, table=True):
    """One occurrence of a job; the process that inserts the row runs it."""

    __tablename__ = "job_run"

    unit_id: str = Field(primary_key=True)
    job: str = Field(primary_key=True)
    occurrence: datetime = Field(primary_key=True, sa_type=Moment)
    ran_at: datetime = Field(sa_type=Moment)
