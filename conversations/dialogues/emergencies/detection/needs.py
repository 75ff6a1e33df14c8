"""Read what people around a danger tell and ask, beside the danger: help came, a child is ill.

A head of the sentence model learnt it. It is heard in care, where most messages are about that;
of illness and of a pupil who confides it is heard everywhere.
"""

from collections.abc import Mapping

from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance
from conversations.text.sentence_model import probability

NEEDS_HEAD = "needs"

OVER = "over"
DENIED = "denied"
COMING = "coming"
SILENT = "silent"
MEDICINE = "medicine"
RABIES = "rabies"
ILLNESS = "illness"
SUPPLIES = "supplies"
NOTING = "noting"
CONFIDING = "confiding"
CONFIDENCE = "confidence"
NEEDS = (
    OVER,
    DENIED,
    COMING,
    SILENT,
    MEDICINE,
    RABIES,
    ILLNESS,
    SUPPLIES,
    NOTING,
    CONFIDING,
    CONFIDENCE,
)


def read_needs(said: Utterance) -> Mapping[str, float]:
    """Return how likely *said* tells of each need; {} without a model that learnt them."""
    scores = score_telling(said, "", NEEDS_HEAD)
    return {need: probability(scores[need]) for need in NEEDS if need in scores}
