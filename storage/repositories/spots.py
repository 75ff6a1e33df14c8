"""Reports by where they are: what may be the same as one that is being told."""

from datetime import datetime
from math import cos, radians
from typing import NamedTuple

from sqlalchemy import select

from storage.database import Transaction
from storage.tables import REPORTS
from storage.tables.reports import OPEN

_METRES_PER_DEGREE = 111_000  # of latitude, rounded down: the box is rather too large
_MOST = 100


class Spot(NamedTuple):
    """An open report with its place."""

    report_id: str
    code: str
    person_id: str | None
    neighbourhood: str
    landmark: str
    place_words: str
    latitude: float | None
    longitude: float | None
    filed_at: datetime


def around(
    tx: Transaction,
    unit_id: str,
    category: str,
    *,
    point: tuple[float, float] | None,
    metres: int,
    neighbourhood: str,
    since: datetime,
) -> list[Spot]:
    """Return the newest open reports of *category* in a box around *point*, and unpinned ones.

    Those without a pin are in the *neighbourhood*; which of all are near is told by whoever
    measures.
    """
    report = REPORTS.c
    query = select(*(report[field] for field in Spot._fields)).where(
        report.unit_id == unit_id,
        report.category == category,
        report.state.in_(OPEN),
        report.filed_at >= since,
    )
    # Two queries, each with an index of its own: of one with "or" every report would be read.
    unpinned = (
        query.where(report.neighbourhood == neighbourhood, report.latitude.is_(None))
        .order_by(report.filed_at.desc())
        .limit(_MOST)
    )
    found = [Spot(*row) for row in tx.execute(unpinned)]
    if point is not None:
        high = metres / _METRES_PER_DEGREE
        wide = high / cos(radians(point[0]))
        box = query.where(
            report.latitude.between(point[0] - high, point[0] + high),
            report.longitude.between(point[1] - wide, point[1] + wide),
        )
        found += [Spot(*row) for row in tx.execute(box)]
    return sorted(found, key=lambda spot: spot.filed_at, reverse=True)
