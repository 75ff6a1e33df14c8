"""Links to the pages of reports for others; only hashes of their tokens are stored."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.database.transactions import Transaction
from storage.tables import REPORT_PAGES, REPORTS


def add(tx: Transaction, unit_id: str, token_hash: str, report_id: str, *, now: datetime) -> None:
    """Insert a link to the page of a report."""
    row = {"unit_id": unit_id, "token_hash": token_hash, "report_id": report_id, "made_at": now}
    tx.execute(insert(REPORT_PAGES).values(row))


def find_report(tx: Transaction, unit_id: str, token_hash: str) -> str | None:
    """Return the report that a link shows, or None."""
    query = select(REPORT_PAGES.c.report_id).where(
        REPORT_PAGES.c.unit_id == unit_id, REPORT_PAGES.c.token_hash == token_hash
    )
    return tx.execute(query).scalar()


def find_shared(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> set[str]:
    """Return those of the reports that have a page."""
    query = select(REPORT_PAGES.c.report_id).where(
        REPORT_PAGES.c.unit_id == unit_id, REPORT_PAGES.c.report_id.in_(report_ids)
    )
    return set(tx.execute(query).scalars())


def close(tx: Transaction, unit_id: str, report_id: str) -> None:
    """Delete the links to the page of a report."""
    tx.execute(
        delete(REPORT_PAGES).where(
            REPORT_PAGES.c.unit_id == unit_id, REPORT_PAGES.c.report_id == report_id
        )
    )


def close_all_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the links to the pages of all reports that a person filed."""
    theirs = select(REPORTS.c.report_id).where(
        REPORTS.c.unit_id == unit_id, REPORTS.c.person_id == person_id
    )
    tx.execute(
        delete(REPORT_PAGES).where(
            REPORT_PAGES.c.unit_id == unit_id, REPORT_PAGES.c.report_id.in_(theirs)
        )
    )
