"""The open dialogue with methods that go back and change earlier answers."""

from collections.abc import Mapping

from msgspec import structs

from conversations.engine.language.corrections import adds_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer, shelve_dialogue
from conversations.engine.questions.base import FullAnswer, QuestionContext
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.review import ReviewQuestion
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.corrections import (
    find_named_parts,
    find_new_answers,
    replace_answers,
)
from conversations.engine.steps.misses import add_to_earlier_answer
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.rewordings import find_denied_story, reword_story


class RevisableDialogue(OpenDialogue):
    """The open dialogue, whose earlier answers can be changed."""

    def _back(self) -> Turn:
        """Ask the question before, or the same one again without what was gathered for it.

        Whoever was editing an answer keeps it as it was.
        """
        if self.transcript.page or (self.transcript.gathered and not self.run.edits):
            self._leave_page()
            return self._say()
        answers, detached = tuple(self.run.answers), self.run.detached_answers
        if self.run.edits:
            return self._anew(answers, detached)
        cited = {its.key for its in self.run.asked if not its.is_ever_asked}
        given = [i for i, a in enumerate(answers) if not a.recalled]
        asked = [i for i in given if answers[i].key not in cited]
        if asked:
            return self._anew(answers[: asked[-1]], detached)
        if given:
            return self._leave_unanswered()
        return menu.greet(shelve_dialogue(self.session), self.context)

    def _leave_unanswered(self) -> Turn:
        """Leave a dialogue that a link opened, go on with the one before, if any, and say so."""
        self.run.close()
        say, before = self.context.phrases.say, self.session.shelved
        session = structs.replace(self.session, open=None)
        entry = self.context.entry(before.name) if before else None
        if before is None or entry is None:
            text = say("engine-back-home")
            return menu.menu_turn(session, self.context, text, dialogue=self.entry.name)
        session = structs.replace(session, open=before, shelved=None)
        resumed = type(self)(session, entry, before, self.context, is_after_pause=True)
        return resumed.go_on(lead=say("engine-back-before"))

    def _edit(self, key: str, content: Content | None = None) -> Turn:
        """Ask the question *key* again, unless *content* already contains the new answer."""
        answers = tuple(self.run.answers)
        at = next((i for i, a in enumerate(answers) if a.key == key), None)
        if at is None:
            return self._say()
        question = next(q for q in self.run.asked if q.key == key)
        if content and question.can_edit_at_once:
            reading = question.read(
                content,
                QuestionContext(
                    self.context.phrases, self.entry.name, utterances=self.context.utterances
                ),
            )
            if isinstance(reading, FullAnswer):
                said_in = self.context.message
                changed = Answer(key, reading.value, answers[at].about, said_in=said_in)
                return self._anew(
                    (*answers[:at], changed, *answers[at + 1 :]), self.run.detached_answers
                )
        gathered = question.gathered_to_edit(answers[at].value)
        return self._anew(answers[:at], answers[at:], edits=key, gathered=gathered)

    def _correct(self, said: Utterance, content: Text) -> Turn:
        """Change the answers that *said* corrects, or ask again the one that it calls wrong.

        If it says neither, ask which part is wrong at the review, and else the question before.
        """
        at = self.run.question_context(self.transcript)
        parts = find_named_parts(said, self.run, self.entry.name)
        if changes := find_new_answers(said, self.run, at):
            # "Sai loại rồi" leaves the story as it was; "không phải ổ gà" denies it.
            is_denied = not set(parts) & set(changes)
            denied = find_denied_story(self.run, at, tuple(changes)) if is_denied else ""
            return self._retell(denied, changes) if denied else self._changed(changes, content)
        is_review = isinstance(self.run.question, ReviewQuestion)
        if is_review and adds_words(said):
            if more := add_to_earlier_answer(content, self.run):
                lead = self.context.phrases.say("engine-text-added")
                return self._anew(more, self.run.detached_answers, lead=lead)
            return self._ask_which_part()
        if reworded := reword_story(said, self.run, at, parts):
            return self._changed(reworded)
        if parts:
            return self._edit(parts[0])
        if is_review:
            return self._ask_which_part()
        if isinstance(self.run.question, PlaceConfirmation):
            self.run.answer("no")
            return self.go_on()
        return self._back()

    def _retell(self, key: str, changes: Mapping[str, object]) -> Turn:
        """Ask the story *key* again, which was about what *changes* deny."""
        answers = tuple(replace_answers(self.run.answers, changes, self.context.message))
        at = next(i for i, answer in enumerate(answers) if answer.key == key)
        detached = (*answers[at:], *self.run.detached_answers)
        lead = self.context.phrases.say("engine-corrected")
        return self._anew(answers[:at], detached, edits=key, lead=lead)

    def _changed(self, changes: Mapping[str, object], heard: Text | None = None) -> Turn:
        """Go on with the *changes* of earlier answers; *heard* may answer what follows too.

        Where the place was not asked yet, the earlier words may still tell it.
        """
        early = self.transcript.early_inputs
        changed = tuple(replace_answers(self.run.answers, changes, self.context.message))
        lead = self.context.phrases.say("engine-corrected")
        detached = self.run.detached_answers
        if heard is None:
            return self._anew(changed, detached, lead=lead)
        return self._anew(changed, detached, lead=lead, heard=heard, early=early)

    def _ask_which_part(self) -> Turn:
        """Ask, at the review, which answer to change."""
        self._turn_page(1)
        return self._say()
