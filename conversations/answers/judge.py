"""Decide about a question: answer it, offer a few cards, or say that we don't know."""

from typing import Protocol

from msgspec import Struct

from conversations.answers.search.index import Index, SearchResult
from conversations.engine.model.knowledge import CardMatch, DidYouMean, DontKnow, Judgement

__all__ = ["CardMatch", "DidYouMean", "DontKnow", "Judgement", "Thresholds", "decide", "judge"]


class Searchable(Protocol):
    """An index, or anything else with the same search method."""

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return the best answers to *question*, at most *most*."""


class Thresholds(Struct, frozen=True):
    """Thresholds for answering and for offering; scores and shares are from 0 to 1.

    Answer when the best score plus *lead* times its distance to the second reaches
    *min_answer_score*. That distance must be at least *min_lead*; more than *max_lead* counts as
    *max_lead*, because being better than a poor match proves nothing. A question with fewer than
    *telling* specific words is answered only when it covers *full_share* of a way of asking, by
    weight.

    Offer up to *most* cards when the best score reaches *min_offer_score*. An offer is likely when
    the best score reaches *likely* and the question covers *min_likely_share* of the way of
    asking. A procedure without a card wins only when its score exceeds that of every card by
    *further*.
    """

    min_answer_score: float = 0.64
    lead: float = 0.55
    min_lead: float = 0.03
    max_lead: float = 0.1
    min_offer_score: float = 0.42
    likely: float = 0.58
    min_likely_share: float = 0.5
    most: int = 3
    telling: int = 3
    full_share: float = 0.75
    further: float = 0.2


def judge(
    question: str,
    index: Index,
    last: str | None = None,
    thresholds: Thresholds | None = None,
    directory: Searchable | None = None,
) -> Judgement:
    """Return what to do with *question*.

    *last* is the id of the card that was answered before, or None. A question without a specific
    word of its own ("ở đâu?", "thế còn online?") is about that card. *directory* holds procedures
    without a card; search it only when no card of *index* answers.
    """
    thresholds = thresholds or Thresholds()
    found = index.search(question, max(thresholds.most, 2))
    if last in index.ids and found.words and not found.telling:
        return CardMatch(last)
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
    lead = first.score - (found.matches[1].score if len(found.matches) > 1 else 0.0)
    is_whole = first.of_way >= thresholds.full_share
    if not found.own and not is_whole:
        return DontKnow()
    is_sure = (
        first.score + thresholds.lead * min(lead, thresholds.max_lead)
        >= thresholds.min_answer_score
    )
    says_enough = found.own and (is_whole or found.telling >= thresholds.telling)
    if is_sure and lead >= thresholds.min_lead and says_enough:
        return CardMatch(first.id)
    ids = tuple(match.id for match in found.matches[: thresholds.most])
    is_likely = first.score >= thresholds.likely and first.of_way >= thresholds.min_likely_share
    return DidYouMean(ids, likely=is_likely)
