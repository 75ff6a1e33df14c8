"""Claims what is due, of those channels that this process sends for, and shows that it lives."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from bot import logs
from bot.deeds.desk import Desk
from bot.deeds.gate import Gate
from bot.deeds.ledger import lease_of
from handlers.channel import Channel, Paced
from storage.database import Database, Transaction
from storage.repositories import leases, senders
from storage.repositories.outbox import Delivery
from storage.repositories.senders import Lot

_ABANDON_AFTER = timedelta(days=1)
_ABANDON_EVERY = timedelta(minutes=1)

log = logs.get()


class Leasing(Struct, frozen=True):
    """How the worker leases: *lease* is how long after its last sign of life leases hold.

    Every *sweep* seconds it shows one, and takes up what is due; every *look* seconds it looks
    for answers that another process left to it.
    """

    lease: timedelta = timedelta(seconds=8)
    batch: int = 200
    sweep: float = 1.0
    look: float = 0.1


class Tenure(Struct, frozen=True):
    """A process's turn at a channel: *free_since* is when another's ended, *told* is its mark."""

    is_ours: bool
    free_since: datetime | None
    told: str


class Claimer:
    """Holds the leases of one process, on channels and on what is to be sent."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        desk: Desk,
        owner: str,
        leasing: Leasing,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._channels = channels
        self._desk = desk
        self.owner = owner
        self._leasing = leasing
        self._monotonic = monotonic
        self._gates: dict[str, Gate] = {}
        self._alive_until = desk.now()
        self._abandon_at = desk.now()
        self._has_company = False

    def gate(self, name: str) -> Gate:
        """Return the gate of the channel *name*."""
        gate = self._gates.get(name)
        if gate is None:
            channel = self._channels.get(name)
            pace = channel.pace if isinstance(channel, Paced) else None
            gate = self._gates[name] = Gate(name, pace, self._monotonic)
        return gate

    @property
    def gates(self) -> Sequence[Gate]:
        """All gates."""
        return list(self._gates.values())

    def sends(self, name: str) -> bool:
        """Tell whether this process sends for the channel *name* now."""
        return name in self._channels and self.gate(name).is_leased

    @property
    def is_alive(self) -> bool:
        """Whether a sign of life was written lately, as it can't be on a full disk."""
        return self._desk.now() < self._alive_until

    async def beat(self) -> list[str]:
        """Show a sign of life and take turns; return the channels that are another's now."""
        began, now = self._monotonic(), self._desk.now()
        until = now + self._leasing.lease
        turns = await self._database.write(self._beat, now, until)
        self._alive_until = until
        lost = []
        for name, turn in turns.items():
            gate = self.gate(name)
            if not turn.is_ours:
                gate.lease(began)
                lost.append(name)
                continue
            if turn.free_since is not None:
                log.info("channel.taken", channel=name)
                gate.lease(began, free_since=began + (turn.free_since - now).total_seconds())
                if turn.told:
                    told = datetime.fromisoformat(turn.told)
                    gate.stop_bulk(began + (told - now).total_seconds())
            gate.lease(began + self._leasing.lease.total_seconds())
        return lost

    @property
    def has_company(self) -> bool:
        """Whether other processes live, which may leave answers for us to send."""
        return self._has_company

    async def looks(self) -> bool:
        """Tell whether another process left answers for us to send."""
        leased = [name for name in self._paced() if self.sends(name)]
        if not leased or not self.has_company:
            return False
        return await self._database.read(
            senders.has_answers, self._desk.unit_id, leased, now=self._desk.now()
        )

    def lots(self, bulk: Mapping[str, int]) -> list[tuple[Lot, int]]:
        """Return what may be claimed and how much; *bulk* is how much of it each channel has.

        A channel with a pace is given as much bulk as it can send in a while: the rest waits in
        the store, where others can have it.
        """
        batch = self._leasing.batch
        free = set(self._channels) - set(self._paced())
        lots = [(Lot(free), batch)] if free else []
        for name in self._paced():
            if not self.sends(name):
                continue
            lots.append((Lot([name], bulk=False), batch))
            room = batch - bulk.get(name, 0)
            if room > 0 and self.gate(name).takes_bulk:
                lots.append((Lot([name], answers=False), room))
        return lots

    async def claim(self, lot: Lot, limit: int) -> Sequence[Delivery]:
        """Lease what is due and in *lot*."""
        return await self._database.write(
            senders.claim,
            self._desk.unit_id,
            self.owner,
            now=self._desk.now(),
            limit=limit,
            lot=lot,
        )

    async def release(self) -> None:
        """Give everything back, and end this process's life as a sender."""
        for name in self._paced():
            self.gate(name).lease(self._monotonic())
        await self._database.write(self._release)

    def _paced(self) -> list[str]:
        return [name for name, channel in self._channels.items() if isinstance(channel, Paced)]

    def _beat(self, tx: Transaction, now: datetime, until: datetime) -> dict[str, Tenure]:
        unit_id, owner = self._desk.unit_id, self.owner
        senders.beat(tx, unit_id, owner, until=until)
        if now >= self._abandon_at:
            senders.abandon(tx, unit_id, self._channels, before=now - _ABANDON_AFTER)
            self._abandon_at = now + _ABANDON_EVERY
        turns = {}
        for channel in self._paced():
            name = lease_of(channel)
            free_since = leases.ended(tx, unit_id, name, owner)
            is_ours = leases.take(tx, unit_id, name, owner, now=now, until=until)
            told = leases.marked(tx, unit_id, name) if is_ours else ""
            turns[channel] = Tenure(is_ours, free_since, told)
        if turns:
            self._has_company = senders.has_company(tx, unit_id, owner, now=now)
        return turns

    def _release(self, tx: Transaction) -> None:
        unit_id = self._desk.unit_id
        senders.release(tx, unit_id, self.owner)
        names = [lease_of(channel) for channel in self._paced()]
        leases.give_up(tx, unit_id, self.owner, now=self._desk.now(), names=names)
