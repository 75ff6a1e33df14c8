"""Decide what to do about a danger that a message may tell of: the least expected cost.

Both costs are counted in needless questions. They were chosen on sentences that nothing was learnt
from (`python -m bot evaluate-danger`): of everyday lines at most 2 % are asked about, and of lines
that only sound like danger at most 1 % are cared for.
"""

from enum import Enum, auto

# The person wanted something else, and is told to call for help instead.
CARED_FOR_BY_MISTAKE = 2.1
# Somebody is in danger, and nobody says whom to call.
MISSED = 5.0
_ASKED = 1.0
# Somebody needs more than was asked for, in no danger, and is not told of it.
_UNHEARD = CARED_FOR_BY_MISTAKE
# Who is cared for wanted something else, and is told once more what to do.
_STAYED = 0.1
# The share of dangers among the sentences in which the exact phrases find one.
LISTED_ALONE = 0.8


class Decision(Enum):
    """What to do about a danger: care for the person, ask whether there is one, or do nothing."""

    CARE = auto()
    ASK = auto()
    NOTHING = auto()


class Place(Enum):
    """Where the person is in the conversation, as far as it matters to danger.

    *WITH_HELP* they know whom to call: we care for them already. *WITH_RESCUERS* what they write
    reaches those. *ANYWHERE_ELSE*: at home, before consent, in a draft, a survey or any other
    dialogue.
    """

    ANYWHERE_ELSE = auto()
    WITH_HELP = auto()
    WITH_RESCUERS = auto()


def decide(
    probability: float,
    *,
    is_exact: bool,
    otherwise: float = 0.0,
    place: Place = Place.ANYWHERE_ELSE,
) -> Decision:
    """Return the decision that costs least if someone is in danger with *probability*.

    A danger that *is_exact*, named by a phrase as it stands in the lists, is at least asked about,
    unless it is meant *otherwise*, with that probability: "ai nộp thay, em sắp đẻ" asks.
    Who is with help is not asked: the reply that they get tells whom to call. Nor is who tells
    rescuers: of an exact danger they are told whom to call, and it goes to the rescuers.
    """
    is_named = is_exact and place is Place.ANYWHERE_ELSE
    missed = max(probability, LISTED_ALONE * (1 - otherwise)) if is_named else probability
    costs = {
        Decision.CARE: (1 - probability) * CARED_FOR_BY_MISTAKE,
        Decision.ASK: _ASKED,
        Decision.NOTHING: missed * MISSED,
    }
    if place is not Place.ANYWHERE_ELSE:
        del costs[Decision.ASK]
    if is_exact and place is Place.WITH_RESCUERS:
        del costs[Decision.NOTHING]
    return min(costs, key=costs.__getitem__)


def is_another(probability: float) -> bool:
    """Tell whether to warn of a danger beside the one that the person is in.

    It is another one with *probability*. Who hears of it in vain has the right advice as well:
    that costs no more than a needless question.
    """
    return probability * MISSED > (1 - probability) * _ASKED


def stays_with_help(probability: float) -> bool:
    """Tell whether to go on with the care rather than serve what else was said.

    Someone is in danger, by those words alone, with *probability*.
    """
    return probability * MISSED > (1 - probability) * _STAYED


def hears_need(probability: float, *, is_expected: bool = False) -> bool:
    """Tell whether to speak of a need, as of illness, that words tell of with *probability*.

    To hear of it in vain costs as much as to be left alone with it. It *is_expected* of who told
    of the same before: they hear of nothing new.
    """
    wrong = _ASKED if is_expected else CARED_FOR_BY_MISTAKE
    return probability * _UNHEARD > (1 - probability) * wrong


def is_rather_confidence(confidence: float, danger: float) -> bool:
    """Tell whether a pupil rather confides, with *confidence*, than tells of a *danger*."""
    return confidence > danger


def believes(probability: float) -> bool:
    """Tell whether to believe what makes care shorter: that a danger is over, or all lines silent.

    It is so with *probability*. Who is in danger still, and is not cared for any more, is missed.
    """
    return probability * _ASKED > (1 - probability) * MISSED
