"""Load a unit pack: take what is new in it, and keep the cards that were changed here."""

from datetime import datetime

from msgspec import Struct, structs

from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit, loaded_packs, units
from storage.repositories.loaded_packs import LoadedPacks
from storage.unit_pack.pack_merge import PackMerge, merge_pack

LOADED, IN_CONFLICT, MOVED = "pack.load", "pack.conflict", "pack.owner"


class PackLoad(Struct, frozen=True):
    """What loading a pack did to the unit, whose newest version is *version* since."""

    before: Unit
    version: int
    merge: PackMerge


def load_pack(
    tx: Transaction, pack: Unit, *, now: datetime, at_start: bool = False
) -> PackLoad | None:
    """Merge *pack* into the newest version of its unit; return None if nothing in it is new.

    Nothing is new if it was the last pack to be loaded. A pack that is found *at_start* is not
    loaded again either if it was there at the last start: an operator may have loaded another one.
    """
    acquire_lock(tx, f"unit {pack.id}")
    newest = units.find_newest(tx, pack.id)
    before = (
        units.get(tx, pack.id, newest) if newest else structs.replace(pack, groups=(), cards=())
    )
    # Only tests store a version without its pack.
    last = loaded_packs.find(tx, pack.id) or LoadedPacks(before, None)
    known = (last.pack, last.at_start) if at_start else (last.pack,)
    if newest and pack in known:
        if at_start and pack != last.at_start:
            loaded_packs.save(tx, last._replace(at_start=pack), now=now)
        return None
    unsettled = loaded_packs.find_conflicts(tx, pack.id)
    merge = merge_pack(last.pack, before, pack, unsettled)
    version = units.save(tx, merge.unit, now=now)
    loaded_packs.save(tx, LoadedPacks(pack, pack if at_start else last.at_start), now=now)
    loaded_packs.replace_conflicts(tx, pack.id, merge.conflicts, now=now)
    acts = [
        (LOADED, ""),
        *((MOVED, id_) for id_ in merge.moved),
        *((IN_CONFLICT, one.id) for one in merge.conflicts.cards if one not in unsettled.cards),
        *((IN_CONFLICT, one.id) for one in merge.conflicts.groups if one not in unsettled.groups),
    ]
    for act, id_ in acts:
        audit.record(tx, pack.id, audit.OPERATOR, act, f"{id_}@{version}", now=now)
    return PackLoad(before, version, merge)
