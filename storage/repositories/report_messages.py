"""Which messages went into which report, so that changed words find it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, insert, select

from storage.database import Transaction
from storage.tables import REPORT_MESSAGES, REPORTS

_HAD = select(REPORT_MESSAGES.c.message).where(
    REPORT_MESSAGES.c.unit_id == bindparam("unit"),
    REPORT_MESSAGES.c.report_id == bindparam("report"),
    REPORT_MESSAGES.c.message.in_(bindparam("messages", expanding=True)),
)
_LINK = insert(REPORT_MESSAGES)


def link(tx: Transaction, unit_id: str, report_id: str, messages: Sequence[str]) -> None:
    """Keep that the words of *messages* went into a report; a second time changes nothing."""
    which = {"unit": unit_id, "report": report_id, "messages": list(messages)}
    known = set(tx.execute(_HAD, which).scalars())
    rows = [
        {"unit_id": unit_id, "report_id": report_id, "message": name}
        for name in dict.fromkeys(messages)
        if name not in known
    ]
    if rows:
        tx.execute(_LINK, rows)


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
