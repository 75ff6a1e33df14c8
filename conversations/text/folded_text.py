"""A text together with what was computed from it, so that each analysis runs once."""

from collections.abc import Callable, Sequence
from functools import cached_property, wraps
from typing import Any, TypeVar, TypeVarTuple, cast

from conversations.text.fold import fold, has_matching_diacritics, words

A = TypeVarTuple("A")
R = TypeVar("R")
T = TypeVar("T", bound="FoldedText")

_MISSING = object()


class FoldedText:
    """A text, its folded form and its words; *analyses* holds the results of `analysed_once`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.analyses: dict[tuple[object, ...], Any] = {}

    @cached_property
    def folded_words(self) -> Sequence[str]:
        """The words of the folded form."""
        return self.folded.split()

    @cached_property
    def words(self) -> Sequence[str]:
        """The words with their diacritics, one for each word of the folded form."""
        return words(self.text)

    def has_diacritics_of(self, way: str) -> bool:
        """Tell whether the text, equal to *way* when folded, has its diacritics or none."""
        return self.text.isascii() or has_matching_diacritics(self.words, words(way))

    def is_same(self, way: str) -> bool:
        """Tell whether the text equals *way*, with the same diacritics or with none at all.

        "dung" and "đúng" equal "đúng"; "dừng" does not.
        """
        return self.folded == fold(way) and self.has_diacritics_of(way)


def analysed_once(function: Callable[[T, *A], R]) -> Callable[[T, *A], R]:
    """Return *function* of a text, computed once for each text and arguments.

    The results live as long as the text does. The arguments must be cheap to hash.
    """

    @wraps(function)
    def analyse(text: T, *args: *A) -> R:
        key = (function, *args)
        found = text.analyses.get(key, _MISSING)  # the key's hash costs most: look once
        if found is _MISSING:
            found = text.analyses[key] = function(text, *args)
        return cast(R, found)

    return analyse
