"""Find what is wrong with a survey, and what would make it better, before it is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from conversations.engine.model.phrases import Phrases
from conversations.surveys.paths import count_longest_path
from conversations.surveys.survey import (
    KINDS,
    MATRIX,
    NUMBER,
    OTHER,
    PHOTO,
    RANKING,
    SPOT,
    UNSURE,
    WITH_OPTIONS,
    Survey,
    SurveyOption,
    SurveyQuestion,
)
from conversations.text.fold import fold

MOST_ON_A_PATH = 9
MANY_ON_A_PATH = 6
MOST_QUESTIONS = 30
MOST_OPTIONS = 12
MOST_RANKED = 6
MOST_LETTERS = 200
"""Letters of a question, of the title and of the reason."""
MOST_OPTION_LETTERS = 32
MOST_ROW_LETTERS = 60
WORDY = 120
"""From this length on, a question is hard to read on a phone."""

_WORD = r"[\w']+"
_ID = re.compile(r"[a-z][a-z0-9_]{0,11}")
_LEAST_OPTIONS = 2
_MOST_CONDITIONS = 12


class SurveyFault(Struct, frozen=True):
    """What is wrong with the *question* (its id, "" for the whole survey), as one word.

    The words: "empty", "long" (a text), "many" (questions, options or conditions), "id", "kind",
    "twice" (an id or an option), "few" (options), "later" (a condition on a question that does not
    come before), "unknown" (a condition on an option that there is not), "never" (no answers lead
    to it), "path" (more questions than a person is asked), "limits" (of a number), "extra" (an
    option "another one" or "I don't know" where nothing is chosen), "exposes" (it would tell who
    answered an anonymous survey), "branches" (an anonymous survey asks it of some people only: how
    many messages they had tells what they answered), "quota" (a number of people below one).
    """

    question: str
    fault: str


def is_id(text: str) -> bool:
    """Tell whether *text* may be the id of a question or of an option."""
    return _ID.fullmatch(text) is not None


def find_faults(survey: Survey) -> list[SurveyFault]:
    """Return everything for which *survey* can't be asked."""
    faults = [*_faults_of_whole(survey), *_faults_of_questions(survey.questions)]
    faults += _faults_of_conditions(survey.asked)
    faults += _faults_of_anonymity(survey)
    return list(dict.fromkeys(faults or _faults_of_paths(survey.asked)))


def _faults_of_whole(survey: Survey) -> Iterator[SurveyFault]:
    for text in (survey.title, survey.why):
        if not text.vi:
            yield SurveyFault("", "empty")
        if len(text.vi) > MOST_LETTERS or len(text.en) > MOST_LETTERS:
            yield SurveyFault("", "long")
    if not survey.questions:
        yield SurveyFault("", "empty")
    most = 1 if survey.is_for_meeting else MOST_QUESTIONS
    if len(survey.questions) > most:
        yield SurveyFault("", "many")
    if any(people < 1 for people in survey.quotas.values()):
        yield SurveyFault("", "quota")


def _faults_of_anonymity(survey: Survey) -> Iterator[SurveyFault]:
    for question in survey.questions:
        if survey.is_anonymous and question.kind in (PHOTO, SPOT):
            yield SurveyFault(question.id, "exposes")
        if survey.is_anonymous and question.only_if:
            yield SurveyFault(question.id, "branches")


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
    yield from _faults_of_choices(question)


def _faults_of_choices(question: SurveyQuestion) -> Iterator[str]:
    if question.kind in WITH_OPTIONS:
        most = MOST_RANKED if question.kind == RANKING else MOST_OPTIONS
        yield from _faults_of_options(question.options, most, MOST_OPTION_LETTERS)
    elif question.options:
        yield "many"
    if question.kind == MATRIX:
        yield from _faults_of_options(question.rows, MOST_ON_A_PATH, MOST_ROW_LETTERS)
    elif question.rows:
        yield "many"
    has_extra = question.has_other or question.has_unsure
    if has_extra and not (question.is_choice or question.kind == MATRIX):
        yield "extra"


def _faults_of_options(
    options: Sequence[SurveyOption], most: int, most_letters: int
) -> Iterator[str]:
    if len(options) < _LEAST_OPTIONS:
        yield "few"
    if len(options) > most:
        yield "many"
    if any(not _ID.fullmatch(option.id) or option.id in (OTHER, UNSURE) for option in options):
        yield "id"
    if any(not option.name.vi for option in options):
        yield "empty"
    names = [option.name for option in options]
    if any(max(len(name.vi), len(name.en)) > most_letters for name in names):
        yield "long"
    by_language = ([fold(name.in_language(its)) for name in names] for its in ("vi", "en"))
    for its in ([option.id for option in options], *by_language):
        if len(set(its)) < len(its):
            yield "twice"


def _faults_of_conditions(questions: Sequence[SurveyQuestion]) -> Iterator[SurveyFault]:
    before: dict[str, SurveyQuestion] = {}
    distinct = {condition for question in questions for condition in question.only_if}
    if len(distinct) > _MOST_CONDITIONS:
        yield SurveyFault("", "many")
    for question in questions:
        id_ = question.id.partition(".")[0]
        for condition in question.only_if:
            asked = before.get(condition.question)
            if asked is None:
                yield SurveyFault(id_, "later")
            elif not condition.options or not set(condition.options) <= set(_choices(asked)):
                yield SurveyFault(id_, "unknown")
        before[question.id] = question


def _choices(question: SurveyQuestion) -> Sequence[str]:
    return question.option_ids if question.is_choice else ()


def _faults_of_paths(questions: Sequence[SurveyQuestion]) -> list[SurveyFault]:
    reached: set[str] = set()
    longest = count_longest_path(questions, reached)
    never = (its.id.partition(".")[0] for its in questions if its.id not in reached)
    faults = [SurveyFault(id_, "never") for id_ in never]
    if longest > MOST_ON_A_PATH:
        faults.append(SurveyFault("", "path"))
    return faults


def find_warnings(survey: Survey, books: Mapping[str, Phrases]) -> list[SurveyFault]:
    """Return what would make *survey* better, though it can be asked as it is.

    *books* are the phrases by language. The words: "path" (somebody is asked many questions),
    "english" (a text is missing in English), "wordy", "double" (it may ask two things at once),
    "loaded" (it may suggest an answer), "forced" (nobody can say that they don't know).
    """
    found = []
    if not find_faults(survey) and count_longest_path(survey.asked) > MANY_ON_A_PATH:
        found.append(SurveyFault("", "path"))
    if not (survey.title.en and survey.why.en):
        found.append(SurveyFault("", "english"))
    for question in survey.questions:
        found += [SurveyFault(question.id, word) for word in _warnings_of(question, books)]
    return found


def _warnings_of(question: SurveyQuestion, books: Mapping[str, Phrases]) -> Iterator[str]:
    texts = {language: getattr(question.text, language) for language in books}
    options = (*question.options, *question.rows)
    if not all((question.text.en, *(option.name.en for option in options))):
        yield "english"
    if max(map(len, texts.values())) > WORDY:
        yield "wordy"
    for word in ("double", "loaded"):
        name = f"survey-check-{word}-words"
        is_two = word == "double" and any(text.count("?") > 1 for text in texts.values())
        if is_two or any(_contains(texts[its], books[its].words(name)) for its in texts):
            yield word
    if question.is_choice and question.is_required and not question.has_unsure:
        yield "forced"


def _contains(text: str, phrases: Sequence[str]) -> bool:
    """Tell whether *text* contains one of *phrases* as whole words."""
    words = f" {' '.join(re.findall(_WORD, text.casefold()))} "
    return any(f" {phrase} " in words for phrase in phrases)
