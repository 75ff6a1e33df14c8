"""The ways through a survey: how many questions one person may be asked."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from conversations.surveys.survey import (
    OTHER,
    SEVERAL,
    UNSURE,
    Answer,
    Condition,
    SurveyQuestion,
    holds,
)


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
    if not any(question.only_if for question in coming):
        return len(coming)
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


def find_path(questions: Sequence[SurveyQuestion], *, is_longest: bool) -> dict[str, Answer]:
    """Return answers with which a person is asked the most *questions*, or the fewest.

    Only choices have an answer. It is None where the person does not answer.
    """
    conditions = {condition for question in questions for condition in question.only_if}
    sign = 1 if is_longest else -1
    best: dict[frozenset[Condition], tuple[int, dict[str, Answer]]] = {frozenset(): (0, {})}
    for question in questions:
        following: dict[frozenset[Condition], tuple[int, dict[str, Answer]]] = {}
        for held, (count, answers) in best.items():
            ways: list[tuple[frozenset[Condition], int, dict[str, Answer]]] = []
            if not held.issuperset(question.only_if):
                ways.append((held, count, answers))
            else:
                for answer in _answers(question):
                    its = (it for it in conditions if it.question == question.id)
                    after = held.union(it for it in its if holds(it, answer))
                    given = answers | {question.id: answer} if question.is_choice else answers
                    ways.append((after, count + 1, given))
            for after, length, path in ways:
                if after not in following or sign * length > sign * following[after][0]:
                    following[after] = (length, path)
        best = following
    return max(best.values(), key=lambda found: sign * found[0])[1]


def _answers(question: SurveyQuestion) -> list[Answer]:
    """Return answers to *question*: each option, all of them if several may be chosen, none."""
    ids = question.option_ids
    answers: list[Answer] = [[id_] if question.kind == SEVERAL else id_ for id_ in ids]
    if question.kind == SEVERAL:
        answers.append([id_ for id_ in ids if id_ not in (OTHER, UNSURE)])
    return answers if answers and question.is_required else [*answers, None]
