"""The questions of a survey about a neighbourhood, and about an exact place."""

from collections.abc import Sequence

import msgspec

from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
)
from conversations.engine.questions.choices import only_chooses
from conversations.engine.questions.places import PlaceQuestion, ResolvedPlace
from conversations.surveys.questions.base import AskedQuestion, Position
from conversations.surveys.survey import Answer, SurveyQuestion, Told
from conversations.text.matching import find_within


class AreaQuestion(AskedQuestion):
    """A neighbourhood: no exact place, so that nobody is found by it."""

    def __init__(self, asked: SurveyQuestion, position: Position, unit: Unit) -> None:
        super().__init__(asked, position)
        self._place = PlaceQuestion(asked.id, unit)
        self.unit = unit

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the neighbourhoods, and the option for none of them."""
        return self._place.options(at)

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the name of the neighbourhood."""
        place = Place(neighbourhood=str(answer))
        neighbourhood = ResolvedPlace(place, self.unit).neighbourhood
        elsewhere = at.phrases.say("engine-elsewhere")
        language = at.phrases.language
        return neighbourhood.name.in_language(language) if neighbourhood else elsewhere

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the neighbourhood of what was named or pointed at."""
        reading = self._place.read(content, at)
        if not isinstance(reading, FullAnswer):
            return reading
        place = msgspec.convert(reading.value, Place)
        return FullAnswer(place.neighbourhood) if place.neighbourhood else NoAnswer()

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* names a neighbourhood."""
        return not isinstance(reading, NoAnswer) and only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the id of the neighbourhood."""
        return self._place.load({"neighbourhood": recorded}).neighbourhood


class ExactPlaceQuestion(AskedQuestion):
    """An exact place: a pin, a landmark or a neighbourhood by its name, or words that tell it."""

    kind = "place"
    answered_by = frozenset((acts.PLACE,))
    wants = ("location", "text")
    can_take_any_text = True

    def __init__(self, asked: SurveyQuestion, position: Position, unit: Unit) -> None:
        super().__init__(asked, position)
        self._place = PlaceQuestion(asked.id, unit)
        self.unit = unit

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the place in words."""
        del at
        return answer.text if isinstance(answer, Told) else str(answer)

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the place, as far as the message names it."""
        return self._place.read(content, at)

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* names a place, or begins as people say where."""
        del reading
        return self._place.takes_as_place(said, at)

    def load_given(self, recorded: object) -> Answer:
        """Return the place in Vietnamese words, as officials read it, and its point if known."""
        place = self._place.load(recorded)
        found = ResolvedPlace(place, self.unit)
        spot = place.words or (found.landmark.name.vi if found.landmark else "")
        area = found.neighbourhood.name.vi if found.neighbourhood else ""
        names = [spot, "" if area and find_within(place.words, (area,)) else area]
        text = ", ".join(filter(None, names)) or f"{place.latitude}, {place.longitude}"
        return Told(text, latitude=place.latitude, longitude=place.longitude)
