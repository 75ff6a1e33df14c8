"""A commune as a conversation knows it: the shape of a unit pack, one version of it."""

from msgspec import Struct, field

from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.localised_text import LocalisedText

__all__ = [
    "Card",
    "CardGroup",
    "Category",
    "Department",
    "FormerName",
    "Hotline",
    "Landmark",
    "LocalisedText",
    "Neighbourhood",
    "OfficeHours",
    "Shorthand",
    "Synonyms",
    "Unit",
]


class Category(Struct, frozen=True):
    """A kind of matter that a resident can report.

    *also* are other ways of saying it. *radius* is in metres: reports of this kind that lie
    closer together may be the same. *answer_hours* are working hours until the first answer,
    *resolve_hours* until the matter should be settled.
    """

    id: str
    name: LocalisedText
    department: str
    radius: int
    answer_hours: int
    resolve_hours: int
    also: tuple[str, ...] = ()
    urgent: bool = False


class Landmark(Struct, frozen=True):
    """A spot that everyone in the neighbourhood knows."""

    id: str
    name: LocalisedText
    latitude: float
    longitude: float
    also: tuple[str, ...] = ()


class Neighbourhood(Struct, frozen=True):
    """A phố, thôn or xóm; *boundary* is a ring of (longitude, latitude) in degrees."""

    id: str
    name: LocalisedText
    boundary: tuple[tuple[float, float], ...] = ()
    adults: int = 0
    also: tuple[str, ...] = ()
    landmarks: tuple[Landmark, ...] = ()


class Department(Struct, frozen=True):
    """Who answers in the commune."""

    id: str
    name: LocalisedText
    phone: str = ""


class Hotline(Struct, frozen=True):
    """A number that helps, digits only, with what it is for."""

    id: str
    name: LocalisedText
    phone: str


class FormerName(Struct, frozen=True):
    """What the unit, or a part of it, was called until the day *until* (YYYY-MM-DD)."""

    name: str
    until: str


class OfficeHours(Struct, frozen=True):
    """When the office works, as "HH:MM" pairs in local time on working days."""

    morning: tuple[str, str] = ("07:30", "11:30")
    afternoon: tuple[str, str] = ("13:30", "17:00")


class Shorthand(Struct, frozen=True):
    """What people here write for longer words; *means* are these, the likeliest first."""

    written: str
    means: tuple[str, ...]


class Synonyms(Struct, frozen=True):
    """*ways* of saying one thing in which people here ask for it."""

    ways: tuple[str, ...]


class Unit(Struct, frozen=True):
    """One version of a unit pack, as a value.

    *prefix* is the letters of its receipt codes; *phone* is whom to call when we can't help,
    digits only. *shorthand* and *alike* are how people here ask, beside how the language
    does. *invented* says which parts of the pack are made up, for whoever reads it.
    """

    id: str
    name: LocalisedText
    prefix: str
    phone: str
    timezone: str = "Asia/Ho_Chi_Minh"
    code: str = ""
    province: str = ""
    former_names: tuple[FormerName, ...] = ()
    hours: OfficeHours = field(default_factory=OfficeHours)
    neighbourhoods: tuple[Neighbourhood, ...] = ()
    departments: tuple[Department, ...] = ()
    categories: tuple[Category, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    groups: tuple[CardGroup, ...] = ()
    cards: tuple[Card, ...] = ()
    shorthand: tuple[Shorthand, ...] = ()
    alike: tuple[Synonyms, ...] = ()
    invented: tuple[str, ...] = ()
