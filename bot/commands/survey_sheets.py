"""Commands on surveys in spreadsheets (XLSForm): load one, export one."""

from pathlib import Path

from bot import phrasebooks
from bot.commands.bootstrap import open_for_command
from bot.commands.surveys import SurveyCommandError, find_by_code, load_survey
from bot.services.ids import new_id
from bot.services.surveys import drafting
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from bot.settings.settings import Settings
from bot.subprocess_work.limited_process import SubprocessWorkError
from bot.subprocess_work.xlsform_files import read_survey_file_now
from bot.xlsform import words
from bot.xlsform.writing import write_xlsform
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.surveys.surveys import Content

_LOCALES = Path(__file__).parents[2] / "locales"


def load_sheet(settings: Settings, file: Path) -> str:
    """Store the survey of a spreadsheet (XLSForm) as a draft; return sentences about it.

    Raises:
        SurveyCommandError: the file can't be read, or has what our surveys don't have.
    """
    phrases = phrasebooks.load(_LOCALES)["en"]
    try:
        read = read_survey_file_now(file.read_bytes())
    except (OSError, SubprocessWorkError) as error:
        raise SurveyCommandError(f"{file}: {error}") from error
    if read.survey is None:
        lines = [words.say_line(fault, phrases) for fault in read.faults]
        raise SurveyCommandError("\n".join([f"{file}: nothing was stored.", *lines]))
    with open_for_command(settings) as (database, context):
        code = database.write_now(_save_draft, context, Content(read.survey))
    remarks = [words.say_remark(remark, phrases) for remark in read.remarks]
    sentence = f"{code} is a draft: an official completes and submits it in the console."
    return "\n".join([sentence, *remarks])


def export_survey(settings: Settings, code: str, file: Path) -> str:
    """Write a survey to *file* as a spreadsheet (XLSForm); return a sentence.

    Raises:
        SurveyCommandError: there is none with that code, or the file can't be written.
    """
    with open_for_command(settings) as (database, context):
        found = database.write_now(find_by_code, context, code)
        survey = database.write_now(load_survey, context, found)
        areas = {its.id: its.name for its in context.unit.neighbourhoods}
        books = phrasebooks.load(_LOCALES, context.unit)
    try:
        file.write_bytes(write_xlsform(survey, found.code, areas, books))
    except OSError as error:
        raise SurveyCommandError(str(error)) from error
    return f"{found.code} is in {file}."


def _save_draft(tx: Transaction, context: UnitContext, content: Content) -> str:
    id_ = drafting.save(tx, context, audit.OPERATOR, new_id(), 0, content).survey_id
    return APPROVALS.find(tx, context, id_).code
