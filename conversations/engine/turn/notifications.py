"""Build messages that don't answer the person's own message: news, reminders of drafts."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, shelve_dialogue
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.engine.turn.steps import Step


def build_notification(session: Session, text: str, context: TurnContext) -> Reply:
    """Return the notification *text* together with the question that is open, if any.

    The person can then still answer that question with a tap.
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
    """Return the reminder of a draft that will expire soon, or None."""
    transcript = session.open or session.shelved
    if transcript is None or context.entry(transcript.name) is None:
        return None
    doing = context.phrases.say(f"{transcript.name}-doing")
    text = context.phrases.say("engine-draft-ends", doing=doing)
    return Reply(text, (commands.button(commands.RESTORE, context.phrases),), wants=("text",))


def shelve_until_resumed(session: Session) -> Session:
    """Return *session* with its dialogue set aside until the person resumes it."""
    session = shelve_dialogue(session)
    if session.shelved is None:
        return session
    asks = structs.replace(session.shelved, asks_to_resume=True)
    return structs.replace(session, shelved=asks)
