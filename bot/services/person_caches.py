"""Clear caches about people in every process after an erasure or an unlinking."""

from collections.abc import Callable, Sequence

from storage.database.transactions import Database, Transaction
from storage.repositories import counters

_FORGOTTEN = "forgotten"


def note_forgotten(tx: Transaction, unit_id: str) -> None:
    """Make every process clear its caches about people."""
    counters.next_number(tx, unit_id, _FORGOTTEN, first=1)


class PersonCaches:
    """The caches of one process about people; each function of *clear* clears one of them."""

    def __init__(
        self, database: Database, unit_id: str, clear: Sequence[Callable[[], None]]
    ) -> None:
        self._database = database
        self._unit_id = unit_id
        self._clear = clear
        self._seen = 0

    async def drop_if_forgotten(self) -> None:
        """Clear all caches if `note_forgotten` was called since the last call."""
        number = await self._database.read(counters.find_last, self._unit_id, _FORGOTTEN)
        if number != self._seen:
            self._seen = number
            for clear in self._clear:
                clear()
