"""Who told of the same matter as a report, and who hears what becomes of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select

from storage.database import Transaction
from storage.repositories.reports import Filed
from storage.statements import Statement, among, ask, each_of
from storage.tables import REPORT_FOLLOWERS, REPORTS

_FOLLOWER = REPORT_FOLLOWERS.c


def follow(
    tx: Transaction, unit_id: str, report_id: str, person_id: str, *, now: datetime
) -> None:
    """Let a person, whose row is held, follow a report; to do so twice changes nothing."""
    if not follows(tx, unit_id, report_id, person_id):
        tx.execute(
            insert(REPORT_FOLLOWERS).values(
                unit_id=unit_id, report_id=report_id, person_id=person_id, since=now
            )
        )


def unfollow(tx: Transaction, unit_id: str, report_id: str, person_id: str) -> None:
    """Let a person follow a report no more."""
    tx.execute(
        delete(REPORT_FOLLOWERS).where(
            _FOLLOWER.unit_id == unit_id,
            _FOLLOWER.report_id == report_id,
            _FOLLOWER.person_id == person_id,
        )
    )


def unfollow_all(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Let a person follow nothing any more."""
    tx.execute(
        delete(REPORT_FOLLOWERS).where(
            _FOLLOWER.unit_id == unit_id, _FOLLOWER.person_id == person_id
        )
    )


def is_followed(tx: Transaction, unit_id: str, report_id: str, person_id: str | None) -> bool:
    """Tell whether someone other than *person_id* follows a report."""
    return bool(set(of_report(tx, unit_id, report_id)) - {person_id})


def follows(tx: Transaction, unit_id: str, report_id: str, person_id: str) -> bool:
    """Tell whether a person follows a report."""
    query = select(_FOLLOWER.since).where(
        _FOLLOWER.unit_id == unit_id,
        _FOLLOWER.report_id == report_id,
        _FOLLOWER.person_id == person_id,
    )
    return tx.execute(query).first() is not None


# In no order: to have them in order, SQLite would go through all reports of the unit.
_FOLLOWED = Statement(
    select(*(REPORTS.c[field] for field in Filed._fields)).where(
        REPORTS.c.unit_id == bindparam("unit"),
        REPORTS.c.report_id.in_(
            select(_FOLLOWER.report_id).where(
                _FOLLOWER.unit_id == bindparam("unit"), _FOLLOWER.person_id == bindparam("person")
            )
        ),
    )
)


def followed(tx: Transaction, unit_id: str, person_id: str, *, most: int) -> list[Filed]:
    """Return the reports that a person follows, newest first."""
    found = [Filed(*row) for row in _FOLLOWED.rows(tx, unit=unit_id, person=person_id)]
    return sorted(found, key=lambda it: (it.filed_at, it.report_id), reverse=True)[:most]


def of_report(tx: Transaction, unit_id: str, report_id: str) -> list[str]:
    """Return who follows a report, in the order in which they began."""
    query = (
        select(_FOLLOWER.person_id)
        .where(_FOLLOWER.unit_id == unit_id, _FOLLOWER.report_id == report_id)
        .order_by(_FOLLOWER.since, _FOLLOWER.person_id)
    )
    return list(tx.execute(query).scalars())


def counts(tx: Transaction, unit_id: str, report_ids: Sequence[str]) -> dict[str, int]:
    """Return how many people told of each of the reports: who filed it and who follows it."""
    query = (
        select(_FOLLOWER.report_id, func.count())
        .where(_FOLLOWER.unit_id == unit_id, _FOLLOWER.report_id.in_(report_ids))
        .group_by(_FOLLOWER.report_id)
    )
    following = {row[0]: int(row[1]) for row in tx.execute(query)}
    return {report_id: 1 + following.get(report_id, 0) for report_id in report_ids}


_FOLLOW = Statement(
    select(_FOLLOWER.person_id).where(
        _FOLLOWER.unit_id == bindparam("unit"), among(_FOLLOWER.report_id, "reports")
    )
)
_REPORT = each_of("reports")
_FILED = Statement(
    select(
        select(REPORTS.c.person_id)
        .where(REPORTS.c.unit_id == bindparam("unit"), REPORTS.c.report_id == _REPORT)
        .scalar_subquery(),
        _REPORT,
    )
)


def others(tx: Transaction, unit_id: str, report_ids: Sequence[str], person_id: str) -> int:
    """Return how many people beside *person_id* told of the reports, each counted once.

    Whoever filed a report and was erased since is still one who told of it.
    """
    if not report_ids:
        return 0
    which: dict[str, object] = {"unit": unit_id, "reports": list(report_ids)}
    people = [row[0] for rows in ask(tx, (_FILED, which), (_FOLLOW, which)) for row in rows]
    return len({id_ for id_ in people if id_} - {person_id}) + people.count(None)
