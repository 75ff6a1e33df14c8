"""Which answers of a survey are counted together, so that no few people come out.

Who was asked a question with a condition is who gave certain answers before. What is shown of the
one question must not tell about the other by subtraction.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.services.surveys.analysis.counts import Counts
from bot.services.surveys.analysis.small_cells import (
    NOT_ASKED,
    Class,
    is_answer,
    is_small,
    merge_not_asked,
    merge_values,
)
from bot.services.surveys.analysis.tables import GIVEN, ORDERED
from conversations.surveys.survey import SEVERAL, SurveyQuestion


def merge_answers(counts: Counts) -> dict[str, list[Class]]:
    """Return the classes of the answers to each question, [] where nothing may be shown."""
    return _Merger(counts).merge()


class _Merger:
    """Merges the answers to one question after the other."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._classes: dict[str, list[Class]] = {}

    def merge(self) -> dict[str, list[Class]]:
        """Return the classes."""
        for question in self._counts.survey.asked:
            self._classes[question.id] = self._merge(question)
        return self._classes

    def _merge(self, question: SurveyQuestion) -> list[Class]:
        """Return the classes of a question's answers, [] if nothing may be shown.

        Who was asked is who gave certain answers before. If these were merged with others, the
        number of people who were asked is hidden, too.
        """
        counts = self._counts.answers(question)
        classes = merge_values(counts, is_ordered=question.kind in ORDERED)
        if question.only_if and self._tells_condition(question, classes, counts):
            classes = merge_not_asked(classes, counts)
            if self._tells_condition(question, classes, counts):
                return []
        apart = [its for its in classes if NOT_ASKED not in its and is_answer(its)]
        is_told = any(counts[value] for its in apart for value in its)
        return classes if is_told or (NOT_ASKED,) in classes else []

    def _tells_condition(
        self, question: SurveyQuestion, classes: Sequence[Class], counts: Mapping[str, int]
    ) -> bool:
        shown = sum(counts[value] for its in classes if NOT_ASKED not in its for value in its)
        is_known = (NOT_ASKED,) in classes
        for other in self._before(question):
            asked, known = self._asked_of(other)
            if _implies(question, other) and asked is not None and is_small(asked - shown):
                return True
            if is_known and _implies(other, question) and is_small(shown - known):
                return True
        return any(
            is_small(outer - shown) or (is_known and is_only and is_small(shown - inner))
            for outer, inner, is_only in self._list_anchors(question)
        )

    def _before(self, question: SurveyQuestion) -> Sequence[SurveyQuestion]:
        questions = self._counts.survey.asked
        return questions[: questions.index(question)]

    def _asked_of(self, question: SurveyQuestion) -> tuple[int | None, int]:
        """Return how many were asked, if that is shown, and of how many of these it is shown."""
        classes, counts = self._classes[question.id], self._counts.answers(question)
        shown = sum(counts[value] for its in classes if NOT_ASKED not in its for value in its)
        return shown if (NOT_ASKED,) in classes else None, shown

    def _list_anchors(self, question: SurveyQuestion) -> Iterator[tuple[int, int, bool]]:
        """Yield what is shown about the people whom *question* is asked, by earlier questions.

        That is how many gave answers of which some are the condition's, how many gave answers of
        which all are, and whether these are asked for certain.
        """
        direct = {its.question for its in question.only_if}
        for anchor, wanted in self._list_conditions(question):
            # Whether all of these are asked: the other conditions hold for them anyway.
            before = {its.id: options for its, options in self._list_conditions(anchor)}
            is_whole = anchor.id in direct and all(
                before.get(its.question, {""}) <= set(its.options)
                for its in question.only_if
                if its.question != anchor.id
            )
            counts = self._counts.answers(anchor)
            if anchor.kind == SEVERAL:
                yield from self._list_several(anchor, wanted, is_whole=is_whole)
                continue
            outer = inner = 0
            for class_ in self._classes[anchor.id] or [tuple(counts)]:
                people = sum(counts[value] for value in class_)
                outer += people if wanted & set(class_) else 0
                inner += people if wanted >= set(class_) else 0
            yield outer, inner, is_whole

    def _list_conditions(self, question: SurveyQuestion) -> list[tuple[SurveyQuestion, set[str]]]:
        """Return the earlier questions on which it depends who is asked, with their options."""
        by_id = {its.id: its for its in self._counts.survey.asked}
        found: list[tuple[SurveyQuestion, set[str]]] = []
        one_of: dict[str, set[str]] = {}
        left = list(question.only_if)
        while left:
            condition = left.pop()
            anchor, wanted = by_id[condition.question], set(condition.options)
            left += anchor.only_if
            if anchor.kind == SEVERAL:
                found.append((anchor, wanted))
            else:
                one_of[anchor.id] = one_of.get(anchor.id, wanted) & wanted
        return found + [(by_id[id_], wanted) for id_, wanted in one_of.items()]

    def _list_several(
        self,
        anchor: SurveyQuestion,
        wanted: set[str],
        *,
        is_whole: bool,
    ) -> Iterator[tuple[int, int, bool]]:
        answered = self._counts.answers(anchor)[GIVEN]
        for option in wanted:
            chosen = self._counts.chosen(anchor, option)
            yield (chosen if len(wanted) == 1 else answered), chosen, is_whole
            yield answered, chosen, is_whole
        others = [id_ for id_ in anchor.option_ids if id_ not in wanted]
        if len(others) == 1:
            # Who left out the only other option chose one of the condition's.
            yield answered, answered - self._counts.chosen(anchor, others[0]), is_whole


def _implies(one: SurveyQuestion, other: SurveyQuestion) -> bool:
    """Tell whether everyone who is asked *one* is asked *other*, by conditions on the same."""
    wanted = {its.question: set(its.options) for its in one.only_if}
    return bool(other.only_if) and all(
        wanted.get(its.question, set(its.options) | {""}) <= set(its.options)
        for its in other.only_if
    )
