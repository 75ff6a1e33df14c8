"""Run the open dialogue up to its open question and ask that."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.model.acts import REPORT
from conversations.engine.model.endings import AboutMe, Closing
from conversations.engine.model.messages import Content, Reply
from conversations.engine.model.transcript import Answer, Session, Transcript
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.early_inputs import (
    drop_early_text,
    keep_input,
    note_message,
    open_transcript,
    use_early_inputs,
)
from conversations.engine.replay.question_rendering import render_question
from conversations.engine.replay.told_words import ToldWords, drop_emergency_words, find_told_words
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.steps.misses import say_kept
from conversations.engine.steps.ownership import deny_foreign_report


class OpenDialogue:
    """The open dialogue, run up to its open question, with methods that ask it."""

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

    def _begin(self, session: Session, entry: DialogueEntry, first: Content | None = None) -> Turn:
        """Start another dialogue."""
        return begin(type(self), session, entry, self.context, first)

    def go_on(self, *, lead: str = "") -> Turn:
        """Ask the first question that early inputs don't answer, or end the dialogue."""
        say = self.context.phrases.say
        self.transcript, understood, wording, surplus_ = use_early_inputs(
            self.transcript, self.run
        )
        lead = lead or self._say_surplus(surplus_)
        if self.run.ending is not None:
            return self._end(lead)
        if self.run.has_lost_answers and not lead:
            lead = say("engine-changed")
        if understood and not lead:
            lead = say("engine-understood", what=understood)
        return self._say(lead, wording=wording)

    def _anew(
        self,
        answers: Sequence[Answer],
        detached: tuple[Answer, ...],
        *,
        edits: str = "",
        gathered: tuple[str, ...] = (),
        lead: str = "",
        heard: Content | None = None,
        early: tuple[Content, ...] = (),
    ) -> Turn:
        """Replay with *answers* and ask the next question; don't use early texts again.

        *heard*, or else one of *early*, may answer the questions that follow. *gathered* is a part
        of the next answer.
        """
        self.run.close()
        self.transcript = structs.replace(
            drop_early_text(self.transcript),
            answers=tuple(answers),
            detached_answers=detached,
            edits=edits,
            gathered=gathered,
            page=0,
            misses=0,
        )
        self.run = self._new_run(self.transcript)
        if heard is None:
            return self._say(lead)
        self.transcript = keep_input(self.transcript, heard, self.context.limits)
        for content in early:
            if content not in self.transcript.early_inputs:
                self.transcript = keep_input(self.transcript, content, self.context.limits)
        return self.go_on(lead=lead)

    def _leave_page(self) -> None:
        """Return to the first page of the open question, without what was gathered for it."""
        self.transcript = structs.replace(self.transcript, page=0, gathered=())

    def _turn_page(self, page: int) -> None:
        self.transcript = structs.replace(self.transcript, page=page)

    def _say_surplus(self, count: int) -> str:
        return self.context.phrases.say("engine-photos-surplus", count=count) if count else ""

    def _end(self, lead: str = "") -> Turn:
        ending = self.run.ending
        session = structs.replace(self.session, open=None)
        name = self.entry.name
        if isinstance(ending, Closing):
            if ending.lists_cards and (
                turn := self.context.answering.browse(session, self.context)
            ):
                return structs.replace(turn, dialogue=name, is_hidden=self.run.is_hidden)
            text = self.context.phrases.say(f"{name}-{ending.phrase}", **ending.values)
            reply = menu.menu_reply(session, self.context, text)
            reply = structs.replace(reply, reports=ending.reports)
            return Turn(session, (reply,), dialogue=name, is_hidden=self.run.is_hidden)
        if isinstance(ending, AboutMe):
            return menu.apply_about_me(session, ending, self.context, name)
        answers, detached = tuple(self.run.answers), self.run.detached_answers
        draft = structs.replace(
            self.transcript,
            answers=answers,
            detached_answers=detached,
            is_hidden=self.run.is_hidden,
        )
        first = (Reply(lead),) if lead else ()
        return Turn(
            session,
            first,
            ending,
            name,
            heard=self.transcript.heard,
            draft=draft,
            is_hidden=self.run.is_hidden,
        )

    def _say(self, lead: str = "", *, wording: str = "") -> Turn:
        return self._turn((self._question(lead=lead, wording=wording),))

    def aside(self, text: str, *, calls: tuple[str, ...] = ()) -> Turn:
        """Say *text*, with buttons for the phone numbers *calls*, and ask the question again."""
        return self._turn((Reply(text, calls=calls), self._question()))

    def _question(self, *, lead: str = "", wording: str = "") -> Reply:
        question = self.run.question
        if question is None:
            raise RuntimeError("nothing is asked")
        behind = self.transcript.page or self.run.edits
        first = not behind and all(answer.recalled for answer in self.run.answers)
        at = self.run.question_context(self.transcript)
        serial = self.transcript.serial
        reply = render_question(question, at, serial, lead=lead, wording=wording, first=first)
        return structs.replace(reply, is_hidden=True) if self.run.is_hidden else reply

    def _turn(self, replies: tuple[Reply, ...]) -> Turn:
        transcript = structs.replace(
            self.transcript,
            answers=tuple(self.run.answers),
            detached_answers=self.run.detached_answers,
            edits=self.run.edits,
            touched=self.context.now,
            is_hidden=self.run.is_hidden,
        )
        self.run.close()
        session = structs.replace(self.session, open=transcript)
        return Turn(session, replies, dialogue=self.entry.name, is_hidden=self.run.is_hidden)

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


def begin(
    kind: type[OpenDialogue],
    session: Session,
    entry: DialogueEntry,
    context: TurnContext,
    first: Content | None = None,
    answer: Answer | None = None,
) -> Turn:
    """Start a dialogue; *first* is the message that started it, and may answer questions.

    *answer* is what it is known to answer.
    """
    told = find_told_words(session, entry, first, context)
    transcript = open_transcript(session, entry, context, first, told, answer)
    session = drop_emergency_words(session) if told.is_urgent else session
    session = structs.replace(
        session,
        serial=transcript.serial,
        open=transcript,
        misses=0,
        pending_text="",
        pending_text_at=None,
    )
    turn = kind(session, entry, transcript, context).go_on(lead=say_kept(first, entry, context))
    kept = _say_told(told, turn, entry, context)
    return structs.replace(
        turn, replies=(*deny_foreign_report(first, entry, context), *kept, *turn.replies)
    )


def _say_told(
    told: ToldWords, turn: Turn, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return the reply that the words *told* before are kept, if the first question hides that."""
    last = turn.session.open
    if entry.act != REPORT or last is None or last.answers or not told.text:
        return ()
    if not told.is_urgent and not tells_story(context.utterance_of(told.text)):
        return ()
    return (Reply(context.phrases.say("engine-text-kept")),)
