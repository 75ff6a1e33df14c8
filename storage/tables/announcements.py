"""Announcements with their versions and history, and residents' subscriptions."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from storage.tables.columns import Moment

# States of an announcement, besides those of everything that is approved.
APPROVED = "approved"
SENDING = "sending"
SENT = "sent"
STOPPED = "stopped"

# The second official's word about an alert that one official sent at once, "" if none is needed.
ASKED = "asked"
MISSING = "missing"
CONFIRMED = "confirmed"
REFUSED = "refused"

# Whose news of neighbourhoods a subscriber gets.
OWN_NEIGHBOURHOOD = "own"
WHOLE_COMMUNE = "commune"

# The quiet hours of those who have not said others.
QUIET_FROM = "21:00"
QUIET_UNTIL = "06:30"

_OFFICIAL = ["official.unit_id", "official.official_id"]
# How often a subscriber gets news.
AT_ONCE = "now"
DAILY = "daily"
WEEKLY = "weekly"

_ANNOUNCEMENT = ["announcement.unit_id", "announcement.announcement_id"]
_PERSON = ["person.unit_id", "person.person_id"]


class Announcement(SQLModel, table=True):
    """A text of the commune for many residents; *code* is what people call it, like "TB 12".

    *state* goes draft → waiting → approved → sending → sent. An approver may return it or reject
    it; it may be stopped from approved on. Each edit makes a new *version* and a draft again.

    *content_hash* is the hash of the version that was approved, "" in other states before it.
    *send_at* and *not_after* are those of the approved version; of a repeating one, *send_at* is
    the next occurrence. Each occurrence is an announcement, with the repeating one's id in
    *repeat_of*. *broadcast_id* is the broadcast that sends it, "" before. *changed_at* is the time
    of the last change of state or version.

    One official may send a safety alert at once: *approved_by* is that official, and
    *confirmation* goes asked → confirmed or refused by a second one; it is missing from
    *confirmation_due* on until they say so.
    """

    __table_args__ = (
        Index("ix_announcement_code", "unit_id", "code", unique=True),
        Index("ix_announcement_state", "unit_id", "state", "changed_at"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    code: str
    state: str
    version: int
    author: str
    content_hash: str = ""
    approved_by: str = ""
    broadcast_id: str = ""
    send_at: datetime | None = Field(default=None, sa_type=Moment)
    not_after: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    started_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    confirmation: str = ""
    confirmation_due: datetime | None = Field(default=None, sa_type=Moment)
    repeat_of: str = ""


class AnnouncementVersion(SQLModel, table=True):
    """What an announcement says, to whom and when, as *editor* saved it; never changed.

    *place* is where it applies, in words; *valid_until* is when it stops being of use. *audience*
    is the selection of recipients as JSON. It is sent at *send_at*, or once approved if that is
    NULL, and never from *not_after* on. *pictures* are their ids as JSON. A drill says so in its
    message. *corrects* is the code of the announcement that it corrects, to whose recipients it
    goes, usually "". One that *asks_if_safe* has buttons for the answer; see the tables of
    roll-calls. By the rule *repeat*, "" for none, it is sent again from *send_at* on, until
    *repeat_until*. *danger* are the levels of what it warns of, as JSON.
    """

    __tablename__ = "announcement_version"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),
        Index("ix_announcement_version_corrects", "unit_id", "corrects"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    vi: str
    en: str
    topic: str
    place: str
    valid_until: datetime | None = Field(default=None, sa_type=Moment)
    audience: str
    send_at: datetime | None = Field(default=None, sa_type=Moment)
    not_after: datetime | None = Field(default=None, sa_type=Moment)
    repeat: str = ""
    repeat_until: datetime | None = Field(default=None, sa_type=Moment)
    editor: str
    saved_at: datetime = Field(sa_type=Moment)
    pictures: str = "[]"
    is_drill: bool = False
    corrects: str = ""
    asks_if_safe: bool = False
    survey: str = ""
    poll: str = ""
    danger: str = "{}"


class AnnouncementEvent(SQLModel, table=True):
    """A transition of an announcement, with the *reason* that was given; never changed.

    *act* is the name of the transition, *by* an official's id, "operator" or "" for the program.
    """

    __tablename__ = "announcement_event"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),)

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    version: int
    act: str
    by: str
    reason: str = ""
    at: datetime = Field(sa_type=Moment)


class Subscription(SQLModel, table=True):
    """A topic of the unit pack of which a person wants news."""

    __table_args__ = (ForeignKeyConstraint(["unit_id", "person_id"], _PERSON),)

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    topic: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


class SubscriptionSetting(SQLModel, table=True):
    """How a person wants news: of whose neighbourhoods, how often, and not in the quiet hours.

    *scope* is "own" (and news for everyone) or "commune". The quiet hours are local times like
    "21:00"; they may pass midnight. There are none if both are the same. *frequency* is "now",
    "daily" or "weekly": several pieces of news are one digest, sent at *digest_at*, a local time,
    each day or each week on *digest_day*, 0 for Monday.
    """

    __tablename__ = "subscription_setting"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "person_id"], _PERSON),)

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    scope: str
    quiet_from: str
    quiet_until: str
    frequency: str = AT_ONCE
    digest_at: str = "18:00"
    digest_day: int = 5
    at: datetime = Field(sa_type=Moment)


class SubscriptionPlace(SQLModel, table=True):
    """A neighbourhood, besides their own, of which a person wants news."""

    __tablename__ = "subscription_place"
    __table_args__ = (ForeignKeyConstraint(["unit_id", "person_id"], _PERSON),)

    unit_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    neighbourhood: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


class AnnouncementPicture(SQLModel, table=True):
    """A picture that some version of an announcement has; *media_id* is its name on disk."""

    __tablename__ = "announcement_picture"
    __table_args__ = (
        ForeignKeyConstraint(["unit_id", "announcement_id"], _ANNOUNCEMENT),
        Index("ix_announcement_picture_media", "media_id"),
    )

    unit_id: str = Field(primary_key=True)
    announcement_id: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
    bytes: int
    at: datetime = Field(sa_type=Moment)


class UploadedPicture(SQLModel, table=True):
    """The id that a platform gave to a picture which *bot* uploaded, so that it is sent again."""

    __tablename__ = "uploaded_picture"

    unit_id: str = Field(primary_key=True)
    bot: str = Field(primary_key=True)
    media_id: str = Field(primary_key=True)
    file_id: str
    at: datetime = Field(sa_type=Moment)


class GroupLink(SQLModel, table=True):
    """A link by which one group of a platform subscribes; only its token's hash is stored.

    The group called *label* gets news of *topics* (ids with commas between), of a *neighbourhood*
    or, with "", of the whole commune. *person_id* is the group, "" until the link is used.
    *left_at* is when the group removed us, or the official *stopped_by* stopped it.
    """

    __tablename__ = "group_link"
    __table_args__ = (Index("ix_group_link_person", "unit_id", "person_id"),)

    unit_id: str = Field(primary_key=True)
    token_hash: str = Field(primary_key=True)
    label: str
    topics: str
    neighbourhood: str = ""
    made_by: str
    made_at: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
    person_id: str = ""
    left_at: datetime | None = Field(default=None, sa_type=Moment)
    stopped_by: str = ""
