"""Fill a broadcast in a process that kills itself at a named point."""

from bot.commands.bootstrap import utc_now
from storage.database.transactions import Database
from storage.repositories.broadcasts import fan_out
from tests.journeys.failing_app import AFTER, BEFORE, COMMITTED, Counter, Point, wrap

_CHUNK = "storage.repositories.broadcasts.fan_out:fill_chunk"
POINTS = {
    "before a chunk": Point(_CHUNK, BEFORE),
    "before a chunk is committed": Point(_CHUNK, AFTER),
    "between two chunks": Point(_CHUNK, COMMITTED),
}
SIZE = 3


def fill(url: str, unit_id: str, broadcast_id: str, point: str, nth: int) -> None:
    """Fill the broadcast until the *nth* passage of *point*, in a process of its own."""
    wrap(POINTS[point], Counter(nth).passes)
    database, now = Database(url), utc_now()

    def fill_chunk() -> bool:
        # By its name, as it is wrapped.
        return bool(
            database.write_now(fan_out.fill_chunk, unit_id, broadcast_id, now=now, size=SIZE)
        )

    while fill_chunk():
        pass
    database.close()
