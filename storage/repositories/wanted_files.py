"""The queue of files to fetch: what people sent on a platform, which still has it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.repositories.media import mark_orphaned, may_be_stored
from storage.tables import MEDIA, SENDERS
from storage.tables.media import KEPT, LOST, WANTED


class WantedFile(NamedTuple):
    """A file that is still on a platform; *tries* is the number of earlier attempts."""

    media_id: str
    person_id: str
    kind: str
    channel: str
    address: str
    source: str
    attempts: int = 0


def add_wanted(tx: Transaction, unit_id: str, wanted: WantedFile, *, now: datetime) -> str:
    """Queue a file to be fetched; return its id, which stays the same for a repeated message."""
    had = select(MEDIA.c.media_id).where(
        MEDIA.c.unit_id == unit_id,
        MEDIA.c.person_id == wanted.person_id,
        MEDIA.c.source == wanted.source,
        MEDIA.c.channel == wanted.channel,
        MEDIA.c.state != LOST,
    )
    if (media_id := tx.execute(had).scalar()) is not None:
        return str(media_id)
    facts = {"unit_id": unit_id, "mime": "", "bytes": 0, "kept_at": now, "not_before": now}
    tx.execute(insert(MEDIA).values(**wanted._asdict(), **facts, state=WANTED, is_sent=True))
    return wanted.media_id


def has_wanted(tx: Transaction, unit_id: str) -> bool:
    """Tell whether any file waits to be fetched."""
    query = select(MEDIA.c.media_id).where(MEDIA.c.unit_id == unit_id, MEDIA.c.state == WANTED)
    return tx.execute(query.limit(1)).first() is not None


def claim(
    tx: Transaction, unit_id: str, owner: str, *, now: datetime, until: datetime, limit: int
) -> list[WantedFile]:
    """Lease up to *limit* due files to *owner* until *until*, the oldest first.

    Files leased to a dead process are due again. Files of people who have not consented stay on
    the platform, but for those of officials.
    """
    alive = select(SENDERS.c.owner).where(
        SENDERS.c.unit_id == unit_id, SENDERS.c.alive_until > now
    )
    is_silent = and_(MEDIA.c.owner != owner, MEDIA.c.owner.not_in(alive))
    due = (
        select(MEDIA.c.media_id)
        .where(
            MEDIA.c.unit_id == unit_id,
            MEDIA.c.state == WANTED,
            MEDIA.c.not_before <= now,
            or_(MEDIA.c.until.is_(None), MEDIA.c.until <= now, is_silent),
            MEDIA.c.person_id.in_(may_be_stored(unit_id)),
        )
        .order_by(MEDIA.c.not_before, MEDIA.c.media_id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    # Select first: as a subquery of the update, PostgreSQL may evaluate it for every row.
    ids = list(tx.execute(due).scalars())
    rows = tx.execute(
        update(MEDIA)
        .where(
            MEDIA.c.unit_id == unit_id,
            MEDIA.c.media_id.in_(ids),
            MEDIA.c.state == WANTED,
        )
        .values(owner=owner, until=until)
        .returning(*(MEDIA.c[field] for field in WantedFile._fields))
    )
    return sorted(WantedFile(*row) for row in rows)


def mark_fetched(
    tx: Transaction, unit_id: str, media_id: str, *, digest: str, mime: str, size: int
) -> None:
    """Record that a file is on disk; end its fetching."""
    kept = tx.execute(
        update(MEDIA)
        .where(MEDIA.c.unit_id == unit_id, MEDIA.c.media_id == media_id)
        .values(state=KEPT, digest=digest, mime=mime, bytes=size, owner="", until=None, reason="")
    )
    if not kept.rowcount:
        mark_orphaned(tx, unit_id, [digest])


def reschedule(
    tx: Transaction,
    unit_id: str,
    owner: str,
    media_id: str,
    *,
    again: datetime,
    reason: str,
    is_attempt: bool,
) -> None:
    """Record that *owner* did not fetch a file, and when to try again."""
    tx.execute(
        update(MEDIA)
        .where(
            MEDIA.c.unit_id == unit_id,
            MEDIA.c.media_id == media_id,
            MEDIA.c.state == WANTED,
            MEDIA.c.owner == owner,
        )
        .values(
            attempts=MEDIA.c.attempts + int(is_attempt),
            not_before=again,
            owner="",
            until=None,
            reason=reason,
        )
    )


def mark_lost(tx: Transaction, unit_id: str, media_id: str, *, reason: str) -> bool:
    """Record that a file can't be fetched, and why; return whether that is new."""
    changed = tx.execute(
        update(MEDIA)
        .where(MEDIA.c.unit_id == unit_id, MEDIA.c.media_id == media_id, MEDIA.c.state == WANTED)
        .values(state=LOST, attempts=MEDIA.c.attempts + 1, owner="", until=None, reason=reason)
    )
    return changed.rowcount > 0


def release(tx: Transaction, unit_id: str, owner: str) -> None:
    """Release the files leased to *owner*."""
    tx.execute(
        update(MEDIA)
        .where(MEDIA.c.unit_id == unit_id, MEDIA.c.owner == owner, MEDIA.c.state == WANTED)
        .values(owner="", until=None)
    )
