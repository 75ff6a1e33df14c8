"""Find in typed words the concepts that they name, however each is worded."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from conversations.text.fold import clean, diacritics, words
from conversations.text.tokenizer import read_plainly

# Below this share of words with diacritics, a text was typed without them.
_FEW_MARKS = 0.25


class Concepts:
    """Concepts, each with the phrases that name it; a phrase may name several.

    Where phrases overlap, the one that begins first counts, and of those the longest. In a text
    typed without diacritics, words match without them.
    """

    def __init__(self, phrases_of: Mapping[str, Sequence[str]]) -> None:
        self._ways: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        # What longer phrases begin with.
        self._beginnings: set[str] = set()
        for concept, phrases in phrases_of.items():
            for phrase in phrases:
                typed = [word.lower() for word in words(clean(phrase))]
                *shorter, whole = accumulate(map(read_plainly, typed), "{} {}".format)
                self._beginnings.update(shorter)
                way = tuple(map(diacritics, typed)), concept
                self._ways.setdefault(whole, []).append(way)

    def find(self, typed: Sequence[str]) -> frozenset[str]:
        """Return the concepts in the words *typed*, in lower case."""
        plain = list(map(read_plainly, typed))
        marks = list(map(diacritics, typed))
        is_bare = sum(map(bool, marks)) < _FEW_MARKS * len(typed)
        found: set[str] = set()
        at = 0
        while at < len(typed):
            key, end, longest = plain[at], at + 1, at
            here: list[str] = []
            while True:
                if ways := self._ways.get(key):
                    said = marks[at:end]
                    fitting = [its for way, its in ways if _fits(said, way, is_bare=is_bare)]
                    if fitting:
                        here, longest = fitting, end
                if key not in self._beginnings or end == len(typed):
                    break
                key, end = f"{key} {plain[end]}", end + 1
            found.update(here)
            at = max(longest, at + 1)
        return frozenset(found)


def _fits(said: Sequence[str], way: Sequence[str], *, is_bare: bool) -> bool:
    """Tell whether the diacritics *said* are those of *way*."""
    return all(mine == its or (is_bare and not mine) for mine, its in zip(said, way, strict=True))
