"""The questions about where: a pin, a neighbourhood, a landmark, or one's own words."""

from collections.abc import Sequence

import msgspec

from conversations.engine.choices import Pick, named, read_option
from conversations.engine.effects import Place
from conversations.engine.geography import landmark_near, metres_outside, neighbourhood_at
from conversations.engine.messages import Content, Location, Pin, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.questions import (
    MORE,
    Heard,
    Missed,
    Open,
    Option,
    Question,
    Reading,
    Shown,
    Turned,
    UnfitError,
)
from conversations.engine.unit import Landmark, Neighbourhood, Unit
from conversations.text.fold import clean, fold
from conversations.text.likeness import Named, is_said, is_within, meant

ELSEWHERE = "elsewhere"
_LEAST_LETTERS = 8
_MOST = 300
_NEAR_METRES = 250
_BEYOND_METRES = 4_000


class Where(Question[Place]):
    """Where it is: a pin, a neighbourhood from the list, or words that tell more."""

    wants = ("location", "text")

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key)
        self.unit = unit

    def options(self, at: Open) -> Sequence[Option]:
        """Return the neighbourhoods, and a way to say that it is none of them."""
        return (
            *named(self.unit.neighbourhoods, at.phrases),
            Option(ELSEWHERE, at.phrases.say("engine-elsewhere")),
        )

    def welcome(self, at: Open) -> Reading | None:
        """Return the place that was sent before it was asked for."""
        for content in at.stash:
            if isinstance(content, Location):
                reading = self.read(content, at)
                return reading if isinstance(reading, Heard) else None
            if isinstance(content, Text):
                place = self._in_words(clean(content.text))
                if place.landmark:
                    return Heard(msgspec.to_builtins(place))
        return None

    def read(self, content: Content, at: Open) -> Reading:
        """Return a place, as far as the message tells it."""
        if isinstance(content, Location):
            return self._at_point(content)
        option = read_option(content, self.options(at), at)
        if option and option.id == MORE:
            return Turned(at.page + 1)
        if isinstance(content, Tap):
            return Heard({"neighbourhood": option.id}) if option else Missed()
        if not isinstance(content, Text):
            return Missed()
        text = clean(content.text)
        if len(text) > _MOST:
            return Missed("long")
        if option and (fold(text).isdecimal() or is_said(text, (option.label, *option.also))):
            return Heard({"neighbourhood": option.id})
        place = self._in_words(text)
        if place.neighbourhood or sum(c.isalnum() for c in text) >= _LEAST_LETTERS:
            return Heard(msgspec.to_builtins(place))
        return Missed()

    def _at_point(self, point: Location) -> Reading:
        if metres_outside(self.unit, point.latitude, point.longitude) > _BEYOND_METRES:
            return Missed("outside")
        hood = neighbourhood_at(self.unit, point.latitude, point.longitude)
        near = hood and landmark_near(hood, point.latitude, point.longitude, _NEAR_METRES)
        place = Place(
            neighbourhood=hood.id if hood else "",
            landmark=near.id if near else "",
            latitude=round(point.latitude, 6),
            longitude=round(point.longitude, 6),
        )
        return Heard(msgspec.to_builtins(place))

    def _in_words(self, text: str) -> Place:
        hoods = [
            n for n in self.unit.neighbourhoods if is_within(text, (n.name.vi, n.name.en, *n.also))
        ]
        if len(hoods) != 1:
            return Place(words=text)
        spots = hoods[0].landmarks
        spot = meant(text, [Named(s.id, (s.name.vi, *s.also)) for s in spots])
        return Place(neighbourhood=hoods[0].id, landmark=spot or "", words=text)

    def load(self, recorded: object) -> Place:
        """Return the place again; an unknown neighbourhood no longer fits."""
        try:
            place = msgspec.convert(recorded, Place)
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error
        known = {n.id for n in self.unit.neighbourhoods} | {"", ELSEWHERE}
        if place.neighbourhood not in known:
            raise UnfitError(self.key)
        return place


class Near(Question[Place]):
    """Which spot of *neighbourhood* it is near: a landmark, or one's own words."""

    wants = ("text", "location")

    def __init__(self, key: str, neighbourhood: Neighbourhood | None, *, about: object) -> None:
        super().__init__(key, about=about)
        self.neighbourhood = neighbourhood

    def options(self, at: Open) -> Sequence[Option]:
        """Return the landmarks."""
        spots = self.neighbourhood.landmarks if self.neighbourhood else ()
        return named(spots, at.phrases)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the landmark, or the words."""
        options = self.options(at)
        option = read_option(content, options, at)
        if option:
            return Turned(at.page + 1) if option.id == MORE else Heard({"landmark": option.id})
        if isinstance(content, Location):
            point = {"latitude": content.latitude, "longitude": content.longitude}
            return Heard(point)
        if not isinstance(content, Text):
            return Missed()
        text = clean(content.text)
        if len(text) > _MOST:
            return Missed("long")
        return Heard({"words": text}) if sum(c.isalpha() for c in text) > 1 else Missed()

    def load(self, recorded: object) -> Place:
        """Return the spot, as a place without its neighbourhood."""
        try:
            place = msgspec.convert(recorded, Place)
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error
        spots = self.neighbourhood.landmarks if self.neighbourhood else ()
        if place.landmark and all(spot.id != place.landmark for spot in spots):
            raise UnfitError(self.key)
        return place


class Whereabouts:
    """A place with the things of the unit that it names."""

    def __init__(self, place: Place, unit: Unit) -> None:
        self.place = place
        self._unit = unit

    @property
    def neighbourhood(self) -> Neighbourhood | None:
        """The neighbourhood, None where it is none of the unit's."""
        hoods = self._unit.neighbourhoods
        return next((n for n in hoods if n.id == self.place.neighbourhood), None)

    @property
    def landmark(self) -> Landmark | None:
        """The landmark, None where there is none."""
        hood = self.neighbourhood
        spots = hood.landmarks if hood else ()
        return next((s for s in spots if s.id == self.place.landmark), None)

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


class Confirm(Pick):
    """Asks whether the place was understood, in words and on a small map."""

    def __init__(self, key: str, whereabouts: Whereabouts) -> None:
        place = whereabouts.place
        about = [place.neighbourhood, place.landmark, place.words, place.latitude]
        super().__init__(key, ("yes", "no"), about=about)
        self.whereabouts = whereabouts

    def blanks(self, at: Open) -> dict[str, object]:
        """Return the place in words."""
        return {"place": self.whereabouts.shown(at.phrases).text}

    def exhibit(self, at: Open) -> Shown:
        """Return the place on a map."""
        return Shown("", pin=self.whereabouts.shown(at.phrases).pin)
