"""The public results of a survey, of a neighbourhood beside the whole commune.

They are taken from the tables that officials see, which have no small cells: whoever compares both
learns nothing about a few people.
"""

from collections.abc import Iterator

from msgspec import Struct

from bot.services.surveys.analysis.tables import AREA, Breakdown, QuestionTable, ShownResults


class ComparedLine(Struct, frozen=True):
    """The shares of those who gave any of *values*: in one's neighbourhood, and *everywhere*.

    *here* is None if it may not be shown.
    """

    values: tuple[str, ...]
    here: float | None
    everywhere: float


class ComparedQuestion(Struct, frozen=True):
    """The results of the question with the id *question*.

    *places* are one's neighbourhood and those that are counted together with it, () if none.
    """

    question: str
    lines: tuple[ComparedLine, ...]
    places: tuple[str, ...] = ()

    @property
    def first(self) -> ComparedLine:
        """The line that most people of the commune chose."""
        return max(self.lines, key=lambda line: line.everywhere)


class Comparison(Struct, frozen=True):
    """The public results, for the people of one neighbourhood.

    *respondents* is how many people answered, 0 if that is too few to be shown.
    """

    respondents: int = 0
    questions: tuple[ComparedQuestion, ...] = ()


def compare(shown: ShownResults, area: str) -> Comparison:
    """Return the public results for the people of *area*, "" for an unknown one."""
    if shown.is_hidden:
        return Comparison()
    by_question = shown.breakdowns.get(AREA, {})
    questions = []
    for table in shown.questions:
        is_compared = table.question.is_public and table.question.option_ids
        if not is_compared or table.is_hidden:
            continue
        made = by_question.get(table.question.id)
        beside = made and _beside(made, area)
        compared = beside or ComparedQuestion(table.question.id, tuple(_alone(table)))
        if compared.lines and not _says_nothing(compared):
            questions.append(compared)
    return Comparison(shown.respondents, tuple(questions))


def _beside(made: Breakdown, area: str) -> ComparedQuestion | None:
    """Return a row beside the sum of all, None if there is no row with *area*."""
    grid, columns = made.grid, made.answer_columns
    row = next((n for n, ids in enumerate(grid.rows) if area and area in ids), None)
    if row is None or not made.base(row):
        return None
    everyone = sum(made.base(n) for n in range(len(grid.rows)))
    lines = tuple(
        ComparedLine(
            grid.columns[column],
            grid.counts[row][column] / made.base(row),
            grid.column_total(column) / everyone,
        )
        for column in columns
    )
    return ComparedQuestion(made.question.id, lines, grid.rows[row])


def _alone(table: QuestionTable) -> Iterator[ComparedLine]:
    for line in table.lines:
        if line.people is not None and table.base and _is_counted(table, line.values):
            yield ComparedLine(line.values, None, line.people / table.base)


def _says_nothing(compared: ComparedQuestion) -> bool:
    """Tell whether all people are in one group of answers that are counted together."""
    return compared.first.everywhere == 1 and len(compared.first.values) > 1


def _is_counted(table: QuestionTable, values: tuple[str, ...]) -> bool:
    """Tell whether a line names answers: not words, or people who gave none."""
    return set(values) <= set(table.question.option_ids)


def percent(share: float) -> int:
    """Return a share as a whole number of percent."""
    return round(share * 100)
