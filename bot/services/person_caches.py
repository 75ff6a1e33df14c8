"""Drops what a process remembers of people, in every process, once someone is erased."""

from collections.abc import Callable, Sequence

from storage.database.transactions import Database, Transaction
from storage.repositories import counters

_FORGOTTEN = "forgotten"


def note_forgotten(tx: Transaction, unit_id: str) -> None:
    """Let every process drop its caches: somebody's words or addresses are theirs no more."""
    counters.next_number(tx, unit_id, _FORGOTTEN, first=1)


class PersonCaches:
    """Caches of words, cookies and conversations; each of *clear* empties one of them."""

    def __init__(
        self, database: Database, unit_id: str, clear: Sequence[Callable[[], None]]
    ) -> None:
        self._database = database
        self._unit_id = unit_id
        self._clear = clear
        self._seen = 0

    async def drop_if_forgotten(self) -> None:
        """Empty all caches where somebody was erased or unlinked since the last look."""
        number = await self._database.read(counters.find_last, self._unit_id, _FORGOTTEN)
        if number != self._seen:
            self._seen = number
            for clear in self._clear:
                clear()
