"""Try a survey that is being written, as a person: by the dialogue that asks residents."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct, structs

from bot.console.surveys.form import SurveyForm
from bot.services.inbound.turn_services import TurnServices, turn_context_of
from conversations.dialogues.surveys.answer_survey import DIALOGUE
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import SECRET_DIGITS, OpenSurvey, OpenSurveys
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Button, Content, Reply, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.queries import Query
from conversations.engine.model.transcript import Session
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.surveys.checks import find_faults
from conversations.surveys.paths import find_path
from conversations.surveys.survey import NUMBER, TEXT, UNSURE, Answer, Survey
from storage.database.transactions import Transaction
from storage.repositories.person.people import PersonState

SHORTEST, LONGEST, RELUCTANT = "shortest", "longest", "reluctant"
PEOPLE = (SHORTEST, LONGEST, RELUCTANT)
"""Who is ready to try a survey: asked the fewest questions, the most, or answering the least."""

MOST_SAID = 60
_ID = "tried"
_CODE = "YK 0"
_ELLIPSIS = LocalisedText("…", "…")
_FEW = 2


class Trial(NamedTuple):
    """What is tried: *survey*, which may be asked, in *language*; it ends at *until*."""

    survey: Survey
    language: str
    until: datetime | None


class Bubble(NamedTuple):
    """One message of a tried conversation: of the person, or ours with its buttons."""

    is_own: bool
    text: str
    buttons: Sequence[str] = ()


class Tried(Struct, frozen=True):
    """A conversation as far as it went: *said* led to it. *is_over* once the answers are sent."""

    said: tuple[str, ...]
    bubbles: Sequence[Bubble]
    is_over: bool


def select_sound(survey: Survey) -> Survey | None:
    """Return *survey* without the questions that have a fault; None if it can't be asked even so.

    What has no title yet gets one: this is for trying what is being written.
    """
    named = structs.replace(
        survey,
        title=survey.title if survey.title.vi else _ELLIPSIS,
        why=survey.why if survey.why.vi else _ELLIPSIS,
    )
    while faulty := {its.question for its in find_faults(named) if its.question}:
        left = tuple(its for its in named.questions if its.id not in faulty)
        named = structs.replace(named, questions=left)
    return None if find_faults(named) else named


def try_form(tx: Transaction, services: TurnServices, form: SurveyForm, act: str) -> Tried | None:
    """Return how the survey of *form* goes in the chat, after *act* of a button beside it.

    Return None if it can't be asked.
    """
    sound = select_sound(form.content.survey)
    if sound is None:
        return None
    trial = Trial(sound, form.language, form.content.closes_at)
    name, _, person = act.partition(":")
    if name == "person" and person in PEOPLE:
        return let_answer(tx, services, trial, person)
    return try_survey(tx, services, trial, form.said)


def try_survey(
    tx: Transaction, services: TurnServices, trial: Trial, said: Sequence[str]
) -> Tried:
    """Return the conversation with a person who says *said*, one after another.

    A text that is on a button of the newest message presses it.
    """
    conversation = _Conversation(tx, services, trial)
    for words in said[:MOST_SAID]:
        conversation.says(words)
    return conversation.tried()


def let_answer(tx: Transaction, services: TurnServices, trial: Trial, person: str) -> Tried:
    """Return the whole conversation with one of `PEOPLE`."""
    plan: Mapping[str, Answer] = {}
    if person != RELUCTANT:
        plan = find_path(trial.survey.asked, is_longest=person == LONGEST)
    conversation = _Conversation(tx, services, trial)
    while not conversation.is_over and len(conversation.said) < MOST_SAID:
        words = conversation.choose(plan, is_reluctant=person == RELUCTANT)
        if not words:
            break
        conversation.says(words)
    return conversation.tried()


class _Conversation:
    """A conversation about a survey with somebody of whom nothing is known."""

    def __init__(self, tx: Transaction, services: TurnServices, trial: Trial) -> None:
        person = structs.replace(Person(), language=trial.language, consent=CONSENT_VERSION)
        context = turn_context_of(tx, services, PersonState("", person, 0, ""))
        until = (trial.until or context.now).astimezone(services.context.timezone)
        asked = OpenSurvey(_ID, context.version, _CODE, trial.survey, until=until)
        self._services = services
        self._survey = trial.survey
        self._until = until
        self._entry = next(its for its in services.entries if its.name == DIALOGUE)
        self._context = structs.replace(
            context, entries=(self._entry,), recall=_knowing(asked, context.recall)
        )
        self._session = Session()
        self._bubbles: list[Bubble] = []
        self._newest: Sequence[Reply] = ()
        self.said: list[str] = []
        self.is_over = False
        self._send(Text(self._context.phrases.say(f"{DIALOGUE}-menu")))

    def says(self, words: str) -> None:
        """Press the button *words*, or write them."""
        self.said.append(words)
        self._bubbles.append(Bubble(is_own=True, text=words))
        data = next((its.data for its in self._buttons() if its.label == words), "")
        self._send(Tap(data) if data else Text(words))

    def choose(self, plan: Mapping[str, Answer], *, is_reluctant: bool) -> str:
        """Return what a person says to the open question who wants to answer as in *plan*.

        Return "" if no question is open.
        """
        question, at = self._find_question()
        if question is None:
            return ""
        planned = plan.get(question.review_key)
        wanted = planned if isinstance(planned, list) else [planned]
        options = {its.id: its.label for its in question.options(at)}
        if is_reluctant:
            wanted = [UNSURE]
        for id_ in wanted:
            if id_ in options:
                return options[id_]
        is_skipped = is_reluctant or (question.review_key in plan and planned is None)
        if is_skipped and question.can_be_skipped:
            return self._context.phrases.say("engine-skip")
        if options:
            # Who has chosen several things goes on: that option is the last one.
            return list(options.values())[-1 if at.gathered else 0]
        return self._write(question)

    def tried(self) -> Tried:
        """Return the conversation so far."""
        return Tried(tuple(self.said), self._bubbles, self.is_over)

    def _write(self, question: Question[object]) -> str:
        """Return an answer to a question without options."""
        asked = next((its for its in self._survey.asked if its.id == question.key), None)
        say = self._context.phrases.say
        if asked is None or asked.kind not in (NUMBER, TEXT):
            return say("engine-skip")
        if asked.kind == NUMBER:
            return str(max(asked.least, min(_FEW, asked.most)))
        return say("console-survey-try-words")

    def _find_question(self) -> tuple[Question[object] | None, QuestionContext]:
        """Return the open question, or None, and its context."""
        context, transcript = self._context, self._session.open
        if transcript is None:
            return None, QuestionContext(context.phrases, "")
        dialogue = OpenDialogue(self._session, self._entry, transcript, context)
        dialogue.run.close()
        return dialogue.run.question, dialogue.at

    def _buttons(self) -> Sequence[Button]:
        return [it for reply in self._newest for it in (*reply.buttons, *reply.navigation)]

    def _send(self, content: Content) -> None:
        context = structs.replace(self._context, utterances=Utterances())
        turn = self._services.play(self._session, content, context)
        if isinstance(turn.effect, SendAnswers):
            sent = AnswersSent(
                self._survey.title.in_language(context.phrases.language),
                self._until,
                is_changed=False,
                is_final=self._survey.is_final,
                secret="0" * SECRET_DIGITS if self._survey.is_anonymous else "",
            )
            turn = self._services.conclude(turn, sent, context)
            self.is_over = True
        if turn.person is not None:
            self._context = self._context.for_person(turn.person)
        self._session, self._newest = turn.session, turn.replies
        for reply in turn.replies:
            buttons = [it.label for it in (*reply.buttons, *reply.navigation)]
            self._bubbles.append(Bubble(is_own=False, text=reply.text, buttons=buttons))


def _knowing(
    survey: OpenSurvey, recall: Callable[[Query[object]], object]
) -> Callable[[Query[object]], object]:
    """Return the function that answers queries for someone who may answer *survey* only."""

    def answer(query: Query[object]) -> object:
        return (survey,) if isinstance(query, OpenSurveys) else recall(query)

    return answer
