"""What changed cards do to questions whose answers are known, and to those that were missed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from conversations.answers.index import Found, Index
from conversations.answers.judge import Answer, DidYouMean, Searched, judge
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


class Directory:
    """Procedures without a card, looked through beforehand: *found* is by question."""

    def __init__(self, found: Mapping[str, Found]) -> None:
        self._found = found

    def search(self, question: str, most: int = 3) -> Found:
        """Return what answers *question* best, at most *most*."""
        found = self._found.get(question, Found([]))
        return found._replace(matches=found.matches[:most])


def attempt(
    cards: Iterable[Named],
    texts: Iterable[str],
    usage: Usage,
    further: Mapping[str, Found] | None = None,
) -> list[Got]:
    """Return what becomes of the question in each of *texts* where there are these *cards*.

    *further* is what the directory of procedures has for each, where there is one.
    """
    directory = Directory(further) if further else None
    index = Index.build(cards, usage)
    return list(_attempted(index, texts, directory))


def look_up(listed: Iterable[Named], texts: Iterable[str], usage: Usage, most: int) -> list[Found]:
    """Return for each of *texts* what a directory of procedures has for it."""
    index = Index.build(listed, usage)
    return [index.search(text, most) for text in texts]


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


def _attempted(index: Index, texts: Iterable[str], directory: Searched | None) -> Iterator[Got]:
    known: dict[str, Got] = {}
    for text in texts:
        if text not in known:
            known[text] = _got(text, index, directory)
        yield known[text]


def _got(text: str, index: Index, directory: Searched | None) -> Got:
    match judge(text, index, directory=directory):
        case Answer(id_):
            return Got(answer=id_)
        case DidYouMean(ids):
            return Got(offered=ids)
        case _:
            return Got()
