"""Store which pictures of results there are."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, delete, insert, select

from storage.database.transactions import Transaction
from storage.repositories import media
from storage.tables import SURVEY_PICTURES

_ME = SURVEY_PICTURES.c


class PictureKey(NamedTuple):
    """Which results a picture shows, and in which language."""

    survey_id: str
    version: int
    neighbourhood: str
    language: str


def find(tx: Transaction, unit_id: str, key: PictureKey) -> str:
    """Return the id of a picture, "" if there is none."""
    is_it = and_(
        _ME.unit_id == unit_id, *(_ME[name] == its for name, its in key._asdict().items())
    )
    return tx.execute(select(_ME.media_id).where(is_it)).scalar() or ""


def add(
    tx: Transaction, unit_id: str, key: PictureKey, media_id: str, size: int, *, now: datetime
) -> None:
    """Record that the file *media_id* of *size* bytes is a picture of results."""
    row = {"unit_id": unit_id, **key._asdict(), "media_id": media_id, "bytes": size, "at": now}
    tx.execute(insert(SURVEY_PICTURES).values(row))


def delete_of_surveys(tx: Transaction, unit_id: str, ids: Sequence[str]) -> None:
    """Delete the pictures of surveys; the files go unless something else has them."""
    theirs = and_(_ME.unit_id == unit_id, _ME.survey_id.in_(ids))
    found = set(
        tx.execute(delete(SURVEY_PICTURES).where(theirs).returning(_ME.media_id)).scalars()
    )
    gone = sorted(digest for digest in found if not media.is_picture(tx, unit_id, digest))
    if gone:
        media.mark_orphaned(tx, unit_id, gone)
