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
    subtracts_to_few,
)
from bot.services.surveys.analysis.tables import (
    NOT_CHOSEN,
    ORDERED,
    Breakdown,
    QuestionTable,
    ShownResults,
)
from conversations.surveys.survey import (
    ONE,
    PLACE,
    SCALE,
    SEVERAL,
    YES_NO,
    Survey,
    SurveyQuestion,
)
from storage.repositories.surveys.tallies import PairCount

Pairs = Mapping[tuple[str, str], Sequence[PairCount]]
"""How many people gave which answers to two questions, by the ids of these."""

_CROSSED = (ONE, YES_NO, SCALE, PLACE)
_PAIR = 2


def can_be_crossed(question: SurveyQuestion) -> bool:
    """Tell whether *question* may be a side of a cross table.

    Each person gives one answer, or several if everyone is asked.
    """
    if question.kind == SEVERAL:
        return not question.only_if
    return question.kind in _CROSSED and len(question.only_if) <= 1


def find_sides(
    survey: Survey, first: SurveyQuestion, second: SurveyQuestion
) -> tuple[SurveyQuestion, SurveyQuestion] | None:
    """Return which of two questions gives the rows of their table, and which the columns.

    There is one table for a pair, whichever way it is looked at: two would tell more. Several
    options, or a condition, are in the columns; two such questions can't be crossed.
    """
    if first == second or not (can_be_crossed(first) and can_be_crossed(second)):
        return None
    in_columns = [its for its in (first, second) if its.kind == SEVERAL or its.only_if]
    if len(in_columns) == _PAIR:
        return None
    pair = sorted((first, second), key=lambda its: (its in in_columns, survey.asked.index(its)))
    return pair[0], pair[1]


def list_pairs(
    survey: Survey, first: SurveyQuestion, second: SurveyQuestion
) -> list[tuple[SurveyQuestion, SurveyQuestion]]:
    """Return the pairs of questions whose counts the table of two questions needs.

    People who were asked one with a condition must not come out by the question of the condition.
    """
    sides = find_sides(survey, first, second)
    if sides is None:
        return []
    rows, columns = sides
    anchor = _anchor_of(survey, columns)
    return [sides] if anchor in (None, rows) else [sides, *list_pairs(survey, rows, anchor)]


def cross(
    survey: Survey,
    results: ShownResults,
    first: SurveyQuestion,
    second: SurveyQuestion,
    pairs: Pairs,
) -> Breakdown | None:
    """Return the answers to *second* by those to *first*, None if that would show a few apart.

    Several options are the columns of the table in any case.
    """
    sides = find_sides(survey, first, second)
    if sides is None:
        return None
    rows, columns = sides
    grid = _Crossing(survey, results, pairs).make(rows, columns)
    if grid is None:
        return None
    if columns.kind == SEVERAL:
        return Breakdown(columns, grid, is_multiple=True)
    return Breakdown(second, grid if first == rows else _turn(grid))


class _Crossing:
    """Makes the tables of pairs of questions of one version."""

    def __init__(self, survey: Survey, results: ShownResults, pairs: Pairs) -> None:
        self._survey = survey
        self._tables = {table.question.id: table for table in results.questions}
        self._pairs = pairs

    def make(self, rows: SurveyQuestion, columns: SurveyQuestion) -> Grid | None:
        """Return the table of two questions, as `find_sides` orders them."""
        if not self._tables or any(self._tables[its.id].is_hidden for its in (rows, columns)):
            return None
        if columns.kind == SEVERAL:
            grid = self._cross_several(rows, columns)
        elif columns.only_if:
            grid = self._cross_condition(rows, columns)
        else:
            grid = self._merge(rows, columns)
        return None if grid is None or self._shows_condition(rows, columns, grid) else grid

    def _merge(
        self,
        rows: SurveyQuestion,
        columns: SurveyQuestion,
        fixed: Sequence[Class] = (),
    ) -> Grid | None:
        """Return the table of two questions with one answer each, in the *fixed* rows if any."""
        counts: dict[tuple[str, str], int] = defaultdict(int)
        for pair in self._pairs[rows.id, columns.id]:
            counts[_no_answer(pair.first), _no_answer(pair.second)] += pair.people

        def count(row: Class, column: Class) -> int:
            return sum(counts[one, other] for one in row for other in column)

        lines, across = (
            [*side, *_missing(side, counts, at)]
            for at, side in enumerate(_classes_of(self._tables[its.id]) for its in (rows, columns))
        )
        return merge_grid(
            fixed or [row for row in lines if sum(count(row, column) for column in across)],
            across,
            count,
            is_ordered=columns.kind in ORDERED,
            may_skip=False,
            merges_rows=not fixed,
        )

    def _cross_condition(self, rows: SurveyQuestion, columns: SurveyQuestion) -> Grid | None:
        """Return the table of a question that some are asked, in the rows of the earlier one.

        Who was asked are people of that table: a few of them must not come out.
        """
        anchor = _anchor_of(self._survey, columns)
        if anchor is None or anchor.kind == SEVERAL:
            return None
        if anchor == rows:
            grid = self._merge(rows, columns)
            return grid if grid and (NOT_ASKED,) in grid.columns else None
        sides = find_sides(self._survey, rows, anchor)
        earlier = self.make(*sides) if sides else None
        if sides is None or earlier is None:
            return None
        earlier = earlier if sides[0] == rows else _turn(earlier)
        grid = self._merge(rows, columns, earlier.rows)
        if grid is None or (NOT_ASKED,) not in grid.columns:
            return None
        wanted = set(columns.only_if[0].options)
        return None if subtracts_to_few(grid, earlier, wanted) else grid

    def _cross_several(self, rows: SurveyQuestion, columns: SurveyQuestion) -> Grid | None:
        """Return a table in which both who chose an option and who did not are never few."""
        answered: dict[str, int] = defaultdict(int)
        chosen: dict[tuple[str, str], int] = defaultdict(int)
        for pair in self._pairs[rows.id, columns.id]:
            if pair.second:
                answered[_no_answer(pair.first)] += pair.leading
                chosen[_no_answer(pair.first), pair.second] += pair.people

        def count(row: Class, column: Class) -> int:
            people = sum(chosen[value, column[-1]] for value in row)
            return sum(answered[its] for its in row) - people if NOT_CHOSEN in column else people

        shown = self._tables[columns.id].lines
        options = [line.values[0] for line in shown if line.people is not None]
        side = _classes_of(self._tables[rows.id])
        known = {value for class_ in side for value in class_}
        lines = [*side, *((value,) for value in answered if value not in known)]
        grid = merge_grid(
            [row for row in lines if any(answered[value] for value in row)],
            [its for id_ in options for its in ((id_,), (NOT_CHOSEN, id_))],
            count,
            merges_columns=False,
        )
        if grid is None or len(columns.option_ids) != _PAIR:
            return grid
        # Of two options, who left out one chose the other: who chose both may be few.
        both = (
            sum(count(row, (id_,)) for id_ in columns.option_ids)
            - sum(answered[value] for value in row)
            for row in grid.rows
        )
        return None if any(map(is_small, both)) else grid

    def _shows_condition(self, rows: SurveyQuestion, columns: SurveyQuestion, grid: Grid) -> bool:
        """Tell whether *grid* and a question that depends on both of its questions show a few."""
        for question in self._survey.asked:
            if self._tables[question.id].is_hidden:
                continue
            wanted = {its.question: set(its.options) for its in question.only_if}
            if set(wanted) == {rows.id, columns.id} and columns.kind != SEVERAL:
                if self._subtracts(grid, wanted[rows.id], wanted[columns.id], question):
                    return True
            elif {rows.id, columns.id} <= _find_all_before(self._survey, question) and (
                rows.id not in _find_all_before(self._survey, columns) or rows.id in wanted
            ):
                return True  # by a way that is not followed here
        return False

    def _subtracts(
        self, grid: Grid, down: set[str], across: set[str], question: SurveyQuestion
    ) -> bool:
        """Tell whether a few of the cells *down* and *across* were not asked *question*."""
        outer = inner = 0
        for row, values in enumerate(grid.rows):
            for column, others in enumerate(grid.columns):
                is_met = down & set(values) and across & set(others)
                is_whole = down >= set(values) and across >= set(others)
                outer += grid.counts[row][column] if is_met else 0
                inner += grid.counts[row][column] if is_whole else 0
        table = self._tables[question.id]
        shown = _shown_people(table)
        return is_small(outer - shown) or (table.asked is not None and is_small(shown - inner))


def _anchor_of(survey: Survey, question: SurveyQuestion) -> SurveyQuestion | None:
    """Return the question whose answers are the condition of *question*, None if there is none."""
    by_id = {its.id: its for its in survey.asked}
    return by_id[question.only_if[0].question] if question.only_if else None


def _find_all_before(survey: Survey, question: SurveyQuestion) -> set[str]:
    """Return the ids of all questions on which it depends whether *question* is asked."""
    by_id, found = {its.id: its for its in survey.asked}, set[str]()
    left = [its.question for its in question.only_if]
    while left:
        id_ = left.pop()
        found.add(id_)
        left += [its.question for its in by_id[id_].only_if]
    return found


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


def _shown_people(table: QuestionTable) -> int:
    """Return how many people are known to have been asked."""
    if table.asked is not None:
        return table.asked
    lines = sum(line.people or 0 for line in table.lines if NOT_ASKED not in line.values)
    return lines if not table.is_multiple else 0
