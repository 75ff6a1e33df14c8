"""Decide about a question: answer it, offer a few cards, or say that we don't know."""

from collections import defaultdict
from collections.abc import Mapping
from math import exp, log
from typing import Protocol

from conversations.dialogues.questions import card_policy
from conversations.dialogues.questions.answers.search.index import Index, SearchResult
from conversations.dialogues.questions.card_policy import CardChoice
from conversations.dialogues.questions.cards.knowledge import (
    CardMatch,
    DidYouMean,
    DontKnow,
    Judgement,
)
from conversations.text.sentence_model import probability


class Searchable(Protocol):
    """An index, or anything else with the same search method."""

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return the best answers to *question*, at most *most*."""


# So many entries are looked for, and so many buttons are shown for the cards that may be meant.
_MOST, _MOST_OFFERED = 3, 2
# So many cards tell whose matter a question is; a score that is lower by a tenth counts a third.
_NEAREST, _STEEPNESS = 8, 10.0

# The chance that the best match is right is a logistic function of its score, of its lead over the
# second, of the share of the way of asking that the question covers, of its lead in evidence (the
# usual one for an entry that has none), of the share of strange words, and of the number of words:
# what agrees in a short question agrees by chance more easily, but a question of fewer words is
# the name of its subject. All are fitted to questions whose cards are known, with `python -m bot
# evaluate`.
_START = -10.8
_SCORE, _LEAD, _OF_WAY, _EVIDENCE, _STRANGE, _WORDS = 5.6, 2.5, 4.8, 2.8, -6.2, 1.4
_MOST_LEAD, _FEWEST_WORDS = 0.2, 4
_LEAST_EVIDENCE, _MOST_EVIDENCE, _USUAL_EVIDENCE = -0.3, 0.6, 0.5


def judge(question: str, index: Index, directory: Searchable | None = None) -> Judgement:
    """Return what to do with *question*.

    *directory* holds procedures without a card; search it only when no card of *index* answers.
    """
    found = index.search(question, _MOST)
    judgement = _decide(found)
    if isinstance(judgement, CardMatch):
        return _check_subject(question, judgement, index) if found.by_figure else judgement
    if directory is None:
        return judgement
    listed = directory.search(question, _MOST)
    best, of_card = (its.matches[0].score if its.matches else 0.0 for its in (listed, found))
    return _decide(listed) if card_policy.is_procedure_nearer(best, of_card) else judgement


def find_owner(question: str, index: Index, owners: Mapping[str, str]) -> str:
    """Return the owner of most of the cards that *question* is nearest to, or "" if none is.

    *owners* are those of the cards of *index* by id.
    """
    found = index.search(question, _NEAREST)
    if not found.matches or not found.own:
        return ""
    best = found.matches[0]
    weights: defaultdict[str, float] = defaultdict(float)
    for match in found.matches:
        weights[owners[match.id]] += exp(_STEEPNESS * (match.score - best.score))
    owner = owners[best.id]
    share = weights[owner] / sum(weights.values())
    return owner if card_policy.is_of_office(share, best.score) else ""


def _check_subject(question: str, answer: CardMatch, index: Index) -> Judgement:
    """Return *answer* if it is about the subject of *question*, not only about its fee or time.

    "Mất bao nhiêu tiền thì làm được căn cước?" is not about a lost card, though "mất" is in it.
    Search again without the words that ask for a figure. If another card is best, return that one,
    or offer both.
    """
    found = index.search_without_figures(question, _MOST)
    if found is None or not found.matches or found.matches[0].id == answer.id:
        return answer
    judgement = _decide(found)
    if isinstance(judgement, CardMatch):
        return judgement
    first, *others = (match.id for match in found.matches)
    return DidYouMean(tuple(dict.fromkeys((first, answer.id, *others)))[:_MOST])


def _decide(found: SearchResult) -> Judgement:
    """Return the judgement on the search result *found*.

    A question without words of its own is never answered, and must have nearly all of a way.
    """
    first = found.matches[0] if found.matches else None
    if first is None or not card_policy.is_found(first.score):
        return DontKnow()
    if not found.own and not card_policy.is_way_said(first.of_way):
        return DontKnow()
    either = _chance(found, _MOST_OFFERED)
    choice = card_policy.choose_card(_chance(found, 1), either, _lead(found, 1))
    ids = tuple(match.id for match in found.matches)
    if found.own and choice is CardChoice.ANSWER:
        return CardMatch(first.id)
    likely = card_policy.is_either_likely(either)
    return DidYouMean(ids, likely, choice if found.own else CardChoice.NONE)


def _chance(found: SearchResult, many: int) -> float:
    """Return the chance that one of the *many* best matches of *found* is right."""
    first, evidence = found.matches[0], _USUAL_EVIDENCE
    if found.evidence:
        evidence = max(found.evidence[:many]) - max(found.evidence[many:], default=0.0)
    logit = (
        _START
        + _SCORE * first.score
        + _LEAD * min(_lead(found, many), _MOST_LEAD)
        + _OF_WAY * first.of_way
        + _EVIDENCE * max(_LEAST_EVIDENCE, min(_MOST_EVIDENCE, evidence))
        + _STRANGE * found.strange / found.words
        + _WORDS * log(max(found.words, _FEWEST_WORDS) + 1)
    )
    return probability(logit)


def _lead(found: SearchResult, many: int) -> float:
    """Return how far the best score exceeds those behind the *many* best."""
    behind = found.matches[many : many + 1]
    return found.matches[0].score - (behind[0].score if behind else 0.0)
