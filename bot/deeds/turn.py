"""Whose turn it is to do what only one process may do at a time."""

from datetime import timedelta

from bot.deeds.desk import Desk
from storage.database import Database
from storage.repositories import leases


class Turn:
    """The turn of *owner*, a process, to do the work *name*.

    Whoever has it keeps it while they show a sign of life; nobody takes it from them sooner.
    """

    def __init__(
        self, database: Database, desk: Desk, owner: str, name: str, lease: timedelta
    ) -> None:
        self._database = database
        self._desk = desk
        self._owner = owner
        self._name = name
        self._lease = lease
        self._until = desk.now()

    @property
    def is_ours(self) -> bool:
        """Whether it is ours now."""
        return self._desk.now() < self._until

    async def take(self) -> bool:
        """Take the turn unless another has it; return whether it is ours."""
        return self.is_ours or await self._written()

    async def keep(self) -> None:
        """Keep the turn, if it is ours: to be called well within each lease."""
        if self.is_ours and self._until - self._desk.now() < self._lease * 0.7:
            await self._written()

    async def give_up(self) -> None:
        """Let another take it at once; a turn given up is not kept."""
        now = self._until = self._desk.now()
        await self._database.write(leases.give_up, self._desk.unit_id, self._owner, now=now)

    async def _written(self) -> bool:
        now = self._desk.now()
        until = now + self._lease
        is_ours = await self._database.write(
            leases.take, self._desk.unit_id, self._name, self._owner, now=now, until=until
        )
        self._until = until if is_ours else now
        return is_ours
