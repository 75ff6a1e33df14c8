"""Who sent which picture or recording."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.database import Transaction
from storage.tables import MEDIA, MEDIA_LEFT, REPORT_MEDIA


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


def left(tx: Transaction, unit_id: str, *, most: int) -> list[str]:
    """Return files that lost an owner and were not looked at yet."""
    query = (
        select(MEDIA_LEFT.c.media_id)
        .where(MEDIA_LEFT.c.unit_id == unit_id)
        .order_by(MEDIA_LEFT.c.media_id)
        .limit(most)
    )
    return list(tx.execute(query).scalars())


def is_named(tx: Transaction, media_id: str) -> bool:
    """Tell whether anyone sent that file, or any report has it, in whichever unit."""
    return any(
        tx.execute(select(table.c.media_id).where(table.c.media_id == media_id).limit(1)).first()
        for table in (MEDIA, REPORT_MEDIA)
    )


def look_away(tx: Transaction, unit_id: str, media_id: str) -> None:
    """Keep that a file was looked at."""
    tx.execute(
        delete(MEDIA_LEFT).where(
            MEDIA_LEFT.c.unit_id == unit_id, MEDIA_LEFT.c.media_id == media_id
        )
    )
