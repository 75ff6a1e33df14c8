"""What a dialogue is written with: ask, and go on with the answer."""

from collections.abc import Callable, Coroutine, Generator, Sequence
from typing import Any, TypeVar, overload

from msgspec import Struct, structs

from conversations.engine.choices import C, Choice, Pick
from conversations.engine.effects import Closing, Effect, Place, Said
from conversations.engine.phrases import Phrases
from conversations.engine.places import ELSEWHERE, Confirm, Near, Where, Whereabouts
from conversations.engine.queries import Query, R
from conversations.engine.questions import Question, Shown
from conversations.engine.review import Given, Review
from conversations.engine.tellings import Pictures, Telling
from conversations.engine.unit import Category, Unit

T = TypeVar("T")

Ending = Effect | Closing


class Recall(Struct, frozen=True):
    """A request to be told something from outside."""

    key: str
    query: Query[Any]


class Again(Struct, frozen=True):
    """A request to take up the talk at the question *key* once more."""

    key: str


Request = Question[object] | Recall | Again


class _Asked:
    """An awaitable that hands its request to whoever drives the dialogue."""

    __slots__ = ("_request",)

    def __init__(self, request: Request) -> None:
        self._request = request

    def __await__(self) -> Generator[Request, Any, Any]:
        return (yield self._request)


class Known(Struct, frozen=True):
    """What a dialogue knows of the world: one version of the unit, how it speaks."""

    unit: Unit
    phrases: Phrases

    @property
    def categories(self) -> tuple[Category, ...]:
        """The kinds of matter that can be reported."""
        return self.unit.categories


class Talk:
    """One dialogue's side of the conversation."""

    def __init__(self, name: str, known: Known) -> None:
        self.name = name
        self.known = known
        self.given: list[Given] = []

    @overload
    async def choose(
        self, key: str, items: Sequence[C], *, none: str, listens: bool = ...
    ) -> C | None: ...

    @overload
    async def choose(self, key: str, items: Sequence[C], *, listens: bool = ...) -> C: ...

    async def choose(
        self, key: str, items: Sequence[C], *, none: str = "", listens: bool = False
    ) -> C | None:
        """Return the one of *items* that is chosen; None for the further answer *none*."""
        chosen = await self._ask(Choice(key, items, none=none, listens=listens))

        def show() -> Shown:
            phrases = self.known.phrases
            if chosen is None:
                return Shown(phrases.say(f"{self.name}-{key}-{none}"))
            return Shown(chosen.name.in_language(phrases.language))

        self._give(key, show)
        return chosen

    async def pick(self, key: str, *names: str, about: object = None, **values: object) -> str:
        """Return the one of *names* that is chosen; their labels are phrases."""
        return await self._ask(Pick(key, names, about=about, values=values))

    async def text(self, key: str, *, least: int, most: int, listens: bool = False) -> Said:
        """Return what is told, in *least* to *most* characters or by voice."""
        said = await self._ask(Telling(key, least=least, most=most, listens=listens))
        self._give(key, lambda: Shown(said.text or self._say("engine-voice", said.seconds)))
        return said

    async def photos(self, key: str, *, most: int) -> tuple[str, ...]:
        """Return the ids of none to *most* photos."""
        photos = await self._ask(Pictures(key, most=most))
        self._give(key, lambda: Shown(self._say("engine-photos", len(photos)), photos))
        return photos

    async def place(self, key: str) -> Place:
        """Return a place, by pin or by words, that the person has confirmed."""
        unit = self.known.unit
        place = await self._ask(Where(key, unit))
        if place.latitude is None and not place.words and not place.landmark:
            if place.neighbourhood == ELSEWHERE:
                place = Place()
            hood = Whereabouts(place, unit).neighbourhood
            spot = await self._ask(Near(f"{key}-near", unit, hood))
            place = structs.replace(spot, neighbourhood=spot.neighbourhood or place.neighbourhood)
        whereabouts = Whereabouts(place, unit)
        if await self._ask(Confirm(f"{key}-confirm", whereabouts)) == "no":
            await _Asked(Again(key))
        self._give(key, lambda: whereabouts.shown(self.known.phrases))
        return place

    async def review(self, key: str) -> None:
        """Show all that was given; go on when the person says so."""
        await self._ask(Review(key, tuple(self.given)))

    async def recall(self, key: str, query: Query[R]) -> R:
        """Return what is known outside about *query*; it is recorded with its arguments."""
        recalled: R = await _Asked(Recall(key, query))
        return recalled

    async def _ask(self, question: Question[T]) -> T:
        answer: T = await _Asked(question)
        return answer

    def _say(self, name: str, count: int) -> str:
        return self.known.phrases.say(name, count=count)

    def _give(self, key: str, show: Callable[[], Shown]) -> None:
        self.given.append(Given(key, show))


Begin = Callable[[Talk], Coroutine[Request, object, Ending]]
