"""Answers what a conversation asks to be told, in the transaction of its message."""

from bot.deeds.data_rights import traces
from bot.deeds.desk import Desk, Speaker
from conversations.engine.queries import MyReport, MyReports, MyTraces, Query
from conversations.engine.unit import Category, Unit, Words
from conversations.text.spoken import date
from storage.database import Transaction
from storage.repositories import reports


def recall(tx: Transaction, desk: Desk, speaker: Speaker, query: Query[object]) -> object:
    """Return the answer to *query* for one person, in the query's own shape."""
    match query:
        case MyReports():
            return _my_reports(tx, desk, speaker, query.most)
        case MyTraces():
            return traces(tx, desk, speaker.person_id)
        case _:
            raise LookupError(type(query).__name__)


def _my_reports(tx: Transaction, desk: Desk, speaker: Speaker, most: int) -> tuple[MyReport, ...]:
    language = speaker.person.language
    found = reports.of_person(tx, desk.unit_id, speaker.person_id, most=most)
    return tuple(
        MyReport(
            id=report.report_id,
            code=report.code,
            category=category_name(desk.pack(tx, report.version), report.category).in_language(
                language
            ),
            name=Words(f"{report.code} – {date(report.filed_at.astimezone(desk.timezone))}"),
            state=report.state,
            filed=report.filed_at.astimezone(desk.timezone),
            due=report.answer_due.astimezone(desk.timezone),
            also=(report.code, report.code.split()[-1]),
        )
        for report in found
    )


def category_name(unit: Unit, category_id: str) -> Words:
    """Return a category's name; its id where the pack does not have it any more."""
    return next((c.name for c in unit.categories if c.id == category_id), Words(category_id))


def category(unit: Unit, category_id: str) -> Category | None:
    """Return a category of the unit, None where it is not one any more."""
    return next((c for c in unit.categories if c.id == category_id), None)
