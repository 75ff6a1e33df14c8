"""`python -m bot listen`: tell what a sentence is taken for, and why."""

from collections.abc import Mapping
from itertools import islice

from bot.commands.bootstrap import utc_now
from bot.commands.newcomers import newcomer_contexts
from bot.phrasebooks import REFERENCE, Phrasebook
from conversations.engine.model import acts
from conversations.engine.model.unit import Unit
from conversations.engine.policy import Place, weigh
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.engine.routing.wants import find_evidence

# The kinds of question at which a mistake costs more, and the acts that answer some kinds.
_PLACES = {"": Place.OUTSIDE, "review": Place.AT_REVIEW, "consent": Place.AT_CONSENT}
_ANSWERS = {
    "category": frozenset((acts.REPORT,)),
    "details": frozenset((acts.REPORT, acts.PLACE)),
    "place": frozenset((acts.PLACE,)),
}
_SHOWN = 4


def explain(text: str, asked: str, unit: Unit, books: Mapping[str, Phrasebook]) -> str:
    """Return the readings of *text*, said at a question of the kind *asked*, and what they cost.

    *asked* is "" outside a dialogue. The draft of a report is not known here, so what only it can
    tell is left out.
    """
    context = newcomer_contexts(unit, books, now=utc_now())(text, REFERENCE)
    said = context.utterance_of(text)
    found = list(find_evidence(said, context))
    readings = read_spoken_acts(said, asked, answers=_ANSWERS.get(asked, frozenset()), found=found)
    choices = weigh(readings, _PLACES.get(asked, Place.AT_QUESTION))
    likely = ", ".join(f"{each.act} {each.score:.2f}" for each in readings[:_SHOWN])
    lines = [f"danger: {context.alert.kind}"] if context.alert else []
    lines.append(f"may be: {likely or 'nothing that was learnt'}")
    if found:
        lines.append(f"beside: {', '.join(sorted({each.value for each in found}))}")
    for choice in islice(choices, _SHOWN):
        what = " or ".join(choice.acts) or "say that it is unclear"
        verb = "ask" if len(choice.acts) > 1 else "do"
        lines.append(f"{choice.cost:5.2f}  {verb if choice.acts else ''} {what}".rstrip())
    return "\n".join(lines)
