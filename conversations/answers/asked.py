"""A question as words: shorthand spelled out, Telex and VNI undone, joined words parted."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from conversations.answers.usage import Usage, Words
from conversations.text.fold import clean
from conversations.text.typed import Typed, typed

# What a question is about stands in its first words; what is longer than any syllable is no word.
_MOST_WORDS = 60
_MOST_LETTERS = 3000
_LONGEST_WORD = 24
_SHORTEST_PAIR = 5

_WORD = re.compile(r"[^\W_]+")

# A single word is too little to be taken for a way of asking: "mẫu", "giá".
_SHORTEST_WAY = 2

Knows = Callable[[str, str], bool]


def read(text: str, usage: Usage, are_joined: Knows) -> list[Typed]:
    """Return the words of *text*; *are_joined* tells whether two words stand together anywhere.

    Where a shorthand has several meanings, the one whose words stand together with their
    neighbours is taken, else the likeliest.
    """
    found = _WORD.findall(clean(text[:_MOST_LETTERS]).lower())[:_MOST_WORDS]
    said: list[Typed] = []
    for at, word in enumerate(found):
        if (meanings := usage.short.get(word)) is not None:
            following = found[at + 1] if at + 1 < len(found) else ""
            said.extend(map(typed, _meant(meanings, said, following, usage, are_joined)))
        else:
            its = typed(word[:_LONGEST_WORD])
            if its.is_odd:
                said.extend(_parted(its, are_joined))
            else:
                said.append(its)
    return said


class Figures:
    """Ways of asking for a sum or a number of days; immutable once made."""

    def __init__(self, ways: Iterable[Words]) -> None:
        self._ways: dict[str, list[list[str]]] = {}
        self._words: set[str] = set()
        for way in sorted(ways, key=len, reverse=True):
            plains = [typed(word).readings[0].plain for word in way]
            if len(plains) >= _SHORTEST_WAY:
                self._ways.setdefault(plains[0], []).append(plains)
                self._words.update(plains)

    def may_ask(self, plains: Sequence[str]) -> bool:
        """Tell whether any of *plains* stands in any of the ways."""
        return not self._words.isdisjoint(plains)

    def within(self, said: Sequence[Typed]) -> frozenset[str]:
        """Return the words of *said*, without marks, that are in one of the ways."""
        left = self.beside(said)
        if len(left) == len(said):
            return frozenset()
        return frozenset(w.readings[0].plain for w in said) - {w.readings[0].plain for w in left}

    def beside(self, said: Sequence[Typed]) -> list[Typed]:
        """Return the words of *said* that are in none of the ways."""
        plains = [word.readings[0].plain for word in said]
        left, at = [], 0
        while at < len(said):
            ways = self._ways.get(plains[at], ())
            length = next((len(w) for w in ways if plains[at : at + len(w)] == w), 0)
            if not length:
                left.append(said[at])
            at += length or 1
        return left


def _meant(
    meanings: Sequence[Words], before: Sequence[Typed], after: str, usage: Usage, knows: Knows
) -> Words:
    if len(meanings) == 1:
        return meanings[0]
    previous = before[-1].readings[0].plain if before else ""
    follows = [words[0] for words in usage.short.get(after, ((after,),)) if words and words[0]]

    def fit(words: Words) -> int:
        first, last = (typed(words[at]).readings[0].plain for at in (0, -1))
        return knows(previous, first) + any(
            knows(last, typed(word).readings[0].plain) for word in follows
        )

    return max(meanings, key=fit)


def _parted(word: Typed, are_joined: Knows) -> Iterator[Typed]:
    """Yield *word*, which is odd, as two words where it is two that were typed as one."""
    plain = word.readings[0].plain
    if len(word.readings) == 1 and len(plain) >= _SHORTEST_PAIR:
        for at in range(2, len(plain) - 1):
            if are_joined(plain[:at], plain[at:]):
                yield from (typed(plain[:at]), typed(plain[at:]))
                return
    yield word
