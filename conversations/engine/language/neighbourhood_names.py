"""Find neighbourhoods by the names that people use for them."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.model.memo import ListMemo
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.text.fold import fold
from conversations.text.matching import find_within, is_match


def find_neighbourhood(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the one neighbourhood that *text* names; None if it names none or several."""
    named = find_neighbourhoods(text, unit, phrases)
    return named[0][0] if len(named) == 1 else None


def match_neighbourhood(text: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the neighbourhood whose name is the whole of *text*, or None."""
    neighbourhoods = (
        neighbourhood
        for neighbourhood in unit.neighbourhoods
        if is_match(text, names_of(neighbourhood, phrases))
    )
    return next(neighbourhoods, None)


def names_of(neighbourhood: Neighbourhood, phrases: Phrases) -> tuple[str, ...]:
    """Return every name of the neighbourhood, including the name without "phố"."""
    return (
        neighbourhood.name.vi,
        neighbourhood.name.en,
        *neighbourhood.also,
        _strip_kind(neighbourhood.name.vi, phrases),
    )


def find_neighbourhoods(
    text: str, unit: Unit, phrases: Phrases
) -> list[tuple[Neighbourhood, str]]:
    """Return the neighbourhoods that *text* names, each with the name used, folded."""
    said = frozenset(fold(text).split())
    all_names = _names_of(unit.neighbourhoods, phrases)
    return [
        (names.neighbourhood, name)
        for names in all_names
        if (name := _find_name(text, said, names))
    ]


class _Names(NamedTuple):
    """A neighbourhood's names; *opening* are their first words, folded."""

    neighbourhood: Neighbourhood
    ways: tuple[str, ...]
    bare: str
    opening: frozenset[str]


def _all_names(neighbourhoods: Sequence[Neighbourhood], phrases: Phrases) -> Sequence[_Names]:
    return [_names(neighbourhood, phrases) for neighbourhood in neighbourhoods]


_names_of = ListMemo(_all_names)


def _names(neighbourhood: Neighbourhood, phrases: Phrases) -> _Names:
    *ways, bare = names_of(neighbourhood, phrases)
    # "Thống Nhất" may drop its "phố"; a single word such as "Mới" is too ambiguous.
    within = (*ways, bare) if " " in bare else ways
    opening = frozenset(fold(way).partition(" ")[0] for way in within)
    return _Names(neighbourhood, tuple(ways), bare, opening)


def _find_name(text: str, said: frozenset[str], names: _Names) -> str:
    """Return the name, folded, that *text* uses for the neighbourhood, or ""."""
    if not said.isdisjoint(names.opening):
        if name := find_within(text, names.ways):
            return name
        if " " in names.bare:
            return find_within(text, (names.bare,))
    is_bare = " " not in names.bare and is_match(text, (names.bare,))
    return find_within(text, (names.bare,)) if is_bare else ""


def _strip_kind(name: str, phrases: Phrases) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in phrases.words("engine-place-kinds") else name
