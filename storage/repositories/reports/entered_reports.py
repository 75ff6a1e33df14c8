"""Reports that officials entered for somebody who told them elsewhere."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import insert, select

from storage.database.transactions import Transaction
from storage.tables import ENTERED_REPORTS


class Entered(NamedTuple):
    """Who entered a report, in which *mode* it was told, by whom, and how they will hear."""

    by: str
    mode: str
    name: str
    hears: str


def add(tx: Transaction, unit_id: str, report_id: str, entered: Entered) -> None:
    """Insert that a report was entered for somebody."""
    key = {"unit_id": unit_id, "report_id": report_id}
    tx.execute(insert(ENTERED_REPORTS).values(key | entered._asdict()))


def map_entered(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> dict[str, Entered]:
    """Return, by report, how those of the reports were entered that were."""
    row = ENTERED_REPORTS.c
    query = select(row.report_id, *(row[field] for field in Entered._fields)).where(
        row.unit_id == unit_id, row.report_id.in_(report_ids)
    )
    return {found[0]: Entered(*found[1:]) for found in tx.execute(query)}
