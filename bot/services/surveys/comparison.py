"""The public results of a survey, of a neighbourhood beside the whole commune.

Nothing is shown from which a group of one to four people comes out, by subtraction of whatever
others are shown either: answers that few gave are counted together with others, and the shown
neighbourhoods and the rest of the commune have no small cell.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.services.surveys.results import SMALLEST_CELL
from bot.services.unit_context import UnitContext
from conversations.surveys.survey import ONE, SCALE, YES_NO, Survey, SurveyQuestion
from storage.database.transactions import Transaction
from storage.repositories.surveys import responses
from storage.repositories.surveys.surveys import StoredSurvey

_COMPARED = (ONE, YES_NO, SCALE)

_Counts = Mapping[str, Mapping[str, int]]
"""How many people gave each answer, by neighbourhood."""


class ComparedLine(Struct, frozen=True):
    """The shares of those who gave any of *values*: in one's neighbourhood, and *everywhere*.

    *here* is None if it may not be shown.
    """

    values: tuple[str, ...]
    here: float | None
    everywhere: float


class ComparedQuestion(Struct, frozen=True):
    """The results of the question with the id *question*."""

    question: str
    lines: tuple[ComparedLine, ...]

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


def compare(
    tx: Transaction,
    context: UnitContext,
    stored: StoredSurvey,
    survey: Survey,
    areas: Sequence[str],
) -> dict[str, Comparison]:
    """Return the public results for the people of each of *areas*, "" for an unknown one."""
    key = (context.unit_id, stored.survey_id, stored.version)
    sizes = responses.count_responses(tx, *key)
    respondents = sum(sizes.values())
    if respondents < SMALLEST_CELL:
        return {area: Comparison() for area in areas}
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for area in sizes:
        for its in responses.count_values(tx, *key, neighbourhood=area) if area else ():
            counts.setdefault(its.question, {}).setdefault(area, {})[its.value] = its.people
    totals: dict[str, dict[str, int]] = {}
    for its in responses.count_values(tx, *key):
        totals.setdefault(its.question, {})[its.value] = its.people
    found: dict[str, list[ComparedQuestion]] = {area: [] for area in areas}
    for question in survey.questions:
        if not question.is_public or question.kind not in _COMPARED:
            continue
        total = totals.get(question.id, {})
        asked = sum(total.values())
        if _is_small(asked) or _is_small(respondents - asked):
            continue  # who was asked would tell what they answered before
        classes = merge_small(question, total)
        rows = {} if question.only_if else _shown_rows(classes, total, counts.get(question.id, {}))
        for area in areas:
            lines = _lines(classes, total, rows.get(area))
            if lines:
                found[area].append(ComparedQuestion(question.id, lines))
    return {area: Comparison(respondents, tuple(its)) for area, its in found.items()}


def merge_small(question: SurveyQuestion, total: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Return the answers to *question*, those that few gave together with others.

    [] if all of them are counted together: that would say nothing.
    """
    classes: list[tuple[str, ...]] = [(value,) for value in question.option_ids]

    def size(values: tuple[str, ...]) -> int:
        return _sum(total, values)

    while small := [its for its in classes if _is_small(size(its))]:
        smallest = min(small, key=size)
        others = [its for its in classes if its != smallest and size(its)]
        if not others:
            return []
        partner = min(others, key=size)
        first = min(classes.index(smallest), classes.index(partner))
        whole = tuple(it for it in question.option_ids if it in smallest or it in partner)
        classes = [its for its in classes if its not in (smallest, partner)]
        classes.insert(first, whole)
    told = [its for its in classes if size(its)]
    return [] if len(told) == 1 and len(told[0]) > 1 else classes


def _shown_rows(
    classes: Sequence[tuple[str, ...]], total: Mapping[str, int], counts: _Counts
) -> _Counts:
    """Return the neighbourhoods that may be shown beside the whole: what is left is not small."""

    def has_small(row: Mapping[str, int]) -> bool:
        return any(_is_small(_sum(row, its)) for its in classes)

    rows = {area: row for area, row in counts.items() if area and not has_small(row)}
    while rows:
        rest = {
            value: people - sum(row.get(value, 0) for row in rows.values())
            for value, people in total.items()
        }
        if not has_small(rest):
            break
        del rows[min(rows, key=lambda area: (sum(rows[area].values()), area))]
    return rows


def _lines(
    classes: Sequence[tuple[str, ...]],
    total: Mapping[str, int],
    row: Mapping[str, int] | None,
) -> tuple[ComparedLine, ...]:
    base = sum(_sum(total, its) for its in classes)
    own = sum(_sum(row, its) for its in classes) if row else 0
    return tuple(
        ComparedLine(its, _sum(row, its) / own if row and own else None, _sum(total, its) / base)
        for its in classes
        if base
    )


def _sum(counts: Mapping[str, int], values: tuple[str, ...]) -> int:
    return sum(counts.get(value, 0) for value in values)


def _is_small(people: int) -> bool:
    return 0 < people < SMALLEST_CELL
