"""The engine's port to consent and private numbers."""

from conversations.dialogues.privacy import masked_numbers
from conversations.dialogues.privacy.consent import asking
from conversations.engine.model.messages import Content
from conversations.engine.model.transcript import Session
from conversations.engine.replay.privacy_handling import PrivacyHandling
from conversations.engine.replay.turn_context import Play, Turn, TurnContext


class Privacy(PrivacyHandling):
    """Asks for consent when something of a person is to be kept; tells what was masked."""

    def play(self, session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
        """Return the turn for *content* of a person who has not consented."""
        return asking.play_without_consent(session, content, context, play)

    def ask_again(self, session: Session, context: TurnContext) -> Turn:
        """Ask again for the consent that held messages wait for."""
        return asking.ask_again(session, context)

    def answer_secret(
        self, session: Session, content: Content, context: TurnContext
    ) -> Turn | None:
        """Return the menu for a message outside a dialogue that only told what was masked."""
        return masked_numbers.answer_bare_number(session, content, context)

    def tell_masked(self, turn: Turn, context: TurnContext) -> Turn:
        """Return *turn* with the note, first, that private numbers were masked."""
        return masked_numbers.tell_masked(turn, context)
