"""Expand ways of asking by synonyms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from conversations.dialogues.questions.answers.search.lexicon import WordSequence
from conversations.text.tokenizer import Spelling, Token, parse_token

Spellings = tuple[Spelling, ...]

# The limit of variants of one way: each makes the index larger and matches less specific.
_MAX_VARIANTS = 5


class SynonymExpander:
    """Synonyms by their first word."""

    def __init__(self, synonyms: Iterable[tuple[WordSequence, WordSequence]]) -> None:
        self._synonyms: dict[Spelling, list[tuple[Spellings, Spellings]]] = {}
        for one, other in synonyms:
            first, second = _spellings(one), _spellings(other)
            for said, instead in ((first, second), (second, first)):
                self._synonyms.setdefault(said[0], []).append((said, instead))

    def expand(self, way: Sequence[Token]) -> Iterator[list[Spelling]]:
        """Yield the spellings of *way*, then variants with one part replaced by a synonym."""
        spellings = [word.spellings[0] for word in way]
        yield spellings
        for instead, _ in zip(self._variants(spellings), range(_MAX_VARIANTS), strict=False):
            yield instead

    def _variants(self, spellings: list[Spelling]) -> Iterator[list[Spelling]]:
        instead: Mapping[Spelling, list[tuple[Spellings, Spellings]]] = self._synonyms
        for at, spelling in enumerate(spellings):
            for said, others in instead.get(spelling, ()):
                end = at + len(said)
                if tuple(spellings[at:end]) == said:
                    yield [*spellings[:at], *others, *spellings[end:]]


def _spellings(words: WordSequence) -> Spellings:
    return tuple(parse_token(word).spellings[0] for word in words)
