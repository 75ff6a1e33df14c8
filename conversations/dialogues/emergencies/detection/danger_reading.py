"""Join what the sentence model and the exact phrases tell into the probability of a danger.

The weights are those of a logistic regression on the training sentences, each of which was scored
by a model that had not learnt it: `python -m bot fit-danger` prints them. So a phrase is evidence
like any other, and no score has a threshold of its own.
"""

from math import log

from conversations.text.sentence_model import probability

_BIAS = -0.598
_OF_DANGER_HEAD = 0.482
_OF_KINDS_HEAD = 0.364
_OF_PHRASES = 0.835

# One word repeated a hundred times may score beyond any sentence.
MOST_SURPLUS = 15.0


# What each other meaning takes away: a card answers the words, they name a matter for a report, …
_OF_OTHER_MEANING = 0.6
_NEARLY_SURE = 1e-12


def read_danger(danger: float, surplus: float, *, is_listed: bool) -> float:
    """Return the probability that somebody is in danger.

    *danger* is the score of the head of danger. By *surplus* the likeliest kind of danger scores
    more than what is none, in the head of kinds: the two learnt differently. It *is_listed* if an
    exact phrase names a danger.
    """
    score = _BIAS + _OF_DANGER_HEAD * danger + _OF_KINDS_HEAD * surplus
    return probability(score + _OF_PHRASES * is_listed)


def weaken(danger: float, other_meanings: int) -> float:
    """Return the probability of a *danger* in words for which *other_meanings* speak."""
    odds = max(danger, _NEARLY_SURE) / max(1 - danger, _NEARLY_SURE)
    return probability(log(odds) - other_meanings * _OF_OTHER_MEANING)


def compete(danger: float, otherwise: float) -> float:
    """Return the probability of a *danger* in words that have another meaning, *otherwise*.

    Two readings of the same words that exclude each other; an unlikely one changes nothing.
    """
    other = max(otherwise, 0.5)
    return danger * (1 - other) / (danger * (1 - other) + max(1 - danger, _NEARLY_SURE) * other)
