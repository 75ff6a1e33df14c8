"""The lease on work that only one process may do at a time."""

from datetime import timedelta

from bot.services.unit_context import UnitContext
from storage.database.transactions import Database
from storage.repositories import leases


class PollingLease:
    """The lease of the process *owner* on the work *name*.

    The owner keeps it as long as it renews in time; no other process takes it before it expires.
    """

    def __init__(
        self, database: Database, context: UnitContext, owner: str, name: str, lease: timedelta
    ) -> None:
        self._database = database
        self._context = context
        self._owner = owner
        self._name = name
        self._lease = lease
        self._until = context.now()

    @property
    def is_held(self) -> bool:
        """Whether this process holds the lease now."""
        return self._context.now() < self._until

    async def acquire(self) -> bool:
        """Take the lease unless another process holds it; return whether it is ours."""
        return self.is_held or await self._write_lease()

    async def renew(self) -> None:
        """Renew the lease if it is ours; call it well within each lease."""
        if self.is_held and self._until - self._context.now() < self._lease * 0.7:
            await self._write_lease()

    async def release(self) -> None:
        """Release the lease; don't renew it afterwards."""
        now = self._until = self._context.now()
        await self._database.write(leases.release, self._context.unit_id, self._owner, now=now)

    async def _write_lease(self) -> bool:
        now = self._context.now()
        until = now + self._lease
        is_held = await self._database.write(
            leases.acquire, self._context.unit_id, self._name, self._owner, now=now, until=until
        )
        self._until = until if is_held else now
        return is_held
