"""The API for dialogue coroutines: ask a question and await its answer."""

from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping, Sequence
from typing import Any, final, overload

from msgspec import Struct, field, structs

from conversations.engine.language.utterance import Utterances
from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import AboutMe, Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query, R, Reach
from conversations.engine.model.unit import Category, Unit
from conversations.engine.model.values import Place, Said
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.choices import C, Choice, Pick
from conversations.engine.questions.free_text import (
    NOTHING_READY,
    FreeTextQuestion,
    PhotosQuestion,
)
from conversations.engine.questions.one_time_codes import DIGITS, CodeQuestion
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import (
    ELSEWHERE,
    PlaceQuestion,
    ResolvedPlace,
    SpotQuestion,
)
from conversations.engine.questions.review import ReviewedAnswer, ReviewQuestion

Ending = Effect | Closing | AboutMe


@final
class Recall(Struct, frozen=True):
    """A request to answer a query."""

    key: str
    query: Query[Any]

    def __await__(self) -> Generator["Recall", Any, Any]:
        return (yield self)


@final
class AskAgain(Struct, frozen=True):
    """A request to replay from the question *key* on."""

    key: str

    def __await__(self) -> Generator["AskAgain", None, None]:
        yield self


Request = Question[object] | Recall | AskAgain


class DialogueContext(Struct, frozen=True):
    """What a dialogue can read: one version of the unit, the person's phrases and their *home*.

    *phrases_for* returns those of another person. *utterances* keeps what was found out about the
    message. *home* is the id of a neighbourhood. It *is_urgent* if an emergency was told of.
    """

    unit: Unit
    phrases: Phrases
    phrases_for: Callable[[Person], Phrases]
    utterances: Utterances = field(default_factory=Utterances)
    home: str = ""
    is_urgent: bool = False

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of reports."""
        return self.unit.categories


class Talk:
    """The questions of one dialogue; *answered* holds those that were asked and answered so far.

    Await what a method returns to get the answer.
    """

    def __init__(self, name: str, known: DialogueContext) -> None:
        self.name = name
        self.known = known
        self.answered: list[tuple[Question[object], object]] = []
        self.is_hidden = False

    def hide(self) -> None:
        """Keep the messages of this dialogue, of both sides, without their words from now on."""
        self.is_hidden = True

    @overload
    def choose(
        self,
        key: str,
        items: Sequence[C],
        *,
        none: str,
        can_use_early_text: bool = ...,
        kind: str = ...,
        values: dict[str, object] | None = ...,
    ) -> Awaitable[C | None]: ...

    @overload
    def choose(
        self,
        key: str,
        items: Sequence[C],
        *,
        can_use_early_text: bool = ...,
        kind: str = ...,
        values: dict[str, object] | None = ...,
    ) -> Awaitable[C]: ...

    def choose(
        self,
        key: str,
        items: Sequence[C],
        *,
        none: str = "",
        can_use_early_text: bool = False,
        kind: str = "",
        values: dict[str, object] | None = None,
    ) -> Awaitable[C | None]:
        """Ask for one of *items*; return None for the extra option *none*.

        *kind* is how labelled sentences name such a question. *values* fill its phrases.
        """
        question = Choice(
            key, items, none=none, can_use_early_text=can_use_early_text, values=values
        )
        question.kind = kind
        return question

    def pick(
        self,
        key: str,
        *names: str,
        heard: Sequence[str] = (),
        about: object = None,
        can_use_early_text: bool = False,
        **values: object,
    ) -> Awaitable[str]:
        """Ask for one of *names*.

        The names in *heard* are understood as text, but have no button.
        """
        return Pick(
            key,
            names,
            heard=heard,
            about=about,
            values=values,
            can_use_early_text=can_use_early_text,
        )

    def code(
        self,
        key: str,
        *names: str,
        heard: Sequence[str] = (),
        digits: int = DIGITS,
        **values: object,
    ) -> Awaitable[str]:
        """Ask for a code of *digits*, or one of *names*; names in *heard* have no button."""
        return CodeQuestion(key, names, heard=heard, values=values, digits=digits)

    def text(
        self,
        key: str,
        *,
        least: int,
        most: int,
        can_use_early_text: bool = False,
        ready: Mapping[str, LocalisedText] = NOTHING_READY,
        is_verbatim: bool = False,
    ) -> Awaitable[Said]:
        """Ask for a text of *least* to *most* characters, or a voice message.

        *ready* are texts by id that can be chosen by a tap. If the question *is_verbatim*, any
        text answers it, whatever else it may ask for.
        """
        return FreeTextQuestion(
            key,
            least=least,
            most=most,
            can_use_early_text=can_use_early_text,
            ready=ready,
            is_verbatim=is_verbatim,
        )

    def photos(self, key: str, *, most: int) -> Awaitable[tuple[str, ...]]:
        """Ask for 0 to *most* photos; return their media ids."""
        return PhotosQuestion(key, most=most)

    async def place(self, key: str) -> Place:
        """Ask for a place, by pin or by words; return it once the person has confirmed it.

        A landmark that an early text surely names is not asked about: it is seen at the review.
        """
        unit = self.known.unit
        place = await PlaceQuestion(key, unit, self.known.home)
        if place.latitude is None and not place.words and not place.landmark:
            if place.neighbourhood == ELSEWHERE:
                place = Place()
            neighbourhood = ResolvedPlace(place, unit).neighbourhood
            spot = await SpotQuestion(f"{key}-near", unit, neighbourhood)
            place = structs.replace(spot, neighbourhood=spot.neighbourhood or place.neighbourhood)
        if await PlaceConfirmation(key, ResolvedPlace(place, unit), unit) == "no":
            await AskAgain(key)
        return place

    def phone(self, key: str, reach: Reach) -> Awaitable[str]:
        """Ask for a phone number; return "" for anonymous. The last choice is the default."""
        return PhoneQuestion(key, reach, self.known.unit.phone)

    def review(self, key: str) -> Awaitable[str]:
        """Show all answers for review; return when the person confirms."""
        return ReviewQuestion(key, self.given)

    def reword(self, key: str, answer: object) -> None:
        """Show *answer* to the question *key* at the review, in place of what was recorded."""
        self.answered[:] = [
            (question, answer if question.key == key else told) for question, told in self.answered
        ]

    async def recall(self, key: str, query: Query[R]) -> R:
        """Return the answer to *query*; it is recorded together with the query's arguments."""
        recalled: R = await Recall(key, query)
        return recalled

    @property
    def given(self) -> list[ReviewedAnswer]:
        """The answers so far, as the review shows them."""
        at = QuestionContext(self.known.phrases, self.name)
        return [
            ReviewedAnswer(question.review_label(at), question.summary(answer, at))
            for question, answer in self.answered
            if question.review_key
        ]


DialogueFunction = Callable[[Talk], Coroutine[Request, object, Ending]]
