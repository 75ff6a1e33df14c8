"""Merge a unit pack with the cards and groups that were changed here since the last pack."""

from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from msgspec import Struct, structs

from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.unit import Unit
from storage.unit_pack.pack_folder import sort_cards, with_card, without_card

Item = TypeVar("Item", Card, CardGroup)


class Conflict(Struct, Generic[Item], frozen=True):
    """A card or group that was changed here and in the pack, but not alike.

    *base* is what both changes began with, *theirs* what the pack has now; None if it is missing.
    """

    id: str
    base: Item | None
    theirs: Item | None


class Conflicts(Struct, frozen=True):
    """All conflicts between a unit and its pack."""

    cards: tuple[Conflict[Card], ...] = ()
    groups: tuple[Conflict[CardGroup], ...] = ()


class PackMerge(Struct, frozen=True):
    """The merged *unit*, and what became of its cards, by their ids.

    *new*, *changed* and *gone* are as in the pack, *kept* as they were here. Those in *moved* had
    an owner that is no longer in the pack, and got another. *conflicts* are as they were here.
    """

    unit: Unit
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    kept: tuple[str, ...]
    moved: tuple[str, ...]
    conflicts: Conflicts


def merge_pack(base: Unit, ours: Unit, theirs: Unit, unsettled: Conflicts) -> PackMerge:
    """Return the pack *theirs* with what was changed in *ours* since the pack *base*.

    Only cards and groups are changed here; all else is that of the pack. The base of an item with
    an *unsettled* conflict is that of the conflict: after a later pack both still differ from it.
    """
    merged, card_conflicts = _merge(base.cards, ours.cards, theirs.cards, unsettled.cards)
    cards = [card for card in merged.values() if card is not None]
    moved = _find_ownerless(cards, theirs)
    cards = [structs.replace(c, owner=moved[c.id]) if c.id in moved else c for c in cards]
    used = {card.group for card in cards}
    used |= {conflict.theirs.group for conflict in card_conflicts if conflict.theirs is not None}
    groups, group_conflicts = _merge_groups(base, ours, theirs, unsettled, used)
    unit = sort_cards(structs.replace(theirs, groups=groups, cards=tuple(cards)))

    here, there, after = ({card.id: card for card in u.cards} for u in (ours, theirs, unit))
    disputed = {conflict.id for conflict in card_conflicts}
    return PackMerge(
        unit,
        new=tuple(id_ for id_ in after if id_ not in here),
        changed=tuple(
            id_ for id_, card in after.items() if here.get(id_, card) != card and id_ not in moved
        ),
        gone=tuple(id_ for id_ in here if id_ not in after),
        kept=tuple(
            id_
            for id_ in {**there, **after}
            if after.get(id_) != there.get(id_) and id_ not in disputed
        ),
        moved=tuple(moved),
        conflicts=Conflicts(card_conflicts, group_conflicts),
    )


def take_card(unit: Unit, conflict: Conflict[Card], pack: Unit) -> Unit:
    """Return *unit* with the card of *conflict* as in *pack*, and with the group that it is in."""
    card = conflict.theirs
    if card is None:
        return without_card(unit, conflict.id)
    if all(group.id != card.group for group in unit.groups):
        added = tuple(group for group in pack.groups if group.id == card.group)
        unit = structs.replace(unit, groups=(*unit.groups, *added))
    return with_card(unit, card)


def take_group(unit: Unit, conflict: Conflict[CardGroup]) -> Unit:
    """Return *unit* with the group of *conflict* named as in the pack."""
    groups = (conflict.theirs or g if g.id == conflict.id else g for g in unit.groups)
    return structs.replace(unit, groups=tuple(groups))


def _merge(
    base: Sequence[Item],
    ours: Sequence[Item],
    theirs: Sequence[Item],
    unsettled: Sequence[Conflict[Item]],
) -> tuple[dict[str, Item | None], tuple[Conflict[Item], ...]]:
    """Return the merged items by id, in the order of *theirs*, None if removed; and the conflicts.

    Of an item in conflict, ours is in force.
    """
    old, here, there = ({item.id: item for item in items} for items in (base, ours, theirs))
    began: dict[str, Item | None] = {**old, **{one.id: one.base for one in unsettled}}
    merged: dict[str, Item | None] = {}
    conflicts = []
    for id_ in {**there, **here}:
        was, our, their = began.get(id_), here.get(id_), there.get(id_)
        merged[id_] = their if our in (was, their) else our
        if was not in (our, their) and our != their:
            conflicts.append(Conflict(id_, was, their))
    return merged, tuple(conflicts)


def _merge_groups(
    base: Unit, ours: Unit, theirs: Unit, unsettled: Conflicts, used: Collection[str]
) -> tuple[tuple[CardGroup, ...], tuple[Conflict[CardGroup], ...]]:
    """Return the merged groups and the conflicts; a group that is *used* is never missing.

    Nobody has to settle whether a group exists, which depends on its cards.
    """
    merged, found = _merge(base.groups, ours.groups, theirs.groups, unsettled.groups)
    here, there = ({group.id: group for group in unit.groups} for unit in (ours, theirs))
    conflicts = tuple(conflict for conflict in found if conflict.theirs and conflict.id in here)
    one_sided = {conflict.id for conflict in found} - {conflict.id for conflict in conflicts}
    for id_, group in merged.items():
        if group is None or id_ in one_sided:
            merged[id_] = there.get(id_, here.get(id_)) if id_ in used else None
    return tuple(group for group in merged.values() if group is not None), conflicts


def _find_ownerless(cards: Sequence[Card], pack: Unit) -> dict[str, str]:
    """Return a new owner of each card whose owner is not in *pack*.

    It is the owner that the card has in the pack, or the department for all other matters.
    """
    known = {department.id for department in pack.departments}
    owners = {card.id: card.owner for card in pack.cards}
    # Every pack has this category.
    rest = next((c.department for c in pack.categories if c.id == "other"), "")
    return {c.id: owners.get(c.id, rest) for c in cards if c.owner not in known}
