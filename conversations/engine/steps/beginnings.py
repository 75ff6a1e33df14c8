"""Start a dialogue."""

from msgspec import structs

from conversations.engine.model.acts import REPORT
from conversations.engine.model.messages import Content, Reply, Tap, Text, Unreadable, input_kind
from conversations.engine.model.transcript import Answer, Session
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.early_inputs import open_transcript
from conversations.engine.replay.told_words import ToldWords, drop_emergency_words, find_told_words
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
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
    transcript = open_transcript(session, entry, context, first, told, answer)
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
    turn = begun.go_on(lead=say_kept(first, entry, context))
    kept = _say_told(told, turn, entry, context)
    denied = _deny_cited(first, entry, context)
    return structs.replace(turn, replies=(*denied, *kept, *turn.replies))


def _deny_cited(
    first: Content | None, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return the reply that the code in *first* is none of the person's own."""
    if entry.cites is None or entry.cites.deny is None or not isinstance(first, Text):
        return ()
    text = entry.cites.deny(context.utterance_of(first.text), context)
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
    return not isinstance(content, Text | Tap | Unreadable) and input_kind(content) in entry.takes


def say_kept(content: Content | None, entry: DialogueEntry, context: TurnContext) -> str:
    """Return the text that says that *content* is kept for later, or ""."""
    if content is None or not is_taken(content, entry):
        return ""
    return context.phrases.say(f"engine-{input_kind(content)}-kept")
