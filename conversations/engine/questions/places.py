"""The questions about a place: a pin, a neighbourhood, a landmark, or free text."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from conversations.engine.language.neighbourhood_names import find_neighbourhoods
from conversations.engine.language.plain_words import (
    filler_words,
    read_number,
    says_nothing,
    says_only,
    strip_courtesies,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, PLACE, SKIP
from conversations.engine.model.geography import landmark_near, metres_outside, neighbourhood_at
from conversations.engine.model.messages import Content, Location, Pin, Tap, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Landmark, Neighbourhood, Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    Option,
    PageTurn,
    Question,
    QuestionContext,
    UnfitError,
    page_of,
)
from conversations.engine.questions.choices import (
    named_options,
    read_option,
    says_only_option,
    says_option,
)
from conversations.text.fold import clean
from conversations.text.matching import Candidate, best_match, find_within, is_exact_match

ELSEWHERE = "elsewhere"
S = TypeVar("S", Neighbourhood, Landmark)
_LEAST_LETTERS = 8
_LEAST_NEAR = 2
_MOST = 300
_NEAR_METRES = 250
_BEYOND_METRES = 4_000


class PlaceQuestion(Question[Place]):
    """Asks where it is: a pin, a neighbourhood from the list, or words that tell more."""

    kind = "place"
    answered_by = frozenset((PLACE,))
    wants = ("location", "text")
    can_take_any_text = True

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key)
        self.unit = unit

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the neighbourhoods, and the option for none of them."""
        words = at.phrases.words("engine-elsewhere-words")
        return (
            *named_options(self.unit.neighbourhoods, at.phrases),
            Option(ELSEWHERE, at.phrases.say("engine-elsewhere"), words),
        )

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the place that early inputs give."""
        for content in at.early_inputs:
            if isinstance(content, Location):
                return read_point(self.unit, content)
            if isinstance(content, Text):
                place = self._in_words(at.utterance_of(clean(content.text)))
                if place.neighbourhood:
                    return FullAnswer(
                        {"neighbourhood": place.neighbourhood, "landmark": place.landmark}
                    )
        return None

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the place, as far as the message names it."""
        if isinstance(content, Location):
            return read_point(self.unit, content)
        option = read_option(content, self, at)
        page = page_of(option.id) if option else None
        if page is not None:
            return PageTurn(page)
        if isinstance(content, Tap):
            return FullAnswer({"neighbourhood": option.id}) if option else NoAnswer()
        if not isinstance(content, Text):
            return NoAnswer()
        said = at.utterance_of(clean(content.text))
        if missed := _reason_no_place(said):
            return missed
        if option and says_only_option(said, option):
            return FullAnswer({"neighbourhood": option.id})
        if says_nothing(said):
            return NoAnswer()
        place = self.read_named(said)
        if place is None and sum(c.isalnum() for c in said.text) < _LEAST_LETTERS:
            return NoAnswer()
        return FullAnswer(msgspec.to_builtins(place or Place(words=said.text)))

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is the number or the exact name of a neighbourhood."""
        return _chooses(said, self.options(at)) and not isinstance(reading, NoAnswer)

    def read_named(self, said: Utterance) -> Place | None:
        """Return the place if *said* names a neighbourhood or a landmark, or None."""
        place = self._in_words(said)
        if not place.neighbourhood:
            place = self._by_landmark(said)
        return place if place.neighbourhood else None

    def _in_words(self, said: Utterance) -> Place:
        """Return the place that *said* names; keep its words if they say more than a name."""
        neighbourhoods = find_neighbourhoods(said, self.unit)
        if len(neighbourhoods) != 1:
            return Place(words=said.text)
        ((neighbourhood, name),) = neighbourhoods
        rest = said.folded.replace(name, "", 1)
        spot = (
            _find_spot_name(said, neighbourhood.landmarks)
            or best_match(rest, _spots(neighbourhood.landmarks))
            or ""
        )
        more = not filler_words(said.phrases).issuperset(rest.split())
        words = said.text if more else ""
        return Place(neighbourhood=neighbourhood.id, landmark=spot, words=words)

    def _by_landmark(self, said: Utterance) -> Place:
        """Return the place whose landmark *said* names, if only one has that name."""
        told = find_spot(said, self.unit)
        return Place(told[0].id, told[1], said.text) if told else Place(words=said.text)

    def load(self, recorded: object) -> Place:
        """Return the place; raise UnfitError if its neighbourhood is gone."""
        place = _load_place(recorded, self.key)
        known = {n.id for n in self.unit.neighbourhoods} | {"", ELSEWHERE}
        if place.neighbourhood not in known:
            raise UnfitError(self.key)
        return place


class SpotQuestion(Question[Place]):
    """Asks for the spot within *neighbourhood*: a landmark, a pin, or free text."""

    kind = "place"
    answered_by = frozenset((PLACE,))
    wants = ("text", "location")
    can_take_any_text = True

    def __init__(self, key: str, unit: Unit, neighbourhood: Neighbourhood | None) -> None:
        super().__init__(key, about=neighbourhood.id if neighbourhood else "")
        self.unit = unit
        self.neighbourhood = neighbourhood
        self.spots = neighbourhood.landmarks if neighbourhood else ()

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the neighbourhood's name, "none" outside the unit's neighbourhoods."""
        neighbourhood = self.neighbourhood
        return {
            "neighbourhood": neighbourhood.name.in_language(at.phrases.language)
            if neighbourhood
            else "none"
        }

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the landmarks."""
        return named_options(self.spots, at.phrases)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the landmark, the point, or the words."""
        if isinstance(content, Location):
            return read_point(self.unit, content)
        option = read_option(content, self, at)
        page = page_of(option.id) if option else None
        if page is not None:
            return PageTurn(page)
        if option and (
            not isinstance(content, Text)
            or says_only_option(at.utterance_of(content.text), option)
        ):
            return FullAnswer({"landmark": option.id})
        if not isinstance(content, Text):
            return NoAnswer()
        said = at.utterance_of(clean(content.text))
        if missed := _reason_no_place(said):
            return missed
        if says_nothing(said):
            return FullAnswer({}) if self.neighbourhood else NoAnswer()
        if sum(c.isalpha() for c in said.text) < _LEAST_NEAR:
            return NoAnswer()
        return FullAnswer({"landmark": option.id if option else "", "words": said.text})

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return a place without a spot, if the person can't name one."""
        del at
        return FullAnswer({}) if act in (SKIP, NO) and self.neighbourhood else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is the number or the exact name of a landmark."""
        return _chooses(said, self.options(at)) and not isinstance(reading, NoAnswer)

    def load(self, recorded: object) -> Place:
        """Return the spot; only a point has its own neighbourhood."""
        place = _load_place(recorded, self.key)
        is_known = not place.landmark or any(spot.id == place.landmark for spot in self.spots)
        if is_known or place.latitude is not None:
            return place
        raise UnfitError(self.key)


def _chooses(said: Utterance, options: Sequence[Option]) -> bool:
    """Tell whether *said* is a number, or the exact name of an option."""
    return read_number(said) is not None or says_option(strip_courtesies(said), options)


def read_point(unit: Unit, point: Location) -> AnswerReading:
    """Return the place at *point*, if it is in the unit or close to it.

    A place that the person picked by name keeps the name as its words.
    """
    if metres_outside(unit, point.latitude, point.longitude) > _BEYOND_METRES:
        return NoAnswer("outside")
    neighbourhood = neighbourhood_at(unit, point.latitude, point.longitude)
    near = neighbourhood and landmark_near(
        neighbourhood, point.latitude, point.longitude, _NEAR_METRES
    )
    place = Place(
        neighbourhood=neighbourhood.id if neighbourhood else "",
        landmark=near.id if near else "",
        words=clean(point.label)[:_MOST],
        latitude=round(point.latitude, 6),
        longitude=round(point.longitude, 6),
    )
    return FullAnswer(msgspec.to_builtins(place))


def find_spot(said: Utterance, unit: Unit) -> tuple[Neighbourhood, str] | None:
    """Return the landmark that *said* names and its neighbourhood; None if several match."""
    spot = _find_spot_name(
        said, [spot for neighbourhood in unit.neighbourhoods for spot in neighbourhood.landmarks]
    )
    return next(
        (
            (neighbourhood, spot)
            for neighbourhood in unit.neighbourhoods
            if _has(neighbourhood, spot)
        ),
        None,
    )


def is_spot(text: str, unit: Unit) -> bool:
    """Tell whether *text* is the name of a landmark of any neighbourhood."""
    spots = [spot for neighbourhood in unit.neighbourhoods for spot in neighbourhood.landmarks]
    return any(is_exact_match(text, spot.ways) for spot in _spots(spots))


def _reason_no_place(said: Utterance) -> NoAnswer | None:
    """Return why *said* can't be a place: too long, or only the note that a pin is sent."""
    if len(said.text) > _MOST:
        return NoAnswer("long")
    # Some type the label of the button for a pin where their device has no such button.
    says_pin = says_only(said, said.phrases.words("engine-pin-words"))
    return NoAnswer("unsent") if says_pin else None


def _spots(landmarks: Iterable[Landmark]) -> list[Candidate]:
    return [Candidate(spot.id, (spot.name.vi, *spot.also)) for spot in landmarks]


def _find_spot_name(said: Utterance, landmarks: Iterable[Landmark]) -> str:
    """Return the one landmark that *said* contains by name, or ""."""
    found = [
        (len(way), spot.id) for spot in _spots(landmarks) if (way := find_within(said, spot.ways))
    ]
    longest = max(found, default=(0, ""))
    return longest[1] if [length for length, _ in found].count(longest[0]) == 1 else ""


def _has(neighbourhood: Neighbourhood, spot: str) -> bool:
    return any(landmark.id == spot for landmark in neighbourhood.landmarks)


def _load_place(recorded: object, key: str) -> Place:
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


class ResolvedPlace:
    """A place with the unit's neighbourhood and landmark that it names, if any."""

    def __init__(self, place: Place, unit: Unit) -> None:
        self.place = place
        self.neighbourhood = _of_id(unit.neighbourhoods, place.neighbourhood)
        spots = self.neighbourhood.landmarks if self.neighbourhood else ()
        self.landmark = _of_id(spots, place.landmark)

    def display(self, phrases: Phrases) -> Display:
        """Return the place in words, with a pin if its point is known."""
        language, parts = phrases.language, []
        if self.place.words:
            parts.append(self.place.words)
        elif self.landmark:
            name = self.landmark.name.in_language(language)
            parts.append(phrases.say("engine-place-near", landmark=name))
        if self.neighbourhood and not (
            self.place.words and find_within(self.place.words, (self.neighbourhood.name.vi,))
        ):
            parts.append(self.neighbourhood.name.in_language(language))
        text = ", ".join(parts) or phrases.say("engine-place-pin")
        return Display(text, pin=self._pin(text))

    def _pin(self, text: str) -> Pin | None:
        if self.place.latitude is not None and self.place.longitude is not None:
            return Pin(self.place.latitude, self.place.longitude, text)
        if self.landmark:
            return Pin(self.landmark.latitude, self.landmark.longitude, text)
        return None
