"""Find the case of a card that a question tells of: "chủ nhà không chịu ký"."""

from collections.abc import Sequence

from conversations.dialogues.questions import card_policy
from conversations.dialogues.questions.answers.search.index import Index, Match, SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.card_policy import CaseSigns
from conversations.engine.model.cards import Card, CardCase
from conversations.text.fold import fold
from conversations.text.fold import words as split_words
from conversations.text.matching import Candidate, is_exact_match

# So many entries are compared: a case may be told beside the subject of another card.
_COMPARED = 8


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
        its = self._cards.get(card)
        if its is None or self._own is None:
            return None
        near = _best(self._index.search(question, _COMPARED), card)
        told = _best(self._own.search(question, _COMPARED), card)
        signs = _signs(question, near, told) if told else None
        if told and signs and card_policy.is_nearest_case(signs):
            return self._cases[told.id]
        is_named = near and card_policy.names_case(near.of_way, is_other_named=is_other_named)
        if near and is_named and (case := its.case_of_way(near.number)):
            return case
        return self._cases[told.id] if told and signs and card_policy.tells_case(signs) else None

    def find_followed(self, question: str, card: str, words: Sequence[str]) -> CardCase | None:
        """Return the case of *card* that a follow-up tells of, or None.

        *question* is the follow-up with the title of the card, *words* are its own.
        """
        if card not in self._cards or self._own is None:
            return None
        told = _best(self._own.search(question, len(self._cases)), card)
        if told is None:
            return None
        case = self._cases[told.id]
        known = split_words(" ".join((*case.asks, case.answer.vi, case.answer.en)))
        told_words = sum(is_exact_match(word, known) for word in words)
        share = told_words / len(words) if words else None
        follows = card_policy.follows_with_case(CaseSigns(told.of_way, told.score), share)
        return case if follows else None


def _signs(question: str, near: Match | None, told: Match) -> CaseSigns:
    """Return how near *question* is to the way *told* of a case, and to a general one, if any."""
    if near is None:
        return CaseSigns(told.of_way, told.score)
    beside = _share_beside(question, near, told)
    return CaseSigns(told.of_way, told.score, near.of_way, near.score, beside)


def _share_beside(question: str, general: Match, told: Match) -> float:
    """Return how much of what only the way *told* says, not the *general* one, *question* has.

    "Xin giấy độc thân để cưới vợ" does not tell that somebody died: "vợ mất, xin giấy độc thân".
    """
    beside = set(told.way.split()) - set(general.way.split())
    said = beside.intersection(fold(question).split())
    return len(said) / len(beside) if beside else 1.0


def _best(found: SearchResult, card: str) -> Match | None:
    return next((match for match in found.matches if match.id.partition("/")[0] == card), None)
