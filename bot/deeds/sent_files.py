"""Files that people send: whose they are, and where they lie."""

from datetime import datetime

from bot.media import Kept
from storage.database import Transaction
from storage.repositories import addresses, media


def name_on_disk(
    tx: Transaction, unit_id: str, channel: str, address: str, media_id: str
) -> str | None:
    """Return what a file from an address is called on the disk, None where it is not theirs."""
    person_id = addresses.owner(tx, unit_id, channel, address)
    if person_id is None:
        return None
    return media.name_on_disk(tx, unit_id, media_id, person_id=person_id)


def owns(tx: Transaction, unit_id: str, channel: str, address: str, media_id: str) -> bool:
    """Tell whether whoever is at an address sent that file."""
    person_id = addresses.owner(tx, unit_id, channel, address)
    return person_id is not None and media.is_of(tx, unit_id, person_id, media_id)


def keep_from(
    tx: Transaction, unit_id: str, channel: str, address: str, kept: Kept, *, now: datetime
) -> None:
    """Keep that whoever is at an address sent the file *kept*."""
    person_id = addresses.owner(tx, unit_id, channel, address)
    if person_id is not None:
        keep_file(tx, unit_id, person_id, kept, now=now)


def keep_file(tx: Transaction, unit_id: str, person_id: str, kept: Kept, *, now: datetime) -> None:
    """Keep that a person sent the file *kept*."""
    media.keep(
        tx,
        unit_id,
        person_id,
        kept.media,
        kind=kept.kind,
        mime=kept.mime,
        size=kept.bytes,
        now=now,
    )
