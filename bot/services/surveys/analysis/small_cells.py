"""Merge small groups of people, so that nobody is found by a count or by two counts subtracted.

A count of 1 to 4 people is small. Answers are merged into classes, once for all tables of a
question, and the people of a table into rows, until no cell is small. What a table shows are then
the sizes of disjoint groups of 0 or at least 5 people; whatever is added or subtracted, other
groups of these come out, and no smaller ones.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

SMALLEST = 5
"""Fewer people than this are not shown apart: neighbours would know who they are."""

SKIPPED, NOT_ASKED = "_skipped", "_not_asked"
"""In place of an answer: the person preferred not to answer; they were not asked."""

Class = tuple[str, ...]
"""Answers that are counted together."""

_LEAST_SIDE = 2


class Grid(Struct, frozen=True):
    """Counts of people by *rows* and by *columns*: counts[row][column]."""

    rows: tuple[Class, ...]
    columns: tuple[Class, ...]
    counts: tuple[tuple[int, ...], ...]

    def column_total(self, column: int) -> int:
        """Return how many people a column has."""
        return sum(counts[column] for counts in self.counts)


def is_small(people: int) -> bool:
    """Tell whether a count is too small to be shown, or to come out by subtraction."""
    return 0 < people < SMALLEST


def is_answer(class_: Class) -> bool:
    """Tell whether *class_* has an answer, not only people who gave none."""
    return any(value not in (SKIPPED, NOT_ASKED) for value in class_)


def merge_values(counts: Mapping[str, int], *, is_ordered: bool = False) -> list[Class]:
    """Return the values of *counts* in classes, of which none is small.

    Ordered values are merged with their neighbours. People who skipped the question may be few:
    they told nothing. One class is left if there is no other way.
    """
    classes: list[Class] = [(value,) for value in counts]
    while small := [its for its in classes if is_small(_size(its, counts)) and its != (SKIPPED,)]:
        smallest = min(small, key=lambda its: _size(its, counts))
        partner = _find_partner(classes, smallest, counts, is_ordered=is_ordered)
        if partner is None:
            return [tuple(counts)]
        classes = _join(classes, smallest, partner, is_ordered=is_ordered)
    return classes


def merge_not_asked(classes: Sequence[Class], counts: Mapping[str, int]) -> list[Class]:
    """Return *classes* with those who were not asked in the smallest one that has people."""
    (own,) = (its for its in classes if NOT_ASKED in its)
    others = [its for its in classes if its != own and _size(its, counts)]
    if not others or len(own) > 1:
        return list(classes)
    answers = [its for its in others if is_answer(its)] or others
    return _join(list(classes), own, min(answers, key=lambda its: _size(its, counts)))


def merge_grid(
    rows: Sequence[Class],
    columns: Sequence[Class],
    count: Callable[[Class, Class], int],
    *,
    is_ordered: bool = False,
    may_skip: bool = True,
    merges_rows: bool = True,
    merges_columns: bool = True,
) -> Grid | None:
    """Return the largest table without small cells that merging finds, or None.

    People who skipped the question of the columns may be few, if they *may_skip*. A table that
    would keep fewer than two rows, or than two columns of answers, says nothing.
    """
    lines, cells = list(rows), {row: [count(row, its) for its in columns] for row in rows}
    across = list(columns)
    while True:
        found = _find_smallest(lines, across, cells, may_skip=may_skip)
        if found is None:
            break
        row, column = found
        can_merge_rows = merges_rows and len(lines) > _LEAST_SIDE
        partner = None
        if merges_columns:
            partner = _column_partner(across, column, lines, cells, is_ordered=is_ordered)
        keeps_more = (len(lines) - 1) * len(across) >= len(lines) * (len(across) - 1)
        if can_merge_rows and (partner is None or keeps_more):
            _merge_rows(lines, cells, row)
        elif partner is not None:
            _merge_columns(across, lines, cells, column, partner)
        else:
            return None
    if len(lines) < _LEAST_SIDE or sum(map(is_answer, across)) < _LEAST_SIDE:
        return None
    return Grid(tuple(lines), tuple(across), tuple(tuple(cells[line]) for line in lines))


def subtracts_to_few(grid: Grid, anchor: Grid, wanted: set[str]) -> bool:
    """Tell whether the people of *anchor* with *wanted* answers, less those of *grid*, are few."""
    asked = [column for column, its in enumerate(grid.columns) if NOT_ASKED not in its]
    for counts, before in zip(grid.counts, anchor.counts, strict=True):
        shown = sum(counts[column] for column in asked)
        outer = inner = 0
        for people, its in zip(before, anchor.columns, strict=True):
            outer += people if wanted & set(its) else 0
            inner += people if wanted >= set(its) else 0
        if is_small(outer - shown) or is_small(shown - inner):
            return True
    return False


def _size(class_: Class, counts: Mapping[str, int]) -> int:
    return sum(counts[value] for value in class_)


def _find_partner(
    classes: Sequence[Class], small: Class, counts: Mapping[str, int], *, is_ordered: bool
) -> Class | None:
    """Return what *small* is merged with: other answers rather than people who gave none.

    Those who were not asked come last: by them a question's own count of the asked is lost.
    """
    others = [its for its in classes if its != small and _size(its, counts)]

    def last_resort(its: Class) -> int:
        return 2 if NOT_ASKED in its else 0 if is_answer(its) else 1

    if is_ordered and is_answer(small):
        at = classes.index(small)
        answers = [its for its in others if last_resort(its) == 0]
        sides = [its for its in answers if classes.index(its) < at][-1:]
        sides += [its for its in answers if classes.index(its) > at][:1]
        others = sides or others
    return min(others, key=lambda its: (last_resort(its), _size(its, counts)), default=None)


def _join(
    classes: Sequence[Class], one: Class, other: Class, *, is_ordered: bool = False
) -> list[Class]:
    """Return *classes* with two of them as one, in the place of the first.

    Of ordered ones, those between them join too; nobody is in them.
    """
    first, last = sorted((classes.index(one), classes.index(other)))
    if is_ordered and is_answer(one) and is_answer(other):
        whole = tuple(value for its in classes[first : last + 1] for value in its)
        return [*classes[:first], whole, *classes[last + 1 :]]
    whole = (*classes[first], *classes[last])
    return [*classes[:first], whole, *classes[first + 1 : last], *classes[last + 1 :]]


def _find_smallest(
    rows: Sequence[Class],
    columns: Sequence[Class],
    cells: Mapping[Class, Sequence[int]],
    *,
    may_skip: bool,
) -> tuple[Class, int] | None:
    """Return the row and the number of the column of the smallest cell that is small, or None."""
    small = [
        (people, row, number)
        for row in rows
        for number, people in enumerate(cells[row])
        if is_small(people) and not (may_skip and columns[number] == (SKIPPED,))
    ]
    if not small:
        return None
    _, row, number = min(small)
    return row, number


def _column_partner(
    columns: Sequence[Class],
    number: int,
    rows: Sequence[Class],
    cells: Mapping[Class, Sequence[int]],
    *,
    is_ordered: bool,
) -> int | None:
    """Return the number of the column that *number* may be merged with, or None."""
    answers = [at for at, its in enumerate(columns) if is_answer(its) and NOT_ASKED not in its]
    is_one_of_few = number in answers and len(answers) <= _LEAST_SIDE
    if NOT_ASKED in columns[number] or is_one_of_few:
        return None
    others = [at for at in answers if at != number]
    if is_ordered and number in answers:
        at = answers.index(number)
        others = [*answers[max(at - 1, 0) : at], *answers[at + 1 : at + 2]]
    totals = {at: sum(cells[row][at] for row in rows) for at in others}
    return min(others, key=lambda at: totals[at], default=None)


def _merge_rows(rows: list[Class], cells: dict[Class, list[int]], row: Class) -> None:
    """Merge *row* with the smallest other one that has people."""
    others = [its for its in rows if its != row and any(cells[its])]
    other = min(others, key=lambda its: sum(cells[its]))
    whole = (*row, *other) if rows.index(row) < rows.index(other) else (*other, *row)
    counts = [sum(pair) for pair in zip(cells.pop(row), cells.pop(other), strict=True)]
    rows[min(rows.index(row), rows.index(other))] = whole
    rows[:] = [its for its in rows if its not in (row, other)]
    cells[whole] = counts


def _merge_columns(
    columns: list[Class],
    rows: Sequence[Class],
    cells: Mapping[Class, list[int]],
    one: int,
    other: int,
) -> None:
    first, last = sorted((one, other))
    columns[first] = (*columns[first], *columns[last])
    del columns[last]
    for row in rows:
        cells[row][first] += cells[row].pop(last)
