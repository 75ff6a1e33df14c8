"""The orders in which officials see reports: urgent ones that wait for an answer come first."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from storage.tables import REPORTS
from storage.tables.reports import NOT_URGENT, RECEIVED

_REPORT = REPORTS.c

IS_URGENT = and_(_REPORT.state == RECEIVED, _REPORT.urgency > NOT_URGENT)
"""The condition that a report is urgent: once it is answered, it is no more."""

NEWEST = (_REPORT.filed_at.desc(), _REPORT.report_id.desc())
"""The order of reports that are no more urgent than others."""

MOST_URGENT = (_REPORT.urgency.desc(), *NEWEST)
"""The order of urgent reports."""

BY_DEADLINE = (_REPORT.urgency.desc(), _REPORT.answer_due, _REPORT.report_id)
"""The order of reports without a first answer."""


def is_older(filed_at: datetime, report_id: str) -> ColumnElement[bool]:
    """Return the condition that a report is behind another one in the order `NEWEST`."""
    # Reports of one batch have the same time.
    return or_(
        _REPORT.filed_at < filed_at,
        and_(_REPORT.filed_at == filed_at, _REPORT.report_id < report_id),
    )


def is_less_urgent(urgency: int, filed_at: datetime, report_id: str) -> ColumnElement[bool]:
    """Return the condition that a report is behind another one in the order `MOST_URGENT`."""
    older = is_older(filed_at, report_id)
    return or_(_REPORT.urgency < urgency, and_(_REPORT.urgency == urgency, older))


def is_behind(unit_id: str, report_id: str) -> ColumnElement[bool]:
    """Return the condition that a report is behind another one in the order `BY_DEADLINE`.

    The other one may have been answered meanwhile. Without such a report nothing is behind it.
    """
    other = REPORTS.alias()
    urgency, due = (
        select(column)
        .where(other.c.unit_id == unit_id, other.c.report_id == report_id)
        .scalar_subquery()
        for column in (other.c.urgency, other.c.answer_due)
    )
    later = or_(
        _REPORT.answer_due > due, and_(_REPORT.answer_due == due, _REPORT.report_id > report_id)
    )
    return or_(_REPORT.urgency < urgency, and_(_REPORT.urgency == urgency, later))
