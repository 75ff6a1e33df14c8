"""Find out what a message wants while no question is open."""

from collections.abc import Sequence

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import QUESTION
from conversations.engine.model.knowledge import CardMatch
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import DialogueEntry, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.last_question import last_card
from conversations.engine.understanding.policy import choose
from conversations.engine.understanding.readings import read_acts

_AFTER_A_CARD = "card"


def find_wants(said: Utterance, session: Session, context: TurnContext) -> Sequence[str]:
    """Return the act that *said* wants, two if both are near, none if none is likely."""
    if not context.meant and menu.find_named_card(said, context):
        return (QUESTION,)
    asked = _AFTER_A_CARD if last_card(session, context) else ""
    chosen = choose(read_acts(said, asked, meant=context.meant))
    if not chosen and isinstance(context.judge(said), CardMatch):
        return (QUESTION,)
    return chosen


def find_wanted_dialogue(
    content: Content, session: Session, context: TurnContext
) -> DialogueEntry | None:
    """Return the entry of the dialogue that *content* asks for, in whatever words, or None."""
    entry = menu.find_requested_dialogue(content, context)
    if entry is not None or not isinstance(content, Text):
        return entry
    wants = find_wants(context.utterance_of(content.text), session, context)
    return context.entry_for(wants[0]) if len(wants) == 1 else None


def asks_question(content: Content, session: Session, context: TurnContext) -> bool:
    """Tell whether *content* asks for information."""
    if not isinstance(content, Text):
        return False
    return QUESTION in find_wants(context.utterance_of(content.text), session, context)
