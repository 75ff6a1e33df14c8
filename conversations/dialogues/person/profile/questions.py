"""The questions about the person: how to call them, where they live, who they are.

Each can be skipped, is not asked if the person asked for another one only, and can be answered in
one message with the others. An age or a birthday answers none of them and is not stored.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from msgspec import structs

from conversations.dialogues.person.profile.ages import may_be_age, says_age
from conversations.dialogues.person.profile.details import (
    PersonalDetails,
    find_form,
    read_detail,
    read_form,
    read_requested_detail,
    read_several_details,
)
from conversations.engine.language.neighbourhood_names import find_neighbourhood
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.person import FORMS, Person
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    PageTurn,
    Question,
    QuestionContext,
)
from conversations.engine.questions.choices import Choice, Pick


class _PersonalQuestion(Question[Any]):
    """Asks for one field of the person's profile."""

    can_be_combined = True
    unit: Unit

    @abstractmethod
    def value_in(self, told: PersonalDetails) -> str:
        """Return the detail that this question asks for, as it is recorded, or ""."""

    def find_value(self, said: Utterance) -> str:
        """Return the detail in *said*, an answer in other words, or ""."""
        del said
        return ""

    def may_say_age(self, said: Utterance) -> bool:
        """Tell whether *said* may be an age, and not a number of this answer: "thôn 12"."""
        return says_age(said, of_oneself=True)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return what earlier words tell; "" if the person asked for another part only."""
        for content in at.early_inputs:
            if not isinstance(content, Text):
                continue
            said = at.utterance_of(content.text)
            several = read_several_details(said, self.unit)
            if several and (value := self.value_in(several)):
                return FullAnswer(value)
            part = read_requested_detail(said, at.dialogue)
            if part and part != self.key:
                return FullAnswer("")
        return None

    def update_person(self, value: object, person: Person) -> Person:
        """Return *person* with the new value, unless the question was skipped."""
        return structs.replace(person, **{self.profile_field: str(value)}) if value else person


class FormOfAddressQuestion(_PersonalQuestion, Pick):
    """A choice among the forms of address."""

    profile_field = "form"
    label_stem = "person-form"

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, FORMS, can_be_skipped=True)
        self.unit = unit

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the form that was chosen, alone or together with other details.

        "Ba" is read as "bà" here, before it is read as a number.
        """
        if isinstance(content, Text) and (form := read_form(at.utterance_of(content.text))):
            return FullAnswer(form)
        return _read_answer(super().read(content, at), content, self, at)

    def value_in(self, told: PersonalDetails) -> str:
        """Return the form of address, or ""."""
        return told.form or ""

    def find_value(self, said: Utterance) -> str:
        """Return the form in the last clause of *said*, or ""."""
        return find_form(said)

    def may_say_age(self, said: Utterance) -> bool:
        """Tell whether *said* may be an age: no other number is expected."""
        return may_be_age(said.text)


class HomeQuestion(_PersonalQuestion, Choice[Neighbourhood]):
    """A choice among the neighbourhoods."""

    profile_field = "neighbourhood"

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, unit.neighbourhoods, can_be_skipped=True)
        self.unit = unit

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the neighbourhood that was chosen, or named in other words."""
        reading = _read_answer(super().read(content, at), content, self, at)
        if isinstance(reading, NoAnswer) and isinstance(content, Text):
            neighbourhood = find_neighbourhood(at.utterance_of(content.text), self.unit)
            return FullAnswer(neighbourhood.id) if neighbourhood else reading
        return reading

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* names a neighbourhood, in whatever words."""
        del said, at
        return isinstance(reading, FullAnswer | PageTurn)

    def value_in(self, told: PersonalDetails) -> str:
        """Return the id of the neighbourhood, or ""."""
        return told.home.id if told.home else ""


class PersonKindQuestion(_PersonalQuestion, Pick):
    """A choice among the kinds of people whom the office serves."""

    profile_field = "kind"
    label_stem = "person-kind"

    def __init__(self, key: str, kinds: Sequence[str], unit: Unit) -> None:
        super().__init__(key, kinds, can_be_skipped=True)
        self.unit = unit

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the kind that was chosen, or told in a sentence."""
        return _read_answer(super().read(content, at), content, self, at)

    def value_in(self, told: PersonalDetails) -> str:
        """Return the kind, or ""."""
        return told.kind or ""


def _read_answer(
    reading: AnswerReading, content: Content, question: _PersonalQuestion, at: QuestionContext
) -> AnswerReading:
    """Return *reading*, or what *content* tells for *question* in a sentence."""
    if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
        return reading
    said = at.utterance_of(content.text)
    if everything := read_several_details(said, question.unit):
        return FullAnswer(question.value_in(everything))
    if value := question.value_in(read_detail(said, question.unit)):
        return FullAnswer(value)
    part = read_requested_detail(said, at.dialogue)
    if part and part != question.key:
        return FullAnswer("")
    if value := question.find_value(said):
        return FullAnswer(value)
    return NoAnswer("age", is_secret=True) if question.may_say_age(said) else reading
