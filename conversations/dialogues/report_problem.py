"""A resident reports something that needs attention."""

from collections.abc import Sequence

from conversations.engine.choices import ways_of
from conversations.engine.effects import FileReport, JoinReport
from conversations.engine.made import Made
from conversations.engine.phrases import Phrases
from conversations.engine.queries import MyReach, ReportsNearby
from conversations.engine.talk import Talk
from conversations.engine.tellings import tells
from conversations.engine.unit import Category, Unit
from conversations.text.likeness import Named, is_within, meant

# Words about these are as often a question; only the command or a tap begins a report of them.
_NOT_BY_THEMSELVES = ("procedure", "app", "other")

_LANGUAGES = ("vi", "en")
_LEAST_TOLD = 4


async def report_problem(talk: Talk) -> FileReport | JoinReport:
    """Ask what, with pictures, and where; join others who told of it, or show it all and file."""
    category = await talk.choose("category", talk.known.categories, listens=True)
    details = await talk.text("details", least=3, most=2000, listens=True)
    photos = await talk.photos("photos", most=5)
    place = await talk.place("place")
    nearby = await talk.recall("twins", ReportsNearby(category.id, place))
    same = await talk.same("same", nearby, what=category) if nearby.twins else None
    if same is not None:
        return JoinReport(same.id, FileReport(category.id, details, photos, place))
    contact = await talk.phone("contact", await talk.recall("reach", MyReach()))
    await talk.review("review")
    return FileReport(category.id, details, photos, place, contact)


def invites(text: str, unit: Unit) -> bool:
    """Tell whether *text* clearly names a matter that can be reported."""
    matters = _matters(unit.categories, _LANGUAGES)
    return (meant(text, matters) or "other") not in _NOT_BY_THEMSELVES


def names(text: str, unit: Unit) -> bool:
    """Tell whether a matter that can be reported stands in *text* to the letter."""
    matters = _matters(unit.categories, _LANGUAGES)
    return any(is_within(text, matter.ways) for matter in matters)


def _named(categories: Sequence[Category], languages: tuple[str, ...]) -> Sequence[Named]:
    def ways(category: Category) -> tuple[str, ...]:
        return tuple(way for its in languages for way in ways_of(category, its))

    return tuple(Named(category.id, ways(category)) for category in categories)


_matters = Made(_named)


def hints(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* tells of something broken or troublesome, of whatever kind."""
    troubles = phrases.words("report_problem-trouble-words")
    if text.isascii():  # without marks, one syllable is as well another: "roi" is rơi and rồi
        troubles = tuple(words for words in troubles if " " in words or words.isascii())
    return tells(text, phrases, least=_LEAST_TOLD) and bool(is_within(text, troubles))
