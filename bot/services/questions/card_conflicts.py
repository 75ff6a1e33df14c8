"""Cards and groups that were changed here and in the unit pack: list them, settle them."""

from collections.abc import Iterator
from hashlib import sha256

import msgspec
from msgspec import Struct

from bot.cards.changes import FieldChange, compare_cards
from bot.services.questions.card_editing import lock_newest_version
from bot.services.unit_context import UnitContext
from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories import audit, loaded_packs, units
from storage.repositories.loaded_packs import CARD, GROUP
from storage.unit_pack.pack_merge import Conflicts, take_card, take_group


class OpenConflict(Struct, frozen=True):
    """A card or group as it is here, in *ours*, and as it is in the pack, in *theirs*.

    None stands for one that was removed. *kind* is `CARD` or `GROUP`.
    """

    kind: str
    id: str
    ours: Card | CardGroup | None
    theirs: Card | CardGroup | None

    @property
    def changed(self) -> list[FieldChange]:
        """The fields that differ."""
        return compare_cards(self.ours, self.theirs)

    @property
    def mark(self) -> str:
        """A fingerprint of both sides."""
        return sha256(msgspec.json.encode((self.ours, self.theirs))).hexdigest()


class ConflictChangedError(Exception):
    """The conflict was settled, or one of its sides changed, after the official saw it."""


def find_open_conflicts(tx: Transaction, context: UnitContext) -> list[OpenConflict]:
    """Return the conflicts that wait for an official, in the order of their ids."""
    unit = context.pack(tx, units.find_newest(tx, context.unit_id))
    return list(_open_conflicts(unit, loaded_packs.find_conflicts(tx, context.unit_id)))


def find_open_conflict(tx: Transaction, context: UnitContext, card_id: str) -> OpenConflict | None:
    """Return the conflict about a card that waits for an official, or None."""
    conflicts = find_open_conflicts(tx, context)
    return next((one for one in conflicts if (one.kind, one.id) == (CARD, card_id)), None)


def settle(
    tx: Transaction, context: UnitContext, official: str, seen: tuple[str, str, str], *, take: bool
) -> None:
    """Keep what is here, or *take* what the pack has, as a new version of the unit.

    *seen* is the conflict's kind, id and mark.

    Raises:
        ConflictChangedError: it is no longer as the official saw it.
    """
    version, unit = lock_newest_version(tx, context)
    conflicts = loaded_packs.find_conflicts(tx, context.unit_id)
    if all((one.kind, one.id, one.mark) != seen for one in _open_conflicts(unit, conflicts)):
        raise ConflictChangedError(*seen)
    kind, id_, _ = seen
    if take:
        unit = _take_item(tx, unit, conflicts, kind, id_)
        version = units.save(tx, unit, now=context.now())
    loaded_packs.settle_conflict(tx, context.unit_id, kind, id_)
    act = f"{kind}.{'take' if take else 'keep'}"
    audit.record(tx, context.unit_id, official, act, f"{id_}@{version}", now=context.now())


def _take_item(tx: Transaction, unit: Unit, conflicts: Conflicts, kind: str, id_: str) -> Unit:
    if kind == GROUP:
        return take_group(unit, next(one for one in conflicts.groups if one.id == id_))
    loaded = loaded_packs.find(tx, unit.id)
    pack = loaded.pack if loaded else unit
    return take_card(unit, next(one for one in conflicts.cards if one.id == id_), pack)


def _open_conflicts(unit: Unit, conflicts: Conflicts) -> Iterator[OpenConflict]:
    """Yield each conflict that an edit did not end by making both sides equal."""
    sides = ((CARD, unit.cards, conflicts.cards), (GROUP, unit.groups, conflicts.groups))
    for kind, items, found in sides:
        ours = {item.id: item for item in items}
        for one in found:
            if ours.get(one.id) != one.theirs:
                yield OpenConflict(kind, one.id, ours.get(one.id), one.theirs)
