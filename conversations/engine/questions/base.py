"""The base of all questions: reads an answer, loads it from a transcript, shows it."""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from conversations.engine.model.messages import Content, Pin
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases

T_co = TypeVar("T_co", covariant=True)

PAGE_SIZE = 4
MORE = "+"
_MORE_LONGEST = 3


class UnfitError(Exception):
    """A recorded answer does not fit its question any more."""


class Option(Struct, frozen=True):
    """One answer that may be tapped: *also* are other ways of saying it."""

    id: str
    label: str
    also: tuple[str, ...] = ()


class FullAnswer(Struct, frozen=True):
    """The message answers the question with *value*, in JSON terms; *surplus* was too much."""

    value: object
    surplus: int = 0


class PartialAnswer(Struct, frozen=True):
    """The message is part of an answer; *gathered* is all of it so far."""

    gathered: tuple[str, ...]


class PageTurn(Struct, frozen=True):
    """The message asks for another page of the options."""

    page: int


class EditRequest(Struct, frozen=True):
    """The message asks to give the answer to *key* anew."""

    key: str


class NoAnswer(Struct, frozen=True):
    """The message does not answer the question; *why* ends the name of a phrase that says so.

    What it says must not be kept where it *is_secret*.
    """

    why: str = ""
    is_secret: bool = False


Reading = FullAnswer | PartialAnswer | PageTurn | EditRequest | NoAnswer


class Display(Struct, frozen=True):
    """An answer as the review shows it."""

    text: str
    photos: tuple[str, ...] = ()
    pin: Pin | None = None


class QuestionContext(Struct, frozen=True):
    """What a question may look at while it is open."""

    phrases: Phrases
    dialogue: str
    gathered: tuple[str, ...] = ()
    page: int = 0
    early_inputs: tuple[Content, ...] = ()

    def name(self, question: "Question[object]", ending: str) -> str:
        """Return the name of the dialogue's own phrase, or of the one for such questions."""
        own = f"{self.dialogue}-{question.key}-{ending}"
        return own if self.phrases.has(own) else f"engine-{question.sort}-{ending}"


class Question(ABC, Generic[T_co]):
    """Something asked of the person; its key names its phrases and its answer.

    *about* is whatever the answer depends on, in JSON terms: an answer that was given about
    something else is not taken over. *values* fill the blanks of the phrase. A question that
    *can_use_early_text* may be answered by words that came before it, and its answer may tell
    more. One that *can_be_combined* may be answered in one message with others. *review_key* is
    the key under which the answer is shown in the review, "" where it is not. A question that
    *can_be_skipped* may be left unanswered, which is recorded as "". One with a *preset* is asked
    only when it is to be edited; until then, that is the answer. *reports* are shown to an
    official before it. What *can_take_any_text* is answered by nearly everything that is written.
    What *can_edit_at_once* is not asked again where the words that ask to edit it already say
    how: "giấu tên".
    """

    sort = "question"
    wants: tuple[str, ...] = ()
    can_use_early_text = False
    can_be_combined = False
    can_be_skipped = False
    can_take_any_text = False
    can_edit_at_once = False
    review_key = ""
    preset: object = None
    reports: tuple[str, ...] = ()

    def __init__(
        self, key: str, *, about: object = None, values: dict[str, object] | None = None
    ) -> None:
        self.key = key
        self.about = about
        self.values = values

    def __await__(self) -> "Generator[Question[T_co], Any, T_co]":
        """Hand the question to whoever drives the dialogue, and take the answer."""
        answer: T_co = yield self
        return answer

    def summary(self, answer: Any, at: QuestionContext) -> Display:  # noqa: ANN401 - whatever `load` returned
        """Return *answer* as the review shows it."""
        del at
        return Display(str(answer))

    @property
    def fingerprint(self) -> str:
        """Four letters that tell this question from the same one about something else."""
        if self.about is None:
            return ""
        return f"{zlib.crc32(msgspec.json.encode(self.about)) & 0xFFFF:04x}"

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the name of the phrase that asks.

        *wording* is "", "simple", "again", or why the last message was no answer.
        """
        if not wording:
            return f"{at.dialogue}-{self.key}"
        names = (at.name(self, wording), f"engine-missed-{wording}", at.name(self, "again"))
        return next((name for name in names if at.phrases.has(name)), names[-1])

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return what fills the blanks of the phrase."""
        del at
        return self.values or {}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all that may be tapped."""
        del at
        return ()

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return what can be tapped on this page."""
        return options_on_page(self.options(at), at.page, at.phrases)

    def exhibit(self, at: QuestionContext) -> Display | None:
        """Return what to show with the question, if anything."""
        del at
        return None

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return what the early inputs already answer to this question, None for nothing."""
        del at
        return None

    def update_person(self, value: object, person: Person) -> Person:
        """Return who the person is once they have answered with *value*."""
        del value
        return person

    def add_later_input(self, recorded: object, content: Content) -> object | None:
        """Return the *recorded* answer with *content*, which came later, None without room."""
        del recorded, content
        return None

    def _is_skip(self, recorded: object) -> bool:
        """Tell whether *recorded* says that the question was left unanswered."""
        return self.can_be_skipped and recorded == ""

    @abstractmethod
    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return what *content* means as an answer."""

    @abstractmethod
    def load(self, recorded: object) -> T_co:
        """Return the answer that was recorded as *recorded*.

        Raises:
            UnfitError: it is no answer to this question any more.
        """


def page_of(id_: str) -> int | None:
    """Return the page that the option *id_* leads to, None if it is an answer itself."""
    number = id_.removeprefix(MORE)
    is_page = id_ != number and number.isdecimal() and len(id_) <= _MORE_LONGEST
    return int(number) if is_page else None


def options_on_page(
    options: Sequence[Option], page: int, phrases: Phrases, *, first: int = 0
) -> Sequence[Option]:
    """Return the options of one page, with a way to the next where there are more.

    *first* is the number of the first page.
    """
    if len(options) <= PAGE_SIZE + 1:
        return options
    pages = -(-len(options) // PAGE_SIZE)
    start = (page - first) % pages * PAGE_SIZE
    following = first + (page - first + 1) % pages
    more = Option(
        f"{MORE}{following}", phrases.say("engine-more"), phrases.words("engine-more-words")
    )
    return (*options[start : start + PAGE_SIZE], more)
