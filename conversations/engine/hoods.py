"""Neighbourhoods by the names that people give them, and the question where someone lives."""

from conversations.engine.choices import Choice
from conversations.engine.messages import Content, Text
from conversations.engine.phrases import Phrases
from conversations.engine.questions import Heard, Missed, Open, Reading
from conversations.engine.unit import Neighbourhood, Unit
from conversations.text.likeness import is_said, is_within


def hood_in(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the one neighbourhood that *text* names, None where it names none or several."""
    named = [hood for hood in unit.neighbourhoods if name_in(text, hood, phrases)]
    return named[0] if len(named) == 1 else None


def name_in(text: str, hood: Neighbourhood, phrases: Phrases) -> str:
    """Return the name by which *text* calls the neighbourhood, folded, or ""."""
    if name := is_within(text, (hood.name.vi, hood.name.en, *hood.also)):
        return name
    # "Thống Nhất" may be left without its "phố"; a single word such as "Mới" says too little.
    bare = _bare(hood.name.vi, phrases)
    return is_within(text, (bare,)) if " " in bare or is_said(text, (bare,)) else ""


def _bare(name: str, phrases: Phrases) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in phrases.words("engine-place-kinds") else name


class Home(Choice[Neighbourhood]):
    """Where the person lives, which may be left out."""

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key, unit.neighbourhoods, skips=True)
        self.unit = unit

    def read(self, content: Content, at: Open) -> Reading:
        """Return the neighbourhood that was chosen, or named in other words."""
        reading = super().read(content, at)
        if isinstance(reading, Missed) and isinstance(content, Text):
            hood = hood_in(content.text, self.unit, at.phrases)
            return Heard(hood.id) if hood else reading
        return reading
