"""What to do with a question: answer it, ask what was meant, or say that we don't know."""

from typing import Protocol

from msgspec import Struct

from conversations.answers.index import Found, Index
from conversations.engine.knowledge import Answer, DidYouMean, DontKnow, Judgement

__all__ = ["Answer", "DidYouMean", "DontKnow", "Judgement", "Manner", "judge", "weigh"]


class Searched(Protocol):
    """What can be looked through for a question, as an index is."""

    def search(self, question: str, most: int = 3) -> Found:
        """Return what answers *question* best, at most *most*."""


class Manner(Struct, frozen=True):
    """How sure we must be.

    An answer is given where the best score, and *lead* of its distance to the second, come to
    *sure*. That distance must be *apart* at least, and what is beyond *farthest* does not count:
    to be better than nothing is not to be good. A question of fewer than *telling* words that
    are about something is answered only where a way of asking was said to *whole* of its weight.
    Up to *most* cards are offered from a best score of *maybe* on. A procedure without a card
    must be better than every card by *further*. What is offered is likely where the
    best score comes to *likely*, and half of its way of asking was said.
    """

    sure: float = 0.64
    lead: float = 0.55
    apart: float = 0.03
    farthest: float = 0.1
    maybe: float = 0.42
    likely: float = 0.5
    half: float = 0.5
    most: int = 3
    telling: int = 3
    whole: float = 0.75
    further: float = 0.2


def judge(
    question: str,
    index: Index,
    last: str | None = None,
    manner: Manner | None = None,
    directory: Searched | None = None,
) -> Judgement:
    """Return what to do with *question*.

    *last* is the card that was answered before, if any: a question that is about nothing of its
    own ("ở đâu?", "thế còn online?") is about that one. What *directory* has, procedures without
    a card, is asked for only where the cards of *index* leave it open.
    """
    manner = manner or Manner()
    found = index.search(question, max(manner.most, 2))
    if last in index.ids and found.words and not found.telling:
        return Answer(last)
    judgement = weigh(found, manner)
    if isinstance(judgement, Answer):
        by_figure = found.by_figure
        return _of_the_matter(question, judgement, index, manner) if by_figure else judgement
    if directory is None:
        return judgement
    further = directory.search(question, max(manner.most, 2))
    is_further = further.matches and (
        not found.matches or further.matches[0].score >= found.matches[0].score + manner.further
    )
    return weigh(further, manner) if is_further else judgement


def _of_the_matter(question: str, answer: Answer, index: Index, manner: Manner) -> Judgement:
    """Return *answer* where it is about the matter of *question*, whatever is asked of it.

    "Mất bao nhiêu tiền thì làm được căn cước?" is not about one that was lost: where the card
    of the matter alone is another, that one answers, or both are offered.
    """
    found = index.beside_figures(question, max(manner.most, 2))
    if found is None or not found.matches or found.matches[0].id == answer.id:
        return answer
    judgement = weigh(found, manner)
    if isinstance(judgement, Answer):
        return judgement
    first, *others = (match.id for match in found.matches)
    return DidYouMean(tuple(dict.fromkeys((first, answer.id, *others)))[: manner.most])


def weigh(found: Found, manner: Manner) -> Judgement:
    """Return what to do with a question for which this was *found*."""
    if not found.matches or found.matches[0].score < manner.maybe:
        return DontKnow()
    first = found.matches[0]
    lead = first.score - (found.matches[1].score if len(found.matches) > 1 else 0.0)
    is_whole = first.of_way >= manner.whole
    if not found.own and not is_whole:
        return DontKnow()
    is_sure = first.score + manner.lead * min(lead, manner.farthest) >= manner.sure
    says_enough = found.own and (is_whole or found.telling >= manner.telling)
    if is_sure and lead >= manner.apart and says_enough:
        return Answer(first.id)
    ids = tuple(match.id for match in found.matches[: manner.most])
    is_likely = first.score >= manner.likely and first.of_way >= manner.half
    return DidYouMean(ids, likely=is_likely)
