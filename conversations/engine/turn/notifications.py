"""Build messages that don't answer the person's own message: news, reminders of drafts."""

from datetime import datetime

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, shelve_dialogue
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import Place
from conversations.engine.steps.handlers import ask_to_send
from conversations.engine.steps.open_dialogue import OpenDialogue


def build_notification(session: Session, text: str, context: TurnContext) -> Reply:
    """Return the notification *text* together with the question that is open, if any.

    The person can then still answer that question with a tap.
    """
    if session.consent_asked:
        return Reply(text)
    if context.open_entry(session) is None:
        return menu.menu_reply(session, context, text, place=Place.RECEIPT)
    question = build_open_question(session, context)
    if question is None:
        return Reply(text)
    return structs.replace(question, text=f"{text}\n{question.text}")


def build_open_question(session: Session, context: TurnContext) -> Reply | None:
    """Return the question that is open, as it is asked again, or None.

    After a pause it is not asked again by itself.
    """
    transcript = session.open
    if transcript is None or session.consent_asked or transcript.asks_to_resume:
        return None
    if context.now - transcript.asked_at > context.limits.pause:
        return None
    entry = context.open_entry(session)
    if entry is None:
        return None
    # What the question tells is read anew: the news may be just that ("hồi âm chậm nhất …").
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=True)
    return dialogue.say("").replies[-1]


def build_reminder(session: Session, context: TurnContext) -> Reply | None:
    """Return the reminder of a draft that will expire soon, or None."""
    transcript = session.open or session.shelved
    if transcript is None or context.entry(transcript.name) is None:
        return None
    doing = context.phrases.say(f"{transcript.name}-doing")
    text = context.phrases.say("engine-draft-ends", doing=doing)
    return Reply(text, (commands.button(commands.RESTORE, context.phrases),), wants=("text",))


def build_send_question(session: Session, context: TurnContext) -> Reply | None:
    """Return the question whether to send what the person reviewed, with the review's buttons.

    Return None if no review is open of a dialogue that sends something.
    """
    transcript = session.open
    entry = context.open_entry(session)
    if (
        transcript is None
        or entry is None
        or not entry.unfinished.is_sent
        or transcript.asks_to_resume
    ):
        return None
    dialogue = OpenDialogue(session, entry, structs.replace(transcript, page=0), context)
    turn = ask_to_send(dialogue)
    dialogue.run.close()
    # The review has shown its photos and its place already.
    return None if turn is None else structs.replace(turn.replies[-1], photos=(), pin=None)


def mark_prompted(session: Session, now: datetime) -> Session:
    """Return *session* with the record that its open dialogue was asked at *now* to be sent."""
    if session.open is None:
        return session
    return structs.replace(session, open=structs.replace(session.open, page=0, prompted=now))


def shelve_until_resumed(session: Session) -> Session:
    """Return *session* with its dialogue set aside until the person resumes it."""
    session = shelve_dialogue(session)
    if session.shelved is None:
        return session
    asks = structs.replace(session.shelved, asks_to_resume=True)
    return structs.replace(session, shelved=asks)
