"""The media store beside the event loop, in turns that are fair to all senders."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.fair_queue import Budgets, FairQueue, OverloadedError, Owner, QueueLimits
from bot.media_room import MediaRoom
from bot.media_store import BusyError, MediaStore, StoredFile
from bot.worker_threads import worker_threads

# A budget of bytes as well, since a recording takes room but hardly any time. 256 MB are 800
# photos of the page from one network address in an hour.
_BYTES_OF_NETWORK = 256 * 1024 * 1024
_HOUR_SECONDS = 3600.0


class AsyncMediaStore:
    """Stores files on two threads of its own, by turns of their owners and within their budgets.

    There is one for all channels, so that none of them waits for another.
    """

    def __init__(
        self,
        store: MediaStore,
        room: MediaRoom,
        limits: QueueLimits = QueueLimits(),  # noqa: B008 - a frozen value
    ) -> None:
        self._store = store
        self.room = room
        self._queue = FairQueue(limits)
        self._bytes = Budgets(_BYTES_OF_NETWORK, _HOUR_SECONDS)
        self._pool = worker_threads(limits.at_once, "media")

    def check(self, owner: Owner) -> None:
        """Do nothing if a file of *owner* may be stored now.

        Raises:
            BusyError: their budget is spent.
            NoRoomError: there is no room for files.
        """
        self.room.check()
        if wait := self._bytes.wait(owner.network):
            raise BusyError(wait)
        try:
            self._queue.check(owner)
        except OverloadedError as error:
            raise BusyError(error.seconds) from error

    async def keep_photo(self, data: bytes | Path, owner: Owner) -> StoredFile:
        """Store a photo of *owner*, given as bytes or as a file; see `MediaStore.keep_photo`.

        Raises:
            BusyError: the owner's budget is spent or the queue is full; nothing was decoded.
        """
        return await self._keep(owner, lambda: self._store.keep_photo(_read(data)))

    async def keep_voice(self, data: bytes | Path, content_type: str, owner: Owner) -> StoredFile:
        """Store a recording of *owner*; see `MediaStore.keep_voice` and `keep_photo`."""
        return await self._keep(owner, lambda: self._store.keep_voice(_read(data), content_type))

    def open(self, media_id: str) -> tuple[Path, str]:
        """Return the file of *media_id* and its type; see `MediaStore.open`."""
        return self._store.open(media_id)

    def close(self) -> None:
        """Wait for running work, cancel queued work, and end the threads."""
        self._pool.shutdown(cancel_futures=True)

    async def _keep(self, owner: Owner, keep: Callable[[], StoredFile]) -> StoredFile:
        self.check(owner)
        loop = asyncio.get_running_loop()
        try:
            kept = await self._queue.run(owner, lambda: loop.run_in_executor(self._pool, keep))
        except OverloadedError as error:
            raise BusyError(error.seconds) from error
        self._bytes.spend(owner.network, kept.bytes)
        return kept


def _read(data: bytes | Path) -> bytes:
    """Return the bytes of a file; only at its turn, so that what waits is not in memory."""
    return data if isinstance(data, bytes) else data.read_bytes()
