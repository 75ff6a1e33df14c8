"""The questions about the person: how to call them, where they live, who they are.

Each may be left out, is not asked where only another one was asked for, and may be answered in
one breath with the others. An age or a birthday answers none of them, and is not kept.
"""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.about_person import (
    Told,
    form_named,
    form_said,
    part_asked_for,
    told,
    told_at_once,
)
from conversations.engine.ages import may_be_age, says_age
from conversations.engine.choices import Choice, Pick
from conversations.engine.hoods import hood_in
from conversations.engine.messages import Content, Text
from conversations.engine.person import FORMS, Person
from conversations.engine.phrases import Phrases
from conversations.engine.questions import Heard, Missed, Open, Question, Reading
from conversations.engine.unit import Neighbourhood, Unit


class CallMe(Pick):
    """A choice among the forms of address."""

    in_one_breath = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, FORMS, skips=True)
        self.unit = unit

    def welcome(self, at: Open) -> Reading | None:
        """Return the form that was told before, "" where something else was asked for."""
        return _welcomed(self, at)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the form that was chosen, alone or in one breath with more.

        "Ba" is a way to write "bà" here, before it is a number.
        """
        if isinstance(content, Text) and (form := form_said(content.text, at.phrases)):
            return Heard(form)
        return _answered(super().read(content, at), content, self, at)

    def tells(self, value: object, person: Person) -> Person:
        """Return the person, called from now on as they said."""
        return structs.replace(person, form=str(value)) if value else person


class Home(Choice[Neighbourhood]):
    """A choice among the neighbourhoods."""

    in_one_breath = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, unit.neighbourhoods, skips=True)
        self.unit = unit

    def welcome(self, at: Open) -> Reading | None:
        """Return the neighbourhood that was told before."""
        return _welcomed(self, at)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the neighbourhood that was chosen, or named in other words."""
        reading = _answered(super().read(content, at), content, self, at)
        if isinstance(reading, Missed) and isinstance(content, Text):
            hood = hood_in(content.text, self.unit, at.phrases)
            return Heard(hood.id) if hood else reading
        return reading

    def tells(self, value: object, person: Person) -> Person:
        """Return the person, who lives there from now on."""
        return structs.replace(person, neighbourhood=str(value)) if value else person


class WhoIAm(Pick):
    """A choice among the kinds of people who come here."""

    in_one_breath = True

    def __init__(self, key: str, kinds: Sequence[str], unit: Unit) -> None:
        super().__init__(key, kinds, skips=True)
        self.unit = unit

    def welcome(self, at: Open) -> Reading | None:
        """Return the kind that was told before."""
        return _welcomed(self, at)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the kind that was chosen, or told in a sentence."""
        return _answered(super().read(content, at), content, self, at)

    def tells(self, value: object, person: Person) -> Person:
        """Return the person, as who they say they are."""
        return structs.replace(person, kind=str(value)) if value else person


OfPerson = CallMe | Home | WhoIAm


def _welcomed(question: OfPerson, at: Open) -> Reading | None:
    """Return what words before *question* told of it; "" where another part was asked for."""
    for content in at.stash:
        if not isinstance(content, Text):
            continue
        if value := _value(question, told_at_once(content.text, question.unit, at.phrases)):
            return Heard(value)
        part = part_asked_for(content.text, at.dialogue, at.phrases)
        if part and part != question.key:
            return Heard("")
    return None


def _answered(reading: Reading, content: Content, question: OfPerson, at: Open) -> Reading:
    """Return *reading*, or what *content* tells of *question* in its own way."""
    if not isinstance(reading, Missed) or not isinstance(content, Text):
        return reading
    text = content.text
    if everything := told_at_once(text, question.unit, at.phrases):
        return Heard(_value(question, everything))
    if value := _value(question, told(text, question.unit, at.phrases)):
        return Heard(value)
    part = part_asked_for(text, at.dialogue, at.phrases)
    if part and part != question.key:
        return Heard("")
    if isinstance(question, CallMe) and (form := form_named(text, at.phrases)):
        return Heard(form)
    is_age = may_be_age(text) if isinstance(question, CallMe) else _is_age(text, at.phrases)
    return Missed("age", is_secret=True) if is_age else reading


def _is_age(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* is an age where places have numbers too: "thôn 12" is none."""
    return says_age(text, phrases, of_oneself=True)


def _value(question: Question[object], told: Told | None) -> str:
    """Return what was told of *question*, as it is recorded; "" where it was not."""
    if told is None:
        return ""
    if isinstance(question, CallMe):
        return told.form or ""
    if isinstance(question, Home):
        return told.home.id if told.home else ""
    return told.kind or ""
