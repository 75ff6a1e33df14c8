"""Decide when the results of a survey may be shown, and load what may be.

Two looks at results that move tell what those people answered who answered between them. So the
results of an anonymous survey, and of a question at a meeting, are shown once: when nobody can
answer any more, and all answers are mixed. Before, only the people who took part are counted.
"""

from collections.abc import Mapping

from bot.services.surveys.analysis.making import make_results
from bot.services.surveys.analysis.small_cells import SMALLEST, merge_values
from bot.services.surveys.analysis.tables import Line, ShownResults
from bot.services.unit_context import UnitContext
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories.surveys import anonymous, participation, surveys, tallies
from storage.repositories.surveys.anonymous import VersionKey
from storage.repositories.surveys.surveys import OPEN
from storage.repositories.surveys.tallies import Tally


def is_shown_once(survey: Survey) -> bool:
    """Tell whether the results of *survey* are shown only when it is over."""
    return survey.is_anonymous or survey.is_for_meeting


def are_results_final(
    tx: Transaction, unit_id: str, survey_id: str, version: int, survey: Survey
) -> bool:
    """Tell whether the results of a version that are shown once may be shown: for good, if so."""
    stored = surveys.find(tx, unit_id, survey_id)
    if stored is None or (stored.state == OPEN and stored.version == version):
        return False
    key = VersionKey(survey_id, version)
    return not survey.is_anonymous or not anonymous.is_any_pending(tx, unit_id, key)


def load_participation(
    tx: Transaction, context: UnitContext, survey_id: str, version: int, survey: Survey
) -> ShownResults | None:
    """Return how many people took part, without results; None if there are results to show.

    Of an anonymous survey to which too few people answered, this is all that is ever shown.
    """
    unit_id, key = context.unit_id, VersionKey(survey_id, version)
    if not is_shown_once(survey):
        return None
    people = count_respondents(tx, unit_id, survey_id, version, survey)
    if not are_results_final(tx, unit_id, survey_id, version, survey):
        areas = participation.count_by_area(tx, unit_id, key)
        lines = _merge_areas(areas) if survey.is_anonymous else ()
        return ShownResults(context.now(), people, lines, is_withheld=True)
    if tallies.find_extent(tx, unit_id, survey_id, version).respondents < SMALLEST:
        return ShownResults(context.now(), people, is_hidden=True)
    return None


def load_results(
    tx: Transaction, context: UnitContext, survey_id: str, version: int, survey: Survey
) -> ShownResults:
    """Return what may be shown of a version now; this reads each answer."""
    before = load_participation(tx, context, survey_id, version, survey)
    return before or make_results(survey, _count(tx, context, survey_id, version))


def count_respondents(
    tx: Transaction, unit_id: str, survey_id: str, version: int, survey: Survey
) -> int:
    """Return how many people answered a version; of an anonymous one, whether mixed or not."""
    if survey.is_anonymous:
        return anonymous.count_people(tx, unit_id, survey_id, version)
    return tallies.find_extent(tx, unit_id, survey_id, version).respondents


def _count(tx: Transaction, context: UnitContext, survey_id: str, version: int) -> Tally:
    return tallies.count(tx, context.unit_id, survey_id, version, now=context.now())


def _merge_areas(counts: Mapping[str, int]) -> list[Line]:
    if sum(counts.values()) < SMALLEST:
        return []
    return [Line(its, sum(counts[id_] for id_ in its)) for its in merge_values(counts)]
