"""Decide about a question: answer it, offer a few cards, or say that we don't know."""

from math import log
from typing import Protocol

from msgspec import Struct

from conversations.dialogues.questions.answers.search.index import Index, SearchResult
from conversations.dialogues.questions.cards.knowledge import (
    CardMatch,
    DidYouMean,
    DontKnow,
    Judgement,
)
from conversations.engine import policy
from conversations.engine.policy import CardChoice
from conversations.text.sentence_model import probability


class Searchable(Protocol):
    """An index, or anything else with the same search method."""

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return the best answers to *question*, at most *most*."""


# So many buttons are shown for the cards that may be meant.
_MOST_OFFERED = 2


class Thresholds(Struct, frozen=True):
    """Thresholds for answering and for offering; scores, shares and chances are from 0 to 1.

    The chance that the best match is right is a logistic function of its *score*, of its *lead*
    over the second (up to *max_lead*), of the share of the way of asking that the question covers
    (*of_way*), of its lead in *evidence* (from *min_evidence* to *max_evidence*, and
    *usual_evidence* for an entry that has none), of the share of *strange* words, and of the
    number of *words*: what agrees in a short question agrees by chance more easily, but a question
    of fewer than *fewest_words* is the name of its subject. The factors
    are fitted to questions whose cards are known, with `python -m bot evaluate`.

    What is done with these chances is up to the policy. A lead of less than *min_lead* is none;
    with a score below *min_offer_score* nothing is found. A question without words of its own is
    answered only when it covers *full_share* of a way of asking, by weight. A procedure without a
    card wins only when its score exceeds that of every card by *further*.
    """

    start: float = -10.8
    score: float = 5.6
    lead: float = 2.5
    max_lead: float = 0.2
    of_way: float = 4.8
    evidence: float = 2.8
    min_evidence: float = -0.3
    max_evidence: float = 0.6
    usual_evidence: float = 0.5
    strange: float = -6.2
    words: float = 1.4
    fewest_words: int = 4
    min_lead: float = 0.03
    min_offer_score: float = 0.42
    most: int = 3
    full_share: float = 0.75
    further: float = 0.2


def judge(
    question: str,
    index: Index,
    thresholds: Thresholds | None = None,
    directory: Searchable | None = None,
) -> Judgement:
    """Return what to do with *question*.

    *directory* holds procedures without a card; search it only when no card of *index* answers.
    """
    thresholds = thresholds or Thresholds()
    found = index.search(question, max(thresholds.most, 2))
    judgement = decide(found, thresholds)
    if isinstance(judgement, CardMatch):
        by_figure = found.by_figure
        return _check_subject(question, judgement, index, thresholds) if by_figure else judgement
    if directory is None:
        return judgement
    further = directory.search(question, max(thresholds.most, 2))
    is_further = further.matches and (
        not found.matches
        or further.matches[0].score >= found.matches[0].score + thresholds.further
    )
    return decide(further, thresholds) if is_further else judgement


def _check_subject(
    question: str, answer: CardMatch, index: Index, thresholds: Thresholds
) -> Judgement:
    """Return *answer* if it is about the subject of *question*, not only about its fee or time.

    "Mất bao nhiêu tiền thì làm được căn cước?" is not about a lost card, though "mất" is in it.
    Search again without the words that ask for a figure. If another card is best, return that one,
    or offer both.
    """
    found = index.search_without_figures(question, max(thresholds.most, 2))
    if found is None or not found.matches or found.matches[0].id == answer.id:
        return answer
    judgement = decide(found, thresholds)
    if isinstance(judgement, CardMatch):
        return judgement
    first, *others = (match.id for match in found.matches)
    return DidYouMean(tuple(dict.fromkeys((first, answer.id, *others)))[: thresholds.most])


def decide(found: SearchResult, thresholds: Thresholds) -> Judgement:
    """Return the judgement on the search result *found*."""
    if not found.matches or found.matches[0].score < thresholds.min_offer_score:
        return DontKnow()
    first = found.matches[0]
    if not found.own and first.of_way < thresholds.full_share:
        return DontKnow()
    either = _chance(found, _MOST_OFFERED, thresholds)
    choice = policy.choose_card(_chance(found, 1, thresholds), either)
    if found.own and choice == CardChoice.ANSWER and _lead(found, 1) >= thresholds.min_lead:
        return CardMatch(first.id)
    ids = tuple(match.id for match in found.matches[: thresholds.most])
    likely = policy.passes(either, policy.EITHER_CARD)
    return DidYouMean(ids, likely, choice if found.own else CardChoice.NONE)


def _chance(found: SearchResult, many: int, its: Thresholds) -> float:
    """Return the chance that one of the *many* best matches of *found* is right."""
    first = found.matches[0]
    evidence = its.usual_evidence
    if found.evidence:
        evidence = max(found.evidence[:many]) - max(found.evidence[many:], default=0.0)
    logit = (
        its.start
        + its.score * first.score
        + its.lead * min(_lead(found, many), its.max_lead)
        + its.of_way * first.of_way
        + its.evidence * max(its.min_evidence, min(its.max_evidence, evidence))
        + its.strange * found.strange / found.words
        + its.words * log(max(found.words, its.fewest_words) + 1)
    )
    return probability(logit)


def _lead(found: SearchResult, many: int) -> float:
    """Return how far the best score exceeds those behind the *many* best."""
    behind = found.matches[many : many + 1]
    return found.matches[0].score - (behind[0].score if behind else 0.0)
