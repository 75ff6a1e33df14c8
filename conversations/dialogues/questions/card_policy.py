"""Decide by how well cards fit a question: the only place of this capability that compares that.

The bars are those of the engine's policy. How likely the first card that was found is right, and
one of the first two, is calibrated (`answers/judge.py`).
"""

from enum import Enum

from conversations.engine.policy import Bar, passes


class CardChoice(Enum):
    """What to do with the cards that were found."""

    ANSWER = "answer"
    GUESS = "guess"
    """Show the first, and say that something else may be meant."""
    ASK = "ask"
    NONE = "none"


# A wrong card misleads, and less if it is called a guess; what is neither of two costs two taps.
_WRONG_CARD, _WRONG_GUESS, _GUESSING = 3.0, 2.5, 0.1
_ASKING_CARD, _NEITHER_CARD, _NO_CARD = 0.6, 1.4, 0.9
# With a lower score the best entry has only words that are everywhere.
_FOUND = Bar(0.42)
# Words that fit any question may be a way of asking: "có người mất" has nearly all of one.
_WHOLE_WAY = Bar(0.75)
# Two cards that are nearer to each other than this are alike: neither is the answer.
_ALIKE = Bar(0.03)
# So likely one of two is asked about before anything else is tried: the last card, a bereavement.
_EITHER = Bar(0.92)
# An office has nearly all the weight of the cards nearest to its matters, and they are near.
_OFFICE, _NEAR_OFFICE = Bar(0.8), Bar(0.6)
# A procedure without a card tells less than a card, so it must fit so much better.
_PROCEDURE = Bar(0.2)


def is_found(score: float) -> bool:
    """Tell whether the best entry, with *score*, has anything to do with the question."""
    return passes(score, _FOUND)


def is_way_said(of_way: float) -> bool:
    """Tell whether a question with the share *of_way* of a way of asking says nearly all of it."""
    return passes(of_way, _WHOLE_WAY)


def is_procedure_nearer(score: float, score_of_card: float) -> bool:
    """Tell whether a procedure without a card fits the question clearly better than any card."""
    return passes(score - score_of_card, _PROCEDURE)


def is_either_likely(either: float) -> bool:
    """Tell whether one of two cards is surely meant, with the chance *either*."""
    return passes(either, _EITHER)


def is_of_office(share: float, score: float) -> bool:
    """Tell whether a question without an answer is a matter of the office of the best card.

    *score* is the card's, *share* what the office has of the weight of all cards that are near.
    """
    return passes(share, _OFFICE) and passes(score, _NEAR_OFFICE)


def choose_card(first: float, either: float, lead: float) -> CardChoice:
    """Return what costs least on average if the first card is right with the chance *first*.

    *either* is the chance that one of the first two is, *lead* how much better the first one fits.
    """
    costs = {
        CardChoice.ANSWER: (1.0 - first) * _WRONG_CARD,
        CardChoice.GUESS: _GUESSING + (1.0 - first) * _WRONG_GUESS,
        CardChoice.ASK: _ASKING_CARD + (1.0 - either) * _NEITHER_CARD,
        CardChoice.NONE: _NO_CARD,
    }
    if not passes(lead, _ALIKE):
        del costs[CardChoice.ANSWER]
    return min(costs, key=costs.__getitem__)


# Whether a question tells of a case of the card that answers it. The evidence is a logarithm of
# odds. Of ways of asking that were held out, this finds a third of the cases, and takes a tenth of
# the general ones for a case; those mostly have words of one.
_CASE, _FOLLOWED_CASE = Bar(2.3), Bar(6.0)
# Nearly all of a way of asking about a case is one, unless a general way is nearer.
_WAY_OF_CASE = Bar(0.95)


def is_way_of_case(of_way: float) -> bool:
    """Tell whether a question with the share *of_way* of a case's way of asking is that way."""
    return passes(of_way, _WAY_OF_CASE)


def tells_case(case: float, general: float, *, is_follow_up: bool) -> bool:
    """Tell whether the evidence for a *case* is clearly more than for the card in *general*."""
    return passes(case - max(general, 0.0), _FOLLOWED_CASE if is_follow_up else _CASE)


# A follow-up is about the card already.
_FOLLOWED, _FOLLOWED_WORDS, _WORDLESS = Bar(0.6), Bar(0.66), Bar(0.75)
_FOLLOWED_SCORE, _HALF = Bar(0.76), Bar(0.5)


def follows_with_case(told: float, score: float, known_words: float | None) -> bool:
    """Tell whether a follow-up with the share *told* of a way of asking about a case tells of it.

    *score* compares all of it. *known_words* is the share of its own words that the case has, None
    if it has none.
    """
    if known_words is None:
        return passes(told, _WORDLESS) and passes(score, _FOLLOWED_SCORE)
    return passes(told, _FOLLOWED) and passes(known_words, _FOLLOWED_WORDS)


def covers(share: float) -> bool:
    """Tell whether a text with the *share* of the words of a question tells what it asks."""
    return passes(share, _HALF)
