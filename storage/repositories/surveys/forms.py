"""Forms on paper: give out their numbers, store those that were entered, find doubles."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update

from storage.database.transactions import Transaction
from storage.tables import REPORTS, SURVEY_FORMS, SURVEY_PRINTS

_ME, _PRINT = SURVEY_FORMS.c, SURVEY_PRINTS.c


class Form(NamedTuple):
    """An entered form; the table describes the fields."""

    number: int
    version: int
    respondent_id: str
    mode: str
    neighbourhood: str
    name: str
    house: str
    phone: str
    entered_by: str
    at: datetime


class Print(NamedTuple):
    """Forms that were printed, from the number *first* to *last*."""

    first: int
    last: int
    version: int
    by: str
    at: datetime


_COLUMNS = [_ME[field] for field in Form._fields]
_PRINT_COLUMNS = [_PRINT[field] for field in Print._fields]


def next_number(tx: Transaction, unit_id: str, survey_id: str) -> int:
    """Return the first number that no form of a survey has.

    If another transaction takes the same one, inserting it fails, and the transaction is repeated.
    """
    printed = select(func.max(_PRINT.last)).where(_is_print_of(unit_id, survey_id))
    entered = select(func.max(_ME.number)).where(_is_of(unit_id, survey_id))
    return 1 + max(tx.execute(query).scalar() or 0 for query in (printed, entered))


def add_print(tx: Transaction, unit_id: str, survey_id: str, made: Print) -> None:
    """Note that forms were printed."""
    key = {"unit_id": unit_id, "survey_id": survey_id}
    tx.execute(insert(SURVEY_PRINTS).values(**key, **made._asdict()))


def find_print(tx: Transaction, unit_id: str, survey_id: str, number: int) -> Print | None:
    """Return the print of the form with *number*, or None."""
    query = select(*_PRINT_COLUMNS).where(
        _is_print_of(unit_id, survey_id), _PRINT.first <= number, _PRINT.last >= number
    )
    row = tx.execute(query).first()
    return Print(*row) if row else None


def count_printed(tx: Transaction, unit_id: str, survey_id: str, version: int) -> int:
    """Return how many forms of a version were printed."""
    query = select(func.sum(_PRINT.last - _PRINT.first + 1)).where(
        _is_print_of(unit_id, survey_id), _PRINT.version == version
    )
    return int(tx.execute(query).scalar() or 0)


def add(tx: Transaction, unit_id: str, survey_id: str, form: Form) -> None:
    """Insert an entered form."""
    key = {"unit_id": unit_id, "survey_id": survey_id}
    tx.execute(insert(SURVEY_FORMS).values(**key, **form._asdict()))


def find(tx: Transaction, unit_id: str, survey_id: str, number: int) -> Form | None:
    """Return the entered form with *number*, or None."""
    query = select(*_COLUMNS).where(_is_of(unit_id, survey_id), _ME.number == number)
    row = tx.execute(query).first()
    return Form(*row) if row else None


def list_newest(tx: Transaction, unit_id: str, survey_id: str, *, most: int) -> Sequence[Form]:
    """Return the *most* forms that were entered last."""
    query = (
        select(*_COLUMNS)
        .where(_is_of(unit_id, survey_id))
        .order_by(_ME.at.desc(), _ME.number.desc())
        .limit(most)
    )
    return [Form(*row) for row in tx.execute(query)]


def list_near(
    tx: Transaction,
    unit_id: str,
    survey_id: str,
    version: int,
    neighbourhood: str,
    phone: str,
) -> Sequence[Form]:
    """Return the forms of a version from a neighbourhood, and those with a phone number."""
    is_near = _ME.neighbourhood == neighbourhood
    query = select(*_COLUMNS).where(
        _is_of(unit_id, survey_id),
        _ME.version == version,
        or_(is_near, _ME.phone == phone) if phone else is_near,
    )
    return [Form(*row) for row in tx.execute(query)]


def count_by_mode(tx: Transaction, unit_id: str, survey_id: str, version: int) -> dict[str, int]:
    """Return how many forms of a version were entered, by mode."""
    query = (
        select(_ME.mode, func.count())
        .where(_is_of(unit_id, survey_id), _ME.version == version)
        .group_by(_ME.mode)
    )
    return {row[0]: int(row[1]) for row in tx.execute(query)}


def delete_form(tx: Transaction, unit_id: str, survey_id: str, number: int) -> None:
    """Delete an entered form; its number may be entered again."""
    tx.execute(
        delete(SURVEY_FORMS).where(_is_of(unit_id, survey_id), _ME.number == number),
    )


def forget_people(tx: Transaction, unit_id: str, survey_id: str) -> None:
    """Delete who filled in the forms of a survey."""
    nobody = {"name": "", "house": "", "phone": ""}
    tx.execute(update(SURVEY_FORMS).where(_is_of(unit_id, survey_id)).values(nobody))


def list_people_with_phone(tx: Transaction, unit_id: str, phone: str) -> Sequence[str]:
    """Return the people who left this phone number with a report."""
    query = (
        select(REPORTS.c.person_id)
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.contact == phone,
            REPORTS.c.person_id.is_not(None),
        )
        .distinct()
    )
    return [id_ for id_ in tx.execute(query).scalars() if id_]


def _is_of(unit_id: str, survey_id: str) -> ColumnElement[bool]:
    return and_(_ME.unit_id == unit_id, _ME.survey_id == survey_id)


def _is_print_of(unit_id: str, survey_id: str) -> ColumnElement[bool]:
    return and_(_PRINT.unit_id == unit_id, _PRINT.survey_id == survey_id)
