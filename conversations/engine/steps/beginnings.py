"""Start a dialogue."""

from msgspec import structs

from conversations.engine.model.acts import REPORT
from conversations.engine.model.messages import Content, Reply, Tap, Text, Unreadable, input_kind
from conversations.engine.model.transcript import Answer, Session, Transcript
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.early_inputs import open_transcript
from conversations.engine.replay.told_words import ToldWords, drop_emergency_words, find_told_words
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.steps.open_dialogue import OpenDialogue


def begin_dialogue(
    session: Session,
    entry: DialogueEntry,
    context: TurnContext,
    first: Content | None = None,
    answer: Answer | None = None,
) -> Turn:
    """Start a dialogue; *first* is the message that started it, and may answer questions.

    *answer* is what it is known to answer.
    """
    told = find_told_words(session, entry, first, context)
    transcript = open_transcript(session, entry, context, first, told, [answer] if answer else ())
    session = drop_emergency_words(session) if told.is_urgent else session
    session = structs.replace(
        session,
        serial=transcript.serial,
        open=transcript,
        misses=0,
        pending_text="",
        pending_text_at=None,
    )
    begun = OpenDialogue(session, entry, transcript, context)
    lead = _say_matters(told, first, transcript, entry, context)
    turn = begun.go_on(lead=lead or say_kept(first, entry, context))
    kept = _say_told(told, turn, entry, context)
    denied = _deny_cited(first, entry, context)
    return structs.replace(turn, replies=(*denied, *kept, *turn.replies))


def begin_next_matter(
    session: Session, entry: DialogueEntry, done: Transcript, context: TurnContext
) -> Turn | None:
    """Begin with the first matter that waited behind *done*; return None if none did.

    What was answered about *done* and holds for it too is not asked again.
    """
    if entry.matters is None or not done.next_matters:
        return None
    matter, *others = done.next_matters
    utterance = context.utterance_of(matter.text)
    known = entry.matters.carry(done.answers, matter, utterance, context.unit)
    told = ToldWords(messages=(matter.message,) if matter.message else ())
    transcript = open_transcript(session, entry, context, Text(matter.text), told, known)
    waiting = (*transcript.next_matters, *others)
    transcript = structs.replace(transcript, next_matters=waiting)
    session = structs.replace(session, serial=transcript.serial, open=transcript, misses=0)
    name = entry.matters.name(matter.kind, context.unit, context.phrases) or "none"
    lead = context.phrases.say(f"{entry.name}-next", what=name)
    return OpenDialogue(session, entry, transcript, context).go_on(lead=lead)


def _say_matters(
    told: ToldWords,
    first: Content | None,
    transcript: Transcript,
    entry: DialogueEntry,
    context: TurnContext,
) -> str:
    """Return the text that several matters were heard, and with which we begin; "" for one."""
    if entry.matters is None or not transcript.next_matters:
        return ""
    text = first.text if isinstance(first, Text) else told.text
    utterance, unit, phrases = context.utterance_of(text), context.unit, context.phrases
    what = entry.matters.sum_up(utterance, unit, phrases)
    now = entry.matters.name(entry.matters.split(utterance, unit)[0].kind, unit, phrases)
    return phrases.say(f"{entry.name}-matters", what=what, now=now)


def _deny_cited(
    first: Content | None, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return the reply that the code in *first* is none of the person's own."""
    cites = entry.starts.cites
    if cites is None or cites.deny is None or not isinstance(first, Text):
        return ()
    text = cites.deny(context.utterance_of(first.text), context)
    return (Reply(text),) if text else ()


def _say_told(
    told: ToldWords, turn: Turn, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return the reply that the words *told* before are kept, if the first question hides that."""
    last = turn.session.open
    if entry.act != REPORT or last is None or last.answers or not told.text:
        return ()
    if not told.is_urgent and not tells_story(context.utterance_of(told.text)):
        return ()
    return (Reply(context.phrases.say("engine-text-kept")),)


def is_taken(content: Content, entry: DialogueEntry) -> bool:
    """Tell whether *entry* keeps *content*, which is no words, for a question of its own."""
    return (
        not isinstance(content, Text | Tap | Unreadable)
        and input_kind(content) in entry.starts.takes
    )


def say_kept(content: Content | None, entry: DialogueEntry, context: TurnContext) -> str:
    """Return the text that says that *content* is kept for later, or ""."""
    if content is None or not is_taken(content, entry):
        return ""
    return context.phrases.say(f"engine-{input_kind(content)}-kept")
