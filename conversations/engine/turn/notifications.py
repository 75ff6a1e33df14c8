"""Builds messages to a person who did not write just now: news, a reminder of a draft."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, shelve_dialogue
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.engine.turn.steps import Step


def build_notification(session: Session, text: str, context: TurnContext) -> Reply:
    """Return the message that says *text* to someone who did not ask just now.

    What was asked last is asked again with it, so that it can still be answered with a tap.
    """
    transcript = session.open
    entry = context.entry(transcript.name) if transcript else None
    if session.consent_asked:
        return Reply(text)
    if transcript is None or entry is None:
        return menu.menu_reply(session, context, text, page=session.page)
    if transcript.asks_to_resume or context.now - transcript.touched > context.limits.pause:
        return Reply(text)
    told, question = Step(session, entry, transcript, context).aside(text).replies
    return structs.replace(question, text=f"{told.text}\n{question.text}")


def build_reminder(session: Session, context: TurnContext) -> Reply | None:
    """Return the reminder of a dialogue that will soon be forgotten; None where none will."""
    transcript = session.open or session.shelved
    if transcript is None or context.entry(transcript.name) is None:
        return None
    doing = context.phrases.say(f"{transcript.name}-doing")
    text = context.phrases.say("engine-draft-ends", doing=doing)
    return Reply(text, (commands.button(commands.RESTORE, context.phrases),), wants=("text",))


def shelve_until_resumed(session: Session) -> Session:
    """Return *session* with its dialogue set aside, to be taken up where the person says so."""
    session = shelve_dialogue(session)
    if session.shelved is None:
        return session
    asks = structs.replace(session.shelved, asks_to_resume=True)
    return structs.replace(session, shelved=asks)
