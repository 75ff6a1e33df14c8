"""The words of an index, and which of them a typed word may mean."""

from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import OSA

from conversations.text.fold import strip_tones
from conversations.text.tokenizer import Spelling, Token

Meaning = tuple[int, float]

# Factors on the weight of a word that was not typed as it is in the index.
_OTHER_TONE = 0.92
_OTHER_MARKS = 0.6
_READ_OTHERWISE = 0.95
_SLIP = 0.85
_SLIP_TO_A_SYLLABLE = 0.45
_LEAST_LIKE = 0.6
_SHORTEST_SLIP = 3


class Vocabulary:
    """Words by number; immutable."""

    def __init__(self, words: Mapping[Spelling, int]) -> None:
        self._by_plain: dict[str, list[tuple[str, int]]] = {}
        for word, number in words.items():
            self._by_plain.setdefault(word.plain, []).append((word.marks, number))
        self._by_rest: dict[str, list[str]] = {}
        for plain in self._by_plain:
            for rest in _deletions(plain):
                self._by_rest.setdefault(rest, []).append(plain)

    def __contains__(self, plain: str) -> bool:
        return plain in self._by_plain

    def meanings(self, word: Token) -> tuple[str, tuple[Meaning, ...]]:
        """Return the spelling of *word*, and the words that it may mean, each with its factor."""
        first, *others = word.spellings
        if first.plain in self._by_plain:
            return first.plain, tuple(self._meanings_of_spelling(first, 1.0))
        for spelling in others:
            if spelling.plain in self._by_plain:
                return spelling.plain, tuple(self._meanings_of_spelling(spelling, _READ_OTHERWISE))
        best: dict[int, float] = {}
        spelled, most = first.plain, 0.0
        for spelling in word.spellings:
            for plain, share in self._similar(spelling.plain, is_odd=word.is_odd):
                if share > most:
                    spelled, most = plain, share
                for number, its in self._meanings_of_spelling(
                    Spelling(plain, spelling.marks), share
                ):
                    best[number] = max(its, best.get(number, 0.0))
        return spelled, tuple(best.items())

    def _meanings_of_spelling(self, said: Spelling, share: float) -> Iterator[Meaning]:
        for marks, number in self._by_plain[said.plain]:
            if not said.marks or said.marks == marks:
                yield number, share
            elif said.marks == strip_tones(marks) or not marks:
                yield number, share * _OTHER_TONE
            else:
                yield number, share * _OTHER_MARKS

    def _similar(self, plain: str, *, is_odd: bool) -> Iterator[tuple[str, float]]:
        """Yield the words that one typo may have turned into *plain*, each with its factor."""
        if len(plain) < _SHORTEST_SLIP or plain.isdigit():
            return
        found = {its for rest in _deletions(plain) for its in self._by_rest.get(rest, ())}
        for its in sorted(found):
            like = OSA.normalized_similarity(plain, its, score_cutoff=_LEAST_LIKE)
            if like and len(its) > 1:
                yield its, like * (_SLIP if is_odd else _SLIP_TO_A_SYLLABLE)


def _deletions(plain: str) -> Iterable[str]:
    """Return *plain*, and *plain* without each one of its letters."""
    return {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}
