"""Followers: people who reported the same problem and get news of the report."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select

from storage.database.statements import Statement, in_parameter
from storage.database.transactions import Transaction
from storage.repositories.reports.reports import FiledReport
from storage.tables import REPORT_FOLLOWERS, REPORTS

_FOLLOWER = REPORT_FOLLOWERS.c


def follow(
    tx: Transaction, unit_id: str, report_id: str, person_id: str, *, now: datetime
) -> None:
    """Make a person, whose row is locked, follow a report; idempotent."""
    if not is_follower(tx, unit_id, report_id, person_id):
        tx.execute(
            insert(REPORT_FOLLOWERS).values(
                unit_id=unit_id, report_id=report_id, person_id=person_id, since=now
            )
        )


def unfollow(tx: Transaction, unit_id: str, report_id: str, person_id: str) -> None:
    """Make a person stop following a report."""
    tx.execute(
        delete(REPORT_FOLLOWERS).where(
            _FOLLOWER.unit_id == unit_id,
            _FOLLOWER.report_id == report_id,
            _FOLLOWER.person_id == person_id,
        )
    )


def unfollow_since(
    tx: Transaction, unit_id: str, report_id: str, people: Sequence[str], *, since: datetime
) -> None:
    """Make those of *people* stop following a report who began exactly at *since*."""
    tx.execute(
        delete(REPORT_FOLLOWERS).where(
            _FOLLOWER.unit_id == unit_id,
            _FOLLOWER.report_id == report_id,
            _FOLLOWER.person_id.in_(people),
            _FOLLOWER.since == since,
        )
    )


def unfollow_all(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Make a person stop following all reports."""
    tx.execute(
        delete(REPORT_FOLLOWERS).where(
            _FOLLOWER.unit_id == unit_id, _FOLLOWER.person_id == person_id
        )
    )


def is_followed(tx: Transaction, unit_id: str, report_id: str, person_id: str | None) -> bool:
    """Tell whether someone other than *person_id* follows a report."""
    return bool(set(of_report(tx, unit_id, report_id)) - {person_id})


def is_follower(tx: Transaction, unit_id: str, report_id: str, person_id: str) -> bool:
    """Tell whether a person follows a report."""
    query = select(_FOLLOWER.since).where(
        _FOLLOWER.unit_id == unit_id,
        _FOLLOWER.report_id == report_id,
        _FOLLOWER.person_id == person_id,
    )
    return tx.execute(query).first() is not None


# Without ORDER BY: SQLite would otherwise scan all reports of the unit.
_FOLLOWED_REPORTS = Statement(
    select(*(REPORTS.c[field] for field in FiledReport._fields)).where(
        REPORTS.c.unit_id == bindparam("unit"),
        REPORTS.c.report_id.in_(
            select(_FOLLOWER.report_id).where(
                _FOLLOWER.unit_id == bindparam("unit"), _FOLLOWER.person_id == bindparam("person")
            )
        ),
    )
)


def list_followed(
    tx: Transaction, unit_id: str, person_id: str, *, most: int
) -> list[FiledReport]:
    """Return the reports that a person follows, newest first."""
    found = [
        FiledReport(*row) for row in _FOLLOWED_REPORTS.rows(tx, unit=unit_id, person=person_id)
    ]
    return sorted(found, key=lambda it: (it.filed_at, it.report_id), reverse=True)[:most]


def of_report(tx: Transaction, unit_id: str, report_id: str) -> list[str]:
    """Return the followers of a report in the order in which they began."""
    query = (
        select(_FOLLOWER.person_id)
        .where(_FOLLOWER.unit_id == unit_id, _FOLLOWER.report_id == report_id)
        .order_by(_FOLLOWER.since, _FOLLOWER.person_id)
    )
    return list(tx.execute(query).scalars())


def count_reporters(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> dict[str, int]:
    """Return, for each report, the number of people who filed or follow it."""
    query = (
        select(_FOLLOWER.report_id, func.count())
        .where(_FOLLOWER.unit_id == unit_id, _FOLLOWER.report_id.in_(report_ids))
        .group_by(_FOLLOWER.report_id)
    )
    following = {row[0]: int(row[1]) for row in tx.execute(query)}
    return {report_id: 1 + following.get(report_id, 0) for report_id in report_ids}


_FOLLOWERS_OF_REPORTS = Statement(
    select(_FOLLOWER.person_id).where(
        _FOLLOWER.unit_id == bindparam("unit"), in_parameter(_FOLLOWER.report_id, "reports")
    )
)


def count_other_reporters(
    tx: Transaction, unit_id: str, filed: Mapping[str, str | None], person_id: str
) -> int:
    """Return the number of different people other than *person_id* who filed or follow reports.

    *filed* maps report ids to the person who filed each. An erased person still counts.
    """
    if not filed:
        return 0
    following = _FOLLOWERS_OF_REPORTS.rows(tx, unit=unit_id, reports=list(filed))
    people = {id_ for id_ in filed.values() if id_} | {row[0] for row in following}
    return len(people - {person_id}) + list(filed.values()).count(None)


def list_of_reports(
    tx: Transaction, unit_id: str, report_ids: Sequence[str]
) -> list[tuple[str, str]]:
    """Return (report, person) for each follower of reports."""
    follower = REPORT_FOLLOWERS.c
    query = select(follower.report_id, follower.person_id).where(
        follower.unit_id == unit_id, follower.report_id.in_(report_ids)
    )
    return [(row[0], row[1]) for row in tx.execute(query)]
