"""The port to the capability that guards what people tell of themselves."""

from typing import TYPE_CHECKING

from conversations.engine.model.messages import Content
from conversations.engine.model.transcript import Session

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import Play, Turn, TurnContext


class PrivacyHandling:
    """The port to the capability that guards what people tell of themselves.

    This class asks for no consent: with it nobody's words may be kept.
    """

    def play(
        self, session: Session, content: Content, context: "TurnContext", play: "Play"
    ) -> "Turn":
        """Return the turn for *content* of a person who has not consented.

        *play* returns the turn that anyone would get.
        """
        return play(session, content, context)

    def ask_again(self, session: Session, context: "TurnContext") -> "Turn | None":
        """Return the turn that asks again after an interruption; None if nothing is asked."""

    def answer_secret(
        self, session: Session, content: Content, context: "TurnContext"
    ) -> "Turn | None":
        """Return the turn for a message that only tells a private number, or None."""

    def tell_masked(self, turn: "Turn", context: "TurnContext") -> "Turn":
        """Return *turn*, which also says if private numbers in the message were masked."""
        del context
        return turn
