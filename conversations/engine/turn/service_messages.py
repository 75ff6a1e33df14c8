"""Messages that are not played: they tell of an address, or are refused (rate limit, group)."""

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
    """Return the turn of what is not played, which changes nothing; None for all else."""
    if isinstance(content, Reachable | Moved):
        return Turn(session, ignored=content_kind(content))
    if not isinstance(content, RateLimited):
        return None
    replies = (Reply(context.phrases.say(content.reason)),) if content.reason else ()
    return Turn(session, replies, ignored=content_kind(content))
