"""Commands on surveys: submit one from a file, list, close, print the results."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from bot.commands.bootstrap import open_for_command
from bot.services.approvals import InvalidReasonError, TransitionError
from bot.services.ids import new_id
from bot.services.surveys import approval, drafting
from bot.services.surveys.analysis.disclosure import load_results
from bot.services.surveys.analysis.tables import QuestionTable
from bot.services.surveys.content import InvalidSurveyError
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from bot.settings.settings import Settings
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import Content, StoredSurvey

_LISTED = 50


class SurveyCommandError(Exception):
    """A command on a survey can't be done; the message says why."""


class SurveyFile(Survey, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The file of a survey; times without a zone are local."""

    closes_at: datetime
    opens_at: datetime | None = None
    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def submit_file(settings: Settings, file: Path) -> str:
    """Submit the survey in *file* for approval; return a sentence with its code.

    Raises:
        SurveyCommandError: the file can't be read, or the survey has a fault.
    """
    try:
        written = msgspec.toml.decode(file.read_bytes(), type=SurveyFile)
    except (OSError, msgspec.DecodeError) as error:
        raise SurveyCommandError(f"{file}: {error}") from error
    with _errors_in_words(), open_for_command(settings) as (database, context):
        return database.write_now(_submit, context, _content(written, context))


def list_surveys(settings: Settings) -> str:
    """Return the surveys that were last changed, one per line."""
    with open_for_command(settings) as (database, context):
        found = database.write_now(
            surveys.list_in_states, context.unit_id, surveys.STATES, most=_LISTED
        )
    lines = (
        f"{one.code}  {one.state}  {one.changed_at.astimezone(context.timezone):%Y-%m-%d %H:%M}"
        for one in found
    )
    return "\n".join(lines) or "No survey yet."


def close_survey(settings: Settings, code: str, reason: str) -> str:
    """Close an open survey; return its results.

    Raises:
        SurveyCommandError: there is none with that code, or it is not open.
    """
    with _errors_in_words(), open_for_command(settings) as (database, context):
        return database.write_now(_close, context, code, reason)


def describe_results(settings: Settings, code: str) -> str:
    """Return the state and the results of a survey.

    Raises:
        SurveyCommandError: there is none with that code.
    """
    with open_for_command(settings) as (database, context):
        return database.write_now(_describe, context, code)


def _submit(tx: Transaction, context: UnitContext, content: Content) -> str:
    id_ = drafting.save(tx, context, audit.OPERATOR, new_id(), 0, content).survey_id
    approval.submit(tx, context, audit.OPERATOR, id_, 1)
    return f"{APPROVALS.find(tx, context, id_).code} waits for an official's approval."


def load_survey(tx: Transaction, context: UnitContext, found: StoredSurvey) -> Survey:
    """Return the newest version of what a survey asks."""
    version = surveys.load_version(tx, context.unit_id, found.survey_id, found.version)
    return version.content.survey


def _close(tx: Transaction, context: UnitContext, code: str, reason: str) -> str:
    approval.close(tx, context, audit.OPERATOR, find_by_code(tx, context, code).survey_id, reason)
    return _describe(tx, context, code)


def _describe(tx: Transaction, context: UnitContext, code: str) -> str:
    found = find_by_code(tx, context, code)
    survey = load_survey(tx, context, found)
    results = load_results(tx, context, found.survey_id, found.version, survey)
    lines = [
        f"{found.code}  {found.state}  {survey.title.vi}",
        f"{results.respondents} people answered.",
    ]
    if results.is_hidden:
        lines.append("They are too few to be shown.")
    if results.is_withheld:
        lines.append(
            "The results are shown once, when the survey is over and all answers are mixed."
        )
    for table in results.questions:
        lines += _describe_question(table)
    return "\n".join(lines)


def _describe_question(table: QuestionTable) -> Iterator[str]:
    question = table.question
    if table.is_hidden:
        yield f"{question.text.vi}  (too few to be shown)"
        return
    names = {option.id: option.name.vi for option in question.options}
    yield f"{question.text.vi}  ({table.base})"
    for line in table.lines:
        name = " / ".join(names.get(value, value.strip("_")) for value in line.values)
        if line.people is None:
            yield f"  {name}: a few"
        else:
            share = line.people / table.base if table.base else 0
            yield f"  {name}: {line.people} ({share:.0%})"


def find_by_code(tx: Transaction, context: UnitContext, code: str) -> StoredSurvey:
    """Return the survey with a code like "YK 3" or "3".

    Raises:
        SurveyCommandError: there is none.
    """
    found = surveys.find_by_code(tx, context.unit_id, f"YK {code.upper().strip('YK ')}")
    if found is None:
        raise SurveyCommandError(f"There is no survey {code}.")
    return found


def _content(written: SurveyFile, context: UnitContext) -> Content:
    def local(moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=context.timezone)

    return Content(
        Survey(**{name: getattr(written, name) for name in Survey.__struct_fields__}),
        Audience(written.neighbourhoods, written.kinds),
        written.opens_at and local(written.opens_at),
        local(written.closes_at),
    )


@contextmanager
def _errors_in_words() -> Iterator[None]:
    try:
        yield
    except (InvalidReasonError, InvalidSurveyError) as error:
        raise SurveyCommandError(str(error)) from error
    except TransitionError as error:
        raise SurveyCommandError(f"It is {error.state}.") from error
