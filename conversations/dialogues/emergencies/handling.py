"""Handle emergencies for the engine."""

from collections.abc import Callable
from functools import partial

from msgspec import structs

from conversations.dialogues.emergencies.care import (
    care,
    claims,
    confiding,
    danger_question,
    informer,
    warning,
)
from conversations.dialogues.emergencies.care.emergency_words import forget_words
from conversations.dialogues.emergencies.detection import harm
from conversations.dialogues.emergencies.detection.alert import Alert, alert_of
from conversations.dialogues.emergencies.detection.detection import detect_alert_in_any_language
from conversations.dialogues.emergencies.detection.lookalikes import drop_lookalike
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.messages import Content
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session
from conversations.engine.replay.emergency_handling import EmergencyHandling, WeighedDanger
from conversations.engine.replay.turn_context import Play, Turn, TurnContext


class EmergencyCare(EmergencyHandling):
    """Recognises emergencies, and says what to do and whom to call until they are over."""

    def detect(
        self,
        text: str,
        person: Person,
        phrases_for: Callable[[Person], Phrases],
        utterances: Utterances,
    ) -> Alert | None:
        """Return the alert in *text*, in whichever language it is written, or None."""
        return detect_alert_in_any_language(text, person, phrases_for, utterances)

    def settle(
        self, session: Session, content: Content, context: TurnContext
    ) -> tuple[Session, Content, TurnContext]:
        """Return what was asked about, as a cry for help or as none, if *content* tells which."""
        return danger_question.settle_danger(session, content, context)

    def weigh(
        self, session: Session, content: Content, context: TurnContext, play: Play
    ) -> WeighedDanger:
        """Return what to do about the danger of which *content* may tell."""
        context, danger = danger_question.weigh_danger(session, content, context)
        context = drop_lookalike(session, content, context)
        if danger is None:
            context = danger_question.hear_silence(session, content, context)
            context = confiding.follow_confidence(session, content, context)
        session = danger_question.keep_unsettled(session, content, context, play)
        session = forget_words(session, content, context)
        if danger is None:  # a doubtful crime may go on with what was informed of
            session = informer.follow_secrecy(session, content, context)
        ask = partial(danger_question.ask_about_danger, danger) if danger else None
        return WeighedDanger(session, context, ask)

    def care_for(
        self, session: Session, content: Content, context: TurnContext, play: Play
    ) -> Turn:
        """Return the turn for *content* from a person who may be in an emergency.

        What is told in a dialogue that reaches rescuers must not stop at the care: they need it.
        """
        entry = context.open_entry(session)
        if entry is not None and entry.rescue is not None:
            return play(session, content, context)
        return care.care_for(session, content, context, play)

    def warn(self, session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
        """Return the warning that *content* needs; what is no emergency goes on with *play*."""
        alert = alert_of(context)
        if alert is None:
            return play(session, content, context)
        is_secret = session.is_secret_at(context.now)
        play_on = informer.refuse_words if is_secret else play
        turn = warning.warn(alert, session, content, context, play_on)
        return structs.replace(turn, is_secret=turn.is_secret or is_secret)

    def answer_first(
        self, session: Session, content: Content, context: TurnContext
    ) -> Turn | None:
        """Return the turn for an informer's words, or a no of which nothing is left; or None."""
        late = danger_question.answer_late(session, content, context)
        if late is None and informer.must_refuse(session, content, context):
            return informer.refuse_words(session, content, context)
        return late

    def take_claim(
        self, session: Session, content: Content, context: TurnContext, play: Play
    ) -> Turn | None:
        """Return the turn for words that a dialogue claims, or None for all others."""
        return claims.take_claim(session, content, context, play)

    def pass_words_on(
        self, turn: Turn, session: Session, content: Content, context: TurnContext
    ) -> Turn:
        """Return *turn*, which also adds the words of *content* to a cry for help."""
        return claims.pass_words_on(turn, session, content, context)

    def tells_of_harm(self, utterance: Utterance) -> bool:
        """Tell whether *utterance* has a sign of self-harm, violence or crime."""
        return harm.tells_of_harm(utterance)
