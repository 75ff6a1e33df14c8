"""The answer to a question in the middle of a dialogue."""

from typing import NamedTuple

from conversations.engine.model.effects import Effect
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import LastQuestion


class SideAnswer(NamedTuple):
    """The reply to a question in the middle of a dialogue, and what to remember of it.

    It *belongs_here* if it is about the open dialogue itself, and *is_unknown* if we don't know.
    """

    reply: Reply
    asked: LastQuestion
    effect: Effect | None = None
    belongs_here: bool = False
    is_unknown: bool = False
