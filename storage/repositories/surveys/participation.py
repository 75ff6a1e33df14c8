"""Count who took part in an anonymous survey, without what they answered."""

from sqlalchemy import func, literal, select, union_all

from storage.database.transactions import Transaction
from storage.repositories.surveys.anonymous import VersionKey
from storage.repositories.surveys.responses import MIXED
from storage.tables import SURVEY_PARTICIPANTS, SURVEY_PENDING, SURVEY_RESPONSES

_PENDING, _TAKEN, _MIXED = (
    table.c for table in (SURVEY_PENDING, SURVEY_PARTICIPANTS, SURVEY_RESPONSES)
)


def count_by_area(tx: Transaction, unit_id: str, key: VersionKey) -> dict[str, int]:
    """Return how many people of which neighbourhood took part; "" is of none or many.

    A change of mixed answers that waits is not counted, nor who withdrew what waited.
    """
    is_taken = (
        select(literal(1))
        .where(
            _TAKEN.unit_id == _PENDING.unit_id,
            _TAKEN.survey_id == _PENDING.survey_id,
            _TAKEN.version == _PENDING.version,
            _TAKEN.person_id == _PENDING.person_id,
        )
        .exists()
    )
    waiting = select(_PENDING.neighbourhood).where(
        _PENDING.unit_id == unit_id,
        _PENDING.survey_id == key.survey_id,
        _PENDING.version == key.version,
        is_taken,
    )
    mixed = select(_MIXED.neighbourhood).where(
        _MIXED.unit_id == unit_id,
        _MIXED.survey_id == key.survey_id,
        _MIXED.version == key.version,
        _MIXED.mode == MIXED,
    )
    all_ = union_all(waiting, mixed).subquery()
    query = select(all_.c.neighbourhood, func.count()).group_by(all_.c.neighbourhood)
    return {area: int(people) for area, people in sorted(map(tuple, tx.execute(query)))}
