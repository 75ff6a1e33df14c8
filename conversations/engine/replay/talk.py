"""What a dialogue is written with: ask, and go on with the answer."""

from collections.abc import Awaitable, Callable, Coroutine, Generator, Sequence
from typing import Any, cast, final, overload

from msgspec import Struct, structs

from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import AboutMe, Closing
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import MyReport, Nearby, PossibleDuplicate, Query, R, Reach
from conversations.engine.model.unit import Category, Neighbourhood, Unit
from conversations.engine.model.values import Place, Said
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.choices import C, Choice, Pick
from conversations.engine.questions.duplicates import DuplicateQuestion
from conversations.engine.questions.free_text import FreeTextQuestion, PhotosQuestion
from conversations.engine.questions.one_time_codes import CodeQuestion
from conversations.engine.questions.personal_details import (
    FormOfAddressQuestion,
    HomeQuestion,
    PersonKindQuestion,
)
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import (
    ELSEWHERE,
    PlaceQuestion,
    ResolvedPlace,
    SpotQuestion,
)
from conversations.engine.questions.report_codes import OwnReportQuestion
from conversations.engine.questions.review import ReviewedAnswer, ReviewQuestion

Ending = Effect | Closing | AboutMe


@final
class Recall(Struct, frozen=True):
    """A request to be told something from outside."""

    key: str
    query: Query[Any]

    def __await__(self) -> Generator["Recall", Any, Any]:
        return (yield self)


@final
class AskAgain(Struct, frozen=True):
    """A request to take up the talk at the question *key* once more."""

    key: str

    def __await__(self) -> Generator["AskAgain", None, None]:
        yield self


Request = Question[object] | Recall | AskAgain


class DialogueContext(Struct, frozen=True):
    """What a dialogue knows of the world: one version of the unit, how it speaks."""

    unit: Unit
    phrases: Phrases

    @property
    def categories(self) -> tuple[Category, ...]:
        """The kinds of matter that can be reported."""
        return self.unit.categories


class Talk:
    """One dialogue's side of the conversation; *answered* is what was asked and answered so far.

    What its methods return is awaited for the answer.
    """

    def __init__(self, name: str, known: DialogueContext) -> None:
        self.name = name
        self.known = known
        self.answered: list[tuple[Question[object], object]] = []

    @overload
    def choose(
        self, key: str, items: Sequence[C], *, none: str, can_use_early_text: bool = ...
    ) -> Awaitable[C | None]: ...

    @overload
    def choose(
        self, key: str, items: Sequence[C], *, can_use_early_text: bool = ...
    ) -> Awaitable[C]: ...

    def choose(
        self, key: str, items: Sequence[C], *, none: str = "", can_use_early_text: bool = False
    ) -> Awaitable[C | None]:
        """Ask for one of *items*; the further answer *none* is None."""
        return Choice(key, items, none=none, can_use_early_text=can_use_early_text)

    def pick(
        self,
        key: str,
        *names: str,
        heard: Sequence[str] = (),
        about: object = None,
        can_use_early_text: bool = False,
        can_be_skipped: bool = False,
        **values: object,
    ) -> Awaitable[str]:
        """Ask for one of *names*, which needs no button if *heard*; to skip it is ""."""
        return Pick(
            key,
            names,
            heard=heard,
            about=about,
            values=values,
            can_use_early_text=can_use_early_text,
            can_be_skipped=can_be_skipped,
        )

    def home(self, key: str) -> Awaitable[Neighbourhood | None]:
        """Ask where the person lives; to skip it is None."""
        return HomeQuestion(key, self.known.unit)

    def code(
        self, key: str, *names: str, heard: Sequence[str] = (), **values: object
    ) -> Awaitable[str]:
        """Ask for a code, or one of *names*, which needs no button if *heard*."""
        return CodeQuestion(key, names, heard=heard, values=values)

    def form(self, key: str) -> Awaitable[str]:
        """Ask how the person wants to be called; to skip it is ""."""
        return FormOfAddressQuestion(key, self.known.unit)

    def who_i_am(self, key: str, *kinds: str) -> Awaitable[str]:
        """Ask who the person is, one of *kinds*; to skip it is ""."""
        return PersonKindQuestion(key, kinds, self.known.unit)

    def text(
        self, key: str, *, least: int, most: int, can_use_early_text: bool = False
    ) -> Awaitable[Said]:
        """Ask for a story, in *least* to *most* characters or by voice."""
        return FreeTextQuestion(key, least=least, most=most, can_use_early_text=can_use_early_text)

    def photos(self, key: str, *, most: int) -> Awaitable[tuple[str, ...]]:
        """Ask for none to *most* photos; the answer is their ids."""
        return PhotosQuestion(key, most=most)

    async def place(self, key: str) -> Place:
        """Return a place, by pin or by words, that the person has confirmed."""
        unit = self.known.unit
        place = await PlaceQuestion(key, unit)
        if place.latitude is None and not place.words and not place.landmark:
            if place.neighbourhood == ELSEWHERE:
                place = Place()
            neighbourhood = ResolvedPlace(place, unit).neighbourhood
            spot = await SpotQuestion(f"{key}-near", unit, neighbourhood)
            place = structs.replace(spot, neighbourhood=spot.neighbourhood or place.neighbourhood)
        if await PlaceConfirmation(key, ResolvedPlace(place, unit), unit) == "no":
            await AskAgain(key)
        return place

    def same(
        self, key: str, nearby: Nearby, *, what: Category
    ) -> Awaitable[PossibleDuplicate | None]:
        """Ask which of the reports *nearby* is the same matter; none of them is None."""
        return DuplicateQuestion(key, nearby, what)

    def own(self, key: str, mine: Sequence[MyReport]) -> Awaitable[MyReport]:
        """Ask which of the person's own reports; not where its code was said before."""
        # None is an answer only where one is named for it.
        return cast("Awaitable[MyReport]", OwnReportQuestion(key, mine))

    def phone(self, key: str, reach: Reach) -> Awaitable[str]:
        """Ask for a number to call; to stay anonymous is "". How it was last time holds on."""
        return PhoneQuestion(key, reach)

    def review(self, key: str) -> Awaitable[str]:
        """Show all that was given; go on when the person says so."""
        return ReviewQuestion(key, self.given)

    async def recall(self, key: str, query: Query[R]) -> R:
        """Return what is known outside about *query*; it is recorded with its arguments."""
        recalled: R = await Recall(key, query)
        return recalled

    @property
    def given(self) -> list[ReviewedAnswer]:
        """What the person gave so far, as the review shows it."""
        at = QuestionContext(self.known.phrases, self.name)
        return [
            ReviewedAnswer(question.review_key, question.summary(answer, at))
            for question, answer in self.answered
            if question.review_key
        ]


DialogueFunction = Callable[[Talk], Coroutine[Request, object, Ending]]
