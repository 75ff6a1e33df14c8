"""What counts for how much when a question is held against ways of asking."""

from math import log

from msgspec import Struct

from conversations.answers.search.lexicon import Lexicon
from conversations.text.tokenizer import Spelling, Token, parse_token

# An odd word that is longer is a name or another language; a shorter one is mostly a slip.
_SHORT = 4


class Weights(Struct, frozen=True):
    """The shares that make up a score of 0 to 1.

    A word's weight falls with the number of entries that have it, and is *light* or *common* of
    that for words that go with any question or procedure. *unknown* is the weight of a word that
    stands nowhere, *odd* that of one which no Vietnamese word looks like. A word without
    diacritics is taken for the lightest that it may be by *bare*, else for the heaviest.

    A score consists of how much of a way of asking was said (*of_way*), how much of what was
    said stands in it (*of_question*) or else in the entry's other ways (*of_entry*), how many
    words stand together as in it (*of_pairs*), and for *alike* of the whole, of likeness letter
    by letter.

    The rest bounds the work in a large index. The rarest words and pairs look first, a pair for
    the weight *pair*, until they have met *touched* ways, and *slight* words no more once there
    is a choice; the best *weighed* of these are scored, and the best *rescored* of those
    compared letter by letter.
    """

    light: float = 0.25
    common: float = 0.5
    bare: float = 0.5
    unknown: float = 0.8
    odd: float = 0.3
    of_way: float = 0.3
    of_question: float = 0.55
    of_entry: float = 0.35
    of_pairs: float = 0.15
    alike: float = 0.3
    pair: float = 0.5
    slight: float = 0.15
    weighed: int = 40
    rescored: int = 20
    touched: int = 4000


class WordWeigher:
    """Weighs words for an index of *entries* entries."""

    def __init__(self, lexicon: Lexicon, weights: Weights, entries: int) -> None:
        self._weights = weights
        self._entries = entries
        self._top = log(1 + (entries + 0.5) / 0.5)
        self._shares = {
            **_shares(lexicon.common, weights.common),
            **_shares(lexicon.light, weights.light),
        }

    def share(self, word: Spelling) -> float:
        """Return how much *word* says beside one that is about something."""
        return self._shares.get(word, 1.0)

    def known(self, word: Spelling, entries: int) -> float:
        """Return the weight of *word*, which stands in so many *entries*."""
        rarity = log(1 + (self._entries - entries + 0.5) / (entries + 0.5)) / self._top
        return rarity * self.share(word)

    def unknown(self, word: Token) -> float:
        """Return the weight of *word*, which stands in none."""
        first = word.spellings[0]
        if word.is_odd and len(first.plain) <= _SHORT:
            return self._weights.odd
        return self._weights.unknown * self.share(first)


def _shares(words: frozenset[str], share: float) -> dict[Spelling, float]:
    """Return *share* for each of *words*, and for each as it is typed without diacritics."""
    spellings = [parse_token(word).spellings[0] for word in words]
    bare = {Spelling(spelling.plain): share for spelling in spellings}
    return {**bare, **dict.fromkeys(spellings, share)}
