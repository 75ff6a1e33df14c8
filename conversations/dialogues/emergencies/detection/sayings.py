"""Find sayings in typed text despite missing diacritics and typos.

A saying is a sequence of words. "ao|bể_bơi" stands for either, "…" for up to four words of any
kind ("……" for eight), and "cháy!" matches only where its diacritics were typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from conversations.dialogues.emergencies.detection.saying_tree import (
    OTHER_SYLLABLE,
    SLIP,
    Label,
    Match,
    Meaning,
    Meanings,
    Node,
    SentenceSearch,
    WordMeanings,
)
from conversations.dialogues.emergencies.detection.screen import Row, Screen
from conversations.text.fold import strip_tones
from conversations.text.tokenizer import (
    Spelling,
    Token,
    TypingHabits,
    normalise_word,
    parse_token,
    tokenize_word,
)
from conversations.text.word_caches import forgettable

_GAPS = {"…": 4, "……": 8}
_HOI, _NGA = "\u0309", "\u0303"

_SHORTEST_TYPO = 3

# Shorter words, and pairs of longer lists, are not added to the joined and split words.
_LONG = 4
_PAIRS = 200

# How many times more frequent an everyday word is than another word.
_EVERYDAY = 50


class _Word(NamedTuple):
    plain: str
    marks: str
    must_be_typed: bool


class Sayings:
    """A tree of sayings, each with a label.

    *apart* are words, with their diacritics, that are never read as a typo of another word. None
    turns typos off for all words with diacritics.
    """

    def __init__(
        self, sayings: Iterable[tuple[str, Label]], apart: frozenset[Spelling] | None
    ) -> None:
        self._root = Node()
        self._apart = apart
        self._plain_apart = {word.plain for word in apart or ()}
        self._slots: dict[str, int] = {}
        self._vocabulary: dict[str, dict[_Word, list[int]]] = {}
        self.joined: dict[str, int] = {}
        self.rows: list[Row] = []
        whole: set[str] = set()
        for saying, label in sayings:
            for words in _variants(normalise_word(saying)):
                self._add(words, label)
                whole.update(word.removesuffix("!") for slot in words for word in slot.split("|"))
        self.whole = frozenset(w for w in whole if len(w) >= _LONG and not w.isascii())
        self._root.settle()
        self._plain = list(self._vocabulary)
        self._heard = forgettable(lru_cache(maxsize=8192)(self._heard_in))

    def find(self, sentence: Sequence[Token], bare: int) -> list[Match]:
        """Return every saying in *sentence*; *bare* is the cost of a word without diacritics."""
        return SentenceSearch([self._heard(word, bare) for word in sentence]).go_through()

    def screen(self, habits: TypingHabits, everyday: frozenset[str]) -> Screen:
        """Return the screen that tells which texts, typed with *habits*, need a search.

        *everyday* are frequent words without diacritics.
        """

        def commonness(slot: str) -> int:
            return sum(_EVERYDAY if word in everyday else 1 for word in _plain(slot.split("|")))

        def meant(word: str) -> list[Meanings]:
            # Cost 0 for words without diacritics: the screen must let no possible saying pass.
            return [self._heard(its, 0).meant for its in tokenize_word(word, habits)]

        return Screen(
            self.rows,
            {number: commonness(slot) for slot, number in self._slots.items()},
            meant,
        )

    def _add(self, words: list[str], label: Label) -> None:
        node = self._root
        for word in words:
            if word in _GAPS:
                node = node.gaps.setdefault(_GAPS[word], Node())
            else:
                node = node.next.setdefault(self._slot(word), Node())
        node.ends.append(label)
        self.rows.append(self._row(words))
        for one, other in pairwise(words):
            firsts, seconds = one.split("|"), other.split("|")
            if not _GAPS.keys() & {one, other} and len(firsts) * len(seconds) <= _PAIRS:
                for first, second in product(_plain(firsts), _plain(seconds)):
                    if len(first + second) > _LONG:
                        self.joined[first + second] = len(first)

    def _row(self, words: list[str]) -> Row:
        slots = [word for word in words if word not in _GAPS]
        is_apart = [before in _GAPS for before, word in pairwise(["", *words]) if word in slots]
        letters = sum(max(map(len, _plain(slot.split("|")))) for slot in slots)
        return Row(tuple(map(self._slot, slots)), tuple(is_apart), letters)

    def _slot(self, words: str) -> int:
        """Return the number of the slot that any of *words* fills."""
        if words not in self._slots:
            number = self._slots[words] = len(self._slots)
            for word in words.split("|"):
                spelling = parse_token(word.removesuffix("!")).spellings[0]
                its = _Word(*spelling, must_be_typed=word.endswith("!"))
                self._vocabulary.setdefault(spelling.plain, {}).setdefault(its, []).append(number)
        return self._slots[words]

    def _heard_in(self, word: Token, bare: int) -> WordMeanings:
        """Return the slots that *word* fills, each with how it reads the word."""
        meant: dict[int, Meaning] = {}
        for its, cost in sorted(self._words(word, bare), key=lambda pair: pair[1]):
            for slot in self._vocabulary[its.plain][its]:
                meant.setdefault(slot, (cost, len(its.plain), its.marks))
        firsts = self._root.next
        return WordMeanings(
            meant, tuple((firsts[s], its) for s, its in meant.items() if s in firsts)
        )

    def _words(self, word: Token, bare: int) -> Iterator[tuple[_Word, int]]:
        said = word.spellings[0]
        is_ours = said.plain in self._vocabulary
        for spelling in word.spellings[: 1 if is_ours else None]:
            for its in self._vocabulary.get(spelling.plain, ()):
                cost = self._cost(spelling, its, bare)
                if cost is not None:
                    yield its, cost
        if said.plain in self._plain_apart:
            return
        if not is_ours and word.is_odd and len(word.spellings) == 1:
            yield from ((its, SLIP) for its in self._similar(said.plain))
        elif not word.is_odd and self._apart is not None:
            for its in self._similar(said.plain):
                is_likely = said.marks or not its.must_be_typed
                if is_likely and its.plain[0] == said.plain[0]:
                    yield its, OTHER_SYLLABLE

    def _similar(self, plain: str) -> Iterator[_Word]:
        """Yield the known words that differ from *plain* by one typo; none for a number."""
        if len(plain) < _SHORTEST_TYPO or plain.isdecimal():
            return
        for its, distance, _ in process.extract(
            plain, self._plain, scorer=OSA.distance, score_cutoff=1, limit=None
        ):
            alike = its[0] == plain[0] or sorted(its) == sorted(plain) or len(its) >= _LONG
            if distance and len(its) >= _SHORTEST_TYPO and alike:
                yield from self._vocabulary[its]

    def _cost(self, said: Spelling, its: _Word, bare: int) -> int | None:
        if said.marks == its.marks:
            return 0
        if not said.marks:
            return None if its.must_be_typed else bare
        if not bare and said.marks == strip_tones(its.marks):
            return 0
        if self._apart is None or said in self._apart or not _is_slip(said.marks, its.marks):
            return None
        return SLIP


def shorthand(pairs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words that each shorthand stands for; it is the first word of its pair."""
    split = [normalise_word(pair).split() for pair in pairs]
    return {short: tuple(words) for short, *words in split}


def _is_slip(said: str, its: str) -> bool:
    """Tell whether *said* may be a typo of *its*: one diacritic more or less, or ngã for hỏi."""
    if said.replace(_HOI, _NGA) == its.replace(_HOI, _NGA):
        return True
    return len(set(said) ^ set(its)) == 1


def _variants(saying: str) -> Iterator[list[str]]:
    """Yield the slots of *saying*, once for each alternative of several words."""
    slots: list[list[list[str]]] = []
    for slot in saying.split():
        words = slot.split("|")
        short = "|".join(word for word in words if "_" not in word)
        long = [word.split("_") for word in words if "_" in word]
        slots.append([*([[short]] if short else []), *long])
    yield from ([word for part in parts for word in part] for parts in product(*slots))


def _plain(words: list[str]) -> list[str]:
    return [parse_token(word.removesuffix("!")).spellings[0].plain for word in words]
