"""Handlers of the queries about questions and about when the commune is open."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from bot.services.handlers import QueryHandlers
from bot.services.unit_context import Speaker, UnitContext
from bot.services.working_time import holiday_name, is_working_day
from conversations.dialogues.questions.hours.opening import open_from
from conversations.dialogues.questions.queries import (
    FindWorkingCalendar,
    Holiday,
    WorkingCalendar,
)
from conversations.dialogues.reports.queries import MyQuestion, MyQuestions
from conversations.engine.model.queries import NextOpening
from storage.database.transactions import Transaction
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import REPORT

_DAYS = 400
_SATURDAY = 5
_NEW_YEAR = "Tết Nguyên Đán"


@lru_cache(maxsize=8)
def working_calendar(start: date) -> WorkingCalendar:
    """Return the public holidays, and what goes with them, for a year from *start* on."""
    ahead = [start + timedelta(days=n) for n in range(_DAYS)]
    names = {day: name for day in ahead if (name := holiday_name(day)) is not None}
    return WorkingCalendar(
        holidays=tuple(Holiday(day, name) for day, name in names.items()),
        worked=tuple(day for day in ahead if day.weekday() >= _SATURDAY and is_working_day(day)),
        new_year=next((day for day, name in names.items() if name.vi == _NEW_YEAR), None),
    )


def find_working_calendar(
    _tx: Transaction, _context: UnitContext, _speaker: Speaker, query: FindWorkingCalendar
) -> WorkingCalendar:
    """Return the working calendar of about a year."""
    return working_calendar(query.start)


def find_next_opening(
    _tx: Transaction, context: UnitContext, _speaker: Speaker, query: NextOpening
) -> datetime:
    """Return when officials can be called from the time of the query on."""
    at = query.at.astimezone(context.timezone)
    return open_from(at, context.unit.hours, working_calendar(at.date()))


def my_questions(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MyQuestions
) -> tuple[MyQuestion, ...]:
    """Return the questions that the speaker passed on to officials, newest first."""
    del query
    zone = context.timezone
    return tuple(
        MyQuestion(
            question.text,
            question.asked_at.astimezone(zone),
            question.answered_at.astimezone(zone) if question.answered_at else None,
            "" if question.state == REPORT else question.answer,
            question.answer if question.state == REPORT else "",
        )
        for question in official_questions.of_person(tx, context.unit_id, speaker.person_id)
    )


QUERY_HANDLERS: QueryHandlers = {
    FindWorkingCalendar: find_working_calendar,
    NextOpening: find_next_opening,
    MyQuestions: my_questions,
}
