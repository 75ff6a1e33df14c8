"""Read the answers of a form on paper, as an official types them into a page."""

from collections.abc import Collection, Mapping, Sequence

from conversations.engine.questions.places import ELSEWHERE
from conversations.surveys.questions.told import MOST_TEXT
from conversations.surveys.survey import (
    IN_WORDS,
    NUMBER,
    PHOTO,
    PLACE,
    RANKING,
    SEVERAL,
    Answer,
    Survey,
    SurveyQuestion,
    select_asked,
)
from conversations.text.fold import clean

_MOST_DIGITS = 9


def on_paper(survey: Survey) -> list[SurveyQuestion]:
    """Return the questions that a form on paper has: all but those for photos."""
    return [question for question in survey.asked if question.kind != PHOTO]


class TypedAnswerError(Exception):
    """What was typed is no answer to a question; *why* is one word.

    The words: "unknown" (an option that there is not), "one" (several where one is chosen),
    "number" (no whole number), "limits" (of the number), "long" (too long a text), "ranks" (not
    each rank once).
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_answer(
    question: SurveyQuestion, typed: Sequence[str], neighbourhoods: Collection[str]
) -> Answer:
    """Return the answer to *question* that was *typed*, None if it was left blank.

    Of a ranking, the rank of each option is typed, in the order of the options.

    Raises:
        TypedAnswerError: it is no answer to that question.
    """
    given = list(dict.fromkeys(filter(None, map(clean, typed))))
    if not given:
        return None
    if question.kind == RANKING:
        return _read_ranks(question, typed)
    if question.kind != SEVERAL and len(given) > 1:
        raise TypedAnswerError("one")
    if question.kind == NUMBER:
        return _read_number(question, given[0])
    if question.kind in IN_WORDS:
        if len(given[0]) > MOST_TEXT:
            raise TypedAnswerError("long")
        return given[0]
    known = {*neighbourhoods, ELSEWHERE} if question.kind == PLACE else set(question.option_ids)
    if not known.issuperset(given):
        raise TypedAnswerError("unknown")
    return given if question.kind == SEVERAL else given[0]


def read_answers(
    questions: Sequence[SurveyQuestion],
    typed: Mapping[str, Sequence[str]],
    neighbourhoods: Collection[str],
) -> tuple[dict[str, Answer], dict[str, str]]:
    """Return the answers to the questions on the path, and what is wrong with others, by id.

    What was typed at a question that is not on the path is left out: who filled in the form went
    past a condition.
    """
    answers: dict[str, Answer] = {}
    faults: dict[str, str] = {}
    for question in questions:
        try:
            answers[question.id] = read_answer(
                question, typed.get(question.id, ()), neighbourhoods
            )
        except TypedAnswerError as error:
            answers[question.id], faults[question.id] = None, error.why
    asked = {question.id for question in select_asked(questions, answers)}
    return (
        {id_: answer for id_, answer in answers.items() if id_ in asked},
        {id_: why for id_, why in faults.items() if id_ in asked},
    )


def _read_number(question: SurveyQuestion, text: str) -> int:
    if not (text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise TypedAnswerError("number")
    number = int(text)
    if not question.least <= number <= question.most:
        raise TypedAnswerError("limits")
    return number


def _read_ranks(question: SurveyQuestion, typed: Sequence[str]) -> list[str]:
    ids = question.option_ids
    ranks = {clean(rank): id_ for rank, id_ in zip(typed, ids, strict=False)}
    wanted = [str(rank) for rank in range(1, len(ids) + 1)]
    if len(typed) != len(ids) or set(ranks) != set(wanted):
        raise TypedAnswerError("ranks")
    return [ranks[rank] for rank in wanted]
