"""The open dialogue with methods that go back and change earlier answers."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

from msgspec import structs

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer, shelve_dialogue
from conversations.engine.questions.choices import Choice
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.review import ReviewQuestion
from conversations.engine.recognisers.corrections import (
    OTHER_MATTER,
    Correction,
    find_corrections,
)
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.open_dialogue import OpenDialogue

# A longer story is cut where the change of it is told: the review below shows it all.
_MOST_SHOWN = 80


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
        said = self.context.utterance_of(content.text) if isinstance(content, Text) else None
        if said and any(key in each.changes for each in self._find_corrections(said)):
            return self._correct(said)
        answers = tuple(self.run.answers)
        at = next((i for i, a in enumerate(answers) if a.key == key), None)
        if at is None:
            return self._say()
        question = next(q for q in self.run.asked if q.key == key)
        gathered = question.gathered_to_edit(answers[at].value)
        return self._anew(answers[:at], answers[at:], edits=key, gathered=gathered)

    def _correct(self, said: Utterance) -> Turn:
        """Change the answers that *said* corrects, or ask again the one that it calls wrong.

        If it says neither, ask which part is wrong at the review, and else the question before.
        """
        found = self._find_corrections(said)
        if found and found[0].field == OTHER_MATTER:
            return self._keep_other_matter(found[0])
        if changes := {key: new for each in found for key, new in each.changes.items()}:
            return self._change(changes, found[0])
        if found and found[0].field:
            return self._edit(found[0].field)
        if isinstance(self.run.question, ReviewQuestion):
            return self._ask_which_part()
        if isinstance(self.run.question, PlaceConfirmation):
            self.run.answer("no")
            return self.go_on()
        # Where nothing was told yet, "nhầm" is no wish to leave.
        is_told = any(not answer.recalled for answer in self.run.answers)
        return self._back() if is_told or self.transcript.gathered else self._say()

    def _find_corrections(self, said: Utterance) -> Sequence[Correction]:
        return find_corrections(said, self.run, self.run.question_context(self.transcript))

    def _change(self, changes: Mapping[str, object], first: Correction) -> Turn:
        """Go on with the *changes* of earlier answers, and say what they are.

        What *first* says of another kind may answer what follows too; where the place was not
        asked yet, the earlier words may still tell it. A story that is None is asked for again.
        """
        lead = self._say_changes(changes)
        early, detached = self.transcript.early_inputs, self.run.detached_answers
        given = {key: new for key, new in changes.items() if new is not None}
        answers = replace_answers(self.run.answers, given, self.context.message)
        if lost := next((key for key, new in changes.items() if new is None), ""):
            at = next(i for i, answer in enumerate(answers) if answer.key == lost)
            detached = (*answers[at:], *detached)
            return self._anew(answers[:at], detached, edits=lost, lead=lead)
        is_kind = any(isinstance(q, Choice) and q.key in changes for q in self.run.asked)
        heard = Text(first.said.text) if first.said and is_kind else None
        return self._anew(answers, detached, lead=lead, heard=heard, early=early)

    def _say_changes(self, changes: Mapping[str, object]) -> str:
        """Return the line that says what *changes*: each field and its new value."""
        at, say = self.run.question_context(self.transcript), self.context.phrases.say
        shown: list[str] = []
        for question in self.run.asked:
            new, is_story = changes.get(question.key), isinstance(question, FreeTextQuestion)
            if new is None or (is_story and len(changes) > 1):
                continue
            both = (self.run.values_by_key[question.key], new)
            was, value = (question.summary(question.load(each), at).text for each in both)
            if is_story and value.startswith(was):
                return say("engine-text-added")
            label = say(f"{self.entry.name}-{question.key}-label")
            value = shorten(value, _MOST_SHOWN, placeholder="…").rstrip(".")
            shown.append(f"{label}: {value}")
        return say("engine-corrected", what="; ".join(shown))

    def _keep_other_matter(self, found: Correction) -> Turn:
        """Keep the matter that was *found* for the next report, and say so."""
        text = found.said.text if found.said else ""
        self.session = keep_pending_text(self.session, text, self.context)
        return self._say(self.context.phrases.say("engine-other-matter-kept"))

    def _ask_which_part(self) -> Turn:
        """Ask, at the review, which answer to change."""
        self._turn_page(1)
        return self._say()


def replace_answers(
    answers: Sequence[Answer], changes: Mapping[str, object], message: str
) -> tuple[Answer, ...]:
    """Return *answers* with the values in *changes*, said in the message *message*."""
    return tuple(
        Answer(each.key, changes[each.key], each.about, said_in=message)
        if each.key in changes
        else each
        for each in answers
    )
