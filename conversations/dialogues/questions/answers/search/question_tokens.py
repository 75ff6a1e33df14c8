"""Tokenize a question: expand shorthand, undo Telex and VNI, split joined words."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from conversations.dialogues.questions.answers.search.lexicon import Lexicon, WordSequence
from conversations.text.tokenizer import Token, parse_token, split_words

# The limits of words and letters to read: the first words name the subject; no syllable is longer.
_MOST_WORDS = 60
_MOST_LETTERS = 3000
_LONGEST_WORD = 24
_SHORTEST_PAIR = 5

# In words. A single word, such as "mẫu" or "giá", does not show that a figure is asked for.
_SHORTEST_WAY = 2

PairPredicate = Callable[[str, str], bool]


def _are_never_joined(_first: str, _second: str) -> bool:
    return False


def tokenize_question(
    text: str, lexicon: Lexicon, are_joined: PairPredicate = _are_never_joined
) -> list[Token]:
    """Return the tokens of *text*; *are_joined* tells whether any entry has two words in a row.

    For a shorthand with several meanings take the one whose words are neighbours of the words
    around it, else the likeliest. It may also be no shorthand but the word itself.
    """
    found = split_words(text[:_MOST_LETTERS])[:_MOST_WORDS]
    said: list[Token] = []
    for at, word in enumerate(found):
        if (meanings := lexicon.shorthand.get(word)) is not None:
            following = found[at + 1] if at + 1 < len(found) else ""
            said.extend(
                map(
                    parse_token,
                    _choose_meaning(word, meanings, said, following, lexicon, are_joined),
                )
            )
        else:
            its = parse_token(word[:_LONGEST_WORD])
            if its.is_odd:
                said.extend(_split_joined(its, are_joined))
            else:
                said.append(its)
    return said


class FigurePhrases:
    """Phrases that ask for an amount or a number of days; immutable."""

    def __init__(self, ways: Iterable[WordSequence]) -> None:
        self._ways: dict[str, list[list[str]]] = {}
        self._words: set[str] = set()
        for way in sorted(ways, key=len, reverse=True):
            plains = [parse_token(word).spellings[0].plain for word in way]
            if len(plains) >= _SHORTEST_WAY:
                self._ways.setdefault(plains[0], []).append(plains)
                self._words.update(plains)

    def may_ask(self, plains: Sequence[str]) -> bool:
        """Tell whether any of *plains* is a word of one of the phrases."""
        return not self._words.isdisjoint(plains)

    def figure_words(self, said: Sequence[Token]) -> frozenset[str]:
        """Return the words of *said*, without diacritics, that belong to one of the phrases."""
        left = self.without_figures(said)
        if len(left) == len(said):
            return frozenset()
        return frozenset(w.spellings[0].plain for w in said) - {w.spellings[0].plain for w in left}

    def without_figures(self, said: Sequence[Token]) -> list[Token]:
        """Return the words of *said* that belong to none of the phrases."""
        plains = [word.spellings[0].plain for word in said]
        left, at = [], 0
        while at < len(said):
            ways = self._ways.get(plains[at], ())
            length = next((len(w) for w in ways if plains[at : at + len(w)] == w), 0)
            if not length:
                left.append(said[at])
            at += length or 1
        return left


def _choose_meaning(
    word: str,
    meanings: Sequence[WordSequence],
    before: Sequence[Token],
    after: str,
    lexicon: Lexicon,
    knows: PairPredicate,
) -> WordSequence:
    previous = before[-1].spellings[0].plain if before else ""
    follows = [
        words[0] for words in lexicon.shorthand.get(after, ((after,),)) if words and words[0]
    ]

    def fit(words: WordSequence) -> int:
        first, last = (parse_token(words[at]).spellings[0].plain for at in (0, -1))
        return knows(previous, first) + any(
            knows(last, parse_token(word).spellings[0].plain) for word in follows
        )

    # "Doc" is short for "documents", but "độc" in "giấy độc thân".
    return max((*meanings, (word,)), key=fit)


def _split_joined(word: Token, are_joined: PairPredicate) -> Iterator[Token]:
    """Yield *word*, which is no syllable, as two words if it is two typed as one."""
    plain = word.spellings[0].plain
    if len(word.spellings) == 1 and len(plain) >= _SHORTEST_PAIR:
        for at in range(2, len(plain) - 1):
            if are_joined(plain[:at], plain[at:]):
                yield from (parse_token(plain[:at]), parse_token(plain[at:]))
                return
    yield word
