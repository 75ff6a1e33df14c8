"""Print the results of a survey on A4, with bars that survive a photocopier."""

from collections.abc import Iterator
from pathlib import Path

from bot.services.surveys.analysis.shown import Bar, QuestionResult, Results, Row, format_share
from bot.subprocess_work.typesetter import typeset
from bot.subprocess_work.work_queue import WorkQueue
from bot.vendor import PRINT_FONTS
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit

_TEMPLATE = (Path(__file__).parent / "print" / "results.typ").read_text("utf-8")


async def print_results(
    queue: WorkQueue, results: Results, phrases: Phrases, unit: Unit, code: str
) -> bytes:
    """Return the report as PDF.

    Raises:
        SubprocessWorkError: too many sheets wait, or the process failed.
    """
    say = phrases.say
    values = {
        "author": say("news_page-author", unit=unit.name.vi),
        "title": say("survey_results-title", title=results.title),
        "code": code,
        "why": results.why,
        "facts": [say("survey_results-respondents", count=results.respondents), results.counted],
        "notes": results.notes,
        "turnout": say("console-survey-file-turnout"),
        "areas": [_bar(its) for its in results.turnout if its.detail],
        "questions": [_question(its) for its in results.questions],
        "tables": list(_tables(results, phrases)),
    }
    return await typeset(queue, _TEMPLATE, values, PRINT_FONTS)


def _bar(bar: Bar) -> dict[str, object]:
    said = bar.detail or f"{bar.people} · {format_share(bar.share)}"
    return {"label": bar.label, "said": said, "share": min(bar.share or 0, 1)}


def _question(question: QuestionResult) -> dict[str, object]:
    return {
        "text": f"{question.number}. {question.text}",
        "notes": question.notes,
        "bars": [_bar(its) for its in question.bars],
    }


def _tables(results: Results, phrases: Phrases) -> Iterator[dict[str, object]]:
    for dimension, tables in results.tables.items():
        for table in tables:
            rows = [_cells(row) for row in (*table.rows, table.total)]
            if table.weighted:
                shares = [format_share(share) for share in table.weighted]
                rows.append([phrases.say("survey_results-weighted"), "", *shares])
            yield {
                "text": f"{table.number}. {table.text}",
                "by": phrases.say(f"survey_results-by-{dimension}"),
                "head": ["", phrases.say("survey_results-people"), *table.columns],
                "rows": rows,
                "notes": table.notes,
            }


def _cells(row: Row) -> list[str]:
    counts = [f"{cell.people} · {format_share(cell.share)}" for cell in row.cells]
    return [row.label, str(row.base), *counts]
