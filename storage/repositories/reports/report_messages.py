"""Link messages to reports, so that an edited message changes the report."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, func, insert, select

from storage.database.statements import Statement, unnest_parameter
from storage.database.transactions import Transaction
from storage.tables import REPORT_MESSAGES, REPORTS

_MESSAGE = unnest_parameter("messages")
# Not NOT EXISTS: PostgreSQL may then read the links of all messages.
_LINKED = (
    select(REPORT_MESSAGES.c.report_id)
    .where(
        REPORT_MESSAGES.c.unit_id == REPORTS.c.unit_id,
        REPORT_MESSAGES.c.message == _MESSAGE,
        REPORT_MESSAGES.c.report_id == REPORTS.c.report_id,
    )
    .scalar_subquery()
)
_LINK = Statement(
    insert(REPORT_MESSAGES).from_select(
        ["unit_id", "message", "report_id"],
        select(REPORTS.c.unit_id, _MESSAGE, REPORTS.c.report_id).where(
            REPORTS.c.unit_id == bindparam("unit"),
            REPORTS.c.code == bindparam("its_code"),
            _LINKED.is_(None),
        ),
    )
)


def link(tx: Transaction, unit_id: str, code: str, messages: Sequence[str]) -> None:
    """Record that *messages* are part of the report with receipt *code*; idempotent."""
    _LINK.run(tx, {"unit": unit_id, "its_code": code, "messages": list(dict.fromkeys(messages))})


def delete_at_address(tx: Transaction, unit_id: str, channel: str, address: str) -> None:
    """Delete the links from all messages of an address, to any report.

    It reads all links of the unit; that is fast enough for an erasure.
    """
    start = f"{channel}:{address}:"  # compared by substr: on SQLite, LIKE ignores the case
    tx.execute(
        delete(REPORT_MESSAGES).where(
            REPORT_MESSAGES.c.unit_id == unit_id,
            func.substr(REPORT_MESSAGES.c.message, 1, len(start)) == start,
        )
    )


def find_report(tx: Transaction, unit_id: str, person_id: str, message: str) -> str:
    """Return the person's newest report that contains *message*, or ""."""
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
