"""What to do with a question: answer it, ask what was meant, or say that we don't know."""

from typing import Protocol

from msgspec import Struct

from conversations.answers.search.index import Index, SearchResult
from conversations.engine.model.knowledge import CardMatch, DidYouMean, DontKnow, Judgement

__all__ = ["CardMatch", "DidYouMean", "DontKnow", "Judgement", "Thresholds", "decide", "judge"]


class Searchable(Protocol):
    """What can be searched for a question, as an index can."""

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return what answers *question* best, at most *most*."""


class Thresholds(Struct, frozen=True):
    """How sure we must be.

    An answer is given where the best score, and *lead* of its distance to the second, come to
    *min_answer_score*. That distance must be *min_lead* at least, and what is beyond *max_lead*
    does not count: to be better than nothing is not to be good. A question of fewer than
    *telling* words that are about something is answered only where a way of asking was said to
    *full_share* of its weight. Up to *most* cards are offered from a best score of
    *min_offer_score* on. A procedure without a card must be better than every card by *further*.
    What is offered is likely where the best score comes to *likely*, and *min_likely_share* of
    its way of asking was said.
    """

    min_answer_score: float = 0.64
    lead: float = 0.55
    min_lead: float = 0.03
    max_lead: float = 0.1
    min_offer_score: float = 0.42
    likely: float = 0.5
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

    *last* is the card that was answered before, if any: a question that is about nothing of its
    own ("ở đâu?", "thế còn online?") is about that one. What *directory* has, procedures without
    a card, is asked for only where the cards of *index* leave it open.
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
    """Return *answer* where it is about the matter of *question*, whatever is asked of it.

    "Mất bao nhiêu tiền thì làm được căn cước?" is not about one that was lost: where the card
    of the matter alone is another, that one answers, or both are offered.
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
    """Return what to do with a question for which this was *found*."""
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
