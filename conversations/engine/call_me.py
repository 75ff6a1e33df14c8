"""The question how to call someone; an age or a birthday is no answer, and is not kept."""

import re

from msgspec import structs

from conversations.engine.choices import Pick
from conversations.engine.messages import Content, Text
from conversations.engine.person import FORMS, Person
from conversations.engine.phrases import Phrases
from conversations.engine.questions import Missed, Open, Reading
from conversations.text.fold import fold

# "72", "72 tuổi", "sinh năm 1954", "12/3/1954": three letters beside the digits at the most.
_AGE = re.compile(r"\D*\d{2,4}\D*|.*\d{1,2}\D+\d{1,2}\D+\d{2,4}.*", re.DOTALL)
_LONGEST = 40
_DATE = re.compile(r"\d{1,2} \d{1,2} (?:19|20)\d\d")


class CallMe(Pick):
    """A choice among the forms of address, which may be skipped."""

    def __init__(self, key: str) -> None:
        super().__init__(key, FORMS, skips=True)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the form that was chosen; how old someone is we don't need to know."""
        reading = super().read(content, at)
        if isinstance(reading, Missed) and isinstance(content, Text) and _is_age(content.text):
            return Missed("age", is_secret=True)
        return reading

    def tells(self, value: object, person: Person) -> Person:
        """Return the person, called from now on as they said."""
        return structs.replace(person, form=str(value)) if value else person


def _is_age(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_AGE.fullmatch(text))


def says_age(text: str, phrases: Phrases) -> bool:
    """Tell whether how old someone is, or when they were born, is all that *text* says.

    "ổ gà ở ngõ 12" has a number too, and "trẻ 6 tuổi cần giấy gì" is a question.
    """
    if len(text) > _LONGEST or not any(letter.isdigit() for letter in text):
        return False
    said = fold(text).split()
    numbers = [word for word in said if word.isdecimal()]
    age, beside = (
        set(map(fold, phrases.words(f"engine-age{name}-words"))) for name in ("", "-beside")
    )
    others = set(said) - set(numbers)
    is_told = bool(others & age) or bool(_DATE.fullmatch(" ".join(numbers)))
    return bool(numbers) and is_told and others <= age | beside
