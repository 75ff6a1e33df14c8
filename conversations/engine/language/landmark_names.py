"""Find neighbourhoods and landmarks by name, with the position of the name in the text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from conversations.engine.language.clauses import match_at, way_at, word_spans
from conversations.engine.language.neighbourhood_names import find_neighbourhoods, names_of
from conversations.engine.language.plain_words import consists_of, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Landmark, Neighbourhood, Unit
from conversations.text.fold import diacritics, fold, has_matching_diacritics, words

# In letters; a longer word is English: "kindergarten".
_LONGEST_SYLLABLE = 7
LONGEST_POINTING = 3  # words before a name, such as "ở ngay cạnh"


class NamedPlace(NamedTuple):
    """A landmark or, if *landmark* is None, a neighbourhood that a text names.

    The words from index *first* up to *last* are its name, *name* is the proper spelling.
    """

    neighbourhood: Neighbourhood
    landmark: Landmark | None
    first: int
    last: int
    name: str


def named_places(said: Utterance, unit: Unit) -> Sequence[NamedPlace]:
    """Return the neighbourhoods and landmarks that *said* names, in order, the longest first."""
    both = (*named_neighbourhoods(said, unit), *named_landmarks(said, unit))
    return sorted(both, key=lambda n: (n.first, -n.last))


def named_neighbourhoods(said: Utterance, unit: Unit) -> Sequence[NamedPlace]:
    """Return the neighbourhoods that *said* names."""
    padded, found = f" {said.folded} ", []
    for neighbourhood, folded in find_neighbourhoods(said, unit):
        first = padded.count(" ", 0, padded.find(f" {folded} "))
        ways = (way for way in names_of(neighbourhood, said.phrases) if fold(way) == folded)
        last = first + folded.count(" ") + 1
        found.append(NamedPlace(neighbourhood, None, first, last, next(ways)))
    return found


def named_landmarks(said: Utterance, unit: Unit) -> Sequence[NamedPlace]:
    """Return the landmarks that *said* names, the longest name first.

    A name that is only a part of a longer one does not count. Landmarks of several neighbourhoods
    may have the same name.
    """
    found = _find_landmarks(said, unit.neighbourhoods)
    if not found:
        return found
    longer = (*named_neighbourhoods(said, unit), *found)
    kept = [n for n in found if not any(_is_within(n, other) for other in longer)]
    return sorted(kept, key=lambda n: (n.first - n.last, n.first))


def spell_names(said: Utterance, places: Iterable[NamedPlace]) -> str:
    """Return the text of *said*, typed without diacritics, with the names of *places* as they are.

    Words before a name that point at it are spelled too: "canh cho" becomes "cạnh chợ". A text
    with diacritics is returned unchanged.
    """
    if not said.text.isascii():
        return said.text
    spans, text = word_spans(said), said.text
    for place in sorted(places, key=lambda n: -n.first):
        begin, spelled = place.first, place.name
        for first in range(max(place.first - LONGEST_POINTING, 0), place.first):
            way = way_at(said, first, said.phrases.words("engine-spot-words"))
            if way and first + len(way) == place.first:
                begin, spelled = first, f"{' '.join(way)} {spelled}"
                break
        text = f"{text[: spans[begin][0]]}{spelled}{text[spans[place.last - 1][1] :]}"
    return text


class _LandmarkName(NamedTuple):
    folded: Sequence[str]
    words: Sequence[str]
    name: str
    landmark: Landmark
    neighbourhood: Neighbourhood


def _by_first_word(
    neighbourhoods: Sequence[Neighbourhood], _: None
) -> Mapping[str, Sequence[_LandmarkName]]:
    """Return the names of all landmarks, by their first word, folded."""
    found: dict[str, list[_LandmarkName]] = {}
    for neighbourhood in neighbourhoods:
        for spot in neighbourhood.landmarks:
            for name in dict.fromkeys((spot.name.vi, spot.name.en, *spot.also)):
                if folded := fold(name).split():
                    way = _LandmarkName(folded, words(name), name, spot, neighbourhood)
                    found.setdefault(folded[0], []).append(way)
    return found


_names_of_landmarks = ListMemo(_by_first_word)


def _find_landmarks(said: Utterance, neighbourhoods: Sequence[Neighbourhood]) -> list[NamedPlace]:
    table, folded = _names_of_landmarks(neighbourhoods, None), said.folded_words
    return [
        NamedPlace(way.neighbourhood, way.landmark, first, first + len(way.folded), way.name)
        for first, word in enumerate(folded)
        for way in table.get(word, ())
        if folded[first : first + len(way.folded)] == way.folded and _is_meant(said, first, way)
    ]


def _is_meant(said: Utterance, first: int, way: _LandmarkName) -> bool:
    """Tell whether the words of *said* from *first* on, equal to *way* when folded, mean it.

    Without diacritics a name of one syllable is ambiguous ("cho" is chợ, cho or chỗ): it counts
    only if it ends the text and all words before it point to a place: "gan cho".
    """
    if said.text.isascii():
        is_long = len(way.folded) > 1 or len(way.folded[0]) > _LONGEST_SYLLABLE
        return is_long or _only_points_before(said, first)
    its = said.words[first : first + len(way.folded)]
    if len(way.folded) == 1:
        return diacritics(its[0]) == diacritics(way.words[0])
    return has_matching_diacritics(its, way.words)


def _only_points_before(said: Utterance, first: int) -> bool:
    plain, folded = strip_courtesies(said).folded_words, said.folded_words
    begin = next(n for n in range(len(folded)) if folded[n : n + len(plain)] == plain)
    if first != begin + len(plain) - 1:
        return False
    before, pointing = said.part(" ".join(folded[begin:first])), pointing_ways(said.phrases)
    return not before.words or (
        bool(match_at(before, 0, pointing)) and consists_of(before, pointing)
    )


def pointing_ways(phrases: Phrases) -> tuple[str, ...]:
    """Return the words before a place that point at it: "cạnh", "ở"."""
    return (*phrases.words("engine-spot-words"), *phrases.words("engine-at-words"))


def _is_within(one: NamedPlace, other: NamedPlace) -> bool:
    """Tell whether the name *one* is a part of the longer name *other*."""
    is_inside = other.first <= one.first and one.last <= other.last
    return is_inside and one.last - one.first < other.last - other.first
