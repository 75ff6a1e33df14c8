"""The questions about the person: how to call them, where they live, who they are.

Each may be left out, is not asked where only another one was asked for, and may be answered in
one breath with the others. An age or a birthday answers none of them, and is not kept.
"""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.language.ages import may_be_age, says_age
from conversations.engine.language.neighbourhood_names import find_neighbourhood
from conversations.engine.language.personal_details import (
    PersonalDetails,
    find_form,
    read_detail,
    read_form,
    read_requested_detail,
    read_several_details,
)
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.person import FORMS, Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.engine.questions.base import (
    FullAnswer,
    NoAnswer,
    Question,
    QuestionContext,
    Reading,
)
from conversations.engine.questions.choices import Choice, Pick


class FormOfAddressQuestion(Pick):
    """A choice among the forms of address."""

    can_be_combined = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, FORMS, can_be_skipped=True)
        self.unit = unit

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return the form that was told before, "" where something else was asked for."""
        return _read_early_inputs(self, at)

    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return the form that was chosen, alone or in one breath with more.

        "Ba" is a way to write "bà" here, before it is a number.
        """
        if isinstance(content, Text) and (form := read_form(content.text, at.phrases)):
            return FullAnswer(form)
        return _read_answer(super().read(content, at), content, self, at)

    def update_person(self, value: object, person: Person) -> Person:
        """Return the person, called from now on as they said."""
        return structs.replace(person, form=str(value)) if value else person


class HomeQuestion(Choice[Neighbourhood]):
    """A choice among the neighbourhoods."""

    can_be_combined = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, unit.neighbourhoods, can_be_skipped=True)
        self.unit = unit

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return the neighbourhood that was told before."""
        return _read_early_inputs(self, at)

    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return the neighbourhood that was chosen, or named in other words."""
        reading = _read_answer(super().read(content, at), content, self, at)
        if isinstance(reading, NoAnswer) and isinstance(content, Text):
            neighbourhood = find_neighbourhood(content.text, self.unit, at.phrases)
            return FullAnswer(neighbourhood.id) if neighbourhood else reading
        return reading

    def update_person(self, value: object, person: Person) -> Person:
        """Return the person, who lives there from now on."""
        return structs.replace(person, neighbourhood=str(value)) if value else person


class PersonKindQuestion(Pick):
    """A choice among the kinds of people who come here."""

    can_be_combined = True

    def __init__(self, key: str, kinds: Sequence[str], unit: Unit) -> None:
        super().__init__(key, kinds, can_be_skipped=True)
        self.unit = unit

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return the kind that was told before."""
        return _read_early_inputs(self, at)

    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return the kind that was chosen, or told in a sentence."""
        return _read_answer(super().read(content, at), content, self, at)

    def update_person(self, value: object, person: Person) -> Person:
        """Return the person, as who they say they are."""
        return structs.replace(person, kind=str(value)) if value else person


PersonalQuestion = FormOfAddressQuestion | HomeQuestion | PersonKindQuestion


def _read_early_inputs(question: PersonalQuestion, at: QuestionContext) -> Reading | None:
    """Return what words before *question* told of it; "" where another part was asked for."""
    for content in at.early_inputs:
        if not isinstance(content, Text):
            continue
        if value := _value(
            question, read_several_details(content.text, question.unit, at.phrases)
        ):
            return FullAnswer(value)
        part = read_requested_detail(content.text, at.dialogue, at.phrases)
        if part and part != question.key:
            return FullAnswer("")
    return None


def _read_answer(
    reading: Reading, content: Content, question: PersonalQuestion, at: QuestionContext
) -> Reading:
    """Return *reading*, or what *content* tells of *question* in its own way."""
    if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
        return reading
    text = content.text
    if everything := read_several_details(text, question.unit, at.phrases):
        return FullAnswer(_value(question, everything))
    if value := _value(question, read_detail(text, question.unit, at.phrases)):
        return FullAnswer(value)
    part = read_requested_detail(text, at.dialogue, at.phrases)
    if part and part != question.key:
        return FullAnswer("")
    if isinstance(question, FormOfAddressQuestion) and (form := find_form(text, at.phrases)):
        return FullAnswer(form)
    is_age = (
        may_be_age(text)
        if isinstance(question, FormOfAddressQuestion)
        else _is_age(text, at.phrases)
    )
    return NoAnswer("age", is_secret=True) if is_age else reading


def _is_age(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* is an age where places have numbers too: "thôn 12" is none."""
    return says_age(text, phrases, of_oneself=True)


def _value(question: Question[object], told: PersonalDetails | None) -> str:
    """Return what was told of *question*, as it is recorded; "" where it was not."""
    if told is None:
        return ""
    if isinstance(question, FormOfAddressQuestion):
        return told.form or ""
    if isinstance(question, HomeQuestion):
        return told.home.id if told.home else ""
    return told.kind or ""
