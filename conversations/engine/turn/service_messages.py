"""Messages that are not processed as speech: address events, and refused messages."""

from conversations.engine.model.messages import (
    Content,
    Moved,
    RateLimited,
    Reachable,
    Reply,
    content_kind,
)
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Turn, TurnContext


def answer_service_message(
    session: Session, content: Content, context: TurnContext
) -> Turn | None:
    """Return the turn for such a message, with the session unchanged; None for all others."""
    if isinstance(content, Reachable | Moved):
        return Turn(session, ignored=content_kind(content))
    if not isinstance(content, RateLimited):
        return None
    replies = (Reply(context.phrases.say(content.reason)),) if content.reason else ()
    return Turn(session, replies, ignored=content_kind(content))
