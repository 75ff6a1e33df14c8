"""The orders in which officials see reports: urgent ones that wait for an answer come first."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, or_, select

from storage.tables import REPORTS
from storage.tables.report_states import RESOLVING_STATES, WORKING_STATES
from storage.tables.reports import NOT_URGENT

_REPORT = REPORTS.c

IS_URGENT = and_(_REPORT.state.in_(WORKING_STATES), _REPORT.urgency > NOT_URGENT)
"""The condition that a report is urgent: once it is answered as done, it is no more."""

running_due = case(
    (_REPORT.state.in_(RESOLVING_STATES), _REPORT.resolve_due), else_=_REPORT.answer_due
)
"""The end of the officials' clock that runs."""

NEWEST = (_REPORT.filed_at.desc(), _REPORT.report_id.desc())
"""The order of reports that are no more urgent than others."""

MOST_URGENT = (_REPORT.urgency.desc(), *NEWEST)
"""The order of urgent reports."""

BY_DEADLINE = (_REPORT.urgency.desc(), running_due, _REPORT.report_id)
"""The order of reports that wait for officials."""


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
    its_due = case(
        (other.c.state.in_(RESOLVING_STATES), other.c.resolve_due), else_=other.c.answer_due
    )
    urgency, due = (
        select(column)
        .where(other.c.unit_id == unit_id, other.c.report_id == report_id)
        .scalar_subquery()
        for column in (other.c.urgency, its_due)
    )
    later = or_(running_due > due, and_(running_due == due, _REPORT.report_id > report_id))
    return or_(_REPORT.urgency < urgency, and_(_REPORT.urgency == urgency, later))
