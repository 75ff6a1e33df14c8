"""What changed cards do to questions whose answers are known, and to those that were missed."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from conversations.answers.index import Index
from conversations.answers.judge import Answer, DidYouMean, judge
from conversations.answers.usage import Usage
from conversations.text.likeness import Named

RIGHT, OFFERED, UNKNOWN, MISLED, WRONG = "right", "offered", "unknown", "misled", "wrong"

# Not to know is better than to offer what isn't meant, and that better than a wrong answer.
_RANKS = {WRONG: 0, MISLED: 1, UNKNOWN: 2, OFFERED: 3, RIGHT: 4}


class Asked(Struct, frozen=True):
    """A question and the card that answers it: "" where none should, None where nobody knows."""

    text: str
    card: str | None


class Got(Struct, frozen=True):
    """What became of a question: the card that answers it, or those that were offered."""

    answer: str = ""
    offered: tuple[str, ...] = ()

    def worth(self, card: str) -> str:
        """Return how good that is for a question about *card*, "" where it is about none."""
        if self.answer:
            return RIGHT if self.answer == card else WRONG
        if self.offered:
            return OFFERED if card in self.offered else MISLED
        return UNKNOWN


class Turn(Struct, frozen=True):
    """A question with which something else becomes of it, before and after."""

    asked: Asked
    before: Got
    after: Got


class Effect(Struct, frozen=True):
    """What a change does: questions *gained*, *lost*, and *other* of which nobody knows the card.

    *tried* is of how many that was looked at.
    """

    gained: tuple[Turn, ...]
    lost: tuple[Turn, ...]
    other: tuple[Turn, ...]
    tried: int


def attempt(cards: Iterable[Named], texts: Iterable[str], usage: Usage) -> list[Got]:
    """Return what becomes of the question in each of *texts* where there are these *cards*."""
    index = Index.build(cards, usage)
    return list(_attempted(index, texts))


def nearest(
    cards: Iterable[Named], texts: Iterable[str], usage: Usage, most: int
) -> list[tuple[str, ...]]:
    """Return for each of *texts* the cards that it is likest to, at most so many."""
    index = Index.build(cards, usage)
    return [tuple(match.id for match in index.search(text, most).matches) for text in texts]


def compare(asked: Sequence[Asked], before: Sequence[Got], after: Sequence[Got]) -> Effect:
    """Return in what the answers *before* and *after* a change differ."""
    gained: list[Turn] = []
    lost: list[Turn] = []
    other: list[Turn] = []
    for question, was, is_ in zip(asked, before, after, strict=True):
        turn = Turn(question, was, is_)
        if question.card is None:
            if was != is_:
                other.append(turn)
            continue
        better = _RANKS[is_.worth(question.card)] - _RANKS[was.worth(question.card)]
        if better:
            (gained if better > 0 else lost).append(turn)
    return Effect(tuple(gained), tuple(lost), tuple(other), len(asked))


def _attempted(index: Index, texts: Iterable[str]) -> Iterator[Got]:
    known: dict[str, Got] = {}
    for text in texts:
        if text not in known:
            known[text] = _got(text, index)
        yield known[text]


def _got(text: str, index: Index) -> Got:
    match judge(text, index):
        case Answer(id_):
            return Got(answer=id_)
        case DidYouMean(ids):
            return Got(offered=ids)
        case _:
            return Got()
