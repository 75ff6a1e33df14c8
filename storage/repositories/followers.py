"""Whether anyone but its own person waits for a report."""

from sqlalchemy import Table, select

from storage.database import Transaction
from storage.tables import METADATA

# None until residents can follow the reports of others.
_FOLLOWERS: Table | None = METADATA.tables.get("report_follower")


def is_followed(tx: Transaction, unit_id: str, report_id: str, person_id: str | None) -> bool:
    """Tell whether someone other than *person_id* follows the report."""
    if _FOLLOWERS is None:
        return False
    query = select(_FOLLOWERS.c.person_id).where(
        _FOLLOWERS.c.unit_id == unit_id, _FOLLOWERS.c.report_id == report_id
    )
    if person_id is not None:
        query = query.where(_FOLLOWERS.c.person_id != person_id)
    return tx.execute(query.limit(1)).first() is not None


def unfollow(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Let a person follow nothing any more."""
    if _FOLLOWERS is not None:
        tx.execute(
            _FOLLOWERS.delete().where(
                _FOLLOWERS.c.unit_id == unit_id, _FOLLOWERS.c.person_id == person_id
            )
        )
