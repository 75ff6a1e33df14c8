"""Tell whether the program can do its work, for monitors and load balancers."""

import asyncio

from bot.media_room import MediaRoom
from bot.services.delivery.worker import DeliveryWorker
from storage.database.errors import UnreachableError
from storage.database.transactions import Database
from storage.repositories import units

# Below the two seconds for which a monitor usually waits.
_MOST_SECONDS = 1.5


class Readiness:
    """Looks whether the database can be read and written, and whether there is room for files."""

    def __init__(
        self, database: Database, unit_id: str, room: MediaRoom, delivery_worker: DeliveryWorker
    ) -> None:
        self._database = database
        self._unit_id = unit_id
        self._room = room
        self._delivery_worker = delivery_worker

    async def why_not(self) -> str:
        """Return why the program is not ready, "" if it is, within two seconds."""
        try:
            async with asyncio.timeout(_MOST_SECONDS):
                await self._database.read(units.find_newest, self._unit_id)
        except (TimeoutError, UnreachableError):
            # The reason is for the log only: it may name a host.
            return "the database can't be reached"
        if self._database.is_full:
            return "the disk is full"
        if not self._room.is_left:
            return "there is no room for photos and recordings"
        return "" if self._delivery_worker.is_alive else "nothing can be written"
