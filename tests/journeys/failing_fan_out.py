"""Fill a broadcast and kill this process at a point: python -m … URL UNIT ID POINT NTH."""

import sys

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


def main() -> None:
    """Fill the broadcast of the command line, until the nth passage of the point."""
    url, unit_id, broadcast_id, point, nth = sys.argv[1:]
    wrap(POINTS[point], Counter(int(nth)).passes)
    database, now = Database(url), utc_now()

    def fill_chunk() -> bool:
        # By module and name, because the function is wrapped there.
        return bool(
            database.write_now(fan_out.fill_chunk, unit_id, broadcast_id, now=now, size=SIZE)
        )

    while fill_chunk():
        pass
    database.close()


if __name__ == "__main__":
    main()
