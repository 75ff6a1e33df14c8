"""The open dialogue with methods that take a message as an answer, or as a miss."""

from msgspec import structs

from conversations.engine.model.messages import Content, Tap, Text, input_kind
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import shelve_dialogue
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    NoAnswer,
    PageTurn,
    PartialAnswer,
    UnfitError,
)
from conversations.engine.questions.free_text import FreeTextQuestion, PhotosQuestion, tells_story
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.replay.early_inputs import drop_early_text, keep_input
from conversations.engine.replay.question_rendering import read_question_button
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.misses import (
    add_to_earlier_answer,
    count_surplus_photos,
    explain_miss,
    say_kept,
    say_late,
)
from conversations.engine.steps.revisions import RevisableDialogue

_LEAST_TOLD = 3


class AnswerableDialogue(RevisableDialogue):
    """The open dialogue, whose open question can be answered."""

    def fits(self, content: Content) -> bool:
        """Tell whether *content* answers the open question."""
        if isinstance(content, Tap):
            return self._chosen(content) is not None
        if isinstance(content, Text) and isinstance(self.run.question, FreeTextQuestion):
            return tells_story(self.context.utterance_of(content.text), least=_LEAST_TOLD)
        return not isinstance(self._read(content), NoAnswer)

    def _take_other_place(self, content: Content) -> Turn | None:
        """Process *content* as the correct place, if a wrong one was to be confirmed."""
        question, at = self.run.question, self.run.question_context(self.transcript)
        place = (
            question.corrected_place(content, at)
            if isinstance(question, PlaceConfirmation)
            else None
        )
        if place is None:
            return None
        self.run.answer("no")
        return self._follow(self._read(place))

    def _chosen(self, tap: Tap) -> Tap | None:
        question = self.run.question
        choice = (
            read_question_button(tap.data, question, self.transcript.serial) if question else None
        )
        return Tap(choice) if choice is not None else None

    def _read(self, content: Content) -> AnswerReading:
        if self.run.question is None:
            return NoAnswer()
        return self.run.question.read(content, self.run.question_context(self.transcript))

    def _follow(self, reading: AnswerReading) -> Turn:
        if isinstance(reading, PartialAnswer):
            self.transcript = structs.replace(self.transcript, gathered=reading.gathered, misses=0)
            return self._say()
        if isinstance(reading, PageTurn):
            self.transcript = structs.replace(self.transcript, page=reading.page)
            return self._say()
        if isinstance(reading, EditRequest):
            return self._edit(reading.key)
        if isinstance(reading, NoAnswer):
            return self._missed(reading, None)
        person = self._update_person(reading.value)
        try:
            self.run.answer(reading.value)
        except UnfitError:
            return self._missed(NoAnswer(), None)
        if person != self.context.person:
            return self._continue_as(person)
        if self.run.is_rewound:
            self.transcript = drop_early_text(self.transcript)
        self.transcript = structs.replace(self.transcript, gathered=(), page=0, misses=0, strays=0)
        return self.go_on(lead=self._say_surplus(reading.surplus))

    def _update_person(self, value: object) -> Person:
        """Return the person's profile with the open question answered by *value*."""
        question, person = self.run.question, self.context.person
        return question.update_person(value, person) if question else person

    def _continue_as(self, person: Person) -> Turn:
        """Continue with the person's new form of address."""
        self.context = self.context.for_person(person)
        self.run.close()
        answers = tuple(self.run.answers)
        self.transcript = structs.replace(self.transcript, answers=answers, misses=0, page=0)
        self.run = self._new_run(self.transcript)
        turn = self.go_on()
        # The same message may have ended the dialogue and changed the profile further.
        return turn if turn.person is not None else structs.replace(turn, person=person)

    def _missed(self, missed: NoAnswer, content: Content | None) -> Turn:
        question = self.run.question
        other = (
            menu.find_requested_dialogue(content, self.context)
            if self.entry.yields and content
            else None
        )
        if other is not None and other.name != self.entry.name:
            return self._begin(shelve_dialogue(self.session), other, content)
        if isinstance(content, Text):
            said = self.context.utterance_of(content.text)
            is_tale = not missed.why and tells_story(said, least=_LEAST_TOLD)
            if (
                isinstance(question, PhotosQuestion)
                and is_tale
                and (turn := self.add_to_story(content))
            ):
                return turn
            other = menu.find_named_dialogue(said, self.context)
            if other is not None and other.name != self.entry.name:
                return self._begin(shelve_dialogue(self.session), other)
            if missed.keeps_words and (more := add_to_earlier_answer(content, self.run)):
                self.run.replace_answers(more)
        elif content is not None and question and input_kind(content) not in question.wants:
            if answers := add_to_earlier_answer(content, self.run):
                over = self._say_surplus(count_surplus_photos(content, self.run.answers, answers))
                words = over or self.context.phrases.say(f"engine-{input_kind(content)}-added")
                return self._anew(
                    answers, self.run.detached_answers, edits=self.run.edits, lead=words
                )
            if words := say_late(content, self.entry, self.run, self.context):
                return self._say(words)
            if words := say_kept(content, self.entry, self.context):
                self.transcript = keep_input(self.transcript, content, self.context.limits)
                return self._say(words)
        kept = content if missed.is_early else None
        self.transcript = keep_input(self.transcript, kept, self.context.limits)
        misses = self.transcript.misses + 1
        self.transcript = structs.replace(self.transcript, misses=misses)
        can_use_early_text = question is not None and question.can_use_early_text
        lead, wording = explain_miss(
            missed, misses, self.context, told=content if can_use_early_text else None
        )
        return self._say(lead, wording=wording)

    def add_to_story(self, content: Text) -> Turn | None:
        """Add the words of *content* to an earlier answer and ask again; None if there is none."""
        more = add_to_earlier_answer(content, self.run)
        if more is None:
            return None
        self.run.replace_answers(more)
        self.transcript = keep_input(self.transcript, content, self.context.limits)
        return self._say(self.context.phrases.say("engine-text-added"))
