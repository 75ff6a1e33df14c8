"""How many people gave an answer, counted from a tally; for merging, not to be shown."""

from collections import defaultdict
from collections.abc import Mapping

from bot.services.surveys.analysis.small_cells import NOT_ASKED, SKIPPED, SMALLEST, Class, is_small
from bot.services.surveys.analysis.tables import AREA, COUNTED, GIVEN
from conversations.surveys.survey import NUMBER, PLACE, SEVERAL, Survey, SurveyQuestion
from storage.repositories.surveys.tallies import AnswerCount, Tally

_NO_ONE_LEFT_OUT: Mapping[str, Class] = {}


class Counts:
    """The counts of one version, of everyone or of the people *where* a dimension has values."""

    def __init__(self, survey: Survey, tally: Tally) -> None:
        self.survey = survey
        self.respondents = tally.respondents
        self._tally = tally
        self._of_question: dict[str, list[AnswerCount]] = defaultdict(list)
        for cell in tally.answers:
            self._of_question[cell.question].append(cell)

    def answers(
        self, question: SurveyQuestion, where: Mapping[str, Class] = _NO_ONE_LEFT_OUT
    ) -> dict[str, int]:
        """Return how many people of *where* gave each answer to *question*, or none.

        All values are there, also those that nobody gave.
        """
        cells = [its for its in self._of_question[question.id] if _is_in(its, where)]
        counts = dict.fromkeys(self._values(question), 0)
        is_counted = question.kind in COUNTED
        for cell in cells:
            if cell.value:
                counts[cell.value if is_counted else GIVEN] += cell.first
            elif is_counted:
                counts[SKIPPED] += cell.first
            else:
                counts[GIVEN] += cell.words
                counts[SKIPPED] += cell.first - cell.words
        asked = sum(cell.first for cell in cells)
        counts[NOT_ASKED] = self.people(where) - asked
        return counts

    def chosen(
        self, question: SurveyQuestion, option: str, where: Mapping[str, Class] = _NO_ONE_LEFT_OUT
    ) -> int:
        """Return how many people of *where* chose an option, if they may choose several."""
        return sum(
            its.people
            for its in self._of_question[question.id]
            if its.value == option and _is_in(its, where)
        )

    def people(self, where: Mapping[str, Class] = _NO_ONE_LEFT_OUT) -> int:
        """Return how many people *where* is."""
        return sum(group.people for group in self._tally.groups if _is_in(group, where))

    def groups(self, dimension: str) -> dict[str, int]:
        """Return how many people each value of a dimension has."""
        counts: dict[str, int] = defaultdict(int)
        for group in self._tally.groups:
            counts[_of_dimension(group, dimension)] += group.people
        return dict(sorted(counts.items()))

    def mean_places(self, question: SurveyQuestion) -> dict[str, float]:
        """Return the mean places of ranked options, the first place is 1.

        Return {} if there are none, or if a few, or all but a few, put an option first.
        """
        if question.kind in (*COUNTED, SEVERAL):
            return {}
        people: dict[str, int] = defaultdict(int)
        places: dict[str, int] = defaultdict(int)
        first: dict[str, int] = defaultdict(int)
        for cell in self._of_question[question.id]:
            if not cell.value:
                continue
            people[cell.value] += cell.people
            places[cell.value] += cell.places
            first[cell.value] += cell.first
        if any(
            is_small(first[id_]) or is_small(people[id_] - first[id_]) for id_ in people if id_
        ):
            return {}
        return {
            id_: 1 + places[id_] / people[id_]
            for id_ in question.option_ids
            if people[id_] >= SMALLEST
        }

    def _values(self, question: SurveyQuestion) -> list[str]:
        given = {cell.value for cell in self._of_question[question.id] if cell.value}
        if question.kind == NUMBER:
            values = sorted(given, key=int)
        elif question.kind == PLACE:
            values = sorted(given)
        elif question.kind in COUNTED:
            values = list(question.option_ids)
        else:
            values = [GIVEN]
        return [*values, SKIPPED, NOT_ASKED]


def _is_in(cell: object, where: Mapping[str, Class]) -> bool:
    return all(_of_dimension(cell, name) in values for name, values in where.items())


def _of_dimension(cell: object, dimension: str) -> str:
    name = "neighbourhood" if dimension == AREA else dimension
    return str(getattr(cell, name))
