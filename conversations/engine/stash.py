"""What came before its question did: kept, taken out, let go of."""

from msgspec import structs

from conversations.engine.house import Limits
from conversations.engine.messages import Content, Tap, Text, kind
from conversations.engine.questions import Question
from conversations.engine.transcript import Transcript


def keep(transcript: Transcript, content: Content | None, limits: Limits) -> Transcript:
    """Return *transcript* with *content* kept for later questions."""
    if content is None or isinstance(content, Tap):
        return transcript
    if isinstance(content, Text) and len(content.text) > limits.kept_text:
        return transcript
    return structs.replace(transcript, stash=(*transcript.stash, content)[-limits.stash :])


def spend(transcript: Transcript, question: Question[object]) -> Transcript:
    """Return *transcript* without what *question* took; words may still tell something else."""
    left = (c for c in transcript.stash if isinstance(c, Text) or kind(c) not in question.wants)
    return structs.replace(transcript, stash=tuple(left))


def without_words(transcript: Transcript) -> Transcript:
    """Return *transcript* with no words kept: they were taken once, and not rightly."""
    left = tuple(c for c in transcript.stash if not isinstance(c, Text))
    return structs.replace(transcript, stash=left) if transcript.stash else transcript
