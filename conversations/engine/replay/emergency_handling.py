"""The port to the capability that handles emergencies."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.alert import Alert
from conversations.engine.model.messages import Content
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import Play, Turn, TurnContext

AskFunction = Callable[[Session, Content, "TurnContext", "Play"], "Turn"]
"""A function that asks whether anybody is in danger, and keeps the message until then."""


class WeighedDanger(NamedTuple):
    """What is decided about a danger that a message may tell of.

    *context* has the alert to act on, if any. If it is doubtful whether anybody is in danger,
    *ask* returns the turn that asks for that.
    """

    session: Session
    context: "TurnContext"
    ask: AskFunction | None = None


class EmergencyHandling:
    """The port to the capability that handles emergencies; this class raises no alarm.

    An alert may also be of no danger: a complaint, a denunciation, an outage.
    """

    def detect(
        self,
        text: str,
        person: Person,
        phrases_for: Callable[[Person], Phrases],
        utterances: Utterances,
    ) -> Alert | None:
        """Return the alert in *text*, in whichever language it is written, or None."""

    def settle(
        self, session: Session, content: Content, context: "TurnContext"
    ) -> "tuple[Session, Content, TurnContext]":
        """Return what was asked about, as a cry for help or as none, if *content* tells which."""
        return session, content, context

    def weigh(
        self, session: Session, content: Content, context: "TurnContext", play: "Play"
    ) -> WeighedDanger:
        """Return what to do about the danger of which *content* may tell."""
        del content, play
        return WeighedDanger(session, context)

    def care_for(
        self, session: Session, content: Content, context: "TurnContext", play: "Play"
    ) -> "Turn":
        """Return the turn for *content* from a person who may be in an emergency.

        *play* processes whatever has nothing to do with an emergency, and tells of a new one.
        """
        return play(session, content, context)

    def warn(
        self, session: Session, content: Content, context: "TurnContext", play: "Play"
    ) -> "Turn":
        """Return the turn for *content*, which gives an alert; *play* goes on with the rest."""
        return play(session, content, context)

    def answer_first(
        self, session: Session, content: Content, context: "TurnContext"
    ) -> "Turn | None":
        """Return the turn for what nobody else may answer, as an informer's words, or None."""

    def take_claim(
        self, session: Session, content: Content, context: "TurnContext", play: "Play"
    ) -> "Turn | None":
        """Return the turn for words that a dialogue claims now, whatever else is open, or None."""

    def pass_words_on(
        self, turn: "Turn", session: Session, content: Content, context: "TurnContext"
    ) -> "Turn":
        """Return *turn*, the answer to *content*, which may also tell rescuers of it."""
        del session, content, context
        return turn

    def tells_of_harm(self, utterance: Utterance) -> bool:
        """Tell whether *utterance* has a sign of harm that people do."""
        del utterance
        return False
