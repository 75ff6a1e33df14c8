"""Find what a report repeats: the words, or the photos, of other reports."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select

from storage.database.transactions import Transaction
from storage.tables import MEDIA, REPORT_MEDIA, REPORTS


def count_same_words(
    tx: Transaction,
    unit_id: str,
    details: str,
    *,
    without: str | None,
    own: str,
    since: datetime,
) -> int:
    """Return how many reports of others since *since* have exactly the words *details*.

    The report *own*, and those of the person *without*, do not count.
    """
    report = REPORTS.c
    is_other = or_(report.person_id.is_(None), report.person_id != (without or ""))
    query = select(func.count()).where(
        report.unit_id == unit_id,
        report.filed_at >= since,
        report.details == details,
        report.report_id != own,
        is_other,
    )
    return int(tx.execute(query).scalar_one())


def has_photo_of_another(
    tx: Transaction, unit_id: str, report_id: str, digests: Collection[str]
) -> bool:
    """Tell whether another report has a file with one of *digests*."""
    if not digests:
        return False
    part = REPORT_MEDIA.c
    is_file = (MEDIA.c.unit_id == part.unit_id) & (MEDIA.c.media_id == part.media_id)
    query = (
        select(part.media_id)
        .join(MEDIA, is_file)
        .where(MEDIA.c.digest.in_(digests), part.unit_id == unit_id, part.report_id != report_id)
    )
    return tx.execute(query.limit(1)).first() is not None
