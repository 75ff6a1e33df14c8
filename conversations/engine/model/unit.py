"""The unit (commune) as conversations see it: one version of a unit pack."""

from datetime import date, datetime
from typing import Any

from msgspec import Struct, field

from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.danger import Danger
from conversations.engine.model.emergency_numbers import (
    EMERGENCY_NUMBERS,
    MAX_SHORT_LENGTH,
    SHORT_NUMBERS,
)
from conversations.engine.model.localised_text import LocalisedText

# The ids of the hotlines that alerts name: the power company, the water supplier, and the line of
# the national portal, which also tells which authority a matter belongs to.
POWER, WATER, PORTAL = "power", "water", "portal"
# Hotlines with this lead are offices of the commune itself.
OWN_HOTLINE = "commune-"
ON_CALL = f"{OWN_HOTLINE}police"


class Category(Struct, frozen=True):
    """A category of reports.

    *also* are other names of it. *radius* is in metres: open reports of the category within it may
    be duplicates. *stories* are ready sentences about what happened. *answer_hours* is the number
    of working hours until the first answer, *resolve_hours* until the problem should be resolved.
    Where *words_suffice*, the answer that it is done needs no photo. What is not always *urgent*
    is so if it is told of in *urgent_hours*, a pair of "HH:MM" that may pass midnight.
    """

    id: str
    name: LocalisedText
    department: str
    radius: int
    answer_hours: int
    resolve_hours: int
    also: tuple[str, ...] = ()
    stories: tuple[LocalisedText, ...] = ()
    urgent: bool = False
    words_suffice: bool = False
    urgent_hours: tuple[str, str] | None = None

    def is_urgent_at(self, moment: datetime) -> bool:
        """Tell whether a report of the local time *moment* is urgent."""
        if self.urgent or self.urgent_hours is None:
            return self.urgent
        (begin, end), clock = self.urgent_hours, f"{moment:%H:%M}"
        return begin <= clock < end if begin <= end else not end <= clock < begin


class Landmark(Struct, frozen=True):
    """A place that everyone in the neighbourhood knows."""

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
    """A department of the commune."""

    id: str
    name: LocalisedText
    phone: str = ""


class Hotline(Struct, frozen=True):
    """A number to call, digits only, "" if nobody knows it; *id* states its purpose.

    *hours* are those in which somebody answers. *source* is where the number was published.
    *confirmed* is the day on which somebody of the commune last called it or asked its owner; None
    if nobody did.
    """

    id: str
    name: LocalisedText
    phone: str = ""
    hours: LocalisedText | None = None
    source: str = ""
    confirmed: date | None = None


class Fact(Struct, frozen=True):
    """A local fact that answer cards tell; *text* is None as long as nobody has written it."""

    id: str
    name: LocalisedText
    text: LocalisedText | None = None


class Topic(Struct, frozen=True):
    """A topic of announcements, which residents subscribe to.

    *also* are other names of it. News of a *safety* topic goes to everyone who may be written to,
    and warns of a *danger* that usually is so urgent, severe and certain.
    """

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()
    safety: bool = False
    danger: Danger = Danger()


class AnnouncementBlank(Struct, frozen=True):
    """What officials fill in where a template says "{id}": a text, or by its *kind* a day or time.

    *name* stands in its place as long as it is not filled.
    """

    id: str
    name: LocalisedText
    kind: str = "text"

    def unfilled(self, language: str) -> str:
        """Return what stands in the text of a template: "[từ giờ nào]"."""
        return f"[{self.name.in_language(language)}]"


class AnnouncementTemplate(Struct, frozen=True):
    """A text to begin an announcement with, in paragraphs, of a *topic*.

    *default_hours* are the usual times for the blanks "from" and "until". *danger* is as urgent,
    severe and certain as it usually is, where that differs from the topic's.
    """

    id: str
    name: LocalisedText
    topic: str
    paragraphs: tuple[LocalisedText, ...]
    default_hours: tuple[str, str] | None = None
    danger: Danger = Danger()


class SurveyTemplate(Struct, frozen=True):
    """A survey to begin one with, as the values of a TOML table (conversations/surveys/survey.py).

    The rules of unit packs check that it is one that can be asked.
    """

    id: str
    name: LocalisedText
    survey: dict[str, Any]

    def __hash__(self) -> int:
        """Return a hash without the survey, which has none."""
        return hash((self.id, self.name))


class FormerName(Struct, frozen=True):
    """A name of the unit, or of a part of it, that was valid until *until* (YYYY-MM-DD)."""

    name: str
    until: str


class OfficeHours(Struct, frozen=True):
    """Office hours: pairs of "HH:MM" in local time, on working days.

    *saturday* is None if the office is closed on Saturdays. Deadlines count no Saturday. Who is on
    duty in the evening or on a day off is so until *duty_until*.
    """

    morning: tuple[str, str] = ("07:30", "11:30")
    afternoon: tuple[str, str] = ("13:30", "17:00")
    saturday: tuple[str, str] | None = None
    duty_until: str = "22:00"

    @property
    def text(self) -> str:
        """The hours as people read them: "7:30–11:30, 13:30–17:00"."""
        return ", ".join(map(_read_span, (self.morning, self.afternoon)))

    @property
    def saturday_text(self) -> str:
        """The hours on Saturdays as people read them, or ""."""
        return _read_span(self.saturday) if self.saturday else ""


def _read_span(span: tuple[str, str]) -> str:
    return "–".join(time.lstrip("0") for time in span)


class MarketDays(Struct, frozen=True):
    """The days on which the market is held: *weekdays*, 1 for Monday, and days of lunar months."""

    weekdays: tuple[int, ...] = ()
    lunar: tuple[int, ...] = ()


class Shorthand(Struct, frozen=True):
    """A local abbreviation; *means* are its full forms, the likeliest first."""

    written: str
    means: tuple[str, ...]


class Synonyms(Struct, frozen=True):
    """Local synonyms: *ways* of asking for the same thing."""

    ways: tuple[str, ...]


class Unit(Struct, frozen=True, cache_hash=True):
    """One version of a unit pack, as a value.

    *prefix* is the letters of its receipt codes. *phone* is the number to call when we can't help,
    digits only. *shorthand* and *alike* add local abbreviations and synonyms to those of the
    language. *facts* are what only this commune knows. *invented* describes which parts of the
    pack are made up. *deadlines_confirmed* is the day on which the commune said that it holds the
    deadlines of its categories; until it does, residents are promised no date.
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
    facts: tuple[Fact, ...] = ()
    topics: tuple[Topic, ...] = ()
    announcement_blanks: tuple[AnnouncementBlank, ...] = ()
    announcement_templates: tuple[AnnouncementTemplate, ...] = ()
    survey_templates: tuple[SurveyTemplate, ...] = ()
    invented: tuple[str, ...] = ()
    market_days: MarketDays = MarketDays()
    deadlines_confirmed: date | None = None

    @property
    def on_call(self) -> Hotline:
        """The office that is phoned while no official took on what is urgent, out of hours too."""
        found = (its for its in self.hotlines if its.id == ON_CALL and its.phone)
        own_hours = LocalisedText(self.hours.text)
        return next(found, Hotline(ON_CALL, self.name, self.phone, own_hours))

    @property
    def police_phone(self) -> str:
        """The number of the commune's police, or the commune's own number."""
        return self.phone_of(ON_CALL)

    def phone_of(self, id_: str) -> str:
        """Return the phone of the department, hotline or emergency number *id_*.

        Return the commune's own number if there is none.
        """
        phones = {**EMERGENCY_NUMBERS, **{its.id: its.phone for its in self.hotlines}}
        phones |= {its.id: its.phone for its in self.departments}
        return phones.get(id_) or self.phone

    def lacks_phone(self, id_: str) -> bool:
        """Tell whether nobody knows the number of the hotline *id_*, which is no own office."""
        lacking = (its.id for its in self.hotlines if not its.phone)
        return id_ in lacking and not id_.startswith(OWN_HOTLINE)

    @property
    def short_numbers(self) -> tuple[str, ...]:
        """The numbers that are called though they are short, digits only."""
        own = (its.phone for its in self.hotlines if 0 < len(its.phone) <= MAX_SHORT_LENGTH)
        return tuple(dict.fromkeys((*SHORT_NUMBERS, *own)))

    def hotline_phone(self, id_: str) -> str:
        """Return the number of the hotline *id_*, "" if there is none."""
        return next((hotline.phone for hotline in self.hotlines if hotline.id == id_), "")

    def fact(self, id_: str) -> LocalisedText | None:
        """Return the text of the local fact *id_*, or None if it is not known."""
        return next((fact.text for fact in self.facts if fact.id == id_), None)

    def topic(self, id_: str) -> Topic | None:
        """Return the topic *id_*, or None if there is none (any more)."""
        return next((topic for topic in self.topics if topic.id == id_), None)

    def department_name(self, id_: str, language: str) -> str:
        """Return the name of a department, or the commune's own if it no longer has that one."""
        names = (item.name for item in self.departments if item.id == id_)
        return next(names, self.name).in_language(language)
