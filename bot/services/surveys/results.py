"""The results of a survey: respondents, and how many of whom gave each answer."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.services.unit_context import UnitContext
from conversations.surveys.survey import (
    IN_WORDS,
    NUMBER,
    PHOTO,
    PLACE,
    Survey,
    SurveyQuestion,
)
from storage.database.transactions import Transaction
from storage.repositories.surveys import responses
from storage.repositories.surveys.responses import AnswerFile

SMALLEST_CELL = 5
"""Fewer people than this are not shown apart: neighbours would know who they are."""

_MOST_TEXTS = 200
_MOST_FILES = 200


class OptionCount(Struct, frozen=True):
    """How many people gave the answer *value*, the id of an option."""

    value: str
    people: int


class QuestionResult(Struct, frozen=True):
    """What came of one question.

    *asked* is how many people it was asked of, *skipped* how many of them preferred not to
    answer. *options* are the counts in the order of the question, of numbers by value. *texts* is
    how many people answered in words, or with photos. With several options, people may be counted
    in each.
    """

    question: SurveyQuestion
    asked: int
    skipped: int
    options: Sequence[OptionCount]
    texts: int = 0

    @property
    def answered(self) -> int:
        """How many people gave an answer."""
        return self.asked - self.skipped


class SurveyResults(Struct, frozen=True):
    """The results of one version, of everyone or of one neighbourhood.

    *respondents* is how many people answered. *by_neighbourhood* counts them, "" for unknown; a
    count that is too small to be shown is left out. If *is_hidden*, there are too few people.
    """

    respondents: int
    by_neighbourhood: Mapping[str, int]
    questions: Sequence[QuestionResult]
    is_hidden: bool = False


def load_results(
    tx: Transaction,
    context: UnitContext,
    survey_id: str,
    version: int,
    survey: Survey,
    *,
    neighbourhood: str = "",
) -> SurveyResults:
    """Return the results of *survey*, which is *version* of the survey *survey_id*."""
    unit_id = context.unit_id
    areas = responses.count_responses(tx, unit_id, survey_id, version)
    shown = {area: count for area, count in areas.items() if count >= SMALLEST_CELL}
    respondents = areas.get(neighbourhood, 0) if neighbourhood else sum(areas.values())
    if neighbourhood and respondents < SMALLEST_CELL:
        return SurveyResults(0, shown, (), is_hidden=True)
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for its in responses.count_values(
        tx, unit_id, survey_id, version, neighbourhood=neighbourhood
    ):
        counts[its.question][its.value] = its.people
    asked = responses.count_asked(tx, unit_id, survey_id, version, neighbourhood=neighbourhood)
    questions = [
        _result(question, counts[question.id], asked.get(question.id, 0))
        for question in survey.asked
    ]
    return SurveyResults(respondents, shown, questions)


def list_texts(
    tx: Transaction, context: UnitContext, survey_id: str, version: int, question: str
) -> list[str]:
    """Return what people wrote to a question, without who wrote it."""
    return responses.list_texts(
        tx, context.unit_id, survey_id, version, question, most=_MOST_TEXTS
    )


def list_files(
    tx: Transaction, context: UnitContext, survey_id: str, version: int
) -> dict[str, list[AnswerFile]]:
    """Return the photos and recordings in the answers, by question, without who sent them."""
    found: dict[str, list[AnswerFile]] = defaultdict(list)
    for file in responses.list_all_files(
        tx, context.unit_id, survey_id, version, most=_MOST_FILES
    ):
        found[file.question].append(file)
    return found


def _result(question: SurveyQuestion, counts: Mapping[str, int], asked: int) -> QuestionResult:
    skipped = counts.get("", 0)
    if question.kind in (*IN_WORDS, PHOTO):
        return QuestionResult(question, asked, skipped, (), texts=asked - skipped)
    if question.kind == NUMBER:
        values = sorted((value for value in counts if value), key=int)
    elif question.kind == PLACE:
        values = sorted(value for value in counts if value)
    else:
        values = list(question.option_ids)
    options = [OptionCount(value, counts.get(value, 0)) for value in values]
    return QuestionResult(question, asked, skipped, options)
