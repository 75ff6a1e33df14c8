"""Neighbourhoods by the names that people give them."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.made import Made
from conversations.engine.phrases import Phrases
from conversations.engine.unit import Neighbourhood, Unit
from conversations.text.fold import fold
from conversations.text.likeness import is_said, is_within


def hood_in(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the one neighbourhood that *text* names, None where it names none or several."""
    named = hoods_in(text, unit, phrases)
    return named[0][0] if len(named) == 1 else None


def hood_called(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the neighbourhood whose name is all that *text* says."""
    hoods = (hood for hood in unit.neighbourhoods if is_said(text, names_of(hood, phrases)))
    return next(hoods, None)


def names_of(hood: Neighbourhood, phrases: Phrases) -> tuple[str, ...]:
    """Return every name of the neighbourhood, the one without its "phố" among them."""
    return (hood.name.vi, hood.name.en, *hood.also, _bare(hood.name.vi, phrases))


def hoods_in(text: str, unit: Unit, phrases: Phrases) -> list[tuple[Neighbourhood, str]]:
    """Return the neighbourhoods that *text* names, and by which name, folded."""
    said = frozenset(fold(text).split())
    all_names = _names_of(unit.neighbourhoods, phrases)
    return [(names.hood, name) for names in all_names if (name := _name_in(text, said, names))]


class _Names(NamedTuple):
    """A neighbourhood's names; *opening* are the words, folded, that they begin with."""

    hood: Neighbourhood
    ways: tuple[str, ...]
    bare: str
    opening: frozenset[str]


def _all_names(hoods: Sequence[Neighbourhood], phrases: Phrases) -> Sequence[_Names]:
    return [_names(hood, phrases) for hood in hoods]


_names_of = Made(_all_names)


def _names(hood: Neighbourhood, phrases: Phrases) -> _Names:
    *ways, bare = names_of(hood, phrases)
    # "Thống Nhất" may be left without its "phố"; a single word such as "Mới" says too little.
    within = (*ways, bare) if " " in bare else ways
    opening = frozenset(fold(way).partition(" ")[0] for way in within)
    return _Names(hood, tuple(ways), bare, opening)


def _name_in(text: str, said: frozenset[str], names: _Names) -> str:
    """Return the name by which *text* calls the neighbourhood, folded, or ""."""
    if not said.isdisjoint(names.opening):
        if name := is_within(text, names.ways):
            return name
        if " " in names.bare:
            return is_within(text, (names.bare,))
    is_bare = " " not in names.bare and is_said(text, (names.bare,))
    return is_within(text, (names.bare,)) if is_bare else ""


def _bare(name: str, phrases: Phrases) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in phrases.words("engine-place-kinds") else name
