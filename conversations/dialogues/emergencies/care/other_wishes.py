"""Serve what someone in an emergency wants besides help: a paper, news, a lamp to report."""

from msgspec import structs

from conversations.dialogues.emergencies.care.call_order import find_asked_office, number_to_call
from conversations.dialogues.emergencies.care.care_answers import find_first_aid
from conversations.dialogues.emergencies.detection.danger_policy import stays_with_help
from conversations.dialogues.emergencies.detection.detection import estimate_danger
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Reply, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.policy import Place
from conversations.engine.questions.choices import ways_of
from conversations.engine.replay.told_words import find_other_matters
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing.wants import find_evidence
from conversations.text.matching import find_within


def wants_something_else(content: Text, session: Session, context: TurnContext) -> bool:
    """Tell whether *content* wants what is no help in an emergency, beyond doubt.

    A wish for news, or for none, needs a topic: "đừng nhắn nữa" may be said because somebody else
    reads it. All else must have no sign of danger; then a question needs its card.
    """
    said = context.utterance_of(content.text)
    found = tuple(find_evidence(said, context))
    decision = listen(context.without_codes(said), Place.CARE, found=found)
    act = decision.acts[0] if len(decision.acts) == 1 else ""
    if act == acts.SUBSCRIPTION:
        language = said.phrases.language
        return any(find_within(said, ways_of(it, language)) for it in context.unit.topics)
    is_about_danger = stays_with_help(estimate_danger(said)) or find_first_aid(said)
    if is_about_danger or find_asked_office(said, context.unit):
        return False
    if act == acts.QUESTION:
        is_followed = context.answering.is_follow_up(content, session, context)
        return is_followed or context.is_surely_answered(said)
    if act == acts.REPORT:
        return context.alert is None and _tells_other_matter(content, session, context)
    return act == acts.MY_DATA


def _tells_other_matter(content: Text, session: Session, context: TurnContext) -> bool:
    if not session.emergency_words:
        return context.names_matter(context.utterance_of(content.text))
    return bool(find_other_matters(session, [content], context))


def add_open_care(turn: Turn, care: Care, context: TurnContext) -> Turn:
    """Return *turn*, which served something else, with the line that the care goes on.

    A dialogue that was begun gets the next messages: then the line is the last word of the care.
    """
    spoken = context.in_language(care.language)
    number = number_to_call(care, context.unit)
    line = spoken.phrases.say("care-still", number=number)
    *first, last = turn.replies or (Reply(""),)
    text = "\n".join(filter(None, (last.text, line)))
    calls = tuple(dict.fromkeys((*last.calls, number)))
    session = turn.session
    if session.open is None and not session.consent_asked and session.care is None:
        session = structs.replace(session, care=care)
    last = structs.replace(last, text=text, calls=calls)
    return structs.replace(turn, session=session, replies=(*first, last))
