"""Which reports an official works on, and which they read."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select, true

from storage.database.transactions import Transaction
from storage.tables import REPORT_DELIVERIES, REPORT_EVENTS, REPORT_MEDIA, REPORTS


class ReportScope(NamedTuple):
    """The reports of *departments* and *areas*, each of them empty for all.

    What is of no *known* department or area, those of the present pack, is of all. The reports on
    which one of *workers* did something are read wherever they are now.
    """

    departments: Collection[str] = ()
    areas: Collection[str] = ()
    known_departments: Collection[str] = ()
    known_areas: Collection[str] = ()
    workers: Collection[str] = ()


EVERYTHING = ReportScope()


def is_within(scope: ReportScope) -> ColumnElement[bool]:
    """Return the condition that a report is of the departments and areas of *scope*."""
    report, conditions = REPORTS.c, []
    for column, own, known in (
        (report.department, scope.departments, scope.known_departments),
        (report.neighbourhood, scope.areas, scope.known_areas),
    ):
        if own:
            conditions.append(or_(column.in_(sorted(own)), column.not_in(sorted(known))))
    return and_(true(), *conditions)


def is_readable(scope: ReportScope) -> ColumnElement[bool]:
    """Return the condition that a report is within *scope*, or one of its workers acted on it."""
    if not scope.departments and not scope.areas:
        return true()
    event = REPORT_EVENTS.c
    has_acted = (
        select(event.number)
        .where(
            event.unit_id == REPORTS.c.unit_id,
            event.report_id == REPORTS.c.report_id,
            event.by.in_(sorted(scope.workers)),
        )
        .exists()
    )
    return or_(is_within(scope), has_acted)


class Placement(NamedTuple):
    """The department and the area that a report is of now, and who did something on it."""

    department: str
    area: str
    workers: frozenset[str]


def find_placement(tx: Transaction, unit_id: str, report_id: str) -> Placement | None:
    """Return where a report belongs, or None."""
    report, event = REPORTS.c, REPORT_EVENTS.c
    row = tx.execute(
        select(report.department, report.neighbourhood).where(
            report.unit_id == unit_id, report.report_id == report_id
        )
    ).first()
    if row is None:
        return None
    acted = select(event.by).where(event.unit_id == unit_id, event.report_id == report_id)
    return Placement(*row, frozenset(tx.execute(acted.distinct()).scalars()))


def find_report_of_delivery(tx: Transaction, unit_id: str, delivery_id: str) -> str | None:
    """Return the report that a delivery to its people is about, or None."""
    sent = REPORT_DELIVERIES.c
    query = select(sent.report_id).where(sent.unit_id == unit_id, sent.delivery_id == delivery_id)
    return tx.execute(query).scalar()


def list_reports_of_file(tx: Transaction, unit_id: str, media_id: str) -> list[str]:
    """Return the reports that have a photo or a recording."""
    file = REPORT_MEDIA.c
    query = select(file.report_id).where(file.unit_id == unit_id, file.media_id == media_id)
    return list(tx.execute(query).scalars())
