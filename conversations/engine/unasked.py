"""What is said to someone who did not ask just now."""

from msgspec import structs

from conversations.engine import commands, home
from conversations.engine.house import House, Turn
from conversations.engine.messages import Reply
from conversations.engine.steps import Step
from conversations.engine.transcript import Session, shelve


def tell(session: Session, text: str, house: House) -> Reply:
    """Return the message that says *text* to someone who did not ask just now.

    What was asked last is asked again with it, so that it can still be answered with a tap.
    """
    transcript = session.open
    entry = house.entry(transcript.name) if transcript else None
    if session.consent_asked:
        return Reply(text)
    if transcript is None or entry is None:
        return home.menu(session, house, text, page=session.page)
    if transcript.asks_to_resume or house.now - transcript.touched > house.limits.pause:
        return Reply(text)
    told, question = Step(session, entry, transcript, house).aside(text).replies
    return structs.replace(question, text=f"{told.text}\n{question.text}")


def remind(session: Session, house: House) -> Turn:
    """Return the reminder of a dialogue that will soon be forgotten; nothing where none will."""
    transcript = session.open or session.shelved
    if transcript is None or house.entry(transcript.name) is None:
        return Turn(session)
    doing = house.phrases.say(f"{transcript.name}-doing")
    text = house.phrases.say("engine-draft-ends", doing=doing)
    buttons = (commands.button(commands.RESTORE, house.phrases),)
    session = shelve(session)
    if session.shelved is not None:
        asks = structs.replace(session.shelved, asks_to_resume=True)
        session = structs.replace(session, shelved=asks)
    return Turn(session, (Reply(text, buttons, wants=("text",)),), dialogue=transcript.name)
