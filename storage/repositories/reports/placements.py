"""Store where a report belongs: its department, its category, its place."""

from sqlalchemy import update

from conversations.engine.model.values import Place
from storage.database.transactions import Transaction
from storage.tables import REPORTS


def move_to_department(tx: Transaction, unit_id: str, report_id: str, department: str) -> None:
    """Store the department that a report, whose row is locked, belongs to from now on."""
    _set(tx, unit_id, report_id, department=department)


def set_category(tx: Transaction, unit_id: str, report_id: str, category: str) -> None:
    """Store the category that a report, whose row is locked, is of from now on."""
    _set(tx, unit_id, report_id, category=category)


def set_place(tx: Transaction, unit_id: str, report_id: str, place: Place) -> None:
    """Store the place that a report, whose row is locked, is about from now on."""
    _set(
        tx,
        unit_id,
        report_id,
        neighbourhood=place.neighbourhood,
        landmark=place.landmark,
        place_words=place.words,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _set(tx: Transaction, unit_id: str, report_id: str, **values: object) -> None:
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(**values)
    )
