"""The question whether a place was understood."""

from itertools import dropwhile

from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.neighbourhood_names import find_neighbourhoods
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.model.messages import Content, Location, Text
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import Display, QuestionContext
from conversations.engine.questions.choices import Pick, find_option, says_option
from conversations.engine.questions.places import ResolvedPlace, find_spot, is_spot
from conversations.text.fold import fold


class PlaceConfirmation(Pick):
    """Asks whether the place was understood, in words and on a small map."""

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
        text = self._strip_answer(content.text, at)
        if self.tells_spot(content.text, at):
            return Text(self._add_neighbourhood(text, at))
        if find_option(text, self.options(at)) or not self._names_more(text, at):
            return None
        return Text(text)

    def tells_spot(self, text: str, at: QuestionContext) -> bool:
        """Tell whether *text* is no question and begins as people say where: "cạnh trạm y tế"."""
        if is_question(text, at.phrases):
            return False
        said = fold(strip_courtesies(self._strip_answer(text, at), at.phrases)).split()
        hollow = filler_words(at.phrases)
        where = " ".join(dropwhile(hollow.__contains__, said))
        if any(match_openings(where, at.phrases.words("engine-spot-words"))):
            return True
        return is_spot(where, self.unit)

    def _strip_answer(self, text: str, at: QuestionContext) -> str:
        """Return the clauses of *text* that are neither yes nor no."""
        options = self.options(at)
        parts = (
            p
            for p in split_clauses(text)
            if not says_option(strip_courtesies(p, at.phrases), options)
        )
        return ", ".join(parts)

    def _add_neighbourhood(self, text: str, at: QuestionContext) -> str:
        """Return *text* with the shown neighbourhood added, unless it names another one."""
        neighbourhood, told = self.resolved_place.neighbourhood, find_spot(text, self.unit)
        is_elsewhere = told is not None and told[0] != neighbourhood
        if (
            neighbourhood is None
            or is_elsewhere
            or find_neighbourhoods(text, self.unit, at.phrases)
        ):
            return text
        return f"{text}, {neighbourhood.name.vi}"

    def _names_more(self, text: str, at: QuestionContext) -> bool:
        """Tell whether *text* names a neighbourhood, and more than the name that is shown."""
        named = find_neighbourhoods(text, self.unit, at.phrases)
        if [neighbourhood for neighbourhood, _ in named] != [self.resolved_place.neighbourhood]:
            return bool(named)
        ((_, name),) = named
        rest = fold(text).replace(name, "", 1).split()
        return not filler_words(at.phrases).issuperset(rest)
