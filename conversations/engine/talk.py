"""What a dialogue is written with: ask, and go on with the answer."""

from collections.abc import Awaitable, Callable, Coroutine, Generator, Sequence
from typing import Any, cast, final, overload

from msgspec import Struct, structs

from conversations.engine.call_me import CallMe, Home, WhoIAm
from conversations.engine.choices import C, Choice, Pick
from conversations.engine.codes import Code
from conversations.engine.confirm import Confirm
from conversations.engine.effects import Effect, Place, Said
from conversations.engine.endings import AboutMe, Closing
from conversations.engine.phone import Phone
from conversations.engine.phrases import Phrases
from conversations.engine.places import ELSEWHERE, Near, Where, Whereabouts
from conversations.engine.queries import MyReport, Nearby, Query, R, Reach, Twin
from conversations.engine.questions import Open, Question
from conversations.engine.receipts import Own
from conversations.engine.review import Given, Review
from conversations.engine.tellings import Pictures, Telling
from conversations.engine.twins import Same
from conversations.engine.unit import Category, Neighbourhood, Unit

Ending = Effect | Closing | AboutMe


@final
class Recall(Struct, frozen=True):
    """A request to be told something from outside."""

    key: str
    query: Query[Any]

    def __await__(self) -> Generator["Recall", Any, Any]:
        return (yield self)


@final
class Again(Struct, frozen=True):
    """A request to take up the talk at the question *key* once more."""

    key: str

    def __await__(self) -> Generator["Again", None, None]:
        yield self


Request = Question[object] | Recall | Again


class Known(Struct, frozen=True):
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

    def __init__(self, name: str, known: Known) -> None:
        self.name = name
        self.known = known
        self.answered: list[tuple[Question[object], object]] = []

    @overload
    def choose(
        self, key: str, items: Sequence[C], *, none: str, listens: bool = ...
    ) -> Awaitable[C | None]: ...

    @overload
    def choose(self, key: str, items: Sequence[C], *, listens: bool = ...) -> Awaitable[C]: ...

    def choose(
        self, key: str, items: Sequence[C], *, none: str = "", listens: bool = False
    ) -> Awaitable[C | None]:
        """Ask for one of *items*; the further answer *none* is None."""
        return Choice(key, items, none=none, listens=listens)

    def pick(
        self,
        key: str,
        *names: str,
        heard: Sequence[str] = (),
        about: object = None,
        listens: bool = False,
        skips: bool = False,
        **values: object,
    ) -> Awaitable[str]:
        """Ask for one of *names*, which needs no button if *heard*; to skip it is ""."""
        return Pick(
            key, names, heard=heard, about=about, values=values, listens=listens, skips=skips
        )

    def home(self, key: str) -> Awaitable[Neighbourhood | None]:
        """Ask where the person lives; to skip it is None."""
        return Home(key, self.known.unit)

    def code(
        self, key: str, *names: str, heard: Sequence[str] = (), **values: object
    ) -> Awaitable[str]:
        """Ask for a code, or one of *names*, which needs no button if *heard*."""
        return Code(key, names, heard=heard, values=values)

    def form(self, key: str) -> Awaitable[str]:
        """Ask how the person wants to be called; to skip it is ""."""
        return CallMe(key, self.known.unit)

    def who_i_am(self, key: str, *kinds: str) -> Awaitable[str]:
        """Ask who the person is, one of *kinds*; to skip it is ""."""
        return WhoIAm(key, kinds, self.known.unit)

    def text(self, key: str, *, least: int, most: int, listens: bool = False) -> Awaitable[Said]:
        """Ask for a story, in *least* to *most* characters or by voice."""
        return Telling(key, least=least, most=most, listens=listens)

    def photos(self, key: str, *, most: int) -> Awaitable[tuple[str, ...]]:
        """Ask for none to *most* photos; the answer is their ids."""
        return Pictures(key, most=most)

    async def place(self, key: str) -> Place:
        """Return a place, by pin or by words, that the person has confirmed."""
        unit = self.known.unit
        place = await Where(key, unit)
        if place.latitude is None and not place.words and not place.landmark:
            if place.neighbourhood == ELSEWHERE:
                place = Place()
            hood = Whereabouts(place, unit).neighbourhood
            spot = await Near(f"{key}-near", unit, hood)
            place = structs.replace(spot, neighbourhood=spot.neighbourhood or place.neighbourhood)
        if await Confirm(key, Whereabouts(place, unit), unit) == "no":
            await Again(key)
        return place

    def same(self, key: str, nearby: Nearby, *, what: Category) -> Awaitable[Twin | None]:
        """Ask which of the reports *nearby* is the same matter; none of them is None."""
        return Same(key, nearby, what)

    def own(self, key: str, mine: Sequence[MyReport]) -> Awaitable[MyReport]:
        """Ask which of the person's own reports; not where its code was said before."""
        # None is an answer only where one is named for it.
        return cast("Awaitable[MyReport]", Own(key, mine))

    def phone(self, key: str, reach: Reach) -> Awaitable[str]:
        """Ask for a number to call; to stay anonymous is "". How it was last time holds on."""
        return Phone(key, reach)

    def review(self, key: str) -> Awaitable[str]:
        """Show all that was given; go on when the person says so."""
        return Review(key, self.given)

    async def recall(self, key: str, query: Query[R]) -> R:
        """Return what is known outside about *query*; it is recorded with its arguments."""
        recalled: R = await Recall(key, query)
        return recalled

    @property
    def given(self) -> list[Given]:
        """What the person gave so far, as the review shows it."""
        at = Open(self.known.phrases, self.name)
        return [
            Given(question.gives, question.summary(answer, at))
            for question, answer in self.answered
            if question.gives
        ]


Begin = Callable[[Talk], Coroutine[Request, object, Ending]]
