"""Log that the database can't be reached, once for all that needs it."""

import time
from collections.abc import Callable

from bot import logs
from storage.database.transactions import Database

_LOG_AGAIN_SECONDS = 60.0

log = logs.get_logger()


class StorageWatch:
    """Logs at once, and then each minute, that *database* can't be reached, and when it can again.

    What needs the database tries again by itself, many times a second; it logs nothing of it.
    """

    def __init__(
        self, database: Database, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._database = database
        self._monotonic = monotonic
        self._logged_at: float | None = None

    async def look(self) -> None:
        """Log what has changed, or lasts for a minute."""
        trouble, now = self._database.trouble, self._monotonic()
        if not trouble:
            if self._logged_at is not None:
                log.info("storage.reachable")
            self._logged_at = None
        elif self._logged_at is None or now - self._logged_at >= _LOG_AGAIN_SECONDS:
            self._logged_at = now
            log.error("storage.unreachable", reason=trouble)
