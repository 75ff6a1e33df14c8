"""The weights of a question's score."""

from math import log

from msgspec import Struct

from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.text.tokenizer import Spelling, Token, parse_token

# An odd word that is longer is a name or a foreign word; a shorter one is mostly a typo.
_SHORT = 4


class Weights(Struct, frozen=True):
    """The shares that make up a score of 0 to 1.

    The weight of a word falls with the number of entries that contain it. A word that fits any
    question has the factor *light*, one that fits any procedure *common*. *unknown* is the weight
    of a word that no entry contains, *odd* of one that is no Vietnamese syllable. *bare* is how
    far the weight of a word without diacritics moves from its heaviest to its lightest meaning.

    The score adds the share of the way of asking that the question contains (*of_way*), the share
    of the question that the way contains (*of_question*) or that the entry's other ways contain
    (*of_entry*), and the share of pairs of neighbours (*of_pairs*). *alike* is the share of the
    similarity letter by letter in the whole.

    The other fields limit the work in a large index. The rarest words and pairs are looked up
    first, pairs with the weight *pair*, until *touched* ways were found. Words with a gain below
    *slight* are skipped once there are *weighed* ways. The best *weighed* ways are scored, and the
    best *rescored* of those are compared letter by letter.
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
    evidence: float = 0.12
    compared: int = 10
    unsure: float = 1.0
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
        """Return the factor of *word*; 1 for a specific word."""
        return self._shares.get(word, 1.0)

    def known(self, word: Spelling, entries: int) -> float:
        """Return the weight of *word*, which *entries* entries contain."""
        rarity = log(1 + (self._entries - entries + 0.5) / (entries + 0.5)) / self._top
        return rarity * self.share(word)

    def unknown(self, word: Token) -> float:
        """Return the weight of *word*, which no entry contains."""
        first = word.spellings[0]
        if word.is_odd and len(first.plain) <= _SHORT:
            return self._weights.odd
        return self._weights.unknown * self.share(first)


def _shares(words: frozenset[str], share: float) -> dict[Spelling, float]:
    """Return *share* for each of *words*, with and without diacritics."""
    spellings = [parse_token(word).spellings[0] for word in words]
    bare = {Spelling(spelling.plain): share for spelling in spellings}
    return {**bare, **dict.fromkeys(spellings, share)}
