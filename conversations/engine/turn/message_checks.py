"""Check a message that the person got, where it also sounds like an emergency."""

from conversations.engine.model.checked_message import CheckedMessage
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import TurnContext


def check_message(
    session: Session, content: Content, context: TurnContext
) -> CheckedMessage | None:
    """Return whether *content* can be trusted, if that is asked; None otherwise."""
    if not isinstance(content, Text):
        return None
    return context.check(content, is_asked=is_asked_for_message(session, context))


def is_asked_for_message(session: Session, context: TurnContext) -> bool:
    """Tell whether the open question is which message to check."""
    entry = context.open_entry(session)
    return entry is not None and entry.asides.check is not None
