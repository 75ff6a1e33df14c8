"""Warn first: in an emergency, or when a message is a matter for another authority."""

from collections.abc import Callable

from msgspec import structs

from conversations.engine.alerts.detection import COMPLAINT, ELSEWHERE, Alert, emergency_numbers
from conversations.engine.language.plain_words import filler_words
from conversations.engine.model.messages import Content, Edited, Reply, Text
from conversations.engine.model.transcript import Session
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.early_inputs import keep_pending_text
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.wants import asks_question, find_wanted_dialogue
from conversations.engine.turn.informer import begin_secrecy
from conversations.engine.turn.steps import Step
from conversations.text.fold import fold

Play = Callable[[Session, Content, TurnContext], Turn]


def warn(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the warning for *alert*, followed by the turn for *content* from *play*.

    The words of an informer are not processed. A complaint in a dialogue is told where to go; if
    the person repeats it, it is processed as an answer, and the reply says that this is no
    complaint in the legal sense. Text in an emergency that does not answer the open question is
    not called a misunderstanding.
    """
    is_complaint = alert.kind == COMPLAINT
    answered = not alert.is_secret and _is_answered(session, content, context)
    if is_complaint and session.open and session.warned == alert.kind:
        turn = play(structs.replace(session, warned=""), content, context)
        if not _has_new_answer(session, turn.session):
            return turn
        first = Reply(context.phrases.say("engine-complaint-reported"))
        return structs.replace(turn, replies=(first, *turn.replies))
    if alert.is_secret:
        session = begin_secrecy(session, context)
    session = structs.replace(session, warned="" if alert.is_secret else alert.kind)
    language = alert.language or context.person.language
    phrases = context.phrases_for(structs.replace(context.person, language=language))
    text = phrases.say(f"alert-{alert.kind}", phone=context.unit.phone)
    calls = _emergency_calls(alert, context)
    if answered:
        turn = play(session, content, context)
        return structs.replace(turn, replies=(Reply(text, calls=calls), *turn.replies))
    if alert.is_secret or is_complaint:
        turn = _aside(text, session, context)
        first = structs.replace(turn.replies[0], calls=calls)
        replies = (first, *turn.replies[1:])
        return structs.replace(turn, replies=replies, is_secret=alert.is_secret)
    is_new = not isinstance(content, Edited)
    is_at_home = is_new and session.open is None and not session.consent_asked
    if is_at_home and find_wanted_dialogue(content, session, context) is None:
        if not alert.is_emergency:
            return Turn(
                session, (structs.replace(menu.menu_reply(session, context, text), calls=calls),)
            )
        session = _keep_story(session, content, context)
        after = menu.menu_reply(session, context, context.phrases.say("engine-warned"))
        return Turn(session, (Reply(text, calls=calls), after))
    turn = play(session, content, context)
    if alert.is_emergency:
        turn = structs.replace(turn, session=_drop_held_message(turn.session))
    is_no_place = alert.is_emergency and _is_unknown_place(session, turn.session)
    if is_no_place or _is_missed(session, turn.session):
        turn = _aside(text, session, context)
        turn = structs.replace(turn, replies=turn.replies[1:])
    return structs.replace(turn, replies=(Reply(text, calls=calls), *turn.replies))


def answer_bare_number(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the menu for a message outside a dialogue that was only a private number, or None."""
    is_at_home = session.open is None and context.person.has_consented
    if not (context.masked and is_at_home and isinstance(content, Text)):
        return None
    names = ("private-code-words", "private-identity-words", "private-between-words")
    words = {
        fold(word) for name in names for way in context.phrases.words(name) for word in way.split()
    }
    said = context.utterance_of(content.text)
    if not (words | filler_words(said.phrases)).issuperset(said.folded.split()):
        return None
    return Turn(
        session, (menu.menu_reply(session, context, _masked_note(context)),), has_note=True
    )


def tell_masked(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn* with the note, first, that private numbers in the message were masked.

    In an emergency nothing comes before the number to call.
    """
    if not context.masked or (context.alert and context.alert.is_emergency):
        return turn
    if turn.has_note:
        return turn
    note = Reply(_masked_note(context))
    return structs.replace(turn, replies=(note, *turn.replies), has_note=True)


def _masked_note(context: TurnContext) -> str:
    kind = context.masked[0] if len(context.masked) == 1 else "several"
    return context.phrases.say("private-masked", kind=kind)


def _drop_held_message(session: Session) -> Session:
    """Return *session* without the held emergency message: it must not be used as an answer."""
    if session.open is None or session.open.held is None:
        return session
    return structs.replace(session, open=structs.replace(session.open, held=None))


def _is_unknown_place(before: Session, after: Session) -> bool:
    """Tell whether the message was accepted as a place that names no known place."""
    if before.open is None or after.open is None:
        return False
    new = after.open.answers[len(before.open.answers) :]
    places = [a.value for a in new if isinstance(a.value, dict) and "words" in a.value]
    return any(not (place.get("neighbourhood") or place.get("landmark")) for place in places)


def _has_new_answer(before: Session, after: Session) -> bool:
    """Tell whether the message changed the open dialogue's answers."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.answers != now.answers


def _is_missed(before: Session, after: Session) -> bool:
    """Tell whether the message counted as a miss of the open question."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.misses < now.misses


def _keep_story(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with the story of the emergency kept for a report."""
    if not isinstance(content, Text) or not context.person.has_consented:
        return session
    if session.secret_until is not None:
        return session
    if not tells_story(context.utterance_of(content.text)):
        return session
    return keep_pending_text(session, content.text, context)


def _is_answered(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* came outside a dialogue and a card answers it."""
    is_at_home = session.open is None and context.person.has_consented
    return is_at_home and asks_question(content, session, context)


def _emergency_calls(alert: Alert, context: TurnContext) -> tuple[str, ...]:
    """Return the emergency numbers for all kinds of danger that were recognised."""
    numbers = [n for kind in (alert.kind, *alert.also) for n in emergency_numbers(kind)]
    if alert.kind == ELSEWHERE or not numbers:
        numbers.append(context.unit.phone)
    return tuple(dict.fromkeys(numbers))


def _aside(text: str, session: Session, context: TurnContext) -> Turn:
    entry = context.entry(session.open.name) if session.open else None
    if session.open is None or entry is None:
        return Turn(session, (menu.menu_reply(session, context, text),))
    return Step(session, entry, session.open, context).aside(text)
