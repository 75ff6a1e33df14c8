"""Replay a dialogue from its beginning with the recorded answers."""

from collections.abc import Callable, Coroutine, Sequence

import msgspec
from msgspec import Struct

from conversations.engine.model.messages import input_kind
from conversations.engine.model.queries import Query
from conversations.engine.model.transcript import Answer, Transcript
from conversations.engine.questions.base import Question, QuestionContext, UnfitError
from conversations.engine.replay.talk import (
    AskAgain,
    DialogueContext,
    DialogueFunction,
    Ending,
    Recall,
    Request,
    Talk,
)

RecallFunction = Callable[[Query[object]], object]


class TooLongError(Exception):
    """A dialogue asks more questions than the engine allows: probably an endless loop."""


class Dialogue(Struct, frozen=True):
    """A dialogue: its name, and its coroutine function *begin*."""

    name: str
    begin: DialogueFunction


class DialogueRun:
    """A running dialogue: its coroutine is suspended at the open question or has ended."""

    def __init__(
        self,
        dialogue: Dialogue,
        transcript: Transcript,
        known: DialogueContext,
        recall: RecallFunction,
        *,
        most_answers: int = 100,
        is_after_pause: bool = False,
        message: str = "",
    ) -> None:
        self.known = known
        self.answers: list[Answer] = []
        self.has_lost_answers = False
        self.is_rewound = False
        self.question: Question[object] | None = None
        self.ending: Ending | None = None
        self._dialogue = dialogue
        self._recall = recall
        self._most = most_answers
        self._is_after_pause = is_after_pause
        self._message = message
        self._recorded = transcript.answers
        self._detached_answers = {a.key: a for a in transcript.detached_answers}
        # Words may be meant for any question; files only for those that want them.
        self._early_kinds = {input_kind(it) for it in transcript.early_inputs} - {"text"}
        self.edits = transcript.edits
        self._rounds = 0
        self._coroutine = self._start()
        self._advance(None)

    def answer(self, value: object) -> None:
        """Answer the open question with *value* and run to the next question."""
        question = self.question
        if question is None:
            raise RuntimeError("nothing is asked")
        loaded = question.load(value)
        self._forget(question.key)
        self.edits = ""
        self.answers.append(Answer(question.key, value, question.about, said_in=self._message))
        self._recorded = ()
        self._talk.answered.append((question, loaded))
        self._advance(loaded)

    def question_context(self, transcript: Transcript) -> QuestionContext:
        """Return the context of the open question."""
        return QuestionContext(
            self.known.phrases,
            self._dialogue.name,
            transcript.gathered,
            transcript.page,
            transcript.early_inputs,
            self.known.utterances,
            transcript.is_urgent,
        )

    @property
    def asked(self) -> Sequence[Question[object]]:
        """The answered questions, in order."""
        return [question for question, _ in self._talk.answered]

    @property
    def values_by_key(self) -> dict[str, object]:
        """The recorded values of the answers, by the keys of their questions."""
        return {answer.key: answer.value for answer in self.answers}

    @property
    def is_hidden(self) -> bool:
        """Whether the messages of the dialogue are kept without their words."""
        return self._talk.is_hidden

    @property
    def detached_answers(self) -> tuple[Answer, ...]:
        """The detached answers that no question has reused."""
        return tuple(self._detached_answers.values())

    def detach_answer(self, answer: Answer) -> None:
        """Keep *answer* until its question is asked."""
        self._detached_answers[answer.key] = answer

    def close(self) -> None:
        """Close the coroutine."""
        self._coroutine.close()

    def _start(self) -> Coroutine[Request, object, Ending]:
        self._talk = Talk(self._dialogue.name, self.known)
        return self._dialogue.begin(self._talk)

    def _advance(self, send: object) -> None:
        self.question = None
        step, answered = self._coroutine.send, self._talk.answered
        while True:
            self._rounds += 1
            if self._rounds > self._most:
                raise TooLongError(self._dialogue.name)
            try:
                request = step(send)
            except StopIteration as stop:
                self.ending = stop.value
                return
            # Compare types by identity: this runs for every answer of every turn.
            if type(request) is Recall:
                send = self._remember(request)
            elif type(request) is AskAgain:
                self._rewind(request)
                step, answered, send = self._coroutine.send, self._talk.answered, None
            else:
                at, recorded = len(self.answers), self._recorded
                answer = recorded[at] if at < len(recorded) else None
                if answer is None or answer.key != request.key or answer.about != request.about:
                    answer = self._take_detached_answer(request, at)
                if answer is None:
                    self._stop_at(request)
                    return
                try:
                    send = request.load(answer.value)
                except UnfitError:
                    self._detach_answers_from(at)
                    self._stop_at(request)
                    return
                self.answers.append(answer)
                answered.append((request, send))

    def _stop_at(self, question: Question[object]) -> None:
        self.question = question
        if self.edits != question.key:
            self.edits = ""

    def _take_detached_answer(self, question: Question[object], at: int) -> Answer | None:
        """Return the detached or preset answer to *question*, or None.

        A preset answer gives way to what came early and may answer it. Detach the recorded
        answers from index *at* on first.
        """
        if at < len(self._recorded):
            self._detach_answers_from(at)
        key = question.key
        detached = self._detached_answers.get(key) if key != self.edits else None
        if detached is not None and detached.about == question.about and not detached.recalled:
            return self._detached_answers.pop(key)
        is_told = not self._early_kinds.isdisjoint(question.wants)
        if question.preset is not None and key != self.edits and not is_told:
            return Answer(key, question.preset, question.about, recalled=True)
        return None

    def _detach_answers_from(self, at: int) -> None:
        """Detach the recorded answers from index *at* on: other questions follow now."""
        # A lost recalled answer counts too: its question will be asked now.
        self.has_lost_answers = (
            self.has_lost_answers
            or self._is_after_pause
            or any(not a.recalled for a in self._recorded[at:])
        )
        self._detached_answers.update((a.key, a) for a in self._recorded[at:])
        self._recorded = ()

    def _forget(self, key: str) -> None:
        """Drop the detached answers to *key* and its sub-questions: it is answered anew."""
        if self._detached_answers:
            aside = self._detached_answers.items()
            self._detached_answers = {k: a for k, a in aside if not f"{k}-".startswith(f"{key}-")}

    def _remember(self, request: Recall) -> object:
        # As it is stored: lists in place of tuples.
        about = msgspec.json.decode(msgspec.json.encode(request.query))
        at = len(self.answers)
        recorded = self._recorded[at] if at < len(self._recorded) else None
        if recorded and (recorded.key, recorded.about) != (request.key, about):
            self._detach_answers_from(at)
            recorded = None
        if recorded and not self._is_after_pause:
            try:
                told = msgspec.convert(recorded.value, request.query.shape)
            except msgspec.ValidationError:  # the answer was recorded with another type
                pass
            else:
                self.answers.append(recorded)
                return told
        value = msgspec.json.decode(msgspec.json.encode(self._recall(request.query)))
        self.answers.append(Answer(request.key, value, about, recalled=True))
        return msgspec.convert(value, request.query.shape)

    def _rewind(self, to: AskAgain) -> None:
        """Drop the answers from the question *to* on, and replay from the beginning."""
        kept = next((i for i, a in enumerate(self.answers) if a.key == to.key), 0)
        self._recorded = tuple(self.answers[:kept])
        self._forget(to.key)
        self.answers, self.is_rewound = [], True
        self._coroutine.close()
        self._coroutine = self._start()
