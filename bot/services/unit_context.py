"""The context of one unit: its packs, its clock, and the capabilities' hooks."""

from collections.abc import Callable, Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from bot.services.hooks import Hooks
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Unit
from conversations.engine.replay.question_answering import QuestionAnswering
from storage.database.transactions import Transaction
from storage.repositories import units

Clock = Callable[[], datetime]


def _do_nothing() -> None:
    """Do nothing: the next sweep claims the answers."""


class Speaker(Struct, frozen=True):
    """The sender of the current message, and the sender's address."""

    person_id: str
    person: Person
    channel: str
    address: str


class UnitContext(Struct):
    """One unit's context; *version* is that of its newest pack. Old versions stay in memory.

    *hooks* are those of all capabilities. *public_url* is the public address of our pages; without
    it, links are relative. *answering* answers questions; `KnowledgeRefresher` sets it.
    *claim_answers* makes this process's delivery worker claim due answers; call it from any
    thread. *open_channels* are those on which residents are written to, None where that is not
    known.
    """

    unit_id: str
    version: int
    timezone: ZoneInfo
    clock: Clock
    packs: dict[int, Unit]
    hooks: Hooks
    public_url: str = ""
    answering: QuestionAnswering = QuestionAnswering()
    claim_answers: Callable[[], None] = _do_nothing
    open_channels: Collection[str] | None = None

    def now(self) -> datetime:
        """Return the current time in the unit's time zone."""
        return self.clock().astimezone(self.timezone)

    @property
    def unit(self) -> Unit:
        """The newest version of the unit."""
        return self.packs[self.version]

    def pack(self, tx: Transaction, version: int) -> Unit:
        """Return a version of the unit's pack; each version is read from the database once."""
        unit = self.packs.get(version)
        if unit is None:
            unit = self.packs[version] = units.get(tx, self.unit_id, version)
        return unit


def load_newest_version(tx: Transaction, context: UnitContext) -> bool:
    """Load the newest version of the unit's pack; return whether there was a newer one."""
    version = units.find_newest(tx, context.unit_id)
    if version == context.version:
        return False
    context.pack(tx, version)
    context.version = version
    return True


def open_unit_context(
    tx: Transaction, unit_id: str, clock: Clock, hooks: Hooks, public_url: str = ""
) -> UnitContext:
    """Return the context of *unit_id* with the *hooks* of all capabilities.

    Raises:
        LookupError: no pack of that unit was ever loaded.
    """
    version = units.find_newest(tx, unit_id)
    unit = units.get(tx, unit_id, version)
    return UnitContext(
        unit_id, version, ZoneInfo(unit.timezone), clock, {version: unit}, hooks, public_url
    )
