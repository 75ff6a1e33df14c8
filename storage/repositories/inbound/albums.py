"""Store incoming albums: each part at once, until the album is processed as a whole."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from storage.database.statements import Lookup, Statement
from storage.database.transactions import Transaction
from storage.tables import ALBUM_PARTS

MAX_PARTS = 10

MessageKey = tuple[str, str, str]


class Part(NamedTuple):
    """One message of an album; *content* is the engine's JSON of it."""

    channel: str
    address: str
    album: str
    update_id: str
    message: str
    content: str
    came_at: datetime


class Album(NamedTuple):
    """The address and the platform's id of an album."""

    channel: str
    address: str
    album: str


_FIELDS = Part._fields


def add(tx: Transaction, unit_id: str, parts: Sequence[Part]) -> None:
    """Insert parts."""
    if parts:
        tx.execute(insert(ALBUM_PARTS), [{**p._asdict(), "unit_id": unit_id} for p in parts])


_OPEN_MESSAGES = Statement(
    select(
        ALBUM_PARTS.c.channel, ALBUM_PARTS.c.address, ALBUM_PARTS.c.message, ALBUM_PARTS.c.album
    ).where(ALBUM_PARTS.c.unit_id == bindparam("unit"))
)


def open_messages(unit_id: str) -> Lookup[dict[MessageKey, str]]:
    """Return the lookup of the album of each stored part, by its message."""
    return Lookup(
        [(_OPEN_MESSAGES, {"unit": unit_id})],
        lambda found: {(row[0], row[1], row[2]): row[3] for row in found[0]},
    )


def replace_content(
    tx: Transaction, unit_id: str, message: MessageKey, before: str, after: str
) -> bool:
    """Replace a caption's JSON *before* by *after*; return whether it was *before*."""
    channel, address, name = message
    part = ALBUM_PARTS.c
    changed = tx.execute(
        update(ALBUM_PARTS)
        .where(
            part.unit_id == unit_id,
            part.channel == channel,
            part.address == address,
            part.message == name,
            part.content == before,
        )
        .values(content=after)
    )
    return changed.rowcount > 0


def list_due(tx: Transaction, unit_id: str, *, quiet_since: datetime) -> list[Album]:
    """Return the albums that are full or have had no new part after *quiet_since*."""
    part = ALBUM_PARTS.c
    key = (part.channel, part.address, part.album)
    newest = func.max(part.came_at)
    query = (
        select(*key)
        .where(part.unit_id == unit_id)
        .group_by(*key)
        .having(or_(newest <= quiet_since, func.count(part.message.distinct()) >= MAX_PARTS))
        .order_by(newest)
    )
    return [Album(*row) for row in tx.execute(query)]


def parts(tx: Transaction, unit_id: str, album: Album) -> list[Part]:
    """Return the unprocessed parts of an album, in the order of their messages."""
    part = ALBUM_PARTS.c
    query = (
        select(*(part[field] for field in _FIELDS))
        .where(
            part.unit_id == unit_id,
            part.channel == album.channel,
            part.address == album.address,
            part.album == album.album,
        )
        .with_for_update()
    )
    return sorted((Part(*row) for row in tx.execute(query)), key=_in_order)


def remove(tx: Transaction, unit_id: str, played: Sequence[Part]) -> None:
    """Delete processed parts; their messages stay in the inbox."""
    part = ALBUM_PARTS.c
    for one in played:
        tx.execute(
            delete(ALBUM_PARTS).where(
                part.unit_id == unit_id,
                part.channel == one.channel,
                part.update_id == one.update_id,
            )
        )


def delete_at_address(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Delete all parts from an address."""
    part = ALBUM_PARTS.c
    tx.execute(
        delete(ALBUM_PARTS).where(
            part.unit_id == unit_id, part.channel == channel, part.address == address
        )
    )


def _in_order(part: Part) -> tuple[int, str, str]:
    """Return a sort key for messages: by number if the platform numbers them."""
    number = int(part.message) if part.message.isdecimal() else 0
    return (number, part.message, part.update_id)
