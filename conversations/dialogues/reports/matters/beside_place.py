"""Take apart an answer to where something is: the place, and what is told beside it."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.place_words import is_no_place, split_topic
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Text
from conversations.engine.model.readings import Evidence
from conversations.engine.policy import Place
from conversations.engine.questions.base import FullAnswer
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.places import PlaceQuestion
from conversations.engine.replay.traits.matters import TakeFunction
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps.misses import LEAST_TOLD
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import corrections_in, keep_other_matter, keep_words
from conversations.engine.steps.weighing import corrects_number
from conversations.engine.understanding.corrections import OTHER_MATTER

# What is unclear may tell something.
_TELLING = frozenset((acts.REPORT, ""))
_LEFT_OUT = acts.HARMLESS | {acts.EDIT, acts.NO}


class _Parts(NamedTuple):
    """The clauses that answer where, those about another matter, and those that tell more."""

    where: list[str]
    other: list[str]
    told: list[str]


def take_apart(dialogue: OpenDialogue, utterance: Utterance, take: TakeFunction) -> Turn | None:
    """Keep what *utterance* tells beside the place, and *take* the place; None if all is one."""
    asks = dialogue.question.asks_where or dialogue.question.denial
    if not asks or dialogue.entry.matters is None or corrects_number(dialogue, utterance):
        return None
    reader = _Reader(dialogue)
    if (parts := reader.read(utterance)) is None:
        return None
    where = utterance.part(", ".join(parts.where))
    is_answer = reader.has_choice or dialogue.question.takes_as_place(where, dialogue.at)
    if not parts.other and (where.words == utterance.words or not is_answer):
        return None
    lead, told = "", ", ".join(parts.told)
    if tells_story(utterance.part(told), least=LEAST_TOLD) and keep_words(dialogue, Text(told)):
        lead = dialogue.context.phrases.say("engine-text-added")
    if parts.other:
        lead = keep_other_matter(dialogue, utterance.part(", ".join(parts.other)))
    if not parts.where:
        return dialogue.ask(lead)
    turn = take(dialogue, Text(where.text))
    first, *rest = turn.replies
    first = structs.replace(first, text=f"{lead}\n{first.text}".strip())
    return structs.replace(turn, replies=(first, *rest))


class _Reader:
    """Reads what the clauses of a message are; it *has_choice* if one is a yes or a no."""

    def __init__(self, dialogue: OpenDialogue) -> None:
        self._dialogue = dialogue
        self._answers = {acts.PLACE, acts.YES} if dialogue.question.denial else {acts.PLACE}
        self.has_choice = False

    def read(self, utterance: Utterance) -> _Parts | None:
        """Return the parts of *utterance*; None if a clause wants something else."""
        parts = _Parts([], [], [])
        for clause in split_clauses(utterance):
            topic, where = split_topic(clause, self._dialogue.context.unit)
            its = self._part_of(clause, topic, where, parts)
            if its is None:
                return None
            its.append(where.text if its is parts.where else clause.text)
        return parts

    def _part_of(
        self, clause: Utterance, topic: Utterance, where: Utterance, parts: _Parts
    ) -> list[str] | None:
        found = corrections_in(self._dialogue, clause)
        is_other = bool(found) and found[0].field == OTHER_MATTER
        if is_other or (parts.where and self._is_other(topic)):
            return parts.other
        if is_no_place(where) or self._is_yes_or_no(where):
            return parts.where
        meant = self._listen(where)
        if parts.other and not (topic.words and meant in self._answers):
            return parts.other
        if meant in self._answers:
            return parts.where
        if meant in _TELLING:
            return parts.told
        return [] if meant in _LEFT_OUT else None

    def _is_other(self, topic: Utterance) -> bool:
        """Tell whether *topic* is a matter, and not the open one."""
        matters, unit = self._dialogue.entry.matters, self._dialogue.context.unit
        kind = matters.kind_of(topic, unit) if matters and topic.words else ""
        return bool(kind) and all(each.value != kind for each in self._dialogue.run.answers)

    def _is_yes_or_no(self, clause: Utterance) -> bool:
        question, at = self._dialogue.question, self._dialogue.at
        reading = question.read(Text(clause.text), at) if question.denial else None
        is_answer = isinstance(reading, FullAnswer) or says_option(clause, question.options(at))
        self.has_choice = self.has_choice or is_answer
        return is_answer

    def _listen(self, clause: Utterance) -> str:
        """Return the act that *clause* is where a place is asked for, or "" if that is unclear."""
        is_named = self._dialogue.question.takes_as_place(clause, self._dialogue.at)
        found = [Evidence.PLACE] if is_named else []
        chosen = listen(clause, Place.AT_QUESTION, asked=PlaceQuestion.kind, found=found).acts
        meant = chosen[0] if len(chosen) == 1 else ""
        unit = self._dialogue.context.unit
        if is_named and meant in (acts.EDIT, acts.NO) and named_places(clause, unit):
            meant = acts.PLACE  # "không phải phố Me"
        self.has_choice = self.has_choice or (meant == acts.YES and meant in self._answers)
        return meant
