"""Match a text against lists of phrases, by rapidfuzz on folded text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from conversations.text.fold import fold, has_matching_diacritics, words
from conversations.text.folded_text import FoldedText, analysed_once
from conversations.text.word_caches import forgettable

MIN_SIMILARITY = 84.0
_MARGIN = 4.0
_MIN_FUZZY_LENGTH = 5
# Shorter ways resemble parts of quite other words: "cô cán bộ" is like "chó cắn".
_MIN_FUZZY_LENGTH_WITHIN = 11

# In characters. An answer is short, and a long story names its subject near its beginning.
_MAX_MATCH_LENGTH = 200
_MAX_FUZZY_LENGTH = 160
_MAX_LENGTH_READ = 600


# Two texts can only be similar if neither is longer than the other by more than this factor.
_LONGER = (200 - MIN_SIMILARITY) / MIN_SIMILARITY


class SimilarTexts:
    """Folded texts, to find those that a text is similar to."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted(texts, key=len)
        self._lengths = list(map(len, self._texts))

    def most_similar(self, folded: str) -> str:
        """Return the text that *folded* is most similar to, or ""."""
        found = process.extractOne(
            folded, self._near(folded), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY
        )
        return found[0] if found else ""

    def all_similar(self, folded: str) -> Sequence[tuple[str, float, int]]:
        """Return the texts that *folded* is similar to, with how much, the most similar first."""
        return process.extract(
            folded, self._near(folded), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, limit=None
        )

    def _near(self, folded: str) -> Sequence[str]:
        """Return the texts of about the length of *folded*."""
        first = bisect_left(self._lengths, len(folded) / _LONGER)
        return self._texts[first : bisect_right(self._lengths, len(folded) * _LONGER)]


class Candidate(NamedTuple):
    """Something that a text may mean: its id, and all ways of saying it.

    The last *special* of them say it of one situation only.
    """

    id: str
    ways: tuple[str, ...]
    special: int = 0


def is_match(said: str | FoldedText, ways: Iterable[str]) -> bool:
    """Tell whether *said* as a whole is one of *ways*; longer ones may have a typo."""
    text = _folded(said)
    return len(text.text) <= _MAX_MATCH_LENGTH and _is_match(text, tuple(ways))


def _folded(said: str | FoldedText) -> FoldedText:
    return FoldedText(said) if isinstance(said, str) else said


@analysed_once
def _is_match(said: FoldedText, ways: tuple[str, ...]) -> bool:
    folded, known = said.folded, _ways(ways)
    if _is_exact_match(said, known):
        return True
    if len(folded) < _MIN_FUZZY_LENGTH:
        return False
    return any(not _has_words(folded, way) for way, _, _ in known.fuzzy.all_similar(folded))


def is_exact_match(said: str | FoldedText, ways: Iterable[str]) -> bool:
    """Tell whether *said* is one of *ways*, letter by letter; missing diacritics are ignored."""
    return _is_exact_match(_folded(said), _ways(tuple(ways)))


def _is_exact_match(said: FoldedText, known: "_Ways") -> bool:
    written = known.written.get(said.folded)
    return written is not None and any(map(said.has_diacritics_of, written))


def find_within(said: str | FoldedText, ways: Iterable[str]) -> str:
    """Return the longest of *ways* that *said* contains as whole words, folded, or ""."""
    return _find_within(_folded(said), tuple(ways))


@analysed_once
def _find_within(said: FoldedText, ways: tuple[str, ...]) -> str:
    beginning = _beginning(said)
    folded = beginning.folded
    found = [
        plain
        for plain, way in _ways(ways).folded
        if plain in folded and beginning.has_words(plain, way)  # most are no part of the text
    ]
    return max(found, key=len) if found else ""


class _Ways(NamedTuple):
    """The ways of saying one thing, each folded and as it is written."""

    folded: Sequence[tuple[str, str]]
    written: Mapping[str, Sequence[str]]
    fuzzy: SimilarTexts


# Callers pass the same word lists in every turn. Some labels in them are a person's own: the phone
# number of last time.
@forgettable
@lru_cache(maxsize=2048)
def _ways(ways: tuple[str, ...]) -> _Ways:
    folded = tuple((fold(way), way) for way in ways)
    written: dict[str, list[str]] = {}
    for plain, way in folded:
        written.setdefault(plain, []).append(way)
    fuzzy = (plain for plain in written if len(plain) >= _MIN_FUZZY_LENGTH)
    return _Ways(folded, written, SimilarTexts(fuzzy))


def best_match(said: str | FoldedText, choices: Sequence[Candidate]) -> str | None:
    """Return the id of the one of *choices* that *said* clearly means, or None.

    Rank a match of the whole text above a match within it, and that above a fuzzy match. Of
    several matches within the text take the earliest: in Vietnamese the noun comes first ("đèn
    đường hỏng" is about the lamp).
    """
    return _best_match(_folded(said), tuple(choices))


@analysed_once
def _best_match(said: FoldedText, choices: tuple[Candidate, ...]) -> str | None:
    beginning = _beginning(said)
    folded = beginning.folded
    if not folded:
        return None
    table = _table(choices)
    ways = table.ways.get(folded, ()) if folded == said.folded else ()
    whole = {id_ for id_, way in ways if said.has_diacritics_of(way)}
    found = whole or _find_earliest(beginning, table)
    if found:
        return found.pop() if len(found) == 1 else None
    if len(folded) > _MAX_FUZZY_LENGTH:
        return None
    best: dict[str, float] = {}
    for score, id_ in _fuzzy_matches(folded, table):
        best[id_] = max(score, best.get(id_, 0.0))
    first, second = sorted((*best.values(), 0.0, 0.0), reverse=True)[:2]
    is_clear = first >= MIN_SIMILARITY and first - second >= _MARGIN
    return max(best, key=best.__getitem__) if is_clear else None


class _Table(NamedTuple):
    """All ways of saying each of the choices, by their folded form."""

    ways: Mapping[str, Sequence[tuple[str, str]]]
    most_words: int
    fuzzy: SimilarTexts
    fuzzy_within: Sequence[str]


@forgettable
@lru_cache(maxsize=128)
def _table(choices: tuple[Candidate, ...]) -> _Table:
    ways: dict[str, list[tuple[str, str]]] = {}
    for id_, way in ((choice.id, way) for choice in choices for way in choice.ways):
        ways.setdefault(fold(way), []).append((id_, way))
    ways.pop("", None)
    return _Table(
        ways,
        max((len(plain.split()) for plain in ways), default=0),
        SimilarTexts(plain for plain in ways if len(plain) >= _MIN_FUZZY_LENGTH),
        [plain for plain in ways if len(plain) >= _MIN_FUZZY_LENGTH_WITHIN],
    )


class _Beginning:
    """The beginning of a text, in which phrases are looked for as whole words."""

    def __init__(self, said: FoldedText) -> None:
        self._text = (
            said
            if len(said.text) <= _MAX_LENGTH_READ
            else FoldedText(said.text[:_MAX_LENGTH_READ])
        )
        self.folded = self._text.folded
        self._padded = f" {self.folded} "

    def has_words(self, plain: str, way: str) -> bool:
        """Tell whether *way*, whose folded form is *plain*, stands in the text as whole words."""
        at = self._padded.find(f" {plain} ") if plain else -1
        while at >= 0 and not self.has_matching_diacritics(self._padded.count(" ", 0, at), way):
            at = self._padded.find(f" {plain} ", at + 1)
        return at >= 0

    def has_matching_diacritics(self, first: int, way: str) -> bool:
        """Tell whether the words from index *first* have the diacritics of *way*, or none."""
        if self._text.text.isascii():
            return True
        its = words(way)
        return has_matching_diacritics(self._text.words[first : first + len(its)], its)


_beginning = analysed_once(_Beginning)


def _find_earliest(beginning: _Beginning, table: _Table) -> set[str]:
    """Return the choices whose words come first in *beginning*; of those, the longest."""
    folded = beginning.folded.split()
    for first in range(len(folded)):
        for last in range(min(first + table.most_words, len(folded)), first, -1):
            found = table.ways.get(" ".join(folded[first:last]), ())
            if ids := {id_ for id_, way in found if beginning.has_matching_diacritics(first, way)}:
                return ids
    return set()


def _fuzzy_matches(folded: str, table: _Table) -> Iterator[tuple[float, str]]:
    """Yield each choice that is similar to *folded* or to a part of it, with its score.

    Skip a choice that *folded* contains letter by letter: its diacritics did not match.
    """
    if len(folded) >= _MIN_FUZZY_LENGTH:
        alike = table.fuzzy.all_similar(folded)
        others = ((way, score) for way, score, _ in alike if not _has_words(folded, way))
        yield from ((score, id_) for way, score in others for id_, _ in table.ways[way])
    fuzzy_within = process.extract(
        folded, table.fuzzy_within, scorer=fuzz.partial_ratio, score_cutoff=90, limit=None
    )
    for way, score, _ in fuzzy_within:
        if len(folded) > len(way) and not _has_words(folded, way):
            yield from ((0.97 * score, id_) for id_, _ in table.ways[way])


def _has_words(folded: str, plain: str) -> bool:
    return f" {plain} " in f" {folded} "
