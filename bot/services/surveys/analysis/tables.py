"""The tables of a survey's results: only what may be shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot.services.surveys.analysis.small_cells import Class, Grid, is_answer
from conversations.surveys.survey import NUMBER, ONE, PLACE, SCALE, YES_NO, SurveyQuestion

GIVEN = "_given"
"""In place of an answer that is not counted by what it says: words, a photo."""

NOT_CHOSEN = "_not_chosen"
"""In place of an option that people left out who chose others."""

AREA, KIND = "area", "kind"
DIMENSIONS = (AREA, KIND)

COUNTED = (ONE, YES_NO, SCALE, NUMBER, PLACE)
"""The kinds of questions to which each person gives one answer that can be counted."""

ORDERED = (SCALE, NUMBER)


class Line(Struct, frozen=True):
    """How many people gave one of *values*; None if that would show a few apart."""

    values: Class
    people: int | None


class QuestionTable(Struct, frozen=True):
    """The results of one question.

    *answered* of *asked* people gave an answer; None if that would show a few apart. With several
    options (*is_multiple*), a person is counted in each that they chose; else the lines are
    disjoint, and *base* is the people in them. *mean* is that of a scale or a number, *places* the
    mean places of ranked options, from 1. *is_hidden* if nothing may be shown.
    """

    question: SurveyQuestion
    lines: Sequence[Line]
    base: int
    asked: int | None
    answered: int | None
    is_multiple: bool = False
    mean: float | None = None
    places: Mapping[str, float] = {}
    is_hidden: bool = False


class Breakdown(Struct, frozen=True):
    """A question's answers by rows of people: neighbourhoods, kinds, or another question's.

    With several options (*is_multiple*), a person is counted in each that they chose, and a
    column `NOT_CHOSEN` follows each option.
    """

    question: SurveyQuestion
    grid: Grid
    is_multiple: bool = False

    def base(self, row: int) -> int:
        """Return how many people of a row gave an answer."""
        counts = self.grid.counts[row]
        if self.is_multiple:
            return sum(counts[:2])
        return sum(counts[number] for number in self.answer_columns)

    @property
    def answer_columns(self) -> tuple[int, ...]:
        """The numbers of the columns of answers."""
        columns = self.grid.columns
        return tuple(
            n for n, its in enumerate(columns) if is_answer(its) and NOT_CHOSEN not in its
        )


class ShownResults(Struct, frozen=True):
    """What may be shown of a version, as it was counted at *counted_at*.

    *areas* and *kinds* are how many people of which groups answered, each of at least five.
    *breakdowns* are by dimension and question. *is_hidden* if too few people answered,
    *is_withheld* if the results are shown only when the survey is over.
    """

    counted_at: datetime
    respondents: int
    areas: Sequence[Line] = ()
    kinds: Sequence[Line] = ()
    questions: Sequence[QuestionTable] = ()
    breakdowns: Mapping[str, Mapping[str, Breakdown]] = {}
    is_hidden: bool = False
    is_withheld: bool = False
