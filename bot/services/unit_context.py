"""The context of one unit: its packs and its clock."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from conversations.engine.model.knowledge import Knowledge
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction
from storage.repositories import units

Clock = Callable[[], datetime]


def _do_nothing() -> None:
    """Leave it to the next sweep."""


class Speaker(Struct, frozen=True):
    """The person whose message is handled, and the address that they wrote from."""

    person_id: str
    person: Person
    channel: str
    address: str


class UnitContext(Struct):
    """One unit's context; *version* is that of its newest pack, every version is kept in memory.

    *public_url* is where others reach our pages; without it, links are paths of our own.
    *knowledge* is what questions are answered from; `KnowledgeRefresher` puts it there.
    *claim_answers* lets this process's delivery worker claim what is due, from any thread.
    """

    unit_id: str
    version: int
    timezone: ZoneInfo
    clock: Clock
    packs: dict[int, Unit]
    public_url: str = ""
    knowledge: Knowledge | None = None
    claim_answers: Callable[[], None] = _do_nothing

    def now(self) -> datetime:
        """Return the time in the unit's zone."""
        return self.clock().astimezone(self.timezone)

    @property
    def unit(self) -> Unit:
        """The newest version of the unit."""
        return self.packs[self.version]

    def pack(self, tx: Transaction, version: int) -> Unit:
        """Return a version of the unit's pack; each is read once."""
        unit = self.packs.get(version)
        if unit is None:
            unit = self.packs[version] = units.get(tx, self.unit_id, version)
        return unit


def load_newest_version(tx: Transaction, context: UnitContext) -> bool:
    """Go over to the newest version of the unit's pack; return whether there was one."""
    version = units.find_newest(tx, context.unit_id)
    if version == context.version:
        return False
    context.pack(tx, version)
    context.version = version
    return True


def open_unit_context(
    tx: Transaction, unit_id: str, clock: Clock, public_url: str = ""
) -> UnitContext:
    """Return the context of *unit_id*.

    Raises:
        LookupError: no pack of that unit was ever loaded.
    """
    version = units.find_newest(tx, unit_id)
    unit = units.get(tx, unit_id, version)
    return UnitContext(
        unit_id, version, ZoneInfo(unit.timezone), clock, {version: unit}, public_url
    )
