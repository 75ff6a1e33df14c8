"""The base of all questions: read an answer, load it from a transcript, display it."""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct, field

from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.acts import SKIP
from conversations.engine.model.messages import Content, Pin
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

PAGE_SIZE = 4
MORE = "+"
_MORE_LONGEST = 3


class Holds(Enum):
    """What an answer is, as far as a correction in words may change it."""

    OPTION = "option"
    STORY = "story"
    PLACE = "place"
    NUMBER = "number"
    OTHER = ""


class UnfitError(Exception):
    """A recorded answer does not fit its question any more."""


class Option(Struct, frozen=True):
    """One answer that may be tapped; *also* are other ways of saying it."""

    id: str
    label: str
    also: tuple[str, ...] = ()


class FullAnswer(Struct, frozen=True):
    """The message answers the question with *value*, in JSON terms; *surplus* was not used."""

    value: object
    surplus: int = 0


class PartialAnswer(Struct, frozen=True):
    """The message is a part of the answer; *gathered* is the whole so far."""

    gathered: tuple[str, ...]


class PageTurn(Struct, frozen=True):
    """The message asks for another page of the options."""

    page: int


class EditRequest(Struct, frozen=True):
    """The message asks to change the answer to *key*."""

    key: str


class NoAnswer(Struct, frozen=True):
    """The message does not answer the question; *why* is the ending of the phrase that says so.

    Do not store its words if *is_secret*. With *keeps_words*, add them to the words of an earlier
    answer, so that an official reads them. If it *is_early*, a later question may use it. If
    nothing else can be done with the message, it is the answer *otherwise*.
    """

    why: str = ""
    is_secret: bool = False
    keeps_words: bool = False
    is_early: bool = False
    otherwise: FullAnswer | None = None


AnswerReading = FullAnswer | PartialAnswer | PageTurn | EditRequest | NoAnswer


class Display(Struct, frozen=True):
    """An answer as the review shows it."""

    text: str
    photos: tuple[str, ...] = ()
    pin: Pin | None = None


class QuestionContext(Struct, frozen=True):
    """What a question may use while it is open; the early inputs may tell of an emergency."""

    phrases: Phrases
    dialogue: str
    gathered: tuple[str, ...] = ()
    page: int = 0
    early_inputs: tuple[Content, ...] = ()
    utterances: Utterances = field(default_factory=Utterances)
    is_urgent: bool = False

    def utterance_of(self, text: str) -> Utterance:
        """Return *text* as an utterance of the person who is asked."""
        return self.utterances.utterance_of(text, self.phrases)

    def name(self, question: "Question[object]", ending: str) -> str:
        """Return the name of the dialogue's own phrase if it exists, else of the general one."""
        own = f"{self.dialogue}-{question.key}-{ending}"
        return own if self.phrases.has(own) else f"engine-{question.sort}-{ending}"


class Question(ABC, Generic[T_co]):
    """A question to the person; its key names its phrases and its answer.

    *about*: what the answer depends on, in JSON terms; an answer given about something else is not
    reused. *values*: blanks of the phrase. *can_use_early_text*: words that came before it may
    answer it, and its answer may tell more. *can_be_combined*: one message may answer it together
    with others. *review_key*: the key of its answer in the review, "" to leave it out.
    *can_be_skipped*: the person may skip it, recorded as "". *preset*: the answer until the person
    asks to edit it. *reports*: shown to an official before the question. *can_take_any_text*:
    nearly every text answers it. *sends*: a yes sends or joins something. *kind*: how labelled
    sentences name such a question. *answered_by*: the acts whose words answer it, as `read` takes
    them. *is_ever_asked*: not if only a link, or the first words, can answer it. *is_review*: it
    shows all answers before they are sent. *asks_for_story*: it wants words that tell what
    happened. *continues_story*: words that tell more belong to an earlier story. *asks_where*: it
    wants a place. *denial*: the recorded answer which says that what it shows is wrong, or "".
    *holds*: what its answer is. *profile_field*: the field of the person's profile that it asks
    for, or "".
    """

    sort = "question"
    wants: tuple[str, ...] = ()
    is_ever_asked = True
    can_use_early_text = False
    can_be_combined = False
    can_be_skipped = False
    can_take_any_text = False
    is_review = False
    asks_for_story = False
    continues_story = False
    asks_where = False
    denial = ""
    profile_field = ""
    sends = False
    kind = ""
    holds = Holds.OTHER
    answered_by: frozenset[str] = frozenset()
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
        """Yield the question to the driver of the dialogue, and return the answer."""
        answer: T_co = yield self
        return answer

    def summary(self, answer: Any, at: QuestionContext) -> Display:  # noqa: ANN401 - whatever `load` returned
        """Return *answer* as the review shows it."""
        del at
        return Display(str(answer))

    def review_label(self, at: QuestionContext) -> Option:
        """Return how the review names its answer, with the ways of asking to edit it."""
        name = f"{at.dialogue}-{self.review_key}-label"
        return phrase_option(self.review_key, name, at.phrases)

    @property
    def fingerprint(self) -> str:
        """Return four letters that change when *about* changes."""
        return fingerprint_of(self.about)

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the name of the phrase that asks.

        *wording* is "", "simple", "again", or the reason why the last message was no answer.
        """
        if not wording:
            return f"{at.dialogue}-{self.key}"
        names = (at.name(self, wording), f"engine-missed-{wording}", at.name(self, "again"))
        return next((name for name in names if at.phrases.has(name)), names[-1])

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the blanks of the phrase."""
        del at
        return self.values or {}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options that may be tapped."""
        del at
        return ()

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options on this page."""
        return options_on_page(self.options(at), at.page, at.phrases)

    def exhibit(self, at: QuestionContext) -> Display | None:
        """Return what to show with the question, or None."""
        del at
        return None

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the answer that the early inputs already give, or None."""
        del at
        return None

    def update_person(self, value: object, person: Person) -> Person:
        """Return *person* changed by the answer *value*."""
        del value
        return person

    def gathered_to_edit(self, recorded: object) -> tuple[str, ...]:
        """Return what is gathered already when the person begins to edit the answer *recorded*."""
        del recorded
        return ()

    def add_later_input(self, recorded: object, content: Content) -> object | None:
        """Return *recorded* with the later *content* added, None if there is no room."""
        del recorded, content
        return None

    def _is_skip(self, recorded: object) -> bool:
        """Tell whether *recorded* means that the question was skipped."""
        return self.can_be_skipped and recorded == ""

    def _convert(self, recorded: object, shape: type[T]) -> T:
        """Return *recorded* as a *shape*; raise UnfitError if it is none."""
        try:
            return msgspec.convert(recorded, shape)
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the answer that the wish *act* gives, in whatever words it was said."""
        del act, at
        return NoAnswer()

    def read_default(self, at: QuestionContext) -> AnswerReading:
        """Return the answer for someone who would rather send than answer: "ừ gửi đi"."""
        return self.read_act(SKIP, at)

    def takes_as_place(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* names the place that is asked for, or begins as people say where."""
        del said, at
        return False

    def corrected_place(self, content: Content, at: QuestionContext) -> Content | None:
        """Return the other place that *content* names where the question shows a wrong one."""
        del content, at
        return None

    def is_no_command(self, said: Utterance) -> bool:
        """Tell whether *said* is an answer here, though it may resemble a command."""
        del said
        return False

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *reading* of *said* is an answer whatever else the words may mean."""
        del said, at
        return not isinstance(reading, NoAnswer | PartialAnswer)

    @abstractmethod
    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return what *content* means as an answer."""

    @abstractmethod
    def load(self, recorded: object) -> T_co:
        """Return the answer that was recorded as *recorded*.

        Raises:
            UnfitError: it does not fit this question any more.
        """


def fingerprint_of(about: object) -> str:
    """Return four letters that change when *about* changes, "" for None."""
    if about is None:
        return ""
    return f"{zlib.crc32(msgspec.json.encode(about)) & 0xFFFF:04x}"


def phrase_option(id_: str, name: str, phrases: Phrases) -> Option:
    """Return the option *id_* whose label is the phrase *name*; `<name>-words` also mean it."""
    return Option(id_, phrases.say(name), phrases.words(f"{name}-words"))


def page_of(id_: str) -> int | None:
    """Return the page that the option *id_* leads to; None if it is an answer."""
    number = id_.removeprefix(MORE)
    is_page = id_ != number and number.isdecimal() and len(id_) <= _MORE_LONGEST
    return int(number) if is_page else None


def options_on_page(
    options: Sequence[Option], page: int, phrases: Phrases, *, first: int = 0
) -> Sequence[Option]:
    """Return the options of one page, with an option for the next page if there is one.

    *first* is the number of the first page.
    """
    if len(options) <= PAGE_SIZE + 1:
        return options
    pages = -(-len(options) // PAGE_SIZE)
    start = (page - first) % pages * PAGE_SIZE
    following = first + (page - first + 1) % pages
    more = phrase_option(f"{MORE}{following}", "engine-more", phrases)
    return (*options[start : start + PAGE_SIZE], more)
