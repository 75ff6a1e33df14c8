"""Ways of asking, once more in other words that mean the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from conversations.answers.usage import Words
from conversations.text.typed import Reading, Typed, typed

Readings = tuple[Reading, ...]

# So many more ways of asking at most: with each the index grows, and likeness to all and sundry.
_MOST = 5


class Variants:
    """What may stand for what, found by its first word."""

    def __init__(self, alike: Iterable[tuple[Words, Words]]) -> None:
        self._instead: dict[Reading, list[tuple[Readings, Readings]]] = {}
        for one, other in alike:
            first, second = _readings(one), _readings(other)
            for said, instead in ((first, second), (second, first)):
                self._instead.setdefault(said[0], []).append((said, instead))

    def of(self, way: Sequence[Typed]) -> Iterator[list[Reading]]:
        """Yield the readings of *way*, then those with one part of it said in another way."""
        readings = [word.readings[0] for word in way]
        yield readings
        for instead, _ in zip(self._others(readings), range(_MOST), strict=False):
            yield instead

    def _others(self, readings: list[Reading]) -> Iterator[list[Reading]]:
        instead: Mapping[Reading, list[tuple[Readings, Readings]]] = self._instead
        for at, reading in enumerate(readings):
            for said, others in instead.get(reading, ()):
                end = at + len(said)
                if tuple(readings[at:end]) == said:
                    yield [*readings[:at], *others, *readings[end:]]


def _readings(words: Words) -> Readings:
    return tuple(typed(word).readings[0] for word in words)
