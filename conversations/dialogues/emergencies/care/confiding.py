"""Listen to a pupil who is bullied or confides: who listens day and night, and who hears of it.

Nothing of it is stored but that it was told, and that only for a day.
"""

from msgspec import structs

from conversations.dialogues.emergencies.care.outcomes import read_denial
from conversations.dialogues.emergencies.detection.alert import (
    CHILD,
    CONFIDING,
    Alert,
    alert_of,
)
from conversations.dialogues.emergencies.detection.danger_policy import hears_need
from conversations.dialogues.emergencies.detection.needs import CONFIDENCE, read_needs
from conversations.engine.model import emergency_numbers as numbers
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.steps.open_question import say_and_ask_again

# What is said, in this order; the last is said again.
_ADVICE = ("alert-confiding", "care-confiding", "care-confiding-then", "care-confiding-danger")


def is_confided(care: Care) -> bool:
    """Tell whether *care* is for a pupil who confided, and for nothing more urgent."""
    return care.kinds == (CONFIDING,)


def follow_confidence(session: Session, content: Content, context: TurnContext) -> TurnContext:
    """Return *context* with the alert that *content* goes on with what was confided, if so.

    Who confided before, needs less to be heard; and asks who hears of it.
    """
    if session.care is None or not is_confided(session.care) or not isinstance(content, Text):
        return context
    alert, said = alert_of(context), context.utterance_of(content.text)
    if alert is not None and alert.kind == CHILD:  # it goes on: the same number helps
        return structs.replace(context, alert=Alert(CONFIDING, is_listed=False))
    denial = read_denial(said, session.care)
    if denial is None and alert is not None and (alert.is_emergency or not alert.is_danger):
        return context
    needs = read_needs(said.part(denial.rest) if denial and denial.rest else said)
    likely = max(needs.get(CONFIDING, 0.0), needs.get(CONFIDENCE, 0.0))
    if not hears_need(likely, is_expected=True):
        return context
    return structs.replace(context, alert=Alert(CONFIDING, is_listed=False))


def hear_confidence(
    alert: Alert, session: Session, content: Content, context: TurnContext
) -> Turn:
    """Return the turn for a pupil who confides: who listens, and what to do next."""
    spoken = context.in_language(alert.language)
    care = session.care if session.care and is_confided(session.care) else None
    care = care or Care((CONFIDING,), context.now, is_answered=True, language=alert.language)
    is_asked = isinstance(content, Text) and hears_need(
        read_needs(spoken.utterance_of(content.text)).get(CONFIDENCE, 0.0), is_expected=True
    )
    unsaid = [each for each in _ADVICE if each not in care.advised]
    phrase = _ADVICE[0] if is_asked or not unsaid else unsaid[0]
    text = spoken.phrases.say(phrase, number=numbers.CHILD, police=numbers.POLICE)
    care = structs.replace(care, since=context.now, advised=(*care.advised, phrase))
    session = structs.replace(session, care=care, pending_text="", pending_text_message="")
    if session.open is None:
        reply = Reply(text, wants=("text",), calls=(numbers.CHILD,))
        return Turn(session, (reply,), is_secret=True)
    turn = say_and_ask_again(session, text, spoken, calls=(numbers.CHILD,))
    return structs.replace(turn, is_secret=True)
