"""Store and read the versions of announcements."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, and_, case, insert, or_, select

from conversations.engine.model.danger import Danger
from conversations.surveys.survey import SurveyQuestion
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import Audience, decode_audience
from storage.tables import ANNOUNCEMENT_VERSIONS, ANNOUNCEMENTS
from storage.tables.announcements import STOPPED

_ME, _WHOLE = ANNOUNCEMENT_VERSIONS.c, ANNOUNCEMENTS.c


class Content(Struct, frozen=True, omit_defaults=True):
    """What an announcement says in *vi* and *en*, of what *topic*, to whom and when.

    *place* is where it applies, in words. *audience* has neighbourhoods and kinds, no topic. It is
    sent at *send_at*, or once approved if that is None, and never from *not_after* on. From
    *valid_until* on it is of no use. *pictures* are the ids of files, in their order. Nothing that
    *is_drill* is true. It *corrects* the announcement with that code, and goes to the recipients
    of that one. It *asks_if_safe* whoever gets it. By the rule *repeat* it is sent again, until
    *repeat_until*. It asks people to answer the *survey* with that id, or asks the one question
    *poll*, whose options are its buttons. Of a safety topic, it warns of a *danger*.
    """

    vi: str
    topic: str
    en: str = ""
    place: str = ""
    valid_until: datetime | None = None
    audience: Audience = Audience()
    send_at: datetime | None = None
    not_after: datetime | None = None
    pictures: tuple[str, ...] = ()
    is_drill: bool = False
    corrects: str = ""
    asks_if_safe: bool = False
    repeat: str = ""
    repeat_until: datetime | None = None
    survey: str = ""
    poll: SurveyQuestion | None = None
    danger: Danger = Danger()


class Version(NamedTuple):
    """One version of an announcement, as *editor* saved it."""

    version: int
    content: Content
    editor: str
    saved_at: datetime


class Published(NamedTuple):
    """An announcement that was sent, or is being sent, as residents may read it.

    *stopped_at* is when it was stopped, None if it was not.
    """

    announcement_id: str
    code: str
    content: Content
    started_at: datetime
    stopped_at: datetime | None = None


_FIELDS = Content.__struct_fields__
_encode = msgspec.json.Encoder().encode
_decode_pictures = msgspec.json.Decoder(tuple[str, ...]).decode
_decode_poll = msgspec.json.Decoder(SurveyQuestion).decode
_decode_danger = msgspec.json.Decoder(Danger).decode
_COLUMNS = [_ME[name] for name in _FIELDS]
_IS_NEWEST = and_(
    _ME.unit_id == _WHOLE.unit_id,
    _ME.announcement_id == _WHOLE.announcement_id,
    _ME.version == _WHOLE.version,
)


def add(tx: Transaction, unit_id: str, announcement_id: str, version: Version) -> None:
    """Insert a version."""
    content = version.content
    row = {name: getattr(content, name) for name in _FIELDS}
    tx.execute(
        insert(ANNOUNCEMENT_VERSIONS).values(
            unit_id=unit_id,
            announcement_id=announcement_id,
            version=version.version,
            editor=version.editor,
            saved_at=version.saved_at,
            **row
            | {
                "audience": content.audience.to_json(),
                "pictures": _encode(content.pictures).decode(),
                "poll": _encode(content.poll).decode() if content.poll else "",
                "danger": _encode(content.danger).decode(),
            },
        )
    )


def load(tx: Transaction, unit_id: str, announcement_id: str, version: int) -> Version:
    """Return a version.

    Raises:
        ValueError: there is no such version.
    """
    (found,) = _select(tx, unit_id, announcement_id, _ME.version == version)
    return found


def list_all(tx: Transaction, unit_id: str, announcement_id: str) -> list[Version]:
    """Return all versions of an announcement, oldest first."""
    return _select(tx, unit_id, announcement_id)


def list_corrections(tx: Transaction, unit_id: str, code: str) -> list[str]:
    """Return the ids of the announcements that correct the one with *code*, in no order."""
    query = select(_ME.announcement_id).where(_ME.unit_id == unit_id, _ME.corrects == code)
    return list(tx.execute(query.distinct()).scalars())


def list_uncorrected(
    tx: Transaction, unit_id: str, topics: Collection[str], *, since: datetime
) -> list[str]:
    """Return the ids of the announcements of *topics*, started after *since*, without correction.

    Corrections themselves are left out.
    """
    other = ANNOUNCEMENT_VERSIONS.alias("other")
    is_corrected = select(other.c.version).where(
        other.c.unit_id == _WHOLE.unit_id, other.c.corrects == _WHOLE.code
    )
    query = (
        select(_WHOLE.announcement_id)
        .join(ANNOUNCEMENT_VERSIONS, _IS_NEWEST)
        .where(
            _WHOLE.unit_id == unit_id,
            _WHOLE.started_at > since,
            _ME.topic.in_(topics),
            _ME.corrects == "",
            ~is_corrected.exists(),
        )
    )
    return list(tx.execute(query).scalars())


def list_published(
    tx: Transaction,
    unit_id: str,
    states: Collection[str],
    *,
    since: datetime,
    now: datetime | None = None,
    topics: Collection[str] = (),
    most: int,
) -> list[Published]:
    """Return announcements that began to be sent after *since*, the newest first.

    With *now*, only those that are still of use then; with *topics*, only those of these.
    """
    query = (
        select(
            _WHOLE.announcement_id,
            _WHOLE.code,
            _WHOLE.started_at,
            case((_WHOLE.state == STOPPED, _WHOLE.ended_at)),
            *_COLUMNS,
        )
        .join(ANNOUNCEMENT_VERSIONS, _IS_NEWEST)
        .where(_WHOLE.unit_id == unit_id, _WHOLE.state.in_(states), _WHOLE.started_at > since)
        .order_by(_WHOLE.started_at.desc(), _WHOLE.announcement_id.desc())
        .limit(most)
    )
    if now is not None:
        query = query.where(or_(_ME.valid_until.is_(None), _ME.valid_until > now))
    if topics:
        query = query.where(_ME.topic.in_(topics))
    found = tx.execute(query)
    return [Published(row[0], row[1], _content(row[4:]), row[2], row[3]) for row in found]


def _select(
    tx: Transaction, unit_id: str, announcement_id: str, *conditions: ColumnElement[bool]
) -> list[Version]:
    query = (
        select(_ME.version, _ME.editor, _ME.saved_at, *_COLUMNS)
        .where(_ME.unit_id == unit_id, _ME.announcement_id == announcement_id, *conditions)
        .order_by(_ME.version)
    )
    return [Version(row[0], _content(row[3:]), row[1], row[2]) for row in tx.execute(query)]


def _content(row: Sequence[Any]) -> Content:
    fields = dict(zip(_FIELDS, row, strict=True))
    return Content(
        **fields
        | {
            "audience": decode_audience(fields["audience"]),
            "pictures": _decode_pictures(fields["pictures"]),
            "poll": _decode_poll(fields["poll"]) if fields["poll"] else None,
            "danger": _decode_danger(fields["danger"]),
        }
    )
