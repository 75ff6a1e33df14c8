"""What officials see of a life, and what is stored, read from the tables."""

from collections import Counter
from typing import NamedTuple

from tests.lives.town import Town

_REMARKS = ("remark", "reopened")


class Records(NamedTuple):
    """Everything that a life left with the officials."""

    reports: int
    remarks: int
    surveys: int
    asked: int
    report_texts: str
    help_texts: str
    roll_call: dict[str, int]
    poll: dict[str, int]


def read(town: Town) -> Records:
    """Return the records of *town*."""
    rows = town.rows
    events = rows("SELECT kind, text FROM report_event")
    told = [
        *rows(
            "SELECT category, details, place_words, landmark, neighbourhood, contact FROM report"
        ),
        *((text,) for _, text in events),
    ]
    calls = rows("SELECT answer, need, place, neighbourhood FROM roll_call_answer")
    entries = rows("SELECT answer, need, place, neighbourhood, name FROM roll_call_entry")
    urgent = rows("SELECT details, place_words, contact FROM report WHERE urgency = 2")
    polls = rows(
        "SELECT value FROM survey_answer JOIN announcement ON survey_id = announcement_id"
    )
    surveys = rows("SELECT count(*) FROM survey_response WHERE survey_id = 's1'")
    return Records(
        reports=len(rows("SELECT 1 FROM report")),
        remarks=sum(kind in _REMARKS for kind, _ in events),
        surveys=int(surveys[0][0]),
        asked=len(rows("SELECT 1 FROM asked_official")),
        report_texts=_joined(told),
        help_texts=_joined([*calls, *entries, *urgent]),
        roll_call=dict(Counter(str(row[0]) for row in (*calls, *entries))),
        poll=dict(Counter(str(value) for (value,) in polls)),
    )


class News(NamedTuple):
    """The topics that a person gets news of, and the places to which that is limited."""

    topics: tuple[str, ...]
    places: tuple[str, ...]


def read_news(town: Town, person: str) -> News:
    """Return what *person* gets news of."""
    of = f"WHERE person_id = '{person}'"
    topics = town.rows(f"SELECT topic FROM subscription {of} ORDER BY topic")
    own = town.rows(
        "SELECT neighbourhood FROM person JOIN subscription_setting USING (unit_id, person_id)"
        f" {of} AND scope = 'own'"
    )
    places = town.rows(f"SELECT neighbourhood FROM subscription_place {of}")
    return News(tuple(t for (t,) in topics), tuple(sorted({p for (p,) in (*own, *places) if p})))


def count_addresses(town: Town, person: str) -> int:
    """Return how many addresses *person* has."""
    found = town.rows(
        "SELECT count(*) FROM contact WHERE person_id ="
        f" (SELECT CASE merged_into WHEN '' THEN person_id ELSE merged_into END"
        f" FROM person WHERE person_id = '{person}')"
    )
    return int(found[0][0])


def is_kept(town: Town, person: str) -> bool:
    """Tell whether any message of *person* is stored."""
    kept = f"SELECT 1 FROM inbox WHERE person_id = '{person}' LIMIT 1"
    return bool(town.rows(kept))


def _joined(rows: list[tuple[object, ...]]) -> str:
    return "\n".join(str(value) for row in rows for value in row if value)
