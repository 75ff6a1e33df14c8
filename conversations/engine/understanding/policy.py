"""Choose between the readings of a message: do one, ask which of two, or admit not to know."""

from collections.abc import Sequence

from conversations.engine.model.acts import ANSWER, COURTESIES, HARMLESS
from conversations.engine.understanding.readings import Reading

# A reading as likely as this is done, whatever the second is.
SURE = 0.55
# So much likelier than the second, a reading is done too.
LEAD = 0.15
# A reading less likely than this is none.
LEAST = 0.35

# How likely an answer must be to count beside a courtesy.
_ANSWERED = 0.45


def choose(readings: Sequence[Reading]) -> Sequence[str]:
    """Return the act to do; two acts to ask about if both are near; none if nothing is likely."""
    if not readings or readings[0].score < LEAST:
        return ()
    first, *others = readings
    if first.act in COURTESIES and any(r.act == ANSWER and r.score >= _ANSWERED for r in others):
        return (ANSWER,)  # "đèn sáng rồi, cảm ơn cán bộ"
    second = others[0] if others else Reading(ANSWER, 0.0)
    is_clear = first.score >= SURE or first.score - second.score >= LEAD
    if is_clear or first.act in HARMLESS or second.score < LEAST:
        return (first.act,)
    return (first.act,) if second.act in HARMLESS else (first.act, second.act)
