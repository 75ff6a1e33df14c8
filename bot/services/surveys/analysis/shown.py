"""The results of a survey in words: what pages, files and the printed report show alike."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from bot.services.surveys.analysis.disclosure import is_shown_once
from bot.services.surveys.analysis.names import ResultNames
from bot.services.surveys.analysis.small_cells import is_answer
from bot.services.surveys.analysis.tables import (
    AREA,
    DIMENSIONS,
    Breakdown,
    Line,
    QuestionTable,
    ShownResults,
)
from bot.services.surveys.analysis.weights import margin_of_error, weigh
from bot.services.unit_context import UnitContext
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import Survey, SurveyQuestion


class Bar(Struct, frozen=True):
    """How many people gave an answer, and the *share* of the base; None if it is hidden.

    *detail* are further words about it.
    """

    label: str
    people: int | None
    share: float | None
    detail: str = ""


class QuestionResult(Struct, frozen=True):
    """The results of one question, with the sentences that say what they are of."""

    id: str
    number: int
    text: str
    is_public: bool
    bars: Sequence[Bar]
    base: int
    notes: Sequence[str]


class Row(Struct, frozen=True):
    """A row of a table: how many people it is of, and its cells."""

    label: str
    base: int
    cells: Sequence[Bar]


class TableResult(Struct, frozen=True):
    """A question's answers by groups of people; *weighted* are shares by population, or ()."""

    number: int
    text: str
    is_public: bool
    columns: Sequence[str]
    rows: Sequence[Row]
    total: Row
    weighted: Sequence[float] = ()
    notes: Sequence[str] = ()


class Results(Struct, frozen=True):
    """All that may be shown of a survey, in one language.

    *notes* say what the numbers mean. *turnout* is how many people of which areas answered,
    *tables* are by dimension. Nothing but these two is there if the results are shown later
    (*is_withheld*).
    """

    title: str
    why: str
    respondents: int
    counted: str
    notes: Sequence[str]
    turnout: Sequence[Bar]
    questions: Sequence[QuestionResult]
    tables: Mapping[str, Sequence[TableResult]]
    is_withheld: bool = False


class ResultWriter:
    """Puts the results of a survey into words of one language."""

    def __init__(self, context: UnitContext, phrases: Phrases, survey: Survey) -> None:
        self._context = context
        self._say = phrases.say
        self._language = phrases.language
        self._survey = survey
        self._names = ResultNames(phrases, context.unit)
        self._numbers = {its.id: n for n, its in enumerate(survey.asked, 1)}

    def write(self, results: ShownResults) -> Results:
        """Return the results in words."""
        say, survey = self._say, self._survey
        local = results.counted_at.astimezone(self._context.timezone)
        return Results(
            survey.title.in_language(self._language),
            survey.why.in_language(self._language),
            results.respondents,
            say(
                "survey_results-counted-once"
                if is_shown_once(survey)
                else "survey_results-counted",
                at=f"{local:%H:%M:%S}",
            ),
            list(self._notes(results)),
            list(self._turnout(results)),
            [self._question(table) for table in results.questions],
            {
                name: [
                    self.table(made, name) for made in results.breakdowns.get(name, {}).values()
                ]
                for name in DIMENSIONS
            },
            results.is_withheld,
        )

    def table(self, made: Breakdown, by: str | SurveyQuestion) -> TableResult:
        """Return a table by a dimension, or by the answers to another question."""
        grid, question = made.grid, made.question
        columns = made.answer_columns
        rows = [
            self._row(
                self._names.row(by, ids),
                made.base(number),
                [grid.counts[number][column] for column in columns],
            )
            for number, ids in enumerate(grid.rows)
        ]
        totals = [sum(counts[column] for counts in grid.counts) for column in columns]
        weighted = weigh(made, self._context.unit) if by == AREA else None
        notes = list(self._table_notes(made, by))
        if weighted:
            notes.append(
                self._say(
                    "survey_results-weights",
                    adults=weighted.adults,
                    largest=self._decimal(weighted.largest),
                    left=weighted.left_out,
                )
            )
        return TableResult(
            self._numbers[question.id],
            self._names.question(question),
            question.is_public,
            [self._names.answer(question, grid.columns[column]) for column in columns],
            rows,
            self._row(self._say("survey_results-everyone"), sum(its.base for its in rows), totals),
            [weighted.shares[column] for column in columns] if weighted else (),
            notes,
        )

    def _row(self, label: str, base: int, counts: Sequence[int]) -> Row:
        return Row(
            label, base, [Bar("", count, count / base if base else None) for count in counts]
        )

    def _table_notes(self, made: Breakdown, by: str | SurveyQuestion) -> Iterator[str]:
        if made.is_multiple:
            yield self._say("survey_results-several")
        lines = (*made.grid.rows, *(its for its in made.grid.columns if is_answer(its)))
        if not made.is_multiple and any(len(its) > 1 for its in lines):
            yield self._say("survey_results-merged")
        if by == AREA and weigh(made, self._context.unit) is None:
            yield self._say("survey_results-no-weights")

    def _notes(self, results: ShownResults) -> Iterator[str]:
        say = self._say
        if results.is_withheld:
            once = "meeting" if self._survey.is_for_meeting else "anonymous"
            yield say(f"survey_results-withheld-{once}")
            return
        if results.is_hidden and self._survey.is_anonymous:
            yield say("survey_results-too-few-anonymous")
            return
        if results.is_hidden:
            yield say("survey_results-too-few")
        adults = sum(its.adults for its in self._context.unit.neighbourhoods)
        margin = margin_of_error(self._survey, results.respondents, adults)
        if margin is None:
            yield say("survey_results-self-selected")
            yield say("survey_results-no-margin")
        else:
            yield say(
                "survey_results-margin",
                drawn=self._survey.drawn_by_lot,
                answered=results.respondents,
                margin=self._decimal(margin * 100),
            )

    def _turnout(self, results: ShownResults) -> Iterator[Bar]:
        """Yield how many people of each area answered, of how many adults where that is known."""
        adults = {its.id: its.adults for its in self._context.unit.neighbourhoods}
        for line in results.areas:
            live = sum(adults.get(id_, 0) for id_ in line.values)
            is_known = all(adults.get(id_) for id_ in line.values)
            people = line.people or 0
            detail = (
                self._say("survey_results-turnout", people=people, adults=live) if is_known else ""
            )
            share = people / live if is_known else None
            yield Bar(self._names.group(AREA, line.values), people, share, detail)

    def _question(self, table: QuestionTable) -> QuestionResult:
        question = table.question
        return QuestionResult(
            question.id,
            self._numbers[question.id],
            self._names.question(question),
            question.is_public,
            [] if _tells_nothing(table) else [*self._bars(table), *self._places(table)],
            table.base,
            list(self._question_notes(table)),
        )

    def _bars(self, table: QuestionTable) -> Iterator[Bar]:
        """Yield a bar for each line."""
        for line in table.lines:
            yield self._bar(table, line)

    def _bar(self, table: QuestionTable, line: Line) -> Bar:
        label = self._names.answer(table.question, line.values)
        if line.people is None:
            return Bar(label, None, None, self._say("survey_results-few"))
        return Bar(label, line.people, line.people / table.base if table.base else None)

    def _places(self, table: QuestionTable) -> Iterator[Bar]:
        for id_, place in sorted(table.places.items(), key=lambda its: its[1]):
            said = self._say("survey_results-place", place=self._decimal(place))
            yield Bar(self._names.answer(table.question, (id_,)), None, None, said)

    def _question_notes(self, table: QuestionTable) -> Iterator[str]:
        say = self._say
        if _tells_nothing(table):
            yield say("survey_results-hidden")
            return
        if table.answered is not None and table.asked is not None:
            yield say("survey_results-base", answered=table.answered, asked=table.asked)
        else:
            yield say("survey_results-base-only", answered=table.base)
        if table.is_multiple:
            yield say("survey_results-several")
        if table.mean is not None:
            yield say("survey_results-mean", mean=self._decimal(table.mean))
        if any(line.people is None or len(line.values) > 1 for line in table.lines):
            yield say("survey_results-merged")

    def _decimal(self, number: float) -> str:
        """Return a number with one digit behind the mark that the language has."""
        said = f"{number:.1f}"
        return said.replace(".", ",") if self._language == "vi" else said


def _tells_nothing(table: QuestionTable) -> bool:
    """Tell whether nothing is shown, or all answers are counted together."""
    lines = [line for line in table.lines if line.people]
    return table.is_hidden or (len(lines) == 1 and len(lines[0].values) > 1)


def format_share(share: float | None) -> str:
    """Return a share in whole percent, "" for None."""
    return "" if share is None else f"{share:.0%}"
