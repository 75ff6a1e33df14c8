"""The questions about the person: how to call them, where they live, who they are.

Each can be skipped, is not asked if the person asked for another one only, and can be answered in
one message with the others. An age or a birthday answers none of them and is not stored.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from msgspec import structs

from conversations.dialogues.person.profile.ages import may_be_age, says_age
from conversations.engine.language.neighbourhood_names import find_neighbourhood
from conversations.dialogues.person.profile.details import (
    PersonalDetails,
    find_form,
    read_detail,
    read_form,
    read_requested_detail,
    read_several_details,
)
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
    """Asks for *field* of the person's profile."""

    can_be_combined = True
    field: ClassVar[str]
    unit: Unit

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return what earlier words tell; "" if the person asked for another part only."""
        for content in at.early_inputs:
            if not isinstance(content, Text):
                continue
            said = at.utterance_of(content.text)
            if value := _value(self, read_several_details(said, self.unit)):
                return FullAnswer(value)
            part = read_requested_detail(said, at.dialogue)
            if part and part != self.key:
                return FullAnswer("")
        return None

    def update_person(self, value: object, person: Person) -> Person:
        """Return *person* with the new value, unless the question was skipped."""
        return structs.replace(person, **{self.field: str(value)}) if value else person


class FormOfAddressQuestion(_PersonalQuestion, Pick):
    """A choice among the forms of address."""

    field = "form"
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


class HomeQuestion(_PersonalQuestion, Choice[Neighbourhood]):
    """A choice among the neighbourhoods."""

    field = "neighbourhood"

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


class PersonKindQuestion(_PersonalQuestion, Pick):
    """A choice among the kinds of people whom the office serves."""

    field = "kind"
    label_stem = "person-kind"

    def __init__(self, key: str, kinds: Sequence[str], unit: Unit) -> None:
        super().__init__(key, kinds, can_be_skipped=True)
        self.unit = unit

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the kind that was chosen, or told in a sentence."""
        return _read_answer(super().read(content, at), content, self, at)


def _read_answer(
    reading: AnswerReading, content: Content, question: _PersonalQuestion, at: QuestionContext
) -> AnswerReading:
    """Return *reading*, or what *content* tells for *question* in a sentence."""
    if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
        return reading
    said = at.utterance_of(content.text)
    if everything := read_several_details(said, question.unit):
        return FullAnswer(_value(question, everything))
    if value := _value(question, read_detail(said, question.unit)):
        return FullAnswer(value)
    part = read_requested_detail(said, at.dialogue)
    if part and part != question.key:
        return FullAnswer("")
    if isinstance(question, FormOfAddressQuestion) and (form := find_form(said)):
        return FullAnswer(form)
    # A number may also belong to a place ("thôn 12"), but not to a form of address.
    is_age = (
        may_be_age(content.text)
        if isinstance(question, FormOfAddressQuestion)
        else says_age(said, of_oneself=True)
    )
    return NoAnswer("age", is_secret=True) if is_age else reading


def _value(question: _PersonalQuestion, told: PersonalDetails | None) -> str:
    """Return the detail for *question*, as it is recorded, or ""."""
    if told is None:
        return ""
    if isinstance(question, FormOfAddressQuestion):
        return told.form or ""
    if isinstance(question, HomeQuestion):
        return told.home.id if told.home else ""
    return told.kind or ""
