"""The questions about a place: a pin, a neighbourhood, a landmark, or free text."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from conversations.engine.language.place_words import is_at_own_house
from conversations.engine.language.plain_words import says_nothing
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, PLACE, SKIP
from conversations.engine.model.geography import landmark_near, metres_outside, neighbourhood_at
from conversations.engine.model.messages import Content, Location, Pin, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Landmark, Neighbourhood, Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Holds,
    NoAnswer,
    Option,
    PageTurn,
    Question,
    QuestionContext,
    UnfitError,
    page_of,
    phrase_option,
)
from conversations.engine.questions.choices import (
    named_options,
    only_chooses,
    read_option,
    says_only_option,
)
from conversations.engine.questions.place_reading import (
    MOST_LETTERS,
    drop_asides,
    names_shared_landmark,
    read_story,
    read_words,
    reason_no_place,
    shared_landmark,
    tells_place,
)
from conversations.text.fold import clean
from conversations.text.matching import find_within

ELSEWHERE = "elsewhere"
S = TypeVar("S", Neighbourhood, Landmark)
_LEAST_NEAR = 2
# A longer text that names a place may tell something else.
_NEAR_METRES = 250
_BEYOND_METRES = 4_000


class _WhereQuestion(Question[Place]):
    """Asks where something is; its options are places for the field *part* of a Place."""

    kind = "place"
    answered_by = frozenset((PLACE,))
    can_take_any_text = True
    asks_where = True
    part = ""

    def __init__(self, key: str, unit: Unit, *, about: object = None) -> None:
        super().__init__(key, about=about)
        self.unit = unit

    def summary(self, answer: Place, at: QuestionContext) -> Display:
        """Return the place in words."""
        return ResolvedPlace(answer, self.unit).display(at.phrases)

    def takes_as_place(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* names a place, or begins as people say where."""
        option = read_option(Text(said.text), self, at)
        if option and says_only_option(said, option):
            return True
        return tells_place(said, self.unit)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the place, as far as the message names it."""
        if isinstance(content, Location):
            return read_point(self.unit, content)
        option = read_option(content, self, at)
        page = page_of(option.id) if option else None
        if page is not None:
            return PageTurn(page)
        if isinstance(content, Text):
            return self._read_text(content.text, option, at)
        return FullAnswer({self.part: option.id}) if option else NoAnswer()

    @abstractmethod
    def _read_text(self, text: str, option: Option | None, at: QuestionContext) -> AnswerReading:
        """Return the place that *text* names; *option* is the one that it may choose."""

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, another page or the name of a place."""
        return only_chooses(said, reading, self.options(at))


class PlaceQuestion(_WhereQuestion):
    """Asks where it is: a pin, a neighbourhood from the list, or words that tell more.

    *home* is the id of the person's own neighbourhood, if they told it: "trước cửa nhà tôi".
    """

    wants = ("location", "text")
    part = "neighbourhood"
    holds = Holds.PLACE

    def __init__(self, key: str, unit: Unit, home: str = "") -> None:
        super().__init__(key, unit)
        self.home = home if any(each.id == home for each in unit.neighbourhoods) else ""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the neighbourhoods, and the option for none of them."""
        return (
            *named_options(self.unit.neighbourhoods, at.phrases),
            phrase_option(ELSEWHERE, "engine-elsewhere", at.phrases),
        )

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the place that early inputs give."""
        for content in at.early_inputs:
            if isinstance(content, Location):
                return read_point(self.unit, content)
            if isinstance(content, Text):
                said = at.utterance_of(clean(content.text))
                place = read_story(said, self.unit)
                if place is not None:
                    return FullAnswer(msgspec.to_builtins(place))
                if self.home and is_at_own_house(said):
                    return FullAnswer({"neighbourhood": self.home})
        return None

    def _read_text(self, text: str, option: Option | None, at: QuestionContext) -> AnswerReading:
        said = drop_asides(at.utterance_of(clean(text)), self.unit)
        if option and says_only_option(said, option):
            return FullAnswer({self.part: option.id})
        if names_shared_landmark(said, self.unit):
            return NoAnswer("which", is_early=True)
        return reason_no_place(said, self.unit) or FullAnswer(
            msgspec.to_builtins(read_words(said, self.unit))
        )

    def read_named(self, said: Utterance) -> Place | None:
        """Return the place if *said* names a neighbourhood or a landmark, or None."""
        place = read_words(said, self.unit)
        return place if place.neighbourhood else None

    def load(self, recorded: object) -> Place:
        """Return the place; raise UnfitError if its neighbourhood is gone."""
        place = self._convert(recorded, Place)
        known = {n.id for n in self.unit.neighbourhoods} | {"", ELSEWHERE}
        if place.neighbourhood not in known:
            raise UnfitError(self.key)
        return place


class SpotQuestion(_WhereQuestion):
    """Asks for the spot within *neighbourhood*: a landmark, a pin, or free text."""

    wants = ("text", "location")
    part = "landmark"

    def __init__(self, key: str, unit: Unit, neighbourhood: Neighbourhood | None) -> None:
        super().__init__(key, unit, about=neighbourhood.id if neighbourhood else "")
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

    def _read_text(self, text: str, option: Option | None, at: QuestionContext) -> AnswerReading:
        if option and says_only_option(at.utterance_of(text), option):
            return FullAnswer({self.part: option.id})
        said = drop_asides(at.utterance_of(clean(text)), self.unit)
        if says_nothing(said):
            return FullAnswer({}) if self.neighbourhood else NoAnswer()
        if missed := reason_no_place(said, self.unit, least=_LEAST_NEAR):
            return missed
        place = read_words(said, self.unit, self.neighbourhood)
        if self.neighbourhood and place.neighbourhood in ("", self.neighbourhood.id):
            spot = place.landmark or (option.id if option else "")
            place = Place(landmark=spot, words=place.words)
        return FullAnswer(msgspec.to_builtins(place))

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return that there is no more to tell if a story named the neighbourhood."""
        texts = [clean(its.text) for its in at.early_inputs if isinstance(its, Text)]
        told = (read_story(at.utterance_of(text), self.unit) for text in texts)
        place = next((place for place in told if place), None)
        is_here = place and self.neighbourhood and place.neighbourhood == self.neighbourhood.id
        if is_here:
            return FullAnswer({})
        spots = (
            shared_landmark(at.utterance_of(text), self.neighbourhood, self.unit) for text in texts
        )
        spot = next(filter(None, spots), None)
        return FullAnswer({"landmark": spot.id}) if spot else None

    def takes_as_place(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* names a spot, or says that there is none."""
        return says_nothing(said) or super().takes_as_place(said, at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return a place without a spot, if the person can't name one."""
        del at
        return FullAnswer({}) if act in (SKIP, NO) and self.neighbourhood else NoAnswer()

    def load(self, recorded: object) -> Place:
        """Return the spot; a point and a corrected place have their own neighbourhood."""
        place = self._convert(recorded, Place)
        if place.latitude is not None:
            return place
        resolved = ResolvedPlace(place, self.unit)
        spots = resolved.neighbourhood.landmarks if resolved.neighbourhood else self.spots
        is_known = not place.landmark or _of_id(spots, place.landmark) is not None
        is_gone = place.neighbourhood and resolved.neighbourhood is None
        if is_known and not is_gone:
            return place
        raise UnfitError(self.key)


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
        words=clean(point.label)[:MOST_LETTERS],
        latitude=round(point.latitude, 6),
        longitude=round(point.longitude, 6),
    )
    return FullAnswer(msgspec.to_builtins(place))


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
