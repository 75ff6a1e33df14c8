"""Who looked at the phone numbers of a report, and why."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import insert, select

from storage.database.transactions import Transaction
from storage.tables import CONTACT_LOOKS


class ContactLook(NamedTuple):
    """One look of an *official* at the numbers of a report: the code of a *reason*, and words."""

    official: str
    reason: str
    words: str
    at: datetime


def add(tx: Transaction, unit_id: str, report_id: str, look: ContactLook, look_id: str) -> None:
    """Insert a look at the numbers of a report."""
    key = {"unit_id": unit_id, "look_id": look_id, "report_id": report_id}
    tx.execute(insert(CONTACT_LOOKS).values(key | look._asdict()))


def list_of_report(tx: Transaction, unit_id: str, report_id: str) -> list[ContactLook]:
    """Return the looks at the numbers of a report, oldest first."""
    look = CONTACT_LOOKS.c
    query = (
        select(*(look[field] for field in ContactLook._fields))
        .where(look.unit_id == unit_id, look.report_id == report_id)
        .order_by(look.at, look.look_id)
    )
    return [ContactLook(*row) for row in tx.execute(query)]
