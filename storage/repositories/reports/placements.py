"""Store which department a report belongs to."""

from sqlalchemy import update

from storage.database.transactions import Transaction
from storage.tables import REPORTS


def move_to_department(tx: Transaction, unit_id: str, report_id: str, department: str) -> None:
    """Store the department that a report, whose row is locked, belongs to from now on."""
    tx.execute(
        update(REPORTS)
        .where(REPORTS.c.unit_id == unit_id, REPORTS.c.report_id == report_id)
        .values(department=department)
    )
