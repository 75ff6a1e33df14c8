"""Which of several things was meant, by rapidfuzz on folded text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from conversations.text.fold import agree, fold, same, words
from conversations.text.remembered import remembered

CLEAR = 84.0
_MARGIN = 4.0
_FORGIVING = 5
_FORGIVING_INSIDE = 7

# An answer is short, and what a tale is about stands near its beginning.
_LONGEST_ANSWER = 200
_LONGEST_ALIKE = 160
_FIRST_WORDS = 600


class Named(NamedTuple):
    """Something that can be meant, with every way of saying it."""

    id: str
    ways: tuple[str, ...]


def is_said(said: str, ways: Iterable[str]) -> bool:
    """Tell whether *said* as a whole is one of *ways*; a typo is forgiven in longer ones."""
    return len(said) <= _LONGEST_ANSWER and _is_said(said, tuple(ways))


@remembered
def _is_said(said: str, ways: tuple[str, ...]) -> bool:
    folded, known = fold(said), _ways(ways)
    if _is_one_of(said, folded, known):
        return True
    if not _FORGIVING <= len(folded) <= known.reach:
        return False
    return any(not _holds(folded, way) for way, _, _ in _all_like(folded, known.forgiving))


def is_one_of(said: str, ways: Iterable[str]) -> bool:
    """Tell whether *said* is one of *ways* to the letter, but for marks that were left out."""
    return _is_one_of(said, fold(said), _ways(tuple(ways)))


def _is_one_of(said: str, folded: str, known: "_Ways") -> bool:
    written = known.written.get(folded)
    return written is not None and any(same(said, way) for way in written)


def is_within(said: str, ways: Iterable[str]) -> str:
    """Return the longest of *ways* that stands in *said* as whole words, folded, or ""."""
    return _within(said, tuple(ways))


@remembered
def _within(said: str, ways: tuple[str, ...]) -> str:
    speech = _speech(said)
    found = [plain for plain, way in _ways(ways).folded if speech.holds(plain, way)]
    return max(found, key=len) if found else ""


class _Ways(NamedTuple):
    """Ways of saying one thing, each folded and as it is written.

    What is longer than their *reach* has too many letters more than any of them to be like it.
    """

    folded: Sequence[tuple[str, str]]
    written: Mapping[str, Sequence[str]]
    forgiving: Sequence[str]
    reach: float


# The lists of words that are asked for are the same in every turn.
@lru_cache(maxsize=2048)
def _ways(ways: tuple[str, ...]) -> _Ways:
    folded = tuple((fold(way), way) for way in ways)
    written: dict[str, list[str]] = {}
    for plain, way in folded:
        written.setdefault(plain, []).append(way)
    forgiving = [plain for plain in written if len(plain) >= _FORGIVING]
    reach = max(map(len, forgiving), default=0) * (200 - CLEAR) / CLEAR
    return _Ways(folded, written, forgiving, reach)


def meant(said: str, choices: Sequence[Named]) -> str | None:
    """Return the id of the one of *choices* that *said* clearly means, or None.

    Said as a whole outranks said within; of what is said within, the earliest counts, since in
    Vietnamese the noun comes first ("đèn đường hỏng" is about the lamp); then likeness.
    """
    return _meant(said, tuple(choices))


@remembered
def _meant(said: str, choices: tuple[Named, ...]) -> str | None:
    speech = _speech(said)
    folded = speech.folded
    if not folded:
        return None
    table = _table(choices)
    whole = {id_ for id_, way in table.ways.get(folded, ()) if same(said, way)}
    found = whole or _earliest(speech, table)
    if found:
        return found.pop() if len(found) == 1 else None
    if len(folded) > _LONGEST_ALIKE:
        return None
    best: dict[str, float] = {}
    for score, id_ in _alike(folded, table):
        best[id_] = max(score, best.get(id_, 0.0))
    first, second = sorted((*best.values(), 0.0, 0.0), reverse=True)[:2]
    is_clear = first >= CLEAR and first - second >= _MARGIN
    return max(best, key=best.__getitem__) if is_clear else None


class _Table(NamedTuple):
    """All ways of saying what can be meant, by their folded form."""

    ways: Mapping[str, Sequence[tuple[str, str]]]
    most_words: int
    as_whole: Sequence[str]
    inside: Sequence[str]


@lru_cache(maxsize=128)
def _table(choices: tuple[Named, ...]) -> _Table:
    ways: dict[str, list[tuple[str, str]]] = {}
    for id_, way in ((choice.id, way) for choice in choices for way in choice.ways):
        ways.setdefault(fold(way), []).append((id_, way))
    ways.pop("", None)
    return _Table(
        ways,
        max((len(plain.split()) for plain in ways), default=0),
        [plain for plain in ways if len(plain) >= _FORGIVING],
        [plain for plain in ways if len(plain) >= _FORGIVING_INSIDE],
    )


class _Speech:
    """What was said, as folded words; the words as typed decide where folding joins too much."""

    def __init__(self, said: str) -> None:
        self._said = said[:_FIRST_WORDS]
        self.folded = fold(self._said)
        self._padded = f" {self.folded} "
        self._typed: Sequence[str] | None = None

    def holds(self, plain: str, way: str) -> bool:
        """Tell whether *way*, which is *plain* when folded, stands in it as whole words."""
        at = self._padded.find(f" {plain} ") if plain else -1
        while at >= 0 and not self.agrees(self._padded.count(" ", 0, at), way):
            at = self._padded.find(f" {plain} ", at + 1)
        return at >= 0

    def agrees(self, first: int, way: str) -> bool:
        """Tell whether the words from *first* on have the diacritics of *way*, or none."""
        if self._said.isascii():
            return True
        if self._typed is None:
            self._typed = words(self._said)
        its = words(way)
        return agree(self._typed[first : first + len(its)], its)


# One message is looked at from many sides.
_speech = lru_cache(maxsize=64)(_Speech)


def _earliest(speech: _Speech, table: _Table) -> set[str]:
    """Return the choices whose words stand first in *speech*; of those, the longest words."""
    folded = speech.folded.split()
    for first in range(len(folded)):
        for last in range(min(first + table.most_words, len(folded)), first, -1):
            found = table.ways.get(" ".join(folded[first:last]), ())
            if ids := {id_ for id_, way in found if speech.agrees(first, way)}:
                return ids
    return set()


def _alike(folded: str, table: _Table) -> Iterator[tuple[float, str]]:
    """Yield each choice that *folded* is like, as a whole or within, and how much.

    What stands there letter by letter is no likeness: its marks did not agree.
    """
    if len(folded) >= _FORGIVING:
        alike = _all_like(folded, table.as_whole)
        others = ((way, score) for way, score, _ in alike if not _holds(folded, way))
        yield from ((score, id_) for way, score in others for id_, _ in table.ways[way])
    inside = process.extract(
        folded, table.inside, scorer=fuzz.partial_ratio, score_cutoff=90, limit=None
    )
    for way, score, _ in inside:
        if len(folded) > len(way) and not _holds(folded, way):
            yield from ((0.97 * score, id_) for id_, _ in table.ways[way])


def _all_like(folded: str, ways: Sequence[str]) -> Sequence[tuple[str, float, int]]:
    return process.extract(folded, ways, scorer=fuzz.ratio, score_cutoff=CLEAR, limit=None)


def _holds(folded: str, plain: str) -> bool:
    return f" {plain} " in f" {folded} "
