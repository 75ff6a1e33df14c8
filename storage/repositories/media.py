"""Files that people sent: their owners, and what uses them; `wanted_files` has those to fetch."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from storage.database.transactions import Transaction
from storage.tables import (
    ANNOUNCEMENT_PICTURES,
    MEDIA,
    MEDIA_LEFT,
    OFFICIAL_CHATS,
    PEOPLE,
    REPORT_MEDIA,
    SURVEY_MEDIA,
    SURVEY_PICTURES,
)
from storage.tables.media import KEPT, LOST, WANTED

__all__ = ["KEPT", "LOST", "WANTED"]

SMALL_SUFFIX = "-s"
"""The end of the id of a photo's small copy."""

_PUBLIC_PICTURES = (ANNOUNCEMENT_PICTURES, SURVEY_PICTURES)


def add(  # noqa: PLR0913 - a file has that many facts
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
    """Record that a person uploaded a file; idempotent."""
    if not is_sent_by(tx, unit_id, person_id, media_id):
        tx.execute(
            insert(MEDIA).values(
                unit_id=unit_id,
                media_id=media_id,
                person_id=person_id,
                kind=kind,
                mime=mime,
                bytes=size,
                kept_at=now,
                digest=media_id,
                state=KEPT,
                is_sent=False,
            )
        )


class FileUse(NamedTuple):
    """How many files of a person are stored, and how many bytes of them.

    *new* are those since some time, *loose* those in no report or answer; *has_agreed* tells
    whether the person consented, or is an official.
    """

    has_agreed: bool
    new_files: int
    new_bytes: int
    loose_files: int
    loose_bytes: int


def load_use(tx: Transaction, unit_id: str, person_id: str, *, since: datetime) -> FileUse:
    """Return how much is stored of a person; what came *since* then is new."""
    theirs = (
        select(
            MEDIA.c.bytes,
            case((MEDIA.c.kept_at > since, 1), else_=0).label("is_new"),
            case((is_in_use(), 0), else_=1).label("is_loose"),
        )
        .where(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.state == KEPT)
        .subquery()
    )
    new, loose, size = theirs.c.is_new, theirs.c.is_loose, theirs.c.bytes
    sums = select(
        *(func.coalesce(func.sum(each), 0) for each in (new, new * size, loose, loose * size))
    )
    agreed = may_be_stored(unit_id).where(PEOPLE.c.person_id == person_id)
    return FileUse(tx.execute(agreed).first() is not None, *map(int, tx.execute(sums).one()))


def count_bytes(tx: Transaction) -> int:
    """Return the bytes of all stored files of all units, without the small copies of photos.

    A file that several people sent counts for each of them.
    """
    sent = select(func.coalesce(func.sum(MEDIA.c.bytes), 0)).where(MEDIA.c.state == KEPT)
    pictures = (select(func.coalesce(func.sum(it.c.bytes), 0)) for it in _PUBLIC_PICTURES)
    return sum(int(tx.execute(query).scalar_one()) for query in (sent, *pictures))


def may_be_stored(unit_id: str) -> Select[tuple[str]]:
    """Return the ids of those whose files are stored: who consented, and officials."""
    office = OFFICIAL_CHATS.c
    official = (
        select(office.person_id)
        .where(office.unit_id == PEOPLE.c.unit_id, office.person_id == PEOPLE.c.person_id)
        .exists()
    )
    return select(PEOPLE.c.person_id).where(
        PEOPLE.c.unit_id == unit_id, or_(PEOPLE.c.consent != "", official)
    )


def is_in_use() -> ColumnElement[bool]:
    """Return the condition that a report, or an answer to a survey, contains the row's file."""
    return or_(
        *(
            select(table.c.media_id)
            .where(table.c.unit_id == MEDIA.c.unit_id, table.c.media_id == MEDIA.c.media_id)
            .exists()
            for table in (REPORT_MEDIA, SURVEY_MEDIA)
        )
    )


def is_sent_by(tx: Transaction, unit_id: str, person_id: str, media_id: str) -> bool:
    """Tell whether the person sent that file."""
    query = select(MEDIA.c.media_id).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.media_id == media_id
    )
    return tx.execute(query).first() is not None


class SentFile(NamedTuple):
    """A file that a person sent; *digest*, *mime* and *bytes* are known once it is stored."""

    media_id: str
    state: str
    digest: str
    mime: str
    bytes: int


def list_sent(
    tx: Transaction, unit_id: str, person_id: str, ids: Collection[str]
) -> dict[str, SentFile]:
    """Return those of the files *ids* that the person sent, by their ids."""
    query = select(*(MEDIA.c[field] for field in SentFile._fields)).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.media_id.in_(ids)
    )
    return {row[0]: SentFile(*row) for row in tx.execute(query)} if ids else {}


def map_digests(tx: Transaction, unit_id: str, ids: Collection[str]) -> dict[str, str]:
    """Return the digests of those of the files *ids* whose bytes are known, by their ids."""
    query = select(MEDIA.c.media_id, MEDIA.c.digest).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.media_id.in_(ids), MEDIA.c.digest != ""
    )
    return {row[0]: row[1] for row in tx.execute(query)} if ids else {}


def lock(tx: Transaction, unit_id: str, person_id: str, ids: Collection[str]) -> set[str]:
    """Return which of *ids* the person sent; lock these rows."""
    if not ids:
        return set()
    query = (
        select(MEDIA.c.media_id)
        .where(
            MEDIA.c.unit_id == unit_id,
            MEDIA.c.person_id == person_id,
            MEDIA.c.media_id.in_(ids),
        )
        .order_by(MEDIA.c.media_id)
        .with_for_update()
    )
    return set(tx.execute(query).scalars())


def list_orphaned(tx: Transaction, unit_id: str, *, most: int) -> list[str]:
    """Return the files in the orphan queue."""
    query = (
        select(MEDIA_LEFT.c.media_id)
        .where(MEDIA_LEFT.c.unit_id == unit_id)
        .order_by(MEDIA_LEFT.c.media_id)
        .limit(most)
    )
    return list(tx.execute(query).scalars())


def is_referenced(tx: Transaction, digest: str) -> bool:
    """Tell whether any row, of any unit, refers to the file with this digest."""
    queries = (
        select(MEDIA.c.media_id).where(MEDIA.c.digest == digest),
        *(select(it.c.media_id).where(it.c.media_id == digest) for it in _PUBLIC_PICTURES),
    )
    return any(tx.execute(query.limit(1)).first() is not None for query in queries)


def list_digests(tx: Transaction, start: str) -> set[str]:
    """Return the names on disk, of any unit's files, that begin with the hex digits *start*."""
    names = [it.c.media_id for it in _PUBLIC_PICTURES]
    queries = (
        select(MEDIA.c.digest).where(
            MEDIA.c.digest >= start, MEDIA.c.digest < f"{start}g", MEDIA.c.state == KEPT
        ),
        *(select(name).where(name >= start, name < f"{start}g") for name in names),
    )
    return {digest for query in queries for digest in tx.execute(query).scalars()}


def clear_orphaned(tx: Transaction, unit_id: str, media_id: str) -> None:
    """Remove a file from the orphan queue."""
    tx.execute(
        delete(MEDIA_LEFT).where(
            MEDIA_LEFT.c.unit_id == unit_id, MEDIA_LEFT.c.media_id == media_id
        )
    )


def mark_sent(tx: Transaction, unit_id: str, person_id: str, ids: Collection[str]) -> None:
    """Record that a message contains files that the person uploaded before."""
    theirs = and_(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id)
    tx.execute(update(MEDIA).where(theirs, MEDIA.c.media_id.in_(ids)).values(is_sent=True))


def mark_orphaned(tx: Transaction, unit_id: str, digests: Sequence[str]) -> None:
    """Add files, by their digests, to the orphan queue."""
    known = select(MEDIA_LEFT.c.media_id).where(
        MEDIA_LEFT.c.unit_id == unit_id, MEDIA_LEFT.c.media_id.in_(digests)
    )
    new = set(digests) - set(tx.execute(known).scalars())
    if new:
        tx.execute(insert(MEDIA_LEFT), [{"unit_id": unit_id, "media_id": d} for d in sorted(new)])


def mark_files_orphaned(tx: Transaction, unit_id: str, ids: Sequence[str]) -> None:
    """Add files, by their media ids, to the orphan queue."""
    on_disk = select(MEDIA.c.digest).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.media_id.in_(ids), MEDIA.c.digest != ""
    )
    mark_orphaned(tx, unit_id, list(tx.execute(on_disk).scalars()))


def forget_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete a person's files that are in no report or answer; cancel fetching the others."""
    _delete(tx, unit_id, person_id, true())
    tx.execute(
        delete(MEDIA).where(
            MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, MEDIA.c.state == WANTED
        )
    )


def count_of_person(tx: Transaction, unit_id: str, person_id: str) -> int:
    """Return the number of files that a person sent."""
    query = select(func.count()).where(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id)
    return int(tx.execute(query).scalar_one())


def delete_files(tx: Transaction, unit_id: str, person_id: str, ids: Sequence[str]) -> None:
    """Delete those of a person's files *ids* that are in no report or answer."""
    _delete(tx, unit_id, person_id, MEDIA.c.media_id.in_(ids))


def erase_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete a person's files; those in a report or answer stay, without a trace to the person."""
    _delete(tx, unit_id, person_id, true())
    theirs = and_(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id)
    tx.execute(update(MEDIA).where(theirs).values(channel="", address="", source=""))


def move_address(tx: Transaction, unit_id: str, channel: str, old: str, new: str) -> None:
    """Note that the files sent from the address *old* are at *new*."""
    is_at = and_(MEDIA.c.unit_id == unit_id, MEDIA.c.channel == channel, MEDIA.c.address == old)
    tx.execute(update(MEDIA).where(is_at).values(address=new))


def _delete(tx: Transaction, unit_id: str, person_id: str, which: ColumnElement[bool]) -> None:
    """Delete the person's files that fulfil *which* and are in no report or answer."""
    left = and_(MEDIA.c.unit_id == unit_id, MEDIA.c.person_id == person_id, which, ~is_in_use())
    mark_files_orphaned(
        tx, unit_id, list(tx.execute(select(MEDIA.c.media_id).where(left)).scalars())
    )
    tx.execute(delete(MEDIA).where(left))


def name_on_disk(
    tx: Transaction, unit_id: str, media_id: str, *, person_id: str = ""
) -> str | None:
    """Return the file's name in the media store, or None; "-s" at its end is the thumbnail.

    With *person_id*, return None for files of other people, but not for the pictures of
    announcements.
    """
    plain = media_id.removesuffix(SMALL_SUFFIX)
    query = select(MEDIA.c.digest).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.media_id == plain, MEDIA.c.state == KEPT
    )
    if person_id:
        query = query.where(MEDIA.c.person_id == person_id)
    digest = tx.execute(query).scalar()
    if not digest and is_picture(tx, unit_id, plain):
        digest = plain
    return f"{digest}{media_id[len(plain) :]}" if digest else None


def is_picture(tx: Transaction, unit_id: str, media_id: str) -> bool:
    """Tell whether it is a picture of an announcement or of results: everyone may see it."""
    queries = (
        select(it.c.media_id).where(it.c.media_id == media_id, it.c.unit_id == unit_id)
        for it in _PUBLIC_PICTURES
    )
    return any(tx.execute(query.limit(1)).first() is not None for query in queries)


def states(tx: Transaction, unit_id: str, media_ids: Sequence[str]) -> dict[str, str]:
    """Return the state of each of *media_ids*; the best one if several people sent the file."""
    query = select(MEDIA.c.media_id, MEDIA.c.state).where(
        MEDIA.c.unit_id == unit_id, MEDIA.c.media_id.in_(media_ids)
    )
    found = sorted(tx.execute(query), key=lambda row: (LOST, WANTED, KEPT).index(row[1]))
    return {row[0]: row[1] for row in found}
