"""The results of a survey as files: a CSV, and a workbook with its codebook.

They hold the tables that the pages show, and no rows of single people: by those, few people with
the same answers could be found.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from io import BytesIO

from bot.console.csv_files import BOM, csv_lines
from bot.services.surveys.analysis.names import ResultNames
from bot.services.surveys.analysis.shown import Bar, Results, TableResult
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.surveys.survey import Survey, SurveyQuestion

_COLUMNS = ("table", "number", "question", "group", "answer", "people", "base", "share")
_CODEBOOK = ("number", "id", "kind", "vi", "en", "condition", "value", "answer", "public")
_WIDTHS = {"question": 40, "group": 24, "answer": 30, "vi": 40, "en": 40, "condition": 30}

Cell = str | int | float | None


async def write_csv(results: Results, phrases: Phrases) -> AsyncIterator[bytes]:
    """Yield the lines of the file, a table at a time."""
    say = phrases.say
    yield csv_lines([[say(f"console-survey-file-{name}") for name in _COLUMNS]], BOM)
    for lines in _tables(results, phrases):
        yield csv_lines([[_plain(cell) for cell in row] for row in lines])


def _plain(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.4f}"
    return "" if cell is None else str(cell)


async def write_workbook(results: Results, survey: Survey, phrases: Phrases, unit: Unit) -> bytes:
    """Return a workbook of three sheets: the numbers, what they mean, and the codebook."""
    return await asyncio.to_thread(_write_workbook, results, survey, phrases, unit)


def _write_workbook(results: Results, survey: Survey, phrases: Phrases, unit: Unit) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - large, and seldom needed

    say, file = phrases.say, BytesIO()
    numbers = [row for lines in _tables(results, phrases) for row in lines]
    about = [[results.title], [results.why], [results.counted]]
    about += [[say("survey_results-respondents", count=results.respondents)]]
    about += [[note] for note in results.notes]
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, columns, rows in (
            ("numbers", _COLUMNS, numbers),
            ("codebook", _CODEBOOK, list(_codebook(survey, phrases, unit))),
            ("about", (), about),
        ):
            sheet = book.add_worksheet(say(f"console-survey-sheet-{name}"))
            bold, percent = book.add_format({"bold": True}), book.add_format({"num_format": "0%"})
            for at, column in enumerate(columns):
                sheet.write_string(0, at, say(f"console-survey-file-{column}"), bold)
                form = percent if column == "share" else None
                sheet.set_column(at, at, _WIDTHS.get(column, 12), form)
            for line, row in enumerate(rows, 1 if columns else 0):
                for at, cell in enumerate(row):
                    sheet.write(line, at, cell)
            if columns:
                sheet.freeze_panes(1, 0)
    return file.getvalue()


def _tables(results: Results, phrases: Phrases) -> Iterator[list[list[Cell]]]:
    """Yield the rows of one table after the other."""
    say = phrases.say
    whole = say("survey_results-everyone")
    turnout = say("console-survey-file-turnout")
    yield [
        [turnout, None, None, its.label, its.detail, its.people, None, its.share]
        for its in results.turnout
    ]
    for question in results.questions:
        base = question.base
        yield [
            [whole, question.number, question.text, None, *_answer(its), base, its.share]
            for its in question.bars
        ]
    for dimension, tables in results.tables.items():
        for table in tables:
            yield _lines(table, say(f"survey_results-by-{dimension}"), phrases)


def _answer(bar: Bar) -> tuple[str, Cell]:
    return bar.label, bar.detail if bar.people is None else bar.people


def _lines(table: TableResult, name: str, phrases: Phrases) -> list[list[Cell]]:
    lines: list[list[Cell]] = [
        [name, table.number, table.text, row.label, column, cell.people, row.base, cell.share]
        for row in (*table.rows, table.total)
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
    weighted = phrases.say("survey_results-weighted")
    if table.weighted:
        lines += [
            [name, table.number, table.text, weighted, column, None, None, share]
            for column, share in zip(table.columns, table.weighted, strict=True)
        ]
    return lines


def _codebook(survey: Survey, phrases: Phrases, unit: Unit) -> Iterator[Sequence[Cell]]:
    """Yield a row for each question, and one for each of its answers."""
    names = ResultNames(phrases, unit)
    by_id = {its.id: its for its in survey.asked}
    for number, question in enumerate(survey.asked, 1):
        said = phrases.say("console-survey-public") if question.is_public else None
        text = (question.text.vi, question.text.en)
        condition = _say_condition(question, by_id, names)
        yield (number, question.id, question.kind, *text, condition, None, None, said)
        for value in question.option_ids:
            answer = names.answer(question, (value,))
            yield (number, question.id, None, None, None, None, value, answer, None)


def _say_condition(
    question: SurveyQuestion, by_id: dict[str, SurveyQuestion], names: ResultNames
) -> str:
    parts = []
    for condition in question.only_if:
        anchor = by_id[condition.question]
        parts.append(f"{names.question(anchor)} {names.answer(anchor, condition.options)}")
    return "; ".join(parts)
