"""Evaluate an index with questions whose answers are known."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from conversations.dialogues.questions.answers.judge import Searchable, judge
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean, Judgement

CLEAN = "clean"
_OFFERED = 3


class LabelledQuestion(Struct, frozen=True):
    """A question with the card that answers it; *intent* is None if it must be refused.

    *variant* is its noise. *base* is the number of the text that it is a variant of, if known.
    Other keys of the file, such as the author, are ignored.
    """

    text: str
    intent: str | None
    variant: str
    kind: str
    base: int | str | None = None


class Verdict(NamedTuple):
    """The result for one question: the best cards, and the judgement."""

    question: LabelledQuestion
    best: tuple[str, ...]
    judgement: Judgement

    @property
    def is_top1(self) -> bool:
        """Whether the best card is the right one."""
        return self.best[:1] == (self.question.intent,)

    @property
    def is_top3(self) -> bool:
        """Whether the right card is among the best three."""
        return self.question.intent in self.best

    @property
    def outcome(self) -> str:
        """The name of the share that it counts towards, for questions that have a card."""
        if isinstance(self.judgement, CardMatch):
            return "right" if self.judgement.id == self.question.intent else "wrong"
        if isinstance(self.judgement, DidYouMean):
            is_there = self.question.intent in self.judgement.ids
            return "offered_right" if is_there else "offered_wrong"
        return "unknown"


Measure = Callable[[Verdict], bool]

MEASURES: Mapping[str, Measure] = {
    "top1": lambda verdict: verdict.is_top1,
    "top3": lambda verdict: verdict.is_top3,
    "right": lambda verdict: verdict.outcome == "right",
    "wrong": lambda verdict: verdict.outcome == "wrong",
    "offered_right": lambda verdict: verdict.outcome == "offered_right",
    "offered_wrong": lambda verdict: verdict.outcome == "offered_wrong",
    "unknown": lambda verdict: verdict.outcome == "unknown",
}


def judge_questions(
    questions: Iterable[LabelledQuestion], index: Index, directory: Searchable | None = None
) -> Iterator[Verdict]:
    """Yield the verdict on each of *questions*; *directory* holds procedures without a card."""
    for question in questions:
        found = index.search(question.text, _OFFERED)
        best = tuple(match.id for match in found.matches)
        yield Verdict(question, best, judge(question.text, index, directory=directory))


def share(measure: Measure, judged: Sequence[Verdict]) -> float:
    """Return the share of *judged* for which *measure* is true, to four digits."""
    return round(sum(map(measure, judged)) / len(judged), 4) if judged else 0.0


def select_answerable(judged: Iterable[Verdict]) -> list[Verdict]:
    """Return the verdicts on questions that have a card."""
    return [verdict for verdict in judged if verdict.question.intent is not None]


def group_unanswerable(judged: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """Return the verdicts on questions that must be refused, by kind."""
    return group_by(
        (verdict for verdict in judged if verdict.question.intent is None),
        lambda verdict: verdict.question.kind,
    )


def group_by(judged: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, list[Verdict]]:
    """Return *judged* in groups by *key*, in order of first appearance."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in judged:
        groups.setdefault(key(verdict), []).append(verdict)
    return groups


def group_by_base_text(judged: Iterable[Verdict]) -> list[list[Verdict]]:
    """Return *judged* in groups of one base text: the same words with and without typos.

    Where texts have no base number, each text without noise begins a new group.
    """
    groups: dict[int | str, list[Verdict]] = {}
    number = 0
    for verdict in judged:
        number -= verdict.question.variant == CLEAN
        base = verdict.question.base
        groups.setdefault(number if base is None else base, []).append(verdict)
    return list(groups.values())


def summarise(judged: Sequence[Verdict]) -> dict[str, object]:
    """Return all shares of *judged*, by name."""
    own, others = select_answerable(judged), group_unanswerable(judged)
    variants = group_by(own, lambda verdict: verdict.question.variant)
    return {
        **{name: share(measure, own) for name, measure in MEASURES.items()},
        "refused": {kind: share(is_refused, those) for kind, those in others.items()},
        "answered_wrongly": {kind: share(is_answered, those) for kind, those in others.items()},
        "by_variant": {
            variant: {name: share(measure, those) for name, measure in MEASURES.items()}
            for variant, those in variants.items()
        },
    }


def is_refused(verdict: Verdict) -> bool:
    """Tell whether the answer was "we don't know"."""
    return verdict.outcome == "unknown"


def is_answered(verdict: Verdict) -> bool:
    """Tell whether a card was given as the answer, not merely offered."""
    return isinstance(verdict.judgement, CardMatch)
