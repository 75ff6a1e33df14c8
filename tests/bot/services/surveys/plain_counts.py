"""The counts of a survey as they are stored, before small cells are merged, for tests."""

from collections import Counter
from typing import NamedTuple

from conversations.surveys.survey import IN_WORDS, PHOTO, SurveyQuestion
from storage.repositories.surveys import tallies


class QuestionCounts(NamedTuple):
    """Of how many people a question was asked, how many skipped it, and the values of the rest.

    *texts* is how many answered in words.
    """

    question: SurveyQuestion
    asked: int
    skipped: int
    texts: int
    values: Counter[str]


class PlainCounts(NamedTuple):
    """Who answered a version of a survey, and what."""

    respondents: int
    by_neighbourhood: Counter[str]
    questions: list[QuestionCounts]

    def of(self, question_id):
        """Return the counts of one question."""
        return next(its for its in self.questions if its.question.id == question_id)


def load_counts(tx, context, survey_id, version, survey):
    """Count the answers to *survey*, which is *version* of the survey *survey_id*."""
    tally = tallies.count(tx, context.unit_id, survey_id, version, now=context.now())
    areas: Counter[str] = Counter()
    for group in tally.groups:
        areas[group.neighbourhood] += group.people
    questions = [
        _count(question, [its for its in tally.answers if its.question == question.id])
        for question in survey.asked
    ]
    return PlainCounts(tally.respondents, areas, questions)


def _count(question, answers):
    asked = sum(its.first for its in answers)
    skipped = sum(its.people - its.words for its in answers if not its.value)
    if question.kind in (*IN_WORDS, PHOTO):
        return QuestionCounts(question, asked, skipped, asked - skipped, Counter())
    values: Counter[str] = Counter()
    for its in answers:
        if its.value:
            values[its.value] += its.people
    return QuestionCounts(question, asked, skipped, 0, values)
