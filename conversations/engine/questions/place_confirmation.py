"""The question whether a place was understood."""

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.landmark_names import (
    NamedPlace,
    named_landmarks,
    named_neighbourhoods,
)
from conversations.engine.language.place_words import (
    begins_as_spot,
    drop_denied_places,
    tidy_spot,
)
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Location, Text
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    QuestionContext,
)
from conversations.engine.questions.choices import Pick, find_option, says_option
from conversations.engine.questions.place_reading import (
    is_worth_keeping,
    read_sure_story,
    read_words,
    repeats_place,
    tells_of_place,
    tells_place,
)
from conversations.engine.questions.places import ResolvedPlace
from conversations.text.fold import clean, fold


class PlaceConfirmation(Pick):
    """Asks whether the place was understood, in words and on a small map."""

    kind = "confirm"
    denial = "no"

    def __init__(self, key: str, resolved_place: ResolvedPlace, unit: Unit) -> None:
        place = resolved_place.place
        about = [place.neighbourhood, place.landmark, place.words, place.latitude]
        super().__init__(f"{key}-confirm", ("yes", "no"), about=about)
        self.review_key = key
        self.resolved_place = resolved_place
        self.unit = unit

    def summary(self, answer: str, at: QuestionContext) -> Display:
        """Return the place that was confirmed."""
        del answer
        return self.resolved_place.display(at.phrases)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the place in words."""
        return {"place": self.resolved_place.display(at.phrases).text}

    def exhibit(self, at: QuestionContext) -> Display:
        """Return the place on a map."""
        return Display("", pin=self.resolved_place.display(at.phrases).pin)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return yes for a landmark that the story surely means: the review shows it anyway."""
        if self.resolved_place.landmark is None:
            return None
        said = [
            at.utterance_of(clean(content.text))
            for content in at.early_inputs
            if isinstance(content, Text)
        ]
        sure = {one: place for one in said if (place := read_sure_story(one, self.unit))}
        if not sure or any(place != self.resolved_place.place for place in sure.values()):
            return None
        is_doubtful = any(tells_of_place(one, self.unit) for one in said if one not in sure)
        return None if is_doubtful else FullAnswer("yes")

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return yes or no; naming the same place again is a yes, denying it is a no."""
        reading = super().read(content, at)
        if not isinstance(content, Text) or not isinstance(reading, NoAnswer):
            return reading
        said = at.utterance_of(content.text)
        left, has_denied = drop_denied_places(self._strip_answer(said, at), self.unit)
        if has_denied and not left.words:
            return FullAnswer("no")
        if self._repeats(said, at):
            return FullAnswer("yes")
        return NoAnswer(keeps_words=is_worth_keeping(said))

    def takes_as_place(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* names another place."""
        names_other = tells_place(self._strip_answer(said, at), self.unit)
        return names_other and self.corrected_place(Text(said.text), at) is not None

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a yes or a no, or names another place."""
        return not isinstance(reading, NoAnswer) or self.takes_as_place(said, at)

    def corrected_place(self, content: Content, at: QuestionContext) -> Content | None:
        """Return the other place that *content* names, or None."""
        if isinstance(content, Location):
            return content
        if not isinstance(content, Text):
            return None
        said = at.utterance_of(content.text)
        if self._repeats(said, at):
            return None
        place, has_denied = drop_denied_places(self._strip_answer(said, at), self.unit)
        if self.tells_spot(said, at):
            return Text(self._add_neighbourhood(tidy_spot(place), said))
        is_answer = find_option(place, self.options(at)) is not None and not has_denied
        if is_answer or not self._names_more(place):
            return None
        return Text(place.text if has_denied else self._add_spot(place))

    def tells_spot(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* is no question and begins as people say where: "cạnh trạm y tế"."""
        if is_question(said):
            return False
        place = tidy_spot(drop_denied_places(self._strip_answer(said, at), self.unit).said)
        hollow, folded = filler_words(said.phrases), place.folded_words
        is_name = any(
            name.first == 0 and hollow.issuperset(folded[name.last :])
            for name in named_landmarks(place, self.unit)
        )
        return is_name or begins_as_spot(place)

    def _repeats(self, said: Utterance, at: QuestionContext) -> bool:
        left = self._strip_answer(said, at)
        yes = tuple(way for way in self.options(at)[0].also if fold(way))  # no signs
        agreed = match_at(left, 0, yes)  # "u nha van hoa pho Me"
        rest = left.part(" ".join(left.words[agreed:]))
        place = self.resolved_place.place
        return any(repeats_place(one, place, self.unit) for one in (left, rest))

    def _strip_answer(self, said: Utterance, at: QuestionContext) -> Utterance:
        """Return the clauses of *said* that are neither yes nor no."""
        options = self.options(at)
        parts = (
            part.text
            for part in split_clauses(said)
            if not says_option(strip_courtesies(part), options)
        )
        return said.part(", ".join(parts))

    def _add_neighbourhood(self, place: Utterance, said: Utterance) -> str:
        """Return *place* with the shown neighbourhood added, unless *said* names another one."""
        neighbourhood = self.resolved_place.neighbourhood
        if neighbourhood is None or named_neighbourhoods(said, self.unit):
            return place.text
        found = read_words(place, self.unit, neighbourhood)
        is_elsewhere = not found.neighbourhood and read_words(place, self.unit).landmark
        return place.text if is_elsewhere else f"{place.text}, {neighbourhood.name.vi}"

    def _add_spot(self, place: Utterance) -> str:
        """Return *place*; with the shown spot if that lacks the neighbourhood that it names."""
        shown, named = self.resolved_place.place, named_neighbourhoods(place, self.unit)
        spot = place.part(shown.words)
        is_lacking = not shown.neighbourhood and tells_place(spot, self.unit)
        if not is_lacking or len(named) != 1 or _says_more(place, named[0]):
            return place.text
        return f"{shown.words}, {named[0].neighbourhood.name.vi}"

    def _names_more(self, said: Utterance) -> bool:
        """Tell whether *said* names a neighbourhood, and more than the name that is shown."""
        named = named_neighbourhoods(said, self.unit)
        if [name.neighbourhood for name in named] != [self.resolved_place.neighbourhood]:
            return bool(named)
        return _says_more(said, named[0])


def _says_more(said: Utterance, named: NamedPlace) -> bool:
    rest = said.folded.replace(fold(named.name), "", 1).split()
    return not filler_words(said.phrases).issuperset(rest)
