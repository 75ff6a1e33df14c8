"""Who counts towards the fewest people whose answers to an anonymous survey are mixed.

Others could be invented, to fill the five around one person: forms that one official entered are
one source together, and people in the chat are one only if they consented before the survey was
first submitted. Whoever changes mixed answers by their secret is not known, and is none.
"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    Boolean,
    ColumnElement,
    FromClause,
    Table,
    and_,
    case,
    func,
    literal,
    literal_column,
    select,
)

from storage.database.transactions import Transaction
from storage.tables import (
    CONSENTS,
    PEOPLE,
    SURVEY_EVENTS,
    SURVEY_FORMS,
    SURVEY_PARTICIPANTS,
    SURVEYS,
)

# Grouped, so that SQLite makes an index of it: else it reads all forms for each answer (1 s for
# 5,000 answers and 500 forms, measured in `count_pending`; so 0.1 s).
_ENTERED = (
    select(
        SURVEY_FORMS.c.unit_id,
        SURVEY_FORMS.c.survey_id,
        SURVEY_FORMS.c.respondent_id,
        func.min(SURVEY_FORMS.c.entered_by).label("entered_by"),
    )
    .group_by(SURVEY_FORMS.c.unit_id, SURVEY_FORMS.c.survey_id, SURVEY_FORMS.c.respondent_id)
    .subquery("entered")
)
_FORM = _ENTERED.c
_GIVEN, _SUBMITTED = "given", "submit"
_OF_OFFICIAL, _OF_PERSON = "official ", "person "


class Source(NamedTuple):
    """Who answers come from: an official's id, or a person's; neither, if they don't count."""

    official: str = ""
    person_id: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether it counts."""
        return self != Source()


def join_forms(table: Table) -> FromClause:
    """Return *table*, whose rows have a survey and a person, with what `source_of` reads."""
    return table.outerjoin(
        _ENTERED,
        and_(
            _FORM.unit_id == table.c.unit_id,
            _FORM.survey_id == table.c.survey_id,
            _FORM.respondent_id == table.c.person_id,
        ),
    )


def source_of(table: Table) -> ColumnElement[str | None]:
    """Return the source of a row of `join_forms`, as a text; NULL is none."""
    return case(
        (_FORM.entered_by.is_not(None), literal(_OF_OFFICIAL) + _FORM.entered_by),
        (_is_early(table), literal(_OF_PERSON) + table.c.person_id),
        else_=None,
    )


def read_source(text: str | None) -> Source:
    """Return the source that `source_of` has as *text*."""
    if text is None:
        return Source()
    if text.startswith(_OF_OFFICIAL):
        return Source(official=text.removeprefix(_OF_OFFICIAL))
    return Source(person_id=text.removeprefix(_OF_PERSON))


def count_of_version(tx: Transaction, unit_id: str, survey_id: str, version: int) -> int:
    """Return how many sources took part in a version of an anonymous survey."""
    taken = SURVEY_PARTICIPANTS.c
    query = (
        select(func.count(source_of(SURVEY_PARTICIPANTS).distinct()))
        .select_from(join_forms(SURVEY_PARTICIPANTS))
        .where(taken.unit_id == unit_id, taken.survey_id == survey_id, taken.version == version)
    )
    return int(tx.execute(query).scalar_one())


def _is_early(table: Table) -> ColumnElement[bool]:
    """Tell whether someone was here, and consented, before the survey was first submitted.

    An address that is unlinked has the consents of its earlier person, with their times.
    """
    row, submitted = table.c, _first_submission(table)
    return (
        select(literal_column("1", Boolean))
        .select_from(
            CONSENTS.join(
                PEOPLE,
                and_(
                    PEOPLE.c.unit_id == CONSENTS.c.unit_id,
                    PEOPLE.c.person_id == CONSENTS.c.person_id,
                ),
            )
        )
        .where(
            CONSENTS.c.unit_id == row.unit_id,
            CONSENTS.c.person_id == row.person_id,
            CONSENTS.c.act == _GIVEN,
            CONSENTS.c.at < submitted,
            PEOPLE.c.created_at < submitted,
        )
        .correlate(table)
        .exists()
    )


def _first_submission(table: Table) -> ColumnElement[datetime]:
    """Return when a survey was first submitted; when it was begun, if it never was."""
    row, event, survey = table.c, SURVEY_EVENTS.alias().c, SURVEYS.alias().c
    first = (
        select(func.min(event.at))
        .where(
            event.unit_id == row.unit_id,
            event.survey_id == row.survey_id,
            event.act == _SUBMITTED,
        )
        .correlate(table)
        .scalar_subquery()
    )
    begun = (
        select(survey.created_at)
        .where(survey.unit_id == row.unit_id, survey.survey_id == row.survey_id)
        .correlate(table)
        .scalar_subquery()
    )
    return func.coalesce(first, begun)
