"""Find the case of a card that a question tells of: "chủ nhà không chịu ký"."""

import re
from collections.abc import Iterator, Sequence

from conversations.dialogues.questions import card_policy
from conversations.dialogues.questions.answers.search.evidence import Evidence
from conversations.dialogues.questions.answers.search.index import Index, Match, SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.answers.search.question_tokens import tokenize_question
from conversations.engine.model.cards import Card, CardCase
from conversations.engine.model.localised_text import LocalisedText
from conversations.text.fold import fold
from conversations.text.fold import words as split_words
from conversations.text.matching import Candidate, is_exact_match

# So many entries are compared: a case may be told beside the subject of another card.
_COMPARED = 8
_CLAUSE_ENDS = re.compile(r"\{[^}]*\}|[.,:;]")


class Cases:
    """The searchable cases of *cards*, all ways of asking of which are in *index*.

    What a card and its cases say is compared for each card alone: "sang tên" tells nothing of the
    cases of a card that is about it, "chủ cũ mất" does. Answers count, too: people ask with words
    that no way of asking has.
    """

    def __init__(self, cards: Sequence[Card], index: Index, lexicon: Lexicon) -> None:
        self._cards = {card.id: card for card in cards if card.cases}
        self._index, self._lexicon = index, lexicon
        self._evidence = {card.id: self._weigh_ways(card) for card in self._cards.values()}
        named = [
            (f"{card.id}/{number}", case)
            for card in self._cards.values()
            for number, case in enumerate(card.cases)
        ]
        self._cases = dict(named)
        ways = (Candidate(id_, case.asks) for id_, case in named)
        self._own = Index.build(ways, lexicon) if named else None

    def find(
        self, question: str, card: str, *, is_follow_up: bool = False, only_by_way: bool = False
    ) -> CardCase | None:
        """Return the case of *card* that *question* tells of, or None.

        One that *is_follow_up* must tell more clearly of it: it may be about something else. If
        *only_by_way*, *question* must have nearly all of a way of asking about the case.
        """
        its = self._cards.get(card)
        if its is None:
            return None
        near = _find_card(self._index.search(question, _COMPARED), card)
        if (
            near
            and card_policy.is_way_of_case(near.of_way)
            and (case := its.case_of_way(near.number))
        ):
            return case
        if only_by_way:
            return None
        general, *told = self._weigh(question, its)
        best = max(told)
        is_told = card_policy.tells_case(best, general, is_follow_up=is_follow_up)
        return its.cases[told.index(best)] if is_told else None

    def find_followed(
        self, question: str, title: str, card: str, words: Sequence[str]
    ) -> CardCase | None:
        """Return the case of *card* that the follow-up *question* tells of, or None.

        *title* is that of the card, *words* are those of its own that *question* has. The title
        may be most of a way of asking about any case: what is told beside it says which is meant.
        """
        its = self._cards.get(card)
        if its is None or self._own is None:
            return None
        told = _find_card(self._own.search(f"{question} {title}", len(self._cases)), card)
        if told is None:
            return None
        case = self._cases[told.id]
        _, *evidence = self._weigh(question, its)
        if case is not its.cases[evidence.index(max(evidence))]:
            return None
        known = split_words(" ".join((*case.asks, case.answer.vi, case.answer.en)))
        told_words = sum(is_exact_match(word, known) for word in words)
        share = told_words / len(words) if words else None
        follows = card_policy.follows_with_case(told.of_way, told.score, share)
        return case if follows else None

    def _weigh(self, question: str, card: Card) -> Sequence[float]:
        """Return the evidence of *question* for *card* in general, then for each of its cases."""
        words = self._read(question)
        evidence = max(self._evidence[card.id], key=lambda each: len(each.features(words)))
        features = evidence.features(words)
        return [evidence.add_up(at, features) for at in range(len(card.cases) + 1)]

    def _weigh_ways(self, card: Card) -> Sequence[Evidence]:
        """Return the evidence of *card*'s texts in Vietnamese and that of those in English."""
        ways: dict[bool, list[tuple[int, Sequence[str]]]] = {}
        for entry, way in _ways_of(card):
            ways.setdefault(way.isascii(), []).append((entry, self._read(way)))
        light = set(map(fold, self._lexicon.light))
        return [Evidence(its, light) for its in ways.values()]

    def _read(self, text: str) -> list[str]:
        return [token.spellings[0].plain for token in tokenize_question(text, self._lexicon)]


def _find_card(found: SearchResult, card: str) -> Match | None:
    return next((match for match in found.matches if match.id.partition("/")[0] == card), None)


def _ways_of(card: Card) -> Iterator[tuple[int, str]]:
    """Yield the texts of *card*, numbered 0, and of its cases, from 1 on."""
    for way in (card.title.vi, card.title.en, *card.asks, *_clauses(card.short)):
        yield 0, way
    for number, case in enumerate(card.cases, 1):
        for way in (*case.asks, *_clauses(case.answer)):
            yield number, way


def _clauses(text: LocalisedText) -> list[str]:
    return [
        clause
        for told in (text.vi, text.en)
        for clause in _CLAUSE_ENDS.split(told)
        if clause.strip()
    ]
