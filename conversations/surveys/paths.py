"""The ways through a survey: how many questions one person may be asked."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from conversations.surveys.survey import SEVERAL, Answer, Condition, SurveyQuestion, holds


def count_longest_path(
    questions: Sequence[SurveyQuestion], reached: set[str] | None = None
) -> int:
    """Return how many *questions* one person is asked at most.

    Add the ids of the questions on any path to *reached*. Answers that make the same conditions
    hold lead to the same questions, so only the sets of conditions that hold are followed.
    """
    conditions = {condition for question in questions for condition in question.only_if}
    paths: dict[frozenset[Condition], int] = {frozenset(): 0}
    for question in questions:
        outcomes = _outcomes(question, (it for it in conditions if it.question == question.id))
        following: dict[frozenset[Condition], int] = {}
        for held, count in paths.items():
            if not held.issuperset(question.only_if):
                following[held] = max(count, following.get(held, 0))
                continue
            if reached is not None:
                reached.add(question.id)
            for outcome in outcomes:
                after = held | outcome
                following[after] = max(count + 1, following.get(after, 0))
        paths = following
    return max(paths.values())


def count_left(coming: Sequence[SurveyQuestion], answers: Mapping[str, Answer]) -> int:
    """Return how many of the *coming* questions are asked at most of who gave *answers* before."""
    ids = {question.id for question in coming}
    left = []
    for question in coming:
        earlier = [it for it in question.only_if if it.question not in ids]
        if all(holds(it, answers.get(it.question)) for it in earlier):
            later = tuple(it for it in question.only_if if it.question in ids)
            left.append(structs.replace(question, only_if=later))
    return count_longest_path(left)


def _outcomes(
    question: SurveyQuestion, conditions: Iterable[Condition]
) -> set[frozenset[Condition]]:
    """Return each set of *conditions* on *question* that one answer may make hold."""
    conditions = list(conditions)
    nothing: frozenset[Condition] = frozenset()
    outcomes = {
        frozenset(it for it in conditions if id_ in it.options) for id_ in question.option_ids
    }
    if question.kind == SEVERAL:
        unions = {nothing}
        for outcome in outcomes:
            unions |= {union | outcome for union in unions}
        outcomes |= unions - {nothing}
    is_optional = not question.is_required or not outcomes
    return outcomes | {nothing} if is_optional else outcomes
