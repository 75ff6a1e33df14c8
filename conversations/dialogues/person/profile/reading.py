"""The engine's port to the profile."""

from msgspec import structs

from conversations.dialogues.person.profile.ages import remove_age, says_age
from conversations.dialogues.person.profile.changes import read_person_change
from conversations.dialogues.person.profile.details import read_form
from conversations.dialogues.person.profile.self_reference import (
    first_form,
    read_own_form,
    without_age,
)
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Unit
from conversations.engine.replay.profile_reading import ProfileChange, ProfileReading
from conversations.text.matching import is_exact_match


class PersonProfileReading(ProfileReading):
    """Reads form of address, home, kind, language, channel and age from what people say."""

    def read_change(
        self, said: Utterance, person: Person, unit: Unit, channels: tuple[str, ...]
    ) -> ProfileChange | None:
        """Return the change to *person* that is all that *said* asks for, beside an age."""
        without_age = remove_age(said)
        change = read_person_change(without_age, person, unit, channels)
        if change is None or without_age is said:
            return change
        return structs.replace(change, has_age=True)

    def read_own_form(self, said: Utterance) -> str:
        """Return the form of address by which the author of *said* calls themselves, or ""."""
        return read_own_form(said) or _form_beside_age(said)

    def read_form(self, said: Utterance) -> str:
        """Return the form of address that is the whole of *said*, or ""."""
        return read_form(said)

    def without_age(self, said: Utterance) -> Utterance:
        """Return *said* without clauses that only tell its author's age, if others are left."""
        return without_age(said)

    def says_age(self, said: Utterance, *, of_oneself: bool = False) -> bool:
        """Tell whether *said* is an age or a date of birth and nothing else."""
        return says_age(said, of_oneself=of_oneself)


def _form_beside_age(said: Utterance) -> str:
    """Return the form in "đồng ý, cụ 71 tuổi": after a yes an age is one's own; or ""."""
    agree, clauses = said.phrases.words("consent-agree-words"), split_clauses(said)
    told = [each for each in clauses if not is_exact_match(strip_courtesies(each), agree)]
    is_beside_yes = len(told) == 1 < len(clauses)
    return first_form(told[0]) if is_beside_yes and says_age(told[0], of_oneself=True) else ""
