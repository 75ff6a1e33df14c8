"""Drafts that were left: shall we go on, and when they are too old."""

from msgspec import structs

from conversations.engine import commands, home, sorting
from conversations.engine.at_home import at_home
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Content, Reply, Text
from conversations.engine.plain_words import number_said
from conversations.engine.steps import Step
from conversations.engine.tellings import tells
from conversations.engine.transcript import Session, Transcript, shelve


def without_old_drafts(session: Session, house: House) -> Session:
    """Return *session* without dialogues that were left for longer than drafts are kept."""

    def is_old(transcript: Transcript | None) -> bool:
        return transcript is not None and house.now - transcript.touched > house.limits.draft

    if is_old(session.open):
        session = structs.replace(session, open=None)
    return structs.replace(session, shelved=None) if is_old(session.shelved) else session


def ask_to_resume(
    session: Session, transcript: Transcript, held: Content | None, house: House
) -> Turn:
    """Ask whether to go on; *held* is what was said after the pause."""
    say = house.phrases.say
    days = (house.now.date() - transcript.touched.astimezone(house.now.tzinfo).date()).days
    when = {0: "today", 1: "yesterday"}.get(days, "before")
    text = say(
        "engine-go-on",
        when=say(f"engine-go-on-{when}", day=transcript.touched),
        doing=say(f"{transcript.name}-doing"),
    )
    buttons = tuple(
        commands.button(name, house.phrases) for name in (commands.RESUME, commands.DROP)
    )
    way_out = tuple(
        commands.button(name, house.phrases) for name in (commands.HUMAN, commands.CANCEL)
    )
    transcript = structs.replace(transcript, asks_to_resume=True, held=held)
    session = structs.replace(session, open=transcript)
    reply = Reply(text, buttons, way_out, wants=("text",))
    return Turn(session, (reply,), dialogue=transcript.name)


def resumed(
    session: Session, entry: Entry, transcript: Transcript, content: Content, house: House
) -> Turn:
    """Take the answer to "shall we go on?", and then what was said before it."""
    held = transcript.held
    transcript = structs.replace(transcript, asks_to_resume=False, held=None)
    session = structs.replace(session, open=transcript)
    command = commands.heard(content, house.phrases)
    if command is None and isinstance(content, Text) and not tells(content.text, house.phrases):
        command = commands.answered(content.text, house.phrases)
    step = Step(session, entry, transcript, house, fresh=True)
    if command in (commands.RESUME, commands.RESTORE):
        return step.hear(held) if held and step.fits(held) else step.go_on()
    if command == commands.DROP:
        session = shelve(session)
        is_more = held is not None and (
            home.wanted(held, house) is not None
            or (isinstance(held, Text) and sorting.is_answered(held.text, house))
        )
        return at_home(session, held, house) if held and is_more else home.welcome(session, house)
    if command in commands.COURTESIES:
        return ask_to_resume(session, transcript, held, house)
    if command is not None or not isinstance(content, Text):
        return step.hear(content)
    if number_said(content.text, house.phrases) is None and step.fits(content):
        return step.hear(content)
    return ask_to_resume(session, transcript, held, house)
