"""Find what is wrong with a survey, and what would make it better, before it is asked."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from conversations.surveys.paths import count_longest_path
from conversations.surveys.survey import (
    KINDS,
    NUMBER,
    ONE,
    OTHER,
    SEVERAL,
    UNSURE,
    Survey,
    SurveyQuestion,
)
from conversations.text.fold import fold

MOST_ON_A_PATH = 9
MANY_ON_A_PATH = 6
MOST_QUESTIONS = 30
MOST_OPTIONS = 12
MOST_LETTERS = 200
"""Letters of a question, of the title and of the reason."""
MOST_OPTION_LETTERS = 32

_ID = re.compile(r"[a-z][a-z0-9_]{0,11}")
_LEAST_OPTIONS = 2
_MOST_CONDITIONS = 12


class SurveyFault(Struct, frozen=True):
    """What is wrong with the *question* (its id, "" for the whole survey), as one word.

    The words: "empty", "long" (a text), "many" (questions, options or conditions), "id", "kind",
    "twice" (an id or an option), "few" (options), "later" (a condition on a question that does not
    come before), "unknown" (a condition on an option that there is not), "never" (no answers lead
    to it), "path" (more questions than a person is asked), "limits" (of a number).
    """

    question: str
    fault: str


def find_faults(survey: Survey) -> list[SurveyFault]:
    """Return everything for which *survey* can't be asked."""
    faults = [*_faults_of_whole(survey), *_faults_of_questions(survey.questions)]
    faults += _faults_of_conditions(survey.questions)
    return list(dict.fromkeys(faults or _faults_of_paths(survey.questions)))


def _faults_of_whole(survey: Survey) -> Iterator[SurveyFault]:
    for text in (survey.title, survey.why):
        if not text.vi:
            yield SurveyFault("", "empty")
        if len(text.vi) > MOST_LETTERS or len(text.en) > MOST_LETTERS:
            yield SurveyFault("", "long")
    if not survey.questions:
        yield SurveyFault("", "empty")
    if len(survey.questions) > MOST_QUESTIONS:
        yield SurveyFault("", "many")


def _faults_of_questions(questions: Sequence[SurveyQuestion]) -> Iterator[SurveyFault]:
    seen: set[str] = set()
    for question in questions:
        for fault in _faults_of_question(question):
            yield SurveyFault(question.id, fault)
        if question.id in seen:
            yield SurveyFault(question.id, "twice")
        seen.add(question.id)


def _faults_of_question(question: SurveyQuestion) -> Iterator[str]:
    if not _ID.fullmatch(question.id):
        yield "id"
    if question.kind not in KINDS:
        yield "kind"
    if not question.text.vi:
        yield "empty"
    if max(len(question.text.vi), len(question.text.en)) > MOST_LETTERS:
        yield "long"
    if question.kind == NUMBER and question.least >= question.most:
        yield "limits"
    if question.kind in (ONE, SEVERAL):
        yield from _faults_of_options(question)
    elif question.options:
        yield "many"


def _faults_of_options(question: SurveyQuestion) -> Iterator[str]:
    options = question.options
    if len(options) < _LEAST_OPTIONS:
        yield "few"
    if len(options) > MOST_OPTIONS:
        yield "many"
    if any(not _ID.fullmatch(option.id) or option.id in (OTHER, UNSURE) for option in options):
        yield "id"
    if any(not option.name.vi for option in options):
        yield "empty"
    names = [option.name for option in options]
    if any(max(len(name.vi), len(name.en)) > MOST_OPTION_LETTERS for name in names):
        yield "long"
    for its in ([option.id for option in options], *_names_by_language(question)):
        if len(set(its)) < len(its):
            yield "twice"


def _names_by_language(question: SurveyQuestion) -> Iterator[list[str]]:
    for language in ("vi", "en"):
        yield [fold(option.name.in_language(language)) for option in question.options]


def _faults_of_conditions(questions: Sequence[SurveyQuestion]) -> Iterator[SurveyFault]:
    before: dict[str, SurveyQuestion] = {}
    distinct = {condition for question in questions for condition in question.only_if}
    if len(distinct) > _MOST_CONDITIONS:
        yield SurveyFault("", "many")
    for question in questions:
        for condition in question.only_if:
            asked = before.get(condition.question)
            if asked is None:
                yield SurveyFault(question.id, "later")
            elif not condition.options or not set(condition.options) <= set(asked.option_ids):
                yield SurveyFault(question.id, "unknown")
        before[question.id] = question


def _faults_of_paths(questions: Sequence[SurveyQuestion]) -> list[SurveyFault]:
    reached: set[str] = set()
    longest = count_longest_path(questions, reached)
    faults = [SurveyFault(its.id, "never") for its in questions if its.id not in reached]
    if longest > MOST_ON_A_PATH:
        faults.append(SurveyFault("", "path"))
    return faults
