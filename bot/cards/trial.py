"""Try changed cards on labelled questions and on missed ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from conversations.dialogues.questions.answers.judge import Searchable, judge
from conversations.dialogues.questions.answers.search.index import Index, SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean
from conversations.text.matching import Candidate

RIGHT, OFFERED, UNKNOWN, MISLED, WRONG = "right", "offered", "unknown", "misled", "wrong"

# No answer is better than an offer of wrong cards, and that is better than a wrong answer.
_RANKS = {WRONG: 0, MISLED: 1, UNKNOWN: 2, OFFERED: 3, RIGHT: 4}


class TrialQuestion(Struct, frozen=True):
    """A question and the card that answers it: "" if none should, None if that is unknown."""

    text: str
    card: str | None


class TrialAnswer(Struct, frozen=True):
    """The result for a question: the card that answers it, or the cards that were offered."""

    answer: str = ""
    offered: tuple[str, ...] = ()

    def worth(self, card: str) -> str:
        """Return the grade of this result if the right card is *card*, "" for none."""
        if self.answer:
            return RIGHT if self.answer == card else WRONG
        if self.offered:
            return OFFERED if card in self.offered else MISLED
        return UNKNOWN


class AnswerChange(Struct, frozen=True):
    """A question whose answer changes: the answer before and after."""

    asked: TrialQuestion
    before: TrialAnswer
    after: TrialAnswer


class TrialResult(Struct, frozen=True):
    """The questions that a change improves (*gained*), worsens (*lost*) or alters (*other*).

    For *other* the right card is unknown. *tried* is the number of questions that were tried.
    """

    gained: tuple[AnswerChange, ...]
    lost: tuple[AnswerChange, ...]
    other: tuple[AnswerChange, ...]
    tried: int


class PrecomputedDirectory:
    """Search results for procedures, computed before; *found* is by question."""

    def __init__(self, found: Mapping[str, SearchResult]) -> None:
        self._found = found

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return the best answers to *question*, at most *most*."""
        found = self._found.get(question, SearchResult([]))
        return found._replace(matches=found.matches[:most])


def try_cards(
    cards: Iterable[Candidate],
    texts: Iterable[str],
    lexicon: Lexicon,
    further: Mapping[str, SearchResult] | None = None,
) -> list[TrialAnswer]:
    """Return the result for each of *texts* with these *cards*.

    *further* are the search results of the directory of procedures, if there is one.
    """
    directory = PrecomputedDirectory(further) if further else None
    index = Index.build(cards, lexicon)
    return list(_answer_all(index, texts, directory))


def search_procedures(
    listed: Iterable[Candidate], texts: Iterable[str], lexicon: Lexicon, most: int
) -> list[SearchResult]:
    """Return the search result of each of *texts* in a directory of procedures."""
    index = Index.build(listed, lexicon)
    return [index.search(text, most) for text in texts]


def nearest_cards(
    cards: Iterable[Candidate], texts: Iterable[str], lexicon: Lexicon, most: int
) -> list[tuple[str, ...]]:
    """Return for each of *texts* the ids of the most similar cards, at most *most*."""
    index = Index.build(cards, lexicon)
    return [tuple(match.id for match in index.search(text, most).matches) for text in texts]


def compare_answers(
    asked: Sequence[TrialQuestion], before: Sequence[TrialAnswer], after: Sequence[TrialAnswer]
) -> TrialResult:
    """Return the differences between the answers *before* and *after* a change."""
    gained: list[AnswerChange] = []
    lost: list[AnswerChange] = []
    other: list[AnswerChange] = []
    for question, was, is_ in zip(asked, before, after, strict=True):
        turn = AnswerChange(question, was, is_)
        if question.card is None:
            if was != is_:
                other.append(turn)
            continue
        better = _RANKS[is_.worth(question.card)] - _RANKS[was.worth(question.card)]
        if better:
            (gained if better > 0 else lost).append(turn)
    return TrialResult(tuple(gained), tuple(lost), tuple(other), len(asked))


def _answer_all(
    index: Index, texts: Iterable[str], directory: Searchable | None
) -> Iterator[TrialAnswer]:
    known: dict[str, TrialAnswer] = {}
    for text in texts:
        if text not in known:
            known[text] = _answer(text, index, directory)
        yield known[text]


def _answer(text: str, index: Index, directory: Searchable | None) -> TrialAnswer:
    match judge(text, index, directory=directory):
        case CardMatch(id_):
            return TrialAnswer(answer=id_)
        case DidYouMean(ids):
            return TrialAnswer(offered=ids)
        case _:
            return TrialAnswer()
