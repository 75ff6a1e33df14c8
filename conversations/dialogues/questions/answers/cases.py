"""Find the case of a card that a question tells of: "chủ nhà không chịu ký"."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.dialogues.questions.answers.search.index import Index, Match, SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.engine.model.cards import Card, CardCase
from conversations.text.fold import fold
from conversations.text.matching import Candidate

# So many entries are compared: a case may be told beside the subject of another card.
_COMPARED = 8


class CaseThresholds(Struct, frozen=True):
    """How much of a case's way of asking a question has, by weight, if it is about that case.

    *nearest* is enough where no other way of asking for the card is as near. Else it must have
    *told* of it, and the *score* of the way: "làm khai sinh ở đây được không" asks as generally
    as it tells. They are chosen by the shipped questions, of which few tell of a case. A follow-up
    is about the card already: it has *followed* of the case, which has the share *words* of the
    words of its own; without such words it has *wordless* of the case.
    """

    nearest: float = 0.5
    told: float = 0.85
    score: float = 0.76
    followed: float = 0.6
    words: float = 0.66
    wordless: float = 0.75


class Cases:
    """The searchable cases of *cards*, whose general ways of asking are in *index*."""

    def __init__(self, cards: Sequence[Card], index: Index, lexicon: Lexicon) -> None:
        self._cards = {card.id: card for card in cards if card.cases}
        self._index = index
        named = [
            (f"{card.id}/{number}", case)
            for card in self._cards.values()
            for number, case in enumerate(card.cases)
        ]
        self._cases = dict(named)
        ways = (Candidate(id_, case.asks) for id_, case in named)
        self._own = Index.build(ways, lexicon) if named else None

    def find(self, question: str, card: str, *, is_other_named: bool = False) -> CardCase | None:
        """Return the case of *card* that *question* tells of, or None.

        If *is_other_named*, *question* names another card, and must tell all of the case.
        """
        its, thresholds = self._cards.get(card), CaseThresholds()
        if its is None or self._own is None:
            return None
        nearest = _best(self._index.search(question, _COMPARED), card)
        least = thresholds.told if is_other_named else thresholds.nearest
        is_near = nearest is not None and nearest.of_way >= least
        if nearest and is_near and (case := its.case_of_way(nearest.number)):
            return case
        told = _best(self._own.search(question, _COMPARED), card)
        if told is None or told.of_way < thresholds.told or told.score < thresholds.score:
            return None
        if (
            nearest is not None
            and nearest.of_way > told.of_way
            and not _tells_beside(question, nearest, told, thresholds)
        ):
            return None
        return self._cases[told.id]

    def find_followed(self, question: str, card: str, words: Sequence[str]) -> CardCase | None:
        """Return the case of *card* that a follow-up tells of, or None.

        *question* is the follow-up with the title of the card, *words* are its own.
        """
        thresholds = CaseThresholds()
        if card not in self._cards or self._own is None:
            return None
        told = _best(self._own.search(question, len(self._cases)), card)
        if told is None or told.of_way < thresholds.followed:
            return None
        case = self._cases[told.id]
        if not words:
            is_told = told.of_way >= thresholds.wordless and told.score >= thresholds.score
            return case if is_told else None
        known = set(fold(" ".join((*case.asks, case.answer.vi, case.answer.en))).split())
        share = sum(fold(word) in known for word in words) / len(words)
        return case if share >= thresholds.words else None


def _tells_beside(question: str, general: Match, told: Match, its: CaseThresholds) -> bool:
    """Tell whether *question* has what the way *told* says beside the *general* way.

    "Xin giấy độc thân để cưới vợ" does not tell that somebody died: "vợ mất, xin giấy độc thân".
    """
    beside = set(told.way.split()) - set(general.way.split())
    said = beside.intersection(fold(question).split())
    return not beside or len(said) > its.nearest * len(beside)


def _best(found: SearchResult, card: str) -> Match | None:
    return next((match for match in found.matches if match.id.partition("/")[0] == card), None)
