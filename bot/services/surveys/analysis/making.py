"""Make the tables of a survey's results from its counts, without small cells."""

from collections.abc import Mapping, Sequence
from functools import cache, partial

from bot.services.surveys.analysis.classes import merge_answers
from bot.services.surveys.analysis.counts import Counts
from bot.services.surveys.analysis.small_cells import (
    NOT_ASKED,
    SKIPPED,
    SMALLEST,
    Class,
    Grid,
    is_answer,
    is_small,
    merge_grid,
    merge_values,
    subtracts_to_few,
)
from bot.services.surveys.analysis.tables import (
    AREA,
    COUNTED,
    DIMENSIONS,
    GIVEN,
    KIND,
    NOT_CHOSEN,
    ORDERED,
    Breakdown,
    Line,
    QuestionTable,
    ShownResults,
)
from conversations.surveys.survey import SEVERAL, Survey, SurveyQuestion
from storage.repositories.surveys.tallies import Tally

_PAIR = 2


def make_results(survey: Survey, tally: Tally) -> ShownResults:
    """Return the tables of *survey* that may be shown."""
    respondents = tally.respondents
    if respondents < SMALLEST:
        return ShownResults(tally.counted_at, respondents, is_hidden=True)
    return _Maker(Counts(survey, tally), tally).make()


class _Maker:
    """Makes the tables of one version."""

    def __init__(self, counts: Counts, tally: Tally) -> None:
        self._counts = counts
        self._counted_at = tally.counted_at
        self._classes = merge_answers(counts)

    def make(self) -> ShownResults:
        """Return the tables."""
        groups = {name: self._groups(name) for name in DIMENSIONS}
        return ShownResults(
            self._counted_at,
            self._counts.respondents,
            groups[AREA],
            groups[KIND],
            [self._table(question) for question in self._counts.survey.asked],
            {name: self._break_down(name, groups[name]) for name in DIMENSIONS},
        )

    def _groups(self, dimension: str) -> list[Line]:
        """Return the sizes of the groups of a dimension; one if there is nothing to tell apart."""
        counts = self._counts.groups(dimension)
        return [Line(its, sum(counts[v] for v in its)) for its in merge_values(counts)]

    def _table(self, question: SurveyQuestion) -> QuestionTable:
        classes, counts = self._classes[question.id], self._counts.answers(question)
        if not classes:
            return QuestionTable(question, (), 0, None, None, is_hidden=True)
        size = {its: sum(counts[value] for value in its) for its in classes}
        lines = [Line(its, size[its]) for its in classes if is_answer(its)]
        base = sum(size[its] for its in classes if is_answer(its))
        is_asked_known = (NOT_ASKED,) in classes
        asked = self._counts.respondents - counts[NOT_ASKED] if is_asked_known else None
        is_skip_known = is_asked_known and (SKIPPED,) in classes
        answered = asked - counts[SKIPPED] if asked is not None and is_skip_known else None
        shared = partial(QuestionTable, question, asked=asked, answered=answered)
        if question.kind == SEVERAL:
            if answered is None:
                return QuestionTable(question, (), 0, None, None, is_hidden=True)
            return shared(self._chosen(question, answered), answered, is_multiple=True)
        if answered is None or answered < SMALLEST:
            return shared(lines, base)
        if question.kind in ORDERED and all(len(its) == 1 for its in classes):
            # By the mean of merged answers, how many gave which could be found.
            total = sum(int(v) * n for v, n in counts.items() if v.isdecimal())
            told = sum(n for v, n in counts.items() if v.isdecimal())
            return shared(lines, base, mean=total / told if told >= SMALLEST else None)
        return shared(lines, base, places=self._counts.mean_places(question))

    def _chosen(self, question: SurveyQuestion, answered: int) -> list[Line]:
        """Return how many chose each option, unless a few did, or all but a few."""
        lines = []
        for id_ in question.option_ids:
            chosen = self._counts.chosen(question, id_)
            is_hidden = is_small(chosen) or is_small(answered - chosen)
            lines.append(Line((id_,), None if is_hidden else chosen))
        if self._is_few_chose_both(question, {}):
            lines[0] = Line(lines[0].values, None)
        return lines

    def _is_few_chose_both(self, question: SurveyQuestion, where: Mapping[str, Class]) -> bool:
        """Tell whether a few chose both options, if there are two: who left out one chose one."""
        if len(question.option_ids) != _PAIR:
            return False
        chosen = sum(self._counts.chosen(question, id_, where) for id_ in question.option_ids)
        return is_small(chosen - self._counts.answers(question, where)[GIVEN])

    def _break_down(self, dimension: str, groups: Sequence[Line]) -> dict[str, Breakdown]:
        rows = [group.values for group in groups if group.people]
        made: dict[str, Breakdown] = {}
        if len(rows) < _PAIR:
            return made
        for question in self._counts.survey.asked:
            if not self._classes[question.id]:
                continue
            if question.kind == SEVERAL and not question.only_if:
                grid = self._grid_of_several(question, dimension, rows)
            elif question.kind in COUNTED and question.only_if:
                grid = self._grid_of_condition(question, dimension, made)
            elif question.kind in COUNTED:
                grid = self._grid(question, dimension, rows)
            else:
                grid = None
            if grid:
                made[question.id] = Breakdown(question, grid, question.kind == SEVERAL)
        return made

    def _grid(
        self,
        question: SurveyQuestion,
        dimension: str,
        rows: Sequence[Class],
        *,
        merges_rows: bool = True,
    ) -> Grid | None:
        @cache
        def answers(row: Class) -> Mapping[str, int]:
            return self._counts.answers(question, {dimension: row})

        def count(row: Class, column: Class) -> int:
            return sum(answers(row)[value] for value in column)

        return merge_grid(
            rows,
            self._classes[question.id],
            count,
            is_ordered=question.kind in ORDERED,
            merges_rows=merges_rows,
        )

    def _grid_of_several(
        self, question: SurveyQuestion, dimension: str, rows: Sequence[Class]
    ) -> Grid | None:
        """Return a table in which both who chose an option and who did not are never few."""
        answered = self._counts.answers(question)[GIVEN]
        shown = self._chosen(question, answered)
        options = [line.values[0] for line in shown if line.people is not None]

        @cache
        def count_answered(row: Class) -> int:
            return self._counts.answers(question, {dimension: row})[GIVEN]

        def count(row: Class, column: Class) -> int:
            chosen = self._counts.chosen(question, column[-1], {dimension: row})
            return count_answered(row) - chosen if NOT_CHOSEN in column else chosen

        columns = [its for id_ in options for its in ((id_,), (NOT_CHOSEN, id_))]
        grid = merge_grid(rows, columns, count, merges_columns=False)
        if grid is None or any(
            self._is_few_chose_both(question, {dimension: row}) for row in grid.rows
        ):
            return None
        return grid

    def _grid_of_condition(
        self, question: SurveyQuestion, dimension: str, made: Mapping[str, Breakdown]
    ) -> Grid | None:
        """Return the table of a question that some are asked, in the rows of the earlier one.

        Who was asked are people of that table. Neither by it, nor by another question with the
        same condition, may a few of them come out.
        """
        condition = question.only_if[0]
        anchor = made.get(condition.question)
        is_known = (NOT_ASKED,) in self._classes[question.id]
        if len(question.only_if) > 1 or anchor is None or anchor.is_multiple or not is_known:
            return None
        grid = self._grid(question, dimension, anchor.grid.rows, merges_rows=False)
        if grid is None or subtracts_to_few(grid, anchor.grid, set(condition.options)):
            return None
        return grid
