"""The question whether a place was understood."""

from itertools import dropwhile

from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.neighbourhood_names import find_neighbourhoods
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Location, Text
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import Display, QuestionContext
from conversations.engine.questions.choices import Pick, find_option, says_option
from conversations.engine.questions.places import ResolvedPlace, find_spot, is_spot


class PlaceConfirmation(Pick):
    """Asks whether the place was understood, in words and on a small map."""

    kind = "confirm"

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

    def corrected_place(self, content: Content, at: QuestionContext) -> Content | None:
        """Return the other place that *content* names, or None."""
        if isinstance(content, Location):
            return content
        if not isinstance(content, Text):
            return None
        said = at.utterance_of(content.text)
        place = self._strip_answer(said, at)
        if self.tells_spot(said, at):
            return Text(self._add_neighbourhood(place))
        if find_option(place, self.options(at)) or not self._names_more(place):
            return None
        return Text(place.text)

    def tells_spot(self, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* is no question and begins as people say where: "cạnh trạm y tế"."""
        if is_question(said):
            return False
        words = strip_courtesies(self._strip_answer(said, at)).folded.split()
        hollow = filler_words(at.phrases)
        where = " ".join(dropwhile(hollow.__contains__, words))
        if any(match_openings(where, at.phrases.words("engine-spot-words"))):
            return True
        return is_spot(where, self.unit)

    def _strip_answer(self, said: Utterance, at: QuestionContext) -> Utterance:
        """Return the clauses of *said* that are neither yes nor no."""
        options = self.options(at)
        parts = (
            part.text
            for part in split_clauses(said)
            if not says_option(strip_courtesies(part), options)
        )
        return said.part(", ".join(parts))

    def _add_neighbourhood(self, said: Utterance) -> str:
        """Return *said* with the shown neighbourhood added, unless it names another one."""
        neighbourhood, told = self.resolved_place.neighbourhood, find_spot(said, self.unit)
        is_elsewhere = told is not None and told[0] != neighbourhood
        if neighbourhood is None or is_elsewhere or find_neighbourhoods(said, self.unit):
            return said.text
        return f"{said.text}, {neighbourhood.name.vi}"

    def _names_more(self, said: Utterance) -> bool:
        """Tell whether *said* names a neighbourhood, and more than the name that is shown."""
        named = find_neighbourhoods(said, self.unit)
        if [neighbourhood for neighbourhood, _ in named] != [self.resolved_place.neighbourhood]:
            return bool(named)
        ((_, name),) = named
        rest = said.folded.replace(name, "", 1).split()
        return not filler_words(said.phrases).issuperset(rest)
