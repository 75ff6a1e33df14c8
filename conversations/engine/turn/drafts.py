"""Unfinished drafts: ask whether to resume, and drop those that are too old."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import read_number
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.review import names_sending
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.wants import asks_question, find_wanted_dialogue
from conversations.engine.steps.answers import fits
from conversations.engine.steps.hearing import hear
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.weighing import weigh
from conversations.engine.turn.outside_dialogue import route_message
from conversations.engine.understanding import small_talk

# What a day-old draft need not be offered for first.
_LEADING = ((acts.MY_REPORTS,), (acts.STOP,))
_ANSWERS = frozenset((acts.YES, acts.NO, acts.SKIP, acts.ANSWER))


def drop_old_drafts(session: Session, context: TurnContext) -> Session:
    """Return *session* without drafts older than the limit."""

    def is_old(transcript: Transcript | None) -> bool:
        return transcript is not None and context.now - transcript.touched > context.limits.draft

    if is_old(session.open):
        session = structs.replace(session, open=None)
    return structs.replace(session, shelved=None) if is_old(session.shelved) else session


def ask_to_resume(
    session: Session, transcript: Transcript, held: Content | None, context: TurnContext
) -> Turn:
    """Ask whether to resume; *held* is the message that came after the pause."""
    say = context.phrases.say
    days = (context.now.date() - transcript.touched.astimezone(context.now.tzinfo).date()).days
    when = {0: "today", 1: "yesterday"}.get(days, "before")
    text = say(
        "engine-go-on",
        when=say(f"engine-go-on-{when}", day=transcript.touched),
        doing=say(f"{transcript.name}-doing"),
    )
    buttons = tuple(
        commands.button(name, context.phrases) for name in (commands.RESUME, commands.DROP)
    )
    way_out = tuple(
        commands.button(name, context.phrases) for name in (commands.HUMAN, commands.CANCEL)
    )
    transcript = structs.replace(transcript, asks_to_resume=True, held=held)
    session = structs.replace(session, open=transcript)
    reply = Reply(text, buttons, way_out, wants=("text",))
    return Turn(session, (reply,), dialogue=transcript.name)


def take_resume_answer(
    session: Session,
    entry: DialogueEntry,
    transcript: Transcript,
    content: Content,
    context: TurnContext,
) -> Turn:
    """Process the answer to "resume?", then the message that was held."""
    held = transcript.held
    transcript = structs.replace(transcript, asks_to_resume=False, held=None)
    session = structs.replace(session, open=transcript)
    command = commands.read_command(content, context.utterance_of)
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=True)
    if command is None and isinstance(content, Text):
        said = context.utterance_of(content.text)
        if dialogue.run.question is not None and _wants_to_send(dialogue, said):
            return hear(dialogue, content)
        command = None if tells_story(said) else commands.read_resume_answer(said)
    if command in (commands.RESUME, commands.RESTORE):
        return hear(dialogue, held) if held and fits(dialogue, held) else dialogue.go_on()
    if command == commands.DROP:
        session = shelve_dialogue(session)
        return (
            route_message(session, held, context)
            if held and _wants_more(held, session, context)
            else menu.greet(session, context)
        )
    if command in commands.COURTESIES:
        return ask_to_resume(session, transcript, held, context)
    if command is not None or not isinstance(content, Text):
        return hear(dialogue, content)
    said = context.utterance_of(content.text)
    if read_number(said) is None and (fits(dialogue, content) or _wants_other(dialogue, said)):
        return hear(dialogue, content)
    return ask_to_resume(session, transcript, held, context)


def leads_on(dialogue: OpenDialogue, content: Text) -> bool:
    """Tell whether *content* needs no question first: "gửi đi", "cái đèn bác báo ra sao rồi"."""
    said = dialogue.context.utterance_of(content.text)
    if dialogue.run.question is None or not dialogue.entry.unfinished.is_sent:
        return False
    return weigh(dialogue, said) in _LEADING or _wants_to_send(dialogue, said)


def _wants_to_send(dialogue: OpenDialogue, said: Utterance) -> bool:
    """Tell whether *said* wants the draft sent, perhaps with an answer to its open question."""
    if not any(map(names_sending, split_clauses(said) or [said])):
        return False
    wants = weigh(dialogue, said)
    return bool(wants) and _ANSWERS.issuperset(wants)


def _wants_other(dialogue: OpenDialogue, said: Utterance) -> bool:
    """Tell whether *said* wants anything but to be greeted or thanked."""
    wants = weigh(dialogue, said) if dialogue.run.question is not None else ()
    return bool(wants) and acts.HARMLESS.isdisjoint(wants)


def _wants_more(held: Content, session: Session, context: TurnContext) -> bool:
    """Tell whether the message *held* asks for something, and not only whether one may ask."""
    if isinstance(held, Text) and small_talk.classify(context.utterance_of(held.text)):
        return False
    wanted = find_wanted_dialogue(held, session, context)
    return wanted is not None or asks_question(held, session, context)
