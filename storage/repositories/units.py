"""Store the versions of unit packs."""

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import func, insert, select

from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.tables import UNIT_VERSIONS

_decode = msgspec.json.Decoder(Unit).decode


class CardsVersion(NamedTuple):
    """The cards of one version of a unit, and its time."""

    version: int
    at: datetime
    cards: tuple[Card, ...]


class _Cards(Struct, frozen=True):
    """The cards in the JSON of a pack."""

    cards: tuple[Card, ...] = ()


_decode_cards = msgspec.json.Decoder(_Cards).decode


def save(tx: Transaction, unit: Unit, *, now: datetime) -> int:
    """Store *unit* as the newest version unless it is unchanged; return its version."""
    pack = _encode(unit)
    digest = _digest(pack)
    newest = tx.execute(
        select(UNIT_VERSIONS.c.version, UNIT_VERSIONS.c.digest)
        .where(UNIT_VERSIONS.c.unit_id == unit.id)
        .order_by(UNIT_VERSIONS.c.version.desc())
        .limit(1)
    ).first()
    if newest and newest.digest == digest:
        return int(newest.version)
    version = (newest.version if newest else 0) + 1
    row = {"unit_id": unit.id, "version": version, "digest": digest, "pack": pack}
    # Not `.values`: SQLAlchemy keeps a statement with its values in memory, here megabytes.
    tx.execute(insert(UNIT_VERSIONS), {**row, "loaded_at": now})
    return version


def get(tx: Transaction, unit_id: str, version: int) -> Unit:
    """Return one version of a unit.

    Raises:
        LookupError: there is no such version.
    """
    pack = tx.execute(
        select(UNIT_VERSIONS.c.pack).where(
            UNIT_VERSIONS.c.unit_id == unit_id, UNIT_VERSIONS.c.version == version
        )
    ).scalar()
    if pack is None:
        raise LookupError(f"{unit_id} has no version {version}")
    return _decode(pack)


def list_cards_versions(tx: Transaction, unit_id: str, *, most: int) -> list[CardsVersion]:
    """Return the cards of the newest *most* versions, newest first."""
    stored = UNIT_VERSIONS.c
    query = (
        select(stored.version, stored.loaded_at, stored.pack)
        .where(stored.unit_id == unit_id)
        .order_by(stored.version.desc())
        .limit(most)
    )
    return [
        CardsVersion(version, at, _decode_cards(pack).cards)
        for version, at, pack in tx.execute(query)
    ]


def find_newest(tx: Transaction, unit_id: str) -> int:
    """Return the number of the newest version, or 0."""
    query = select(func.max(UNIT_VERSIONS.c.version)).where(UNIT_VERSIONS.c.unit_id == unit_id)
    return tx.execute(query).scalar() or 0


def find_first_load(tx: Transaction) -> datetime | None:
    """Return when the first unit was loaded into the database, None if there is none."""
    first: datetime | None = tx.execute(select(func.min(UNIT_VERSIONS.c.loaded_at))).scalar()
    return first


def _encode(unit: Unit) -> str:
    return msgspec.json.encode(unit, order="deterministic").decode()


def _digest(pack: str) -> str:
    return sha256(pack.encode()).hexdigest()
