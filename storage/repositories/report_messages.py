"""Which messages went into which report, so that changed words find it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from storage import batches
from storage.database import Transaction
from storage.statements import Statement, among
from storage.tables import REPORT_MESSAGES, REPORTS

_HAD = Statement(
    select(REPORT_MESSAGES.c.message).where(
        REPORT_MESSAGES.c.unit_id == bindparam("unit"),
        REPORT_MESSAGES.c.report_id == bindparam("report"),
        among(REPORT_MESSAGES.c.message, "messages"),
    )
)


def link(tx: Transaction, unit_id: str, report_id: str, messages: Sequence[str]) -> None:
    """Keep that the words of *messages* went into a report; a second time changes nothing."""
    found = _HAD.rows(tx, unit=unit_id, report=report_id, messages=list(messages))
    known = {row[0] for row in found}
    rows = [
        {"unit_id": unit_id, "report_id": report_id, "message": name}
        for name in dict.fromkeys(messages)
        if name not in known
    ]
    if rows:
        batches.add(tx, REPORT_MESSAGES, rows)


def of_message(tx: Transaction, unit_id: str, person_id: str, message: str) -> str:
    """Return the person's newest report that *message* went into, "" where there is none."""
    query = (
        select(REPORTS.c.report_id)
        .join(
            REPORT_MESSAGES,
            (REPORT_MESSAGES.c.unit_id == REPORTS.c.unit_id)
            & (REPORT_MESSAGES.c.report_id == REPORTS.c.report_id),
        )
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.person_id == person_id,
            REPORT_MESSAGES.c.message == message,
        )
        .order_by(REPORTS.c.filed_at.desc(), REPORTS.c.report_id.desc())
        .limit(1)
    )
    return str(tx.execute(query).scalar() or "")
