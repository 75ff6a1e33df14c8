"""Find reports near a place: possible duplicates."""

from datetime import datetime
from math import cos, radians
from typing import NamedTuple

from sqlalchemy import bindparam, select

from storage.database.statements import Statement, Values, fetch_together, in_literals
from storage.database.transactions import Transaction
from storage.tables import REPORTS
from storage.tables.report_states import OPEN_STATES

_METRES_PER_DEGREE = 111_000  # of latitude, rounded down, so that the box is never too small
# The limit of open reports without a pin in one neighbourhood.
_MAX_UNPINNED = 40


class NearbyReport(NamedTuple):
    """An open report with its place."""

    report_id: str
    code: str
    person_id: str | None
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None
    longitude: float | None


_OPEN_REPORTS = select(*(REPORTS.c[field] for field in NearbyReport._fields)).where(
    REPORTS.c.unit_id == bindparam("unit"),
    REPORTS.c.category == bindparam("kind"),
    in_literals(REPORTS.c.state, OPEN_STATES),
    REPORTS.c.filed_at >= bindparam("since"),
)
# Two queries, each with its own index: with OR, every report would be read.
_UNPINNED = Statement(
    _OPEN_REPORTS.where(REPORTS.c.neighbourhood == bindparam("hood"), REPORTS.c.latitude.is_(None))
    .order_by(REPORTS.c.filed_at.desc())
    .limit(_MAX_UNPINNED)
)
_IN_BOX = Statement(
    _OPEN_REPORTS.where(
        REPORTS.c.latitude.between(bindparam("south"), bindparam("north")),
        REPORTS.c.longitude.between(bindparam("west"), bindparam("east")),
    )
)


def find_nearby(
    tx: Transaction,
    unit_id: str,
    category: str,
    *,
    point: tuple[float, float] | None,
    metres: int,
    neighbourhood: str,
    since: datetime,
) -> list[NearbyReport]:
    """Return the newest open reports of *category* in a box around *point*, and unpinned ones.

    Those without a pin are in *neighbourhood*. The caller computes exact distances.
    """
    new: dict[str, object] = {"unit": unit_id, "kind": category, "since": since}
    queries: list[tuple[Statement, Values]] = [(_UNPINNED, {**new, "hood": neighbourhood})]
    if point is not None:
        high = metres / _METRES_PER_DEGREE
        wide = high / cos(radians(point[0]))
        box = {
            "south": point[0] - high,
            "north": point[0] + high,
            "west": point[1] - wide,
            "east": point[1] + wide,
        }
        queries.append((_IN_BOX, {**new, **box}))
    found = [NearbyReport(*row) for rows in fetch_together(tx, *queries) for row in rows]
    # Ids sort by their time of creation.
    return sorted(found, key=lambda spot: spot.report_id, reverse=True)
