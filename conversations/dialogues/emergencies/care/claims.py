"""Bring words to the dialogue that they belong to now, whatever else is open.

While it is asked who is safe, "cần giúp, nước vào nhà" is an answer: in the middle of a survey,
before any consent, and in an emergency that we know of.
"""

from msgspec import structs

from conversations.dialogues.emergencies.care.emergency_words import GENTLE, is_gentle_care
from conversations.dialogues.emergencies.care.warning import warn
from conversations.dialogues.emergencies.detection.alert import alert_of
from conversations.engine.language import commands
from conversations.engine.model.effects import Effect
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Play, Turn, TurnContext
from conversations.engine.routing.menu import find_requested_dialogue
from conversations.engine.steps.open_question import names_option
from conversations.engine.turn.message_checks import check_message, is_asked_for_message


def take_claim(
    session: Session, content: Content, context: TurnContext, play: Play
) -> Turn | None:
    """Return the turn for words that a dialogue claims, or None for all others.

    Whoever cries for help reads first what to do and whom to call, if the words tell what happens.
    Words that answer the open question by the name of an option are left to it, and those of
    somebody else to the check of messages.
    """
    if context.official or not isinstance(content, Text):
        return None
    name, effect = context.claim_of(context.utterance_of(content.text))
    if effect is None and session.has_called and _is_free_to_go_on(session, content, context):
        name, effect = context.addition_of(context.utterance_of(content.text))
    if effect is None or names_option(session, content, context):
        return None
    is_secret = session.is_secret_at(context.now)
    is_cared_for = _is_cared_for_gently(session)
    if is_cared_for and not effect.calls_rescuers:
        return None
    # Without its words, a cry of those whom we care for may always be told.
    if not is_cared_for and context.alert is not None and not _may_be_told(effect, context):
        return None
    if _is_of_others(effect, session, content, context):
        return None
    if is_secret or is_cared_for:
        effect = effect.without_words()
    if session.open is not None and session.open.name == name:
        session = structs.replace(session, open=None)
    warned = _warn(session, content, context, play) if effect.calls_rescuers else Turn(session)
    care = warned.session.care if effect.calls_rescuers else None
    return Turn(
        structs.replace(session, care=care),
        warned.replies,
        effect=effect,
        dialogue=name,
        is_secret=is_secret,
        planned=warned.effect,
    )


def pass_words_on(turn: Turn, session: Session, content: Content, context: TurnContext) -> Turn:
    """Return *turn*, the answer to *content*, which also adds its words to a cry for help.

    Rescuers need a place before it is confirmed, and what is told of an emergency meanwhile.
    """
    if not session.has_called or not isinstance(content, Text) or turn.effect is not None:
        return turn
    name, effect = context.addition_of(context.utterance_of(content.text))
    if effect is None or (session.open is not None and session.open.name != name):
        return turn
    alert = context.alert
    if session.open is None and session.care is None and alert is None:
        return turn
    is_private = session.is_secret_at(context.now) or _is_cared_for_gently(session)
    if is_private or content.is_forwarded or turn.is_hidden or turn.is_secret:
        return turn
    if alert is not None and not (alert.is_emergency and _may_be_told(effect, context)):
        return turn
    if commands.read_command(content, context.utterance_of):
        return turn
    return structs.replace(turn, effect=effect.as_aside())


def _is_free_to_go_on(session: Session, content: Text, context: TurnContext) -> bool:
    """Tell whether *content* can only go on with a cry for help: nothing else is open or asked."""
    if session.open is not None or session.care is not None or session.is_secret_at(context.now):
        return False
    if context.alert is not None and not context.alert.is_emergency:
        return False
    if commands.read_command(content, context.utterance_of):
        return False
    return find_requested_dialogue(content, context) is None


def _is_of_others(effect: Effect, session: Session, content: Text, context: TurnContext) -> bool:
    """Tell whether *content* is a message that the person got: it may be pasted or passed on."""
    if content.is_forwarded or (effect.in_words and is_asked_for_message(session, context)):
        return True
    if effect.goes_on:
        return False  # a number alone is one where rescuers reach the person
    return check_message(session, content, context) is not None


def _is_cared_for_gently(session: Session) -> bool:
    """Tell whether the person is in despair or was hurt by others: what they tell stays here."""
    return session.care is not None and is_gentle_care(session.care)


def _may_be_told(effect: Effect, context: TurnContext) -> bool:
    """Tell whether rescuers may learn what is told, and it contradicts nothing.

    At home violence or in despair the wrong help harms: what is told of those stays here. "Cứu
    với" alone tells of nothing.
    """
    alert = context.alert
    if alert is None or not alert.is_emergency:
        return alert is None or not alert.is_secret
    if not effect.calls_rescuers:
        return False
    stays_here = alert.is_secret or alert.kind in GENTLE
    return not (effect.in_words and stays_here)


def _warn(session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
    """Return what to do and whom to call in the emergency that *content* tells of, if any.

    The question whether someone was reached is left out: the rescuers' questions follow.
    """
    alert = alert_of(context)
    if alert is None or not alert.is_emergency:
        return Turn(session)
    aside = structs.replace(session, open=None)
    warned = warn(alert, aside, content, context, play)
    told = warned.replies[:-1] if warned.session.care else warned.replies[:1]
    return structs.replace(warned, replies=told)
