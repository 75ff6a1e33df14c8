"""Make the table of two questions' answers, without small cells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.services.surveys.analysis.small_cells import (
    NOT_ASKED,
    SKIPPED,
    Class,
    Grid,
    is_small,
    merge_grid,
)
from bot.services.surveys.analysis.tables import ORDERED, Breakdown, QuestionTable, ShownResults
from conversations.surveys.survey import ONE, PLACE, SCALE, YES_NO, Survey, SurveyQuestion
from storage.repositories.surveys.tallies import PairCount

_CROSSED = (ONE, YES_NO, SCALE, PLACE)
_PAIR = 2


def can_be_crossed(question: SurveyQuestion) -> bool:
    """Tell whether *question* may be a side of a cross table.

    Each person gives one answer, and everyone is asked: the people of a condition would come out
    by subtraction.
    """
    return question.kind in _CROSSED and not question.only_if


def cross(
    survey: Survey,
    results: ShownResults,
    first: SurveyQuestion,
    second: SurveyQuestion,
    pairs: Sequence[PairCount],
) -> Breakdown | None:
    """Return the answers to *second* by those to *first*, None if that would show a few apart."""
    if not (can_be_crossed(first) and can_be_crossed(second)) or first == second:
        return None
    is_turned = survey.asked.index(first) > survey.asked.index(second)
    if is_turned:
        # One table for a pair, whichever way it is looked at: two would tell more.
        turned = [PairCount(pair.second, pair.first, pair.people) for pair in pairs]
        found = cross(survey, results, second, first, turned)
        return found and Breakdown(second, _turn(found.grid))
    sides = [
        _classes_of(table) for table in results.questions if table.question in (first, second)
    ]
    if len(sides) < _PAIR or not all(sides):
        return None
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for pair in pairs:
        counts[_no_answer(pair.first), _no_answer(pair.second)] += pair.people

    def count(row: Class, column: Class) -> int:
        return sum(counts[one, other] for one in row for other in column)

    rows, columns = ([*side, *_missing(side, counts, at)] for at, side in enumerate(sides))
    grid = merge_grid(
        [row for row in rows if sum(count(row, column) for column in columns)],
        columns,
        count,
        is_ordered=second.kind in ORDERED,
        may_skip=False,
    )
    if grid is None or _shows_condition(survey, results, first, second, grid):
        return None
    return Breakdown(second, grid)


def _no_answer(value: str | None) -> str:
    return NOT_ASKED if value is None else value or SKIPPED


def _classes_of(table: QuestionTable) -> list[Class]:
    return [] if table.is_hidden else [line.values for line in table.lines]


def _missing(
    side: Sequence[Class], counts: Mapping[tuple[str, str], int], at: int
) -> Iterator[Class]:
    """Yield the classes of those who gave no answer, which are no lines of a table."""
    known = {value for class_ in side for value in class_}
    for value in dict.fromkeys(pair[at] for pair in counts):
        if value not in known:
            yield (value,)


def _turn(grid: Grid) -> Grid:
    return Grid(grid.columns, grid.rows, tuple(zip(*grid.counts, strict=True)))


def _shows_condition(
    survey: Survey,
    results: ShownResults,
    first: SurveyQuestion,
    second: SurveyQuestion,
    grid: Grid,
) -> bool:
    """Tell whether *grid* and a question that depends on both of its questions show a few."""
    tables = {table.question.id: table for table in results.questions}
    for question in survey.asked:
        wanted = {its.question: set(its.options) for its in question.only_if}
        if set(wanted) != {first.id, second.id} or tables[question.id].is_hidden:
            continue
        outer = inner = 0
        for row, values in enumerate(grid.rows):
            for column, across in enumerate(grid.columns):
                is_met = wanted[first.id] & set(values) and wanted[second.id] & set(across)
                is_whole = wanted[first.id] >= set(values) and wanted[second.id] >= set(across)
                outer += grid.counts[row][column] if is_met else 0
                inner += grid.counts[row][column] if is_whole else 0
        table = tables[question.id]
        shown = _shown_people(table)
        if is_small(outer - shown) or (table.asked is not None and is_small(shown - inner)):
            return True
    return False


def _shown_people(table: QuestionTable) -> int:
    """Return how many people are known to have been asked."""
    if table.asked is not None:
        return table.asked
    lines = sum(line.people or 0 for line in table.lines if NOT_ASKED not in line.values)
    return lines if not table.is_multiple else 0
