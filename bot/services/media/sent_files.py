"""The ownership of files that people sent, and their names on disk."""

from datetime import datetime

from bot.media_store import StoredFile
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.delivery import outbox
from storage.repositories.person import addresses


def name_on_disk(
    tx: Transaction, unit_id: str, channel: str, address: str, media_id: str
) -> str | None:
    """Return the name on disk of a file that an address sent or was sent, or None.

    Who was sent an official's photo of the finished work may look at it, and nobody else.
    """
    person_id = addresses.find_person_id(tx, unit_id, channel, address)
    if person_id is None:
        return None
    name = media.name_on_disk(tx, unit_id, media_id, person_id=person_id)
    plain = media_id.removesuffix(media.SMALL_SUFFIX)
    if name is None and outbox.shows_file(tx, unit_id, channel, address, plain):
        return media.name_on_disk(tx, unit_id, media_id)
    return name


def has_sent_file(
    tx: Transaction, unit_id: str, channel: str, address: str, media_id: str
) -> bool:
    """Tell whether the person at an address sent that file."""
    person_id = addresses.find_person_id(tx, unit_id, channel, address)
    return person_id is not None and media.is_sent_by(tx, unit_id, person_id, media_id)


def keep_file_from_address(
    tx: Transaction, unit_id: str, channel: str, address: str, kept: StoredFile, *, now: datetime
) -> None:
    """Record that the person at an address sent the file *kept*."""
    person_id = addresses.find_person_id(tx, unit_id, channel, address)
    if person_id is not None:
        keep_file(tx, unit_id, person_id, kept, now=now)


def keep_file(
    tx: Transaction, unit_id: str, person_id: str, kept: StoredFile, *, now: datetime
) -> None:
    """Record that a person sent the file *kept*."""
    media.add(
        tx,
        unit_id,
        person_id,
        kept.media,
        kind=kept.kind,
        mime=kept.mime,
        size=kept.bytes,
        now=now,
    )
