"""Store which pictures announcements have, and the ids that platforms gave to them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, select

from storage.database.transactions import Transaction
from storage.repositories import media
from storage.tables import ANNOUNCEMENT_PICTURES, UPLOADED_PICTURES

_ME, _UPLOADED = ANNOUNCEMENT_PICTURES.c, UPLOADED_PICTURES.c


def add(
    tx: Transaction, unit_id: str, announcement_id: str, media_id: str, size: int, *, now: datetime
) -> None:
    """Record that a version of an announcement has a picture of *size* bytes; idempotent."""
    key = {"unit_id": unit_id, "announcement_id": announcement_id, "media_id": media_id}
    known = select(_ME.media_id).where(*(_ME[name] == value for name, value in key.items()))
    if tx.execute(known).first() is None:
        tx.execute(insert(ANNOUNCEMENT_PICTURES).values(**key, bytes=size, at=now))


def copy(tx: Transaction, unit_id: str, giver: str, taker: str, *, now: datetime) -> None:
    """Record that the announcement *taker* has the pictures of *giver*, too."""
    theirs = (_ME.unit_id == unit_id) & (_ME.announcement_id == giver)
    for media_id, size in tx.execute(select(_ME.media_id, _ME.bytes).where(theirs)).all():
        add(tx, unit_id, taker, media_id, size, now=now)


def list_known(tx: Transaction, unit_id: str, ids: Collection[str]) -> set[str]:
    """Return those of *ids* that are pictures of announcements."""
    query = select(_ME.media_id).where(_ME.unit_id == unit_id, _ME.media_id.in_(ids))
    return set(tx.execute(query).scalars()) if ids else set()


def delete_of_announcements(tx: Transaction, unit_id: str, ids: Sequence[str]) -> None:
    """Delete the pictures of announcements; the files go unless something else has them."""
    theirs = (_ME.unit_id == unit_id) & _ME.announcement_id.in_(ids)
    removed = delete(ANNOUNCEMENT_PICTURES).where(theirs).returning(_ME.media_id)
    found = set(tx.execute(removed).scalars())
    gone = sorted(found - list_known(tx, unit_id, found))
    if gone:
        media.mark_orphaned(tx, unit_id, gone)
        tx.execute(
            delete(UPLOADED_PICTURES).where(
                _UPLOADED.unit_id == unit_id, _UPLOADED.media_id.in_(gone)
            )
        )


def find_uploaded(tx: Transaction, unit_id: str, bot: str, media_id: str) -> str | None:
    """Return the id that a platform gave to a picture, "" if *bot* has not uploaded it yet.

    Return None if it is no picture of an announcement.
    """
    if not list_known(tx, unit_id, [media_id]):
        return None
    query = select(_UPLOADED.file_id).where(_is_upload(unit_id, bot, media_id))
    return tx.execute(query).scalar() or ""


def save_uploaded(
    tx: Transaction, unit_id: str, bot: str, media_id: str, file_id: str, *, now: datetime
) -> None:
    """Save the id that a platform gave to a picture that *bot* uploaded."""
    tx.execute(delete(UPLOADED_PICTURES).where(_is_upload(unit_id, bot, media_id)))
    row = {"unit_id": unit_id, "bot": bot, "media_id": media_id, "file_id": file_id, "at": now}
    tx.execute(insert(UPLOADED_PICTURES).values(**row))


def _is_upload(unit_id: str, bot: str, media_id: str) -> ColumnElement[bool]:
    return and_(_UPLOADED.unit_id == unit_id, _UPLOADED.bot == bot, _UPLOADED.media_id == media_id)
