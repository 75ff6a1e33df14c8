"""The questions about where: a pin, a neighbourhood, a landmark, or one's own words."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from conversations.engine.choices import is_only, named, read_option
from conversations.engine.effects import Place
from conversations.engine.geography import landmark_near, metres_outside, neighbourhood_at
from conversations.engine.hoods import hoods_in
from conversations.engine.messages import Content, Location, Pin, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import hollow_words, says_nothing, says_only
from conversations.engine.questions import (
    Heard,
    Missed,
    Open,
    Option,
    Question,
    Reading,
    Shown,
    Turned,
    UnfitError,
    page_of,
)
from conversations.engine.unit import Landmark, Neighbourhood, Unit
from conversations.text.fold import clean, fold
from conversations.text.likeness import Named, is_one_of, is_within, meant

ELSEWHERE = "elsewhere"
S = TypeVar("S", Neighbourhood, Landmark)
_LEAST_LETTERS = 8
_LEAST_NEAR = 2
_MOST = 300
_NEAR_METRES = 250
_BEYOND_METRES = 4_000


class Where(Question[Place]):
    """Where it is: a pin, a neighbourhood from the list, or words that tell more."""

    wants = ("location", "text")
    takes_any_words = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key)
        self.unit = unit

    def options(self, at: Open) -> Sequence[Option]:
        """Return the neighbourhoods, and a way to say that it is none of them."""
        words = at.phrases.words("engine-elsewhere-words")
        return (
            *named(self.unit.neighbourhoods, at.phrases),
            Option(ELSEWHERE, at.phrases.say("engine-elsewhere"), words),
        )

    def welcome(self, at: Open) -> Reading | None:
        """Return the place that was sent, or told among other things, before it was asked for."""
        for content in at.stash:
            if isinstance(content, Location):
                return at_point(self.unit, content)
            if isinstance(content, Text):
                place = self._in_words(content.text, at)
                if place.neighbourhood:
                    return Heard(
                        {"neighbourhood": place.neighbourhood, "landmark": place.landmark}
                    )
        return None

    def read(self, content: Content, at: Open) -> Reading:
        """Return a place, as far as the message tells it."""
        if isinstance(content, Location):
            return at_point(self.unit, content)
        option = read_option(content, self, at)
        page = page_of(option.id) if option else None
        if page is not None:
            return Turned(page)
        if isinstance(content, Tap):
            return Heard({"neighbourhood": option.id}) if option else Missed()
        if not isinstance(content, Text):
            return Missed()
        text = clean(content.text)
        if missed := _missed(text, at.phrases):
            return missed
        if option and is_only(text, option, at):
            return Heard({"neighbourhood": option.id})
        if says_nothing(text, at.phrases):
            return Missed()
        place = self._in_words(text, at)
        if not place.neighbourhood:
            place = self._by_landmark(text)
        if place.neighbourhood or sum(c.isalnum() for c in text) >= _LEAST_LETTERS:
            return Heard(msgspec.to_builtins(place))
        return Missed()

    def _in_words(self, text: str, at: Open) -> Place:
        """Return the place that *text* tells; its words too, where they tell more than a name."""
        text = clean(text)
        hoods = hoods_in(text, self.unit, at.phrases)
        if len(hoods) != 1:
            return Place(words=text)
        ((hood, name),) = hoods
        rest = fold(text).replace(name, "", 1)
        spot = _spot_in(text, hood.landmarks) or meant(rest, _spots(hood.landmarks)) or ""
        more = not hollow_words(at.phrases).issuperset(rest.split())
        return Place(neighbourhood=hood.id, landmark=spot, words=text if more else "")

    def _by_landmark(self, text: str) -> Place:
        """Return the place whose landmark *text* names, if it is the only one of that name."""
        told = spot_told(text, self.unit)
        return Place(told[0].id, told[1], text) if told else Place(words=text)

    def load(self, recorded: object) -> Place:
        """Return the place again; an unknown neighbourhood no longer fits."""
        place = _loaded(recorded, self.key)
        known = {n.id for n in self.unit.neighbourhoods} | {"", ELSEWHERE}
        if place.neighbourhood not in known:
            raise UnfitError(self.key)
        return place


class Near(Question[Place]):
    """Which spot of the *neighbourhood* it is near: a landmark, a pin, or one's own words."""

    wants = ("text", "location")
    takes_any_words = True

    def __init__(self, key: str, unit: Unit, neighbourhood: Neighbourhood | None) -> None:
        super().__init__(key, about=neighbourhood.id if neighbourhood else "")
        self.unit = unit
        self.neighbourhood = neighbourhood
        self.spots = neighbourhood.landmarks if neighbourhood else ()

    def blanks(self, at: Open) -> dict[str, object]:
        """Return the neighbourhood's name, "none" where it is none of the unit's."""
        hood = self.neighbourhood
        return {"neighbourhood": hood.name.in_language(at.phrases.language) if hood else "none"}

    def options(self, at: Open) -> Sequence[Option]:
        """Return the landmarks."""
        return named(self.spots, at.phrases)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the landmark, the point, or the words."""
        if isinstance(content, Location):
            return at_point(self.unit, content)
        option = read_option(content, self, at)
        page = page_of(option.id) if option else None
        if page is not None:
            return Turned(page)
        if option and (not isinstance(content, Text) or is_only(content.text, option, at)):
            return Heard({"landmark": option.id})
        if not isinstance(content, Text):
            return Missed()
        text = clean(content.text)
        if missed := _missed(text, at.phrases):
            return missed
        if says_nothing(text, at.phrases):
            return Heard({}) if self.neighbourhood else Missed()
        if sum(c.isalpha() for c in text) < _LEAST_NEAR:
            return Missed()
        return Heard({"landmark": option.id if option else "", "words": text})

    def load(self, recorded: object) -> Place:
        """Return the spot; only a point comes with its neighbourhood."""
        place = _loaded(recorded, self.key)
        is_known = not place.landmark or any(spot.id == place.landmark for spot in self.spots)
        if is_known or place.latitude is not None:
            return place
        raise UnfitError(self.key)


def at_point(unit: Unit, point: Location) -> Reading:
    """Return the place at *point*, if it is in the unit or close to it.

    What the person picked by its name keeps that name, as if they had written it.
    """
    if metres_outside(unit, point.latitude, point.longitude) > _BEYOND_METRES:
        return Missed("outside")
    hood = neighbourhood_at(unit, point.latitude, point.longitude)
    near = hood and landmark_near(hood, point.latitude, point.longitude, _NEAR_METRES)
    place = Place(
        neighbourhood=hood.id if hood else "",
        landmark=near.id if near else "",
        words=clean(point.label)[:_MOST],
        latitude=round(point.latitude, 6),
        longitude=round(point.longitude, 6),
    )
    return Heard(msgspec.to_builtins(place))


def spot_told(text: str, unit: Unit) -> tuple[Neighbourhood, str] | None:
    """Return the landmark that *text* names and where it is, None where it may be several."""
    spot = _spot_in(text, [spot for hood in unit.neighbourhoods for spot in hood.landmarks])
    return next(((hood, spot) for hood in unit.neighbourhoods if _has(hood, spot)), None)


def is_spot(text: str, unit: Unit) -> bool:
    """Tell whether *text* is the name of a landmark, wherever it is."""
    spots = [spot for hood in unit.neighbourhoods for spot in hood.landmarks]
    return any(is_one_of(text, spot.ways) for spot in _spots(spots))


def _missed(text: str, phrases: Phrases) -> Missed | None:
    """Return why *text* can't be a place: too long, or it only says that a pin is sent."""
    if len(text) > _MOST:
        return Missed("long")
    # What the button for a pin is labelled, typed where a device has no such button.
    return (
        Missed("unsent") if says_only(text, phrases.words("engine-pin-words"), phrases) else None
    )


def _spots(landmarks: Iterable[Landmark]) -> list[Named]:
    return [Named(spot.id, (spot.name.vi, *spot.also)) for spot in landmarks]


def _spot_in(text: str, landmarks: Iterable[Landmark]) -> str:
    """Return the landmark that *text* names in so many words, "" where it may be several."""
    found = [
        (len(way), spot.id) for spot in _spots(landmarks) if (way := is_within(text, spot.ways))
    ]
    longest = max(found, default=(0, ""))
    return longest[1] if [length for length, _ in found].count(longest[0]) == 1 else ""


def _has(neighbourhood: Neighbourhood, spot: str) -> bool:
    return any(landmark.id == spot for landmark in neighbourhood.landmarks)


def _loaded(recorded: object, key: str) -> Place:
    try:
        return msgspec.convert(recorded, Place)
    except msgspec.ValidationError as error:
        raise UnfitError(key) from error


def _of_id(things: Sequence[S], id_: str) -> S | None:
    if id_:
        for thing in things:
            if thing.id == id_:
                return thing
    return None


class Whereabouts:
    """A place with the neighbourhood and the landmark of the unit that it names, if any."""

    def __init__(self, place: Place, unit: Unit) -> None:
        self.place = place
        self.neighbourhood = _of_id(unit.neighbourhoods, place.neighbourhood)
        spots = self.neighbourhood.landmarks if self.neighbourhood else ()
        self.landmark = _of_id(spots, place.landmark)

    def shown(self, phrases: Phrases) -> Shown:
        """Return the place in words, with a pin where a point is known."""
        language, parts = phrases.language, []
        if self.place.words:
            parts.append(self.place.words)
        elif self.landmark:
            name = self.landmark.name.in_language(language)
            parts.append(phrases.say("engine-place-near", landmark=name))
        if self.neighbourhood and not (
            self.place.words and is_within(self.place.words, (self.neighbourhood.name.vi,))
        ):
            parts.append(self.neighbourhood.name.in_language(language))
        text = ", ".join(parts) or phrases.say("engine-place-pin")
        return Shown(text, pin=self._pin(text))

    def _pin(self, text: str) -> Pin | None:
        if self.place.latitude is not None and self.place.longitude is not None:
            return Pin(self.place.latitude, self.place.longitude, text)
        if self.landmark:
            return Pin(self.landmark.latitude, self.landmark.longitude, text)
        return None
