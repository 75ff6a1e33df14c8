"""The question whether a place was understood."""

from itertools import dropwhile

from conversations.engine.asked import is_question
from conversations.engine.choices import Pick, is_option, option_meant
from conversations.engine.clauses import clauses, opened
from conversations.engine.hoods import hoods_in
from conversations.engine.messages import Content, Location, Text
from conversations.engine.places import Whereabouts, is_spot, spot_told
from conversations.engine.plain_words import bare, hollow_words
from conversations.engine.questions import Open, Shown
from conversations.engine.unit import Unit
from conversations.text.fold import fold


class Confirm(Pick):
    """Asks whether the place was understood, in words and on a small map."""

    def __init__(self, key: str, whereabouts: Whereabouts, unit: Unit) -> None:
        place = whereabouts.place
        about = [place.neighbourhood, place.landmark, place.words, place.latitude]
        super().__init__(f"{key}-confirm", ("yes", "no"), about=about)
        self.gives = key
        self.whereabouts = whereabouts
        self.unit = unit

    def summary(self, answer: str, at: Open) -> Shown:
        """Return the place that was confirmed."""
        del answer
        return self.whereabouts.shown(at.phrases)

    def blanks(self, at: Open) -> dict[str, object]:
        """Return the place in words."""
        return {"place": self.whereabouts.shown(at.phrases).text}

    def exhibit(self, at: Open) -> Shown:
        """Return the place on a map."""
        return Shown("", pin=self.whereabouts.shown(at.phrases).pin)

    def instead(self, content: Content, at: Open) -> Content | None:
        """Return the place that *content* tells in place of this one, None where it tells none."""
        if isinstance(content, Location):
            return content
        if not isinstance(content, Text):
            return None
        text = self._beside_answer(content.text, at)
        if self.tells_spot(content.text, at):
            return Text(self._in_its_neighbourhood(text, at))
        if option_meant(text, self.options(at)) or not self._tells_more(text, at):
            return None
        return Text(text)

    def tells_spot(self, text: str, at: Open) -> bool:
        """Tell whether *text* asks nothing and begins as people say where: "cạnh trạm y tế"."""
        if is_question(text, at.phrases):
            return False
        said = fold(bare(self._beside_answer(text, at), at.phrases)).split()
        hollow = hollow_words(at.phrases)
        where = " ".join(dropwhile(hollow.__contains__, said))
        if any(opened(where, at.phrases.words("engine-spot-words"))):
            return True
        return is_spot(where, self.unit)

    def _beside_answer(self, text: str, at: Open) -> str:
        """Return the clauses of *text* that are no yes and no no."""
        options = self.options(at)
        parts = (p for p in clauses(text) if not is_option(bare(p, at.phrases), options))
        return ", ".join(parts)

    def _in_its_neighbourhood(self, text: str, at: Open) -> str:
        """Return *text* with the neighbourhood that is shown, if it names nothing of another."""
        hood, told = self.whereabouts.neighbourhood, spot_told(text, self.unit)
        is_elsewhere = told is not None and told[0] != hood
        if hood is None or is_elsewhere or hoods_in(text, self.unit, at.phrases):
            return text
        return f"{text}, {hood.name.vi}"

    def _tells_more(self, text: str, at: Open) -> bool:
        """Tell whether *text* names a neighbourhood, and more than the name that is shown."""
        named = hoods_in(text, self.unit, at.phrases)
        if [hood for hood, _ in named] != [self.whereabouts.neighbourhood]:
            return bool(named)
        ((_, name),) = named
        rest = fold(text).replace(name, "", 1).split()
        return not hollow_words(at.phrases).issuperset(rest)
