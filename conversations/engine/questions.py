"""What can be asked: how an answer is heard, read again from a transcript, and shown."""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from conversations.engine.messages import Content, Pin
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases

T_co = TypeVar("T_co", covariant=True)

PAGE = 4
MORE = "+"
_MORE_LONGEST = 3


class UnfitError(Exception):
    """A recorded answer does not fit its question any more."""


class Option(Struct, frozen=True):
    """One answer that may be tapped: *also* are other ways of saying it."""

    id: str
    label: str
    also: tuple[str, ...] = ()


class Heard(Struct, frozen=True):
    """The message answers the question with *value*, in JSON terms; *surplus* was too much."""

    value: object
    surplus: int = 0


class More(Struct, frozen=True):
    """The message is part of an answer; *gathered* is all of it so far."""

    gathered: tuple[str, ...]


class Turned(Struct, frozen=True):
    """The message asks for another page of the options."""

    page: int


class Edit(Struct, frozen=True):
    """The message asks to give the answer to *key* anew."""

    key: str


class Missed(Struct, frozen=True):
    """The message does not answer the question; *why* ends the name of a phrase that says so.

    What it says must not be kept where it *is_secret*.
    """

    why: str = ""
    is_secret: bool = False


Reading = Heard | More | Turned | Edit | Missed


class Shown(Struct, frozen=True):
    """An answer as the review shows it."""

    text: str
    photos: tuple[str, ...] = ()
    pin: Pin | None = None


class Open(Struct, frozen=True):
    """What a question may look at while it is open."""

    phrases: Phrases
    dialogue: str
    gathered: tuple[str, ...] = ()
    page: int = 0
    stash: tuple[Content, ...] = ()

    def name(self, question: "Question[object]", ending: str) -> str:
        """Return the name of the dialogue's own phrase, or of the one for such questions."""
        own = f"{self.dialogue}-{question.key}-{ending}"
        return own if self.phrases.has(own) else f"engine-{question.sort}-{ending}"


class Question(ABC, Generic[T_co]):
    """Something asked of the person; its key names its phrases and its answer.

    *about* is whatever the answer depends on, in JSON terms: an answer that was given about
    something else is not taken over. *values* fill the blanks of the phrase. A question that
    *listens* may be answered by words that came before it, and its answer may tell more; so may
    that of one that is answered *in_one_breath* with others. *gives* is the key under which the
    answer is shown in the review, "" where it is not. A question that *skips* may be left
    unanswered, which is recorded as "". One with a *preset* is asked only when it is to be
    edited; until then, that is the answer. *reports* are shown to an official before it. What
    *takes_any_words* is answered by nearly everything that is written. What *edits_at_once* is
    not asked again where the words that ask to edit it already say how: "giấu tên".
    """

    sort = "question"
    wants: tuple[str, ...] = ()
    listens = False
    in_one_breath = False
    skips = False
    takes_any_words = False
    edits_at_once = False
    gives = ""
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

    def summary(self, answer: Any, at: Open) -> Shown:  # noqa: ANN401 - whatever `load` returned
        """Return *answer* as the review shows it."""
        del at
        return Shown(str(answer))

    @property
    def mark(self) -> str:
        """Four letters that tell this question from the same one about something else."""
        if self.about is None:
            return ""
        return f"{zlib.crc32(msgspec.json.encode(self.about)) & 0xFFFF:04x}"

    def phrase(self, at: Open, wording: str = "") -> str:
        """Return the name of the phrase that asks.

        *wording* is "", "simple", "again", or why the last message was no answer.
        """
        if not wording:
            return f"{at.dialogue}-{self.key}"
        names = (at.name(self, wording), f"engine-missed-{wording}", at.name(self, "again"))
        return next((name for name in names if at.phrases.has(name)), names[-1])

    def blanks(self, at: Open) -> dict[str, object]:
        """Return what fills the blanks of the phrase."""
        del at
        return self.values or {}

    def options(self, at: Open) -> Sequence[Option]:
        """Return all that may be tapped."""
        del at
        return ()

    def shown(self, at: Open) -> Sequence[Option]:
        """Return what can be tapped on this page."""
        return visible(self.options(at), at.page, at.phrases)

    def exhibit(self, at: Open) -> Shown | None:
        """Return what to show with the question, if anything."""
        del at
        return None

    def welcome(self, at: Open) -> Reading | None:
        """Return what the stash already says to this question."""
        del at
        return None

    def tells(self, value: object, person: Person) -> Person:
        """Return who the person is once they have answered with *value*."""
        del value
        return person

    def added(self, recorded: object, content: Content) -> object | None:
        """Return the *recorded* answer with *content*, which came later, None without room."""
        del recorded, content
        return None

    def _is_skip(self, recorded: object) -> bool:
        """Tell whether *recorded* says that the question was left unanswered."""
        return self.skips and recorded == ""

    @abstractmethod
    def read(self, content: Content, at: Open) -> Reading:
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


def visible(
    options: Sequence[Option], page: int, phrases: Phrases, *, first: int = 0
) -> Sequence[Option]:
    """Return the options of one page, with a way to the next where there are more.

    *first* is the number of the first page.
    """
    if len(options) <= PAGE + 1:
        return options
    pages = -(-len(options) // PAGE)
    start = (page - first) % pages * PAGE
    following = first + (page - first + 1) % pages
    more = Option(
        f"{MORE}{following}", phrases.say("engine-more"), phrases.words("engine-more-words")
    )
    return (*options[start : start + PAGE], more)
