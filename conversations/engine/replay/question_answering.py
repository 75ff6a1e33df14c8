"""The port to the capability that answers people's questions."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Tap
from conversations.engine.model.readings import Evidence
from conversations.engine.model.side_answer import SideAnswer
from conversations.engine.model.transcript import Session

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import Turn, TurnContext


class QuestionAnswering:
    """The port to the capability that answers people's questions; this class answers none.

    An answer has an id. The session remembers the last one (`LastQuestion`) with its buttons.
    *dialogue* is the name of the dialogue that a person starts to ask something, or "".
    """

    dialogue = ""

    def answer(self, said: Utterance, session: Session, context: "TurnContext") -> "Turn | None":
        """Return the turn for the question *said*; None if *said* tells too little to answer."""

    def answer_aside(
        self, said: Utterance, session: Session, context: "TurnContext", *, dialogue: str
    ) -> SideAnswer | None:
        """Return the answer to *said*, asked in the middle of *dialogue*."""

    def answer_follow_up(
        self, content: Content, session: Session, context: "TurnContext"
    ) -> "Turn | None":
        """Return the turn for *content* if it goes on with the last answer, or None."""

    def answer_from_news(
        self, said: Utterance, session: Session, context: "TurnContext"
    ) -> "Turn | None":
        """Return the turn that tells what is new about what *said* asks for, or None."""

    def browse(self, session: Session, context: "TurnContext") -> "Turn | None":
        """Return the turn that lists what can be asked; None if there is nothing to list."""

    def press_button(
        self, content: Content, session: Session, context: "TurnContext"
    ) -> "Turn | None":
        """Return the turn for a button of an answer; None for other content."""

    def press_button_aside(
        self, tap: Tap, session: Session, context: "TurnContext"
    ) -> SideAnswer | None:
        """Return the answer to an answer's button in a dialogue; None for other buttons."""

    def read_shown_button(
        self, content: Content, session: Session, context: "TurnContext"
    ) -> Content:
        """Return the tap on the last answer's button that *content* says; else *content*."""
        del session, context
        return content

    def find_answers(self, said: Utterance, context: "TurnContext") -> Sequence[str]:
        """Return the id of the answer to *said*, of two that may be meant, or none."""
        del said, context
        return ()

    def find_evidence(self, said: Utterance, context: "TurnContext") -> Collection[Evidence]:
        """Return what the answers tell about the act that *said* is."""
        del said, context
        return ()

    def is_named(self, said: Utterance) -> bool:
        """Tell whether *said* is the name of an answer."""
        del said
        return False

    def is_surely_answered(self, said: Utterance, context: "TurnContext") -> bool:
        """Tell whether one answer surely answers *said* as a whole."""
        del said, context
        return False

    def is_follow_up(self, content: Content, session: Session, context: "TurnContext") -> bool:
        """Tell whether *content* only asks for a part of the last answer."""
        del content, session, context
        return False

    def has_just_answered(self, session: Session, context: "TurnContext") -> bool:
        """Tell whether the last answer is recent enough for a follow-up."""
        del session, context
        return False
