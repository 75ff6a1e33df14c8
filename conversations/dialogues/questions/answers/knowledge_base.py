"""The knowledge base of a unit: cards, then procedures; immutable."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from conversations.dialogues.questions.answers.cases import Cases
from conversations.dialogues.questions.answers.judge import find_owner, judge
from conversations.dialogues.questions.answers.procedures import Procedure
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.cards.knowledge import Judgement, ListedProcedure
from conversations.engine.model.cards import Card, CardCase
from conversations.text.fold import fold
from conversations.text.folded_text import FoldedText

# A longer question tells more than what it is about.
_LONGEST_REQUEST = 16


class KnowledgeBase:
    """The searchable cards and procedures of one unit; a new version is a new object."""

    def __init__(
        self, cards: Sequence[Card], procedures: Sequence[Procedure], lexicon: Lexicon
    ) -> None:
        self._cards = {card.id: card for card in cards}
        self._owners = {card.id: card.owner for card in cards}
        self._listed = {its.id: ListedProcedure(its.title, its.page) for its in procedures}
        self._named = _exact_names(cards)
        fillers = (*lexicon.light, *lexicon.common)
        self._fillers = frozenset((*fillers, *map(fold, fillers)))
        self._index = Index.build((card.named for card in cards), lexicon)
        self._cases = Cases(cards, self._index, lexicon)
        self._directory = (
            Index.build((its.named for its in procedures), lexicon) if procedures else None
        )

    def judge(self, question: str) -> Judgement:
        """Return the judgement: answer *question*, offer a few cards, or not know."""
        return judge(question, self._index, directory=self._directory)

    def find_owner(self, question: str) -> str:
        """Return the department whose matter *question* is, although no card answers it, or ""."""
        return find_owner(question, self._index, self._owners)

    def find_case(
        self, question: str, card: str, *, is_follow_up: bool = False, only_by_way: bool = False
    ) -> CardCase | None:
        """Return the case of *card* that *question* tells of, or None.

        One that *is_follow_up* must tell more clearly of it: it may be about something else. If
        *only_by_way*, *question* must have nearly all of a way of asking about the case.
        """
        return self._cases.find(question, card, is_follow_up=is_follow_up, only_by_way=only_by_way)

    def find_followed_case(
        self, question: str, title: str, card: str, words: Sequence[str]
    ) -> CardCase | None:
        """Return the case of *card*, which has *title*, that a follow-up tells of, or None.

        *words* are those of *question* that no question about the last answer needs.
        """
        return self._cases.find_followed(question, title, card, words)

    def is_about_nothing(self, question: str) -> bool:
        """Tell whether *question* has no specific word ("ở đâu?")."""
        found = self._index.search(question, 1)
        return not (found.telling or found.strange)

    def named(self, question: FoldedText) -> str:
        """Return the id of the card whose title, label or way of asking equals *question*.

        Return "" when no card or more than one matches.
        """
        ways = self._named.get(question.folded, ())
        ids = {id_ for id_, way in ways if question.has_diacritics_of(way)}
        return ids.pop() if len(ids) == 1 else ""

    def named_in_request(self, question: FoldedText) -> str:
        """Return the id of the card whose name is left of *question* without words of asking.

        In "cho hỏi thủ tục khai sinh muộn với" that is "khai sinh muộn". The longest name counts.
        Return "" if there is none, or the name itself has only words that fit any question.
        """
        words = question.folded_words
        names_something = [word.lower() not in self._fillers for word in question.words]
        if len(words) > _LONGEST_REQUEST or not any(names_something):
            return ""
        first = names_something.index(True)
        last = len(words) - 1 - names_something[::-1].index(True)
        spans = (
            (begin, end) for begin in range(first + 1) for end in range(last + 1, len(words) + 1)
        )
        for begin, end in sorted(spans, key=lambda span: span[0] - span[1]):
            if " ".join(words[begin:end]) in self._named:
                return self.named(FoldedText(" ".join(question.words[begin:end])))
        return ""

    def card(self, id_: str) -> Card | None:
        """Return the card *id_*, or None if it does not exist any more."""
        return self._cards.get(id_)

    def listed(self, id_: str) -> ListedProcedure | None:
        """Return the procedure *id_*, or None if it is not in the list."""
        return self._listed.get(id_)


def _exact_names(cards: Sequence[Card]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return card ids with their names and ways of asking, by the folded text."""
    ways: dict[str, list[tuple[str, str]]] = {}
    for card in cards:
        labels = (card.name.vi, card.name.en)
        for way in (*card.named.ways, *labels):
            ways.setdefault(fold(way), []).append((card.id, way))
    ways.pop("", None)
    return ways


@lru_cache(maxsize=2)
def build_knowledge_base(
    cards: tuple[Card, ...], procedures: tuple[Procedure, ...], lexicon: Lexicon
) -> KnowledgeBase:
    """Return the knowledge base of these, reusing the last one if they are the same."""
    return KnowledgeBase(cards, procedures, lexicon)
