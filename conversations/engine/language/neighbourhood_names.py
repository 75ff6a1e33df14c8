"""Find neighbourhoods by the names that people use for them."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.engine.model.unit_kinds import kind_of_neighbourhood
from conversations.text.fold import fold
from conversations.text.matching import find_within, is_match


def find_neighbourhood(said: Utterance, unit: Unit) -> Neighbourhood | None:
    """Return the one neighbourhood that *said* names; None if it names none or several."""
    named = find_neighbourhoods(said, unit)
    return named[0][0] if len(named) == 1 else None


def match_neighbourhood(said: Utterance, unit: Unit) -> Neighbourhood | None:
    """Return the neighbourhood whose name is the whole of *said*, or None."""
    neighbourhoods = (
        neighbourhood
        for neighbourhood in unit.neighbourhoods
        if is_match(said, names_of(neighbourhood, said.phrases))
    )
    return next(neighbourhoods, None)


def names_of(neighbourhood: Neighbourhood, phrases: Phrases) -> tuple[str, ...]:
    """Return every name of the neighbourhood: "phố Cầu", "Cầu quarter"; at last only "Cầu"."""
    bare = _strip_kind(neighbourhood.name.vi)
    return (
        neighbourhood.name.vi,
        neighbourhood.name.en,
        *neighbourhood.also,
        *(f"{bare} {kind}" for kind in phrases.words("engine-place-kinds-behind")),
        bare,
    )


def find_neighbourhoods(said: Utterance, unit: Unit) -> list[tuple[Neighbourhood, str]]:
    """Return the neighbourhoods that *said* names, each with the name used, folded."""
    words = frozenset(said.folded_words)
    all_names = _memoised_names(unit.neighbourhoods, said.phrases)
    return [
        (names.neighbourhood, name)
        for names in all_names
        if (name := _find_name(said, words, names))
    ]


class _PreparedNames(NamedTuple):
    """A neighbourhood's names; *opening* are their first words, folded."""

    neighbourhood: Neighbourhood
    ways: tuple[str, ...]
    bare: str
    opening: frozenset[str]


def _prepare_all(
    neighbourhoods: Sequence[Neighbourhood], phrases: Phrases
) -> Sequence[_PreparedNames]:
    return [_prepare(neighbourhood, phrases) for neighbourhood in neighbourhoods]


_memoised_names = ListMemo(_prepare_all)


def _prepare(neighbourhood: Neighbourhood, phrases: Phrases) -> _PreparedNames:
    *ways, bare = names_of(neighbourhood, phrases)
    # "Thống Nhất" may drop its "phố"; a single word such as "Mới" is too ambiguous.
    within = (*ways, bare) if " " in bare else ways
    opening = frozenset(fold(way).partition(" ")[0] for way in within)
    return _PreparedNames(neighbourhood, tuple(ways), bare, opening)


def _find_name(said: Utterance, words: frozenset[str], names: _PreparedNames) -> str:
    """Return the name, folded, that *said* uses for the neighbourhood, or "".

    *words* are the folded words of *said*.
    """
    if not words.isdisjoint(names.opening):
        if name := find_within(said, names.ways):
            return name
        if " " in names.bare:
            return find_within(said, (names.bare,))
    is_bare = " " not in names.bare and is_match(said, (names.bare,))
    return find_within(said, (names.bare,)) if is_bare else ""


def _strip_kind(name: str) -> str:
    kind = kind_of_neighbourhood(name)
    return name[len(kind.name.vi) + 1 :] if kind else name
