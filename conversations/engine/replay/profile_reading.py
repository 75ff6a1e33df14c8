"""The port to the capability that reads what people tell of themselves."""

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Unit

LANGUAGE_CHANGED = "person-speaks"


class ProfileChange(Struct, frozen=True):
    """A change that someone asked for: the new profile, and the phrase that confirms it.

    *what* fills the phrase. If it *may_be_answer*, the text may also answer the open question;
    if it *may_be_told*, it may be any part of what the open dialogue is told. *answers* is the
    field whose open question the change answers, or "". The message *has_age* if it also said the
    person's age, which is not kept.
    """

    person: Person
    phrase: str
    what: str = ""
    may_be_answer: bool = False
    may_be_told: bool = False
    answers: str = ""
    has_age: bool = False


class ProfileReading:
    """Reads what people tell of themselves at any time; this class reads nothing."""

    def read_change(
        self, said: Utterance, person: Person, unit: Unit, channels: tuple[str, ...]
    ) -> ProfileChange | None:
        """Return the change to *person* that is all that *said* asks for, or None.

        *channels* can be asked for by name.
        """

    def read_own_form(self, said: Utterance) -> str:
        """Return the form of address by which the author of *said* calls themselves, or ""."""
        del said
        return ""

    def read_form(self, said: Utterance) -> str:
        """Return the form of address that is the whole of *said*, or ""."""
        del said
        return ""

    def without_age(self, said: Utterance) -> Utterance:
        """Return *said* without clauses that only tell its author's age, if others are left."""
        return said

    def says_age(self, said: Utterance, *, of_oneself: bool = False) -> bool:
        """Tell whether *said* is an age or a date of birth and nothing else.

        With *of_oneself* a number is an age without a word for it: "bà 72".
        """
        del said, of_oneself
        return False


NO_PROFILE = ProfileReading()
