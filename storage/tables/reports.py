"""Reports, their followers and their history, which is only appended to."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment
from storage.tables.report_states import RECEIVED

# Actors other than officials, who are identified by their ids.
RESIDENT = "resident"
FOLLOWER = "follower"

# The kind of event with which a resident or a follower adds something. With the kind
# `report_states.REOPENED`, a report that had an answer waits for another one.
REMARK = "remark"
# The kind of event with which a resident changes the words of their own message.
EDITED = "edited"
# The kind of event with which they tell how content they are; its reason is the score.
RATED = "rated"
# The kind of event that ends the wait for a resident who does not answer an official's question.
NO_REPLY = "no_reply"

# How the reason of an answer begins that says why there is no photo of the result.
NO_PHOTO = "no_photo."

# The kind of event with which another official gets a report, as the one who held it leaves.
HANDED_OVER = "handed_over"

# The kinds of event with which officials hand a report over; the event's reason is the id of the
# official, or of the department, who has it from then on.
ASSIGNED = "assigned"
MOVED = "moved"
HAND_KINDS = (ASSIGNED, MOVED, HANDED_OVER)

# The kinds of event with which officials correct what a report is about, or where; the reason of
# the first is the id of the new category.
RECATEGORISED = "recategorised"
RELOCATED = "relocated"
CORRECTED_KINDS = (RECATEGORISED, RELOCATED)

# The kind of event with which an official takes back that a report was merged; the event's reason
# is the id of the other report.
UNMERGED = "unmerged"

# The kind of event with which an official files a question that a resident passed on; the event's
# reason is the id of the question.
FROM_QUESTION = "from_question"

# How urgent a report is: not, by its category, or because it tells of an emergency.
NOT_URGENT, URGENT_CATEGORY, DANGER = range(3)


class Counter(SQLModel, table=True):
    """The last number of the counter *name*."""

    unit_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    value: int


class Report(SQLModel, table=True):
    """A report as it was filed; *code* is its receipt code, ids are those of the unit pack.

    *contact* is the phone number for officials, "" for an anonymous resident, NULL if it was not
    asked. *person_id* is NULL once the person is erased. *urgency* is `NOT_URGENT` or more.
    *resident_due* is until when the resident may confirm or reply, NULL if it is not their turn;
    *open_answer* is the number of the event that asks them, NULL if nothing asked. *assignee* is
    the id of the official who holds the report, NULL if nobody does. *promised* is until when the
    resident was told that something comes, NULL if they were told nothing. *next_step* is when to
    look at the clocks again; what changes them sets it to a time that has passed.
    """

    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_report_code", "unit_id", "code", unique=True),
        Index("ix_report_person", "unit_id", "person_id", "filed_at"),
        Index("ix_report_filed", "unit_id", "filed_at"),
        Index("ix_report_point", "unit_id", "category", "latitude"),
        Index("ix_report_neighbourhood", "unit_id", "category", "neighbourhood", "filed_at"),
        Index(
            "ix_report_resident_due",
            "unit_id",
            "resident_due",
            sqlite_where=sql("resident_due IS NOT NULL"),
            postgresql_where=sql("resident_due IS NOT NULL"),
        ),
        Index(
            "ix_report_next_step",
            "unit_id",
            "next_step",
            sqlite_where=sql("next_step IS NOT NULL"),
            postgresql_where=sql("next_step IS NOT NULL"),
        ),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    code: str
    person_id: str | None = None
    version: int
    category: str
    department: str
    details: str
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None = None
    longitude: float | None = None
    contact: str | None = None
    state: str = RECEIVED
    filed_at: datetime = Field(sa_type=Moment)
    answer_due: datetime = Field(sa_type=Moment)
    resolve_due: datetime = Field(sa_type=Moment)
    urgency: int = NOT_URGENT
    resident_due: datetime | None = Field(default=None, sa_type=Moment)
    open_answer: int | None = None
    assignee: str | None = None
    promised: datetime | None = Field(default=None, sa_type=Moment)
    next_step: datetime | None = Field(default=None, sa_type=Moment)


class ReportFollower(SQLModel, table=True):
    """A person who reported the same problem and gets news of the report."""

    __tablename__ = "report_follower"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        Index("ix_report_follower_person", "unit_id", "person_id", "report_id"),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    since: datetime = Field(sa_type=Moment)


class ReportEvent(SQLModel, table=True):
    """One event of a report: received, remark added, answered.

    *by* is the actor: the resident, a follower, time, or an official's id. *person_id* is the
    follower whose words these are, until that person is erased. *reason* is a code, an id, or "".
    """

    __tablename__ = "report_event"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index(
            "ix_report_event_person",
            "unit_id",
            "person_id",
            sqlite_where=sql("person_id IS NOT NULL"),
            postgresql_where=sql("person_id IS NOT NULL"),
        ),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    kind: str
    by: str
    text: str = ""
    at: datetime = Field(sa_type=Moment)
    person_id: str | None = None
    reason: str = ""


class ReportDelivery(SQLModel, table=True):
    """An official's answer, the event *number* of a report, on its way to one person.

    *delivery_id* is that of the outbox; if *why_not* is not "", nothing was queued there. *who* is
    "reporter" or "follower". An official may note that they called the person instead.
    """

    __tablename__ = "report_delivery"
    __table_args__ = (
        ForeignKeyConstraint(
            ["unit_id", "report_id", "number"],
            ["report_event.unit_id", "report_event.report_id", "report_event.number"],
        ),
        Index("ix_report_delivery_report", "unit_id", "report_id", "number"),
        Index("ix_report_delivery_at", "unit_id", "at"),
    )

    unit_id: str = Field(primary_key=True)
    delivery_id: str = Field(primary_key=True)
    report_id: str
    number: int
    who: str
    why_not: str = ""
    at: datetime = Field(sa_type=Moment)
    called_at: datetime | None = Field(default=None, sa_type=Moment)
    called_by: str | None = None


class ReportClockStep(SQLModel, table=True):
    """A step of a report's clocks that was taken, so that each is taken once.

    *step* names the clock and what was done; *due_at* is the end that it was about. An end that
    moves has steps of its own.
    """

    __tablename__ = "report_clock_step"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index("ix_report_clock_step_at", "unit_id", "at"),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    step: str = Field(primary_key=True)
    due_at: datetime = Field(primary_key=True, sa_type=Moment)
    at: datetime = Field(sa_type=Moment)


class ReportPage(SQLModel, table=True):
    """A link to the page of a report for others, by the hash of its token."""

    __tablename__ = "report_page"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index("ix_report_page_report", "unit_id", "report_id"),
    )

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    report_id: str
    made_at: datetime = Field(sa_type=Moment)


class EnteredReport(SQLModel, table=True):
    """That a report was entered for somebody who told it elsewhere: *mode* is how, *by* is whom.

    *name* is who told it, or "". *hears* is how they will hear what became of it.
    """

    __tablename__ = "entered_report"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    by: str
    mode: str
    name: str = ""
    hears: str


class ContactLook(SQLModel, table=True):
    """A look of an official, by their id, at the phone numbers of a report.

    *reason* is a code; *words* tell more, or are "".
    """

    __tablename__ = "contact_look"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        Index("ix_contact_look_report", "unit_id", "report_id"),
    )

    unit_id: str = Field(primary_key=True)
    look_id: str = Field(primary_key=True)
    report_id: str
    official: str
    reason: str
    words: str = ""
    at: datetime = Field(sa_type=Moment)


class ReportMedia(SQLModel, table=True):
    """A photo or a recording that belongs to one event of a report."""

    __tablename__ = "report_media"
    __table_args__ = (
        ForeignKeyConstraint(
            ["unit_id", "report_id", "number"],
            ["report_event.unit_id", "report_event.report_id", "report_event.number"],
        ),
    )

    unit_id: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
    number: int
    position: int
    kind: str
    seconds: int = 0


class ReportMessage(SQLModel, table=True):
    """A message whose words are in a report, by the engine's id of the message."""

    __tablename__ = "report_message"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
    )

    unit_id: str = Field(primary_key=True)
    message: str = Field(primary_key=True)
    report_id: str = Field(primary_key=True)
