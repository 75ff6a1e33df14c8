"""What a result says about all adults: shares weighted by population, and the margin of error."""

from collections.abc import Mapping
from math import sqrt

from msgspec import Struct

from bot.services.surveys.analysis.tables import Breakdown
from conversations.engine.model.unit import Unit
from conversations.surveys.survey import Survey

# 95 of 100 samples are within so many standard errors.
_ERRORS = 1.96


class Weighted(Struct, frozen=True):
    """The share of each column of answers, by its number, as if all areas had answered alike.

    *adults* is how many live in the areas that the shares are of, *largest* how many times the
    people of the least represented area count, *left_out* whose area or its adults are unknown.
    """

    shares: Mapping[int, float]
    adults: int
    largest: float
    left_out: int


def weigh(table: Breakdown, unit: Unit) -> Weighted | None:
    """Return the shares of a table by area, weighted by the adults who live there.

    Only what the table shows is used, so nothing else comes out. None if fewer than two areas
    with known adults answered.
    """
    adults = {its.id: its.adults for its in unit.neighbourhoods}
    known = {
        row: sum(adults[id_] for id_ in ids)
        for row, ids in enumerate(table.grid.rows)
        if all(adults.get(id_) for id_ in ids) and table.base(row)
    }
    if len(known) < 2:  # noqa: PLR2004 - one area needs no weights
        return None
    everyone, answered = sum(known.values()), sum(table.base(row) for row in known)
    shares = {
        column: sum(
            count / everyone * table.grid.counts[row][column] / table.base(row)
            for row, count in known.items()
        )
        for column in table.answer_columns
    }
    largest = max(count / everyone * answered / table.base(row) for row, count in known.items())
    left_out = sum(table.base(row) for row in range(len(table.grid.rows)) if row not in known)
    return Weighted(shares, everyone, largest, left_out)


def margin_of_error(survey: Survey, answered: int, adults: int) -> float | None:
    """Return the margin of error of a share, at most; None if the people are no sample.

    Of people who answered because they wanted to, no margin can be known: those who did not may
    think otherwise. *adults* is how many people the sample is of, 0 if unknown.
    """
    if not survey.drawn_by_lot or not answered:
        return None
    error = _ERRORS * sqrt(0.25 / answered)
    if adults > answered > 1:
        error *= sqrt((adults - answered) / (adults - 1))
    return error
