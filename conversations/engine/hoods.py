"""Neighbourhoods by the names that people give them."""

from conversations.engine.phrases import Phrases
from conversations.engine.unit import Neighbourhood, Unit
from conversations.text.likeness import is_said, is_within


def hood_in(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the one neighbourhood that *text* names, None where it names none or several."""
    named = [hood for hood in unit.neighbourhoods if name_in(text, hood, phrases)]
    return named[0] if len(named) == 1 else None


def hood_called(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the neighbourhood whose name is all that *text* says."""
    hoods = (hood for hood in unit.neighbourhoods if is_said(text, names_of(hood, phrases)))
    return next(hoods, None)


def names_of(hood: Neighbourhood, phrases: Phrases) -> tuple[str, ...]:
    """Return every name of the neighbourhood, the one without its "phố" among them."""
    return (hood.name.vi, hood.name.en, *hood.also, _bare(hood.name.vi, phrases))


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
