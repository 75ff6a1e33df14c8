"""The open dialogue, run up to its open question."""

from collections.abc import Iterable
from typing import Any

from msgspec import structs

from conversations.engine.model.endings import AboutMe, Closing
from conversations.engine.model.messages import Content, Reply
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.early_inputs import (
    keep_input,
    note_message,
    use_early_inputs,
)
from conversations.engine.replay.question_rendering import render_question
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu


class OpenDialogue:
    """The open dialogue of *session*, run up to its open question, for one message.

    Get a turn of it, or close its run.
    """

    def __init__(
        self,
        session: Session,
        entry: DialogueEntry,
        transcript: Transcript,
        context: TurnContext,
        *,
        is_after_pause: bool = False,
    ) -> None:
        self.session = session
        self.entry = entry
        self.transcript = note_message(transcript, context.message)
        self.context = context
        self.run = self._new_run(transcript, is_after_pause=is_after_pause)

    @property
    def question(self) -> Question[object]:
        """The open question."""
        if self.run.question is None:
            raise RuntimeError("nothing is asked")
        return self.run.question

    @property
    def at(self) -> QuestionContext:
        """The context of the open question."""
        return self.run.question_context(self.transcript)

    def note(self, **changes: Any) -> None:  # noqa: ANN401 - as `structs.replace` takes them
        """Change fields of the transcript that no answer depends on."""
        self.transcript = structs.replace(self.transcript, **changes)

    def keep(self, content: Content | None) -> None:
        """Keep *content* for later questions."""
        self.transcript = keep_input(self.transcript, content, self.context.limits)

    def replay(self, **changes: Any) -> None:  # noqa: ANN401 - as `structs.replace` takes them
        """Run the dialogue from its beginning with *changes* of the transcript."""
        self.run.close()
        self.note(**changes)
        self.run = self._new_run(self.transcript)

    def go_on(self, *, lead: str = "") -> Turn:
        """Ask the first question that early inputs don't answer, or finish."""
        say = self.context.phrases.say
        self.transcript, understood, wording, surplus = use_early_inputs(self.transcript, self.run)
        lead = lead or self.say_surplus(surplus)
        if self.run.ending is not None:
            return self.finish(lead)
        if self.run.has_lost_answers and not lead:
            lead = say("engine-changed")
        if understood and not lead:
            lead = say("engine-understood", what=understood)
        return self.ask(lead, wording=wording)

    def ask(self, lead: str = "", *, wording: str = "") -> Turn:
        """Ask the open question, in one reply with the text *lead* before it."""
        return self.record(self._render(lead=lead, wording=wording))

    def say(self, text: str, *, calls: tuple[str, ...] = ()) -> Turn:
        """Say *text*, with buttons for the phone numbers *calls*, and ask the question again."""
        return self.reply(Reply(text, calls=calls))

    def reply(self, reply: Reply) -> Turn:
        """Send *reply*, and ask the question again."""
        return self.record(reply, self._render())

    def record(self, *replies: Reply) -> Turn:
        """Return the turn that stores the dialogue as it is, and sends *replies*."""
        self.note(edits=self.run.edits, touched=self.context.now)
        session = structs.replace(self.session, open=self._recorded())
        self.run.close()
        return self._turn(session, replies)

    def name_matters(self, kinds: Iterable[str]) -> str:
        """Return the names of the matters of *kinds* for mid-sentence, "" if none has one."""
        port, context = self.entry.matters, self.context
        if port is None:
            return ""
        names = (port.name(kind, context.unit, context.phrases) for kind in kinds)
        return ", ".join(dict.fromkeys(filter(None, names)))

    def set_aside(self) -> Session:
        """Return the session with this dialogue set aside."""
        return shelve_dialogue(self.record().session)

    def finish(self, lead: str = "") -> Turn:
        """Return the turn for the ending of the dialogue, with the text *lead* first."""
        ending = self.run.ending
        session = structs.replace(self.session, open=None)
        if isinstance(ending, Closing):
            return self._close(ending, session)
        if isinstance(ending, AboutMe):
            return menu.apply_about_me(session, ending, self.context, self.entry.name)
        turn = self._turn(session, (Reply(lead),) if lead else ())
        return structs.replace(
            turn, effect=ending, heard=self.transcript.heard, draft=self._recorded()
        )

    def say_surplus(self, count: int) -> str:
        """Return the text that there was no room for *count* photos, "" for none."""
        return self.context.phrases.say("engine-photos-surplus", count=count) if count else ""

    def _close(self, ending: Closing, session: Session) -> Turn:
        if ending.lists_cards and (turn := self.context.answering.browse(session, self.context)):
            return structs.replace(turn, dialogue=self.entry.name, is_hidden=self.run.is_hidden)
        text = self.context.phrases.say(f"{self.entry.name}-{ending.phrase}", **ending.values)
        reply = menu.menu_reply(session, self.context, text)
        return self._turn(session, (structs.replace(reply, reports=ending.reports),))

    def _render(self, *, lead: str = "", wording: str = "") -> Reply:
        behind = self.transcript.page or self.run.edits
        first = not behind and all(answer.recalled for answer in self.run.answers)
        serial = self.transcript.serial
        reply = render_question(
            self.question, self.at, serial, lead=lead, wording=wording, first=first
        )
        return structs.replace(reply, is_hidden=True) if self.run.is_hidden else reply

    def _turn(self, session: Session, replies: tuple[Reply, ...]) -> Turn:
        return Turn(session, replies, dialogue=self.entry.name, is_hidden=self.run.is_hidden)

    def _recorded(self) -> Transcript:
        """Return the transcript with the answers so far."""
        return structs.replace(
            self.transcript,
            answers=tuple(self.run.answers),
            detached_answers=self.run.detached_answers,
            is_hidden=self.run.is_hidden,
        )

    def _new_run(self, transcript: Transcript, *, is_after_pause: bool = False) -> DialogueRun:
        known = structs.replace(
            self.context.known(transcript.version), is_urgent=transcript.is_urgent
        )
        return DialogueRun(
            self.entry.dialogue,
            transcript,
            known,
            self.context.recall,
            most_answers=self.context.limits.answers,
            is_after_pause=is_after_pause,
            message=self.context.message,
        )


def find_open_dialogue(session: Session, context: TurnContext) -> OpenDialogue | None:
    """Return the open dialogue of *session*; None if there is none, or no entry of it any more."""
    entry = context.open_entry(session)
    if session.open is None or entry is None:
        return None
    return OpenDialogue(session, entry, session.open, context)
