"""Keep what a person told before a dialogue, and find what of it the dialogue begins with."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from msgspec import structs

from conversations.engine.language.matters import likely_category
from conversations.engine.model.acts import REPORT
from conversations.engine.model.messages import Content, Photo, Text, Voice
from conversations.engine.model.transcript import EmergencyWords, Session
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import TurnContext

# As long as we know that there was an emergency.
_EMERGENCY_WORDS_LAST = timedelta(hours=24)
_MOST_MESSAGES = 12


class ToldWords(NamedTuple):
    """What was told before a dialogue, in *messages*; it *is_urgent* if of an emergency.

    It *includes_first* if its last line is the message that starts the dialogue.
    """

    text: str = ""
    messages: tuple[str, ...] = ()
    is_urgent: bool = False
    includes_first: bool = False


def find_told_words(
    session: Session, entry: DialogueEntry, first: Content | None, context: TurnContext
) -> ToldWords:
    """Return what was told before *entry* is started by *first*, as far as it belongs to it."""
    urgent = _emergency_words(session, entry, first, context)
    is_text = isinstance(first, Text)
    told = urgent if is_text else (*urgent, *_pending_words(session, first, context))
    lines = [words.text for words in told]
    if urgent and isinstance(first, Text):
        lines.append(first.text)
    return ToldWords(
        "\n".join(dict.fromkeys(lines))[: context.limits.kept_text],
        tuple(words.message for words in told if words.message),
        is_urgent=bool(urgent),
        includes_first=bool(urgent) and is_text,
    )


def _emergency_words(
    session: Session, entry: DialogueEntry, first: Content | None, context: TurnContext
) -> tuple[EmergencyWords, ...]:
    """Return the words of an emergency, if they are about what *entry* is started for.

    Who tells of a matter gets only what was told of it: the drain, and not the child's fit. A
    photo or a voice message is of something else once the care is over.
    """
    words = session.emergency_words
    if entry.act != REPORT or (isinstance(first, Photo | Voice) and session.care is None):
        return ()
    if not isinstance(first, Text):
        return words
    if not (kind := _kind_of(first.text, entry, context)):
        return () if _is_of_other_matter(first, words, context) else words
    return tuple(each for each in words if _kind_of(each.text, entry, context) == kind)


def _kind_of(text: str, entry: DialogueEntry, context: TurnContext) -> str:
    """Return the kind of matter that *text* is about, by its name or in other words; or ""."""
    said = context.utterance_of(text)
    named = entry.matters.kind_of(said, context.unit) if entry.matters else ""
    return likely_category(said) or named


def _is_of_other_matter(
    first: Text, words: tuple[EmergencyWords, ...], context: TurnContext
) -> bool:
    """Tell whether *first* names something to report that is not the emergency of *words*."""
    said = context.utterance_of(first.text)
    category = likely_category(said) if context.names_matter(said) else ""
    told = {likely_category(context.utterance_of(each.text)) for each in words}
    return bool(category) and category not in told


def find_other_matters(
    session: Session, held: Sequence[Content], context: TurnContext
) -> Sequence[Content]:
    """Return those of *held* that are about something else than the emergency told of."""
    words = session.emergency_words
    texts = (each for each in held if words and isinstance(each, Text))
    return [each for each in texts if _is_of_other_matter(each, words, context)]


def has_pending_text(session: Session, context: TurnContext) -> bool:
    """Tell whether a text is kept for the dialogue that is started next."""
    at = session.pending_text_at
    is_kept = at is not None and context.now - at <= context.limits.pause
    return is_kept and bool(session.pending_text)


def _pending_words(
    session: Session, first: Content | None, context: TurnContext
) -> tuple[EmergencyWords, ...]:
    if not has_pending_text(session, context):
        return ()
    said = context.utterance_of(session.pending_text)
    is_matter = bool(likely_category(said)) or context.names_matter(said)
    if isinstance(first, Photo | Voice) and not is_matter:
        return ()  # what was asked or confided before is not what the photo shows
    return (EmergencyWords(session.pending_text, session.pending_text_message),)


def keep_pending_text(session: Session, text: str, context: TurnContext) -> Session:
    """Return *session* with *text* kept for the dialogue that is started next."""
    return structs.replace(
        session,
        pending_text=text[: context.limits.kept_text],
        pending_text_at=context.now,
        pending_text_message=context.message,
    )


def keep_emergency_words(session: Session, text: str, context: TurnContext) -> Session:
    """Return *session* with *text* kept for the report that is started next.

    What was told first says what happened, so it is never dropped.
    """
    words = EmergencyWords(text[: context.limits.kept_text], context.message)
    first, rest = session.emergency_words[:1], session.emergency_words[1:]
    kept = (*first, *(*rest, words)[1 - _MOST_MESSAGES :])
    return structs.replace(session, emergency_words=kept, emergency_at=context.now)


def drop_old_words(session: Session, context: TurnContext) -> Session:
    """Return *session* without the words of an emergency that is long over."""
    at = session.emergency_at
    is_old = at is not None and context.now - at > _EMERGENCY_WORDS_LAST
    return drop_emergency_words(session) if is_old else session


def drop_emergency_words(session: Session) -> Session:
    """Return *session* without the words of an emergency: they are used, or it was none."""
    return structs.replace(session, emergency_words=(), emergency_at=None, tells_of_harm=False)


def end_emergency_words(session: Session, *, before: str = "") -> Session:
    """Return *session* with no words of an emergency to be added.

    Of those that it has, those told *before* the message with that id stay; all if it is "".
    """
    words = session.emergency_words
    told_in = [each.message for each in words]
    kept = words[: told_in.index(before)] if before else words
    if not kept:
        return drop_emergency_words(session)
    return structs.replace(session, emergency_words=kept, tells_of_harm=True)
