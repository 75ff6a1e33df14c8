"""Who sent which picture or recording."""

from datetime import datetime

from sqlalchemy import insert, select

from storage.database import Transaction
from storage.tables import MEDIA


def keep(  # noqa: PLR0913 - a file has that many facts
    tx: Transaction,
    unit_id: str,
    person_id: str,
    media_id: str,
    *,
    kind: str,
    mime: str,
    size: int,
    now: datetime,
) -> None:
    """Keep that a person sent a file; a second time changes nothing."""
    if not is_of(tx, unit_id, person_id, media_id):
        tx.execute(
            insert(MEDIA).values(
                unit_id=unit_id,
                media_id=media_id,
                person_id=person_id,
                kind=kind,
                mime=mime,
                bytes=size,
                kept_at=now,
            )
        )


def is_of(tx: Transaction, unit_id: str, person_id: str, media_id: str) -> bool:
    """Tell whether the person sent that file."""
    query = select(MEDIA.c.media_id).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.media_id == media_id
    )
    return tx.execute(query).first() is not None
