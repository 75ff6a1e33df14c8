"""Find the reports into which another one can be merged."""

from sqlalchemy import select

from storage.database.transactions import Transaction
from storage.repositories.reports.report_scope import ReportScope, is_within
from storage.tables import REPORTS
from storage.tables.report_states import HELD_STATES


def list_goals(
    tx: Transaction, unit_id: str, scope: ReportScope, *, without: str, category: str, most: int
) -> list[str]:
    """Return reports that an official of *scope* has in hand, those of *category* first."""
    report = REPORTS.c
    query = (
        select(report.report_id)
        .where(
            report.unit_id == unit_id,
            report.report_id != without,
            report.state.in_(HELD_STATES),
            is_within(scope),
        )
        .order_by((report.category == category).desc(), report.filed_at.desc(), report.report_id)
        .limit(most)
    )
    return list(tx.execute(query).scalars())
