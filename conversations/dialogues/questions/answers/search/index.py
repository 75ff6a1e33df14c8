"""A searchable index of everything that people can ask about."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import fuzz

from conversations.dialogues.questions.answers.search.evidence import Evidence
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.answers.search.postings import PostingList, Postings
from conversations.dialogues.questions.answers.search.question_tokens import (
    FigurePhrases,
    tokenize_question,
)
from conversations.dialogues.questions.answers.search.synonyms import SynonymExpander
from conversations.dialogues.questions.answers.search.vocabulary import Meaning, Vocabulary
from conversations.dialogues.questions.answers.search.weights import Weights, WordWeigher
from conversations.text.matching import Candidate
from conversations.text.tokenizer import Spelling, Token
from conversations.text.word_caches import forgettable

Pair = tuple[str, str]

# A shorter word that no entry contains is a filler: "cơ", "ờ".
_TELLING_LETTERS = 3

# The share of pairs for a way of asking with one word, which has no pairs.
_SINGLE_WORD_PAIR_SHARE = 0.5

_score = attrgetter("score")


class Match(NamedTuple):
    """An entry's score, and the share of its *way* that the question contains.

    *number* is the place of that way among the entry's ways of asking.
    *evidence* tells how far the words of the question speak for it; see `Evidence`.
    """

    id: str
    score: float
    of_way: float
    way: str = ""
    evidence: float | None = None
    number: int = 0


class SearchResult(NamedTuple):
    """The best matches, and counts of the different words of the question.

    *own* words do not fit just any question, *telling* words not just any procedure; *strange*
    words are Vietnamese words that no entry contains. *by_figure* is true if the question asks for
    an amount or a number of days, and the best way of asking has such words.
    """

    matches: list[Match]
    words: int = 0
    own: int = 0
    telling: int = 0
    strange: int = 0
    by_figure: bool = False
    evidence: tuple[float, ...] = ()


class _Way(NamedTuple):
    """The way *number* of asking for the entry *owner*; words and pairs of words are numbers."""

    owner: int
    text: str
    words: tuple[int, ...]
    weight: float
    pairs: tuple[int, ...]
    number: int


class _Word(NamedTuple):
    """A word of a question: its spelling, its weight, its share, whether no entry has it.

    *gains* are the posting lists of the vocabulary words that it may mean. *unsure* is how much of
    the weight of each is not counted, because diacritics are missing.
    """

    plain: str
    weight: float
    share: float
    strange: bool
    gains: tuple[PostingList, ...]
    unsure: Mapping[int, float]


class Index:
    """An immutable index of ways of asking. Create it with `build`."""

    def __init__(
        self,
        ids: Sequence[str],
        ways: Iterable[tuple[int, int, list[Spelling]]],
        lexicon: Lexicon,
        weights: Weights,
        variants: frozenset[int] = frozenset(),
    ) -> None:
        self._ids = ids
        self._lexicon = lexicon
        self._figures = FigurePhrases(lexicon.figures)
        self._weights = weights
        self._weigher = WordWeigher(lexicon, weights, len(ids))
        ways = list(ways)
        numbers = {spelling: 0 for *_, spellings in ways for spelling in spellings}
        numbers = {spelling: number for number, spelling in enumerate(numbers)}
        self._vocabulary = Vocabulary(numbers)
        self._word = forgettable(lru_cache(maxsize=16384)(self._read_word))
        self._weight_of = self._weigh_words(numbers, ways)
        self._pairs: dict[Pair, int] = {}
        self._ways = [self._way(*way, numbers) for way in ways]
        self._words_of_entry = _words_of_entries(self._ways)
        several = self._words_of_entry
        # Variants by synonyms would count one way of asking several times; the words of single
        # situations are little evidence for the whole.
        spelled = (
            (owner, [spelling.plain for spelling in spellings])
            for at, (owner, _, spellings) in enumerate(ways)
            if owner in several and at not in variants
        )
        self._evidence = Evidence(spelled)
        listed = ((way.words, way.pairs, way.weight) for way in self._ways)
        self._postings = Postings(listed, weights)

    @classmethod
    def build(
        cls, entries: Iterable[Candidate], lexicon: Lexicon, weights: Weights | None = None
    ) -> "Index":
        """Return the index of *entries*, their ways of asking tokenized with *lexicon*."""
        ids: list[str] = []
        # Which way of its entry it is, and whether it is none of the entry as a whole: made of
        # synonyms, or said of one situation.
        ways: dict[tuple[int, tuple[Spelling, ...]], tuple[int, bool]] = {}
        expander = SynonymExpander(lexicon.synonyms)
        for owner, entry in enumerate(entries):
            ids.append(entry.id)
            first_special = len(entry.ways) - entry.special
            for number, way in enumerate(entry.ways):
                said = tokenize_question(way, lexicon)
                for at, spellings in enumerate(expander.expand(said)):
                    if spellings:
                        ways.setdefault(
                            (owner, tuple(spellings)), (number, at > 0 or number >= first_special)
                        )
        spelled = [(owner, n, list(its)) for (owner, its), (n, _) in ways.items()]
        variants = [at for at, (_, is_variant) in enumerate(ways.values()) if is_variant]
        return cls(ids, spelled, lexicon, weights or Weights(), frozenset(variants))

    def search(self, question: str, most: int = 3) -> SearchResult:
        """Return the entries that answer *question* best, best first, at most *most*."""
        said = tokenize_question(question, self._lexicon, self._stand_together)
        found = self._search(said, most)
        best = found.matches[0].way.split() if found.matches else ()
        if not self._figures.may_ask(best) or self._figures.figure_words(said).isdisjoint(best):
            return found
        return found._replace(by_figure=True)

    def search_without_figures(self, question: str, most: int = 3) -> SearchResult | None:
        """Search *question* without the words that ask for a figure.

        Return None if no specific word is left.
        """
        said = tokenize_question(question, self._lexicon, self._stand_together)
        found = self._search(self._figures.without_figures(said), most)
        return found if found.telling else None

    def _search(self, said: Sequence[Token], most: int) -> SearchResult:
        each: dict[str, _Word] = {}
        for word in map(self._word, said):
            each.setdefault(word.plain, word)
        words = list(each.values())
        light = self._weights.light
        own = len([word for word in words if word.share > light])
        telling = len([word for word in words if word.share == 1])
        counts = (len(words), own, telling, len([word for word in words if word.strange]))
        total = sum([word.weight for word in words])
        if not total:
            return SearchResult([], *counts)
        compared = self._best_matches(words, total, max(most, self._weights.compared))
        ranked = self._rank(words, compared)
        evidence = tuple([its.evidence for its in ranked if its.evidence is not None])
        is_whole = len(evidence) == len(ranked)
        return SearchResult(ranked[:most], *counts, evidence=evidence if is_whole else ())

    def _rank(self, words: Sequence[_Word], found: Mapping[int, Match]) -> list[Match]:
        """Return *found* in the order of their scores, with the evidence of *words*."""
        features = self._evidence.features([word.plain for word in words])
        several, weight = self._words_of_entry, self._weights.evidence

        def weigh(owner: int, match: Match) -> Match:
            if owner not in several:
                return match
            evidence = self._evidence.weigh(owner, features)
            return match._replace(score=match.score + weight * evidence, evidence=evidence)

        return sorted(map(weigh, found, found.values()), key=_score, reverse=True)

    def _way(
        self, owner: int, number: int, spellings: list[Spelling], numbers: dict[Spelling, int]
    ) -> _Way:
        words = tuple(dict.fromkeys(map(numbers.__getitem__, spellings)))
        plains = [spelling.plain for spelling in spellings]
        weight = sum(map(self._weight_of.__getitem__, words))
        pairs = tuple(dict.fromkeys(map(self._number, pairwise(plains))))
        return _Way(owner, " ".join(plains), words, weight, pairs, number)

    def _number(self, pair: Pair) -> int:
        """Return the number of *pair*, assigning the next free number to a new one."""
        return self._pairs.setdefault(pair, len(self._pairs))

    def _weigh_words(
        self, numbers: dict[Spelling, int], ways: list[tuple[int, int, list[Spelling]]]
    ) -> list[float]:
        owners: dict[Spelling, set[int]] = {spelling: set() for spelling in numbers}
        for owner, _, spellings in ways:
            for spelling in spellings:
                owners[spelling].add(owner)
        return [self._weigher.known(spelling, len(its)) for spelling, its in owners.items()]

    def _read_word(self, said: Token) -> _Word:
        plain, meanings = self._vocabulary.meanings(said)
        meant = next((r for r in said.spellings if r.plain == plain), Spelling(plain))
        weight = self._weight(said, meanings)
        weights = self._weight_of
        listed = self._postings.word
        gains = tuple(listed(its, min(weights[its], weight) * share) for its, share in meanings)
        # A slip is a loss, missing diacritics are none: they tell nothing against a word.
        unsure = {its: max(0.0, weights[its] - weight) * share for its, share in meanings}
        share = self._weigher.share(meant)
        return _Word(plain, weight, share, self._is_strange(said), gains, unsure)

    def _is_strange(self, said: Token) -> bool:
        first = said.spellings[0]
        is_known = said.is_odd or first.plain in self._vocabulary
        return (
            not is_known
            and len(first.plain) >= _TELLING_LETTERS
            and self._weigher.share(first) == 1
        )

    def _stand_together(self, first: str, second: str) -> bool:
        return (first, second) in self._pairs

    def _weight(self, said: Token, meanings: tuple[Meaning, ...]) -> float:
        """Return the weight of *said*; without diacritics it may also be the lighter word."""
        unknown = self._weigher.unknown(said)
        if not meanings:
            return unknown
        number, share = max(meanings, key=lambda its: (its[1], self._weight_of[its[0]]))
        weight = self._weight_of[number] * share + unknown * (1 - share)
        first = said.spellings[0]
        if first.marks or len(meanings) == 1:
            return weight
        lighter = min(self._weight_of[its] for its, alike in meanings if alike == share)
        if self._weigher.share(first) < 1:
            lighter = min(lighter, unknown)
        return weight - self._weights.bare * max(0.0, weight - lighter)

    def _best_matches(
        self, words: Sequence[_Word], total: float, most: int
    ) -> Mapping[int, Match]:
        """Return the best entries, each by its best way of asking.

        Compare the best ways with the question letter by letter. Stop at the first way that could
        not reach the results even with equal letters.
        """
        alike = self._weights.alike
        text = " ".join([word.plain for word in words])
        best: dict[int, Match] = {}
        last = 0.0
        for score, of_way, at in self._score_ways(words, total):
            rest = (1 - alike) * score
            if rest + alike < last:
                break
            way = self._ways[at]
            owner = way.owner
            least = max(last, best[owner].score) if owner in best else last
            ratio = fuzz.ratio(text, way.text)
            if rest + alike * (ratio + 100) / 200 <= least:
                continue
            blended = rest + alike * (ratio + fuzz.token_set_ratio(text, way.text)) / 200
            if blended > least:
                best[owner] = Match(self._ids[owner], blended, of_way, way.text, number=way.number)
                if len(best) >= most:
                    last = sorted(map(_score, best.values()))[-most]
        return best

    def _score_ways(self, words: Sequence[_Word], total: float) -> list[tuple[float, float, int]]:
        """Return the best ways: score, share of the way in the question, index of the way."""
        its = self._weights
        gains = self._posting_lists(words)
        beside = dict.fromkeys(pairwise([word.plain for word in words]))
        pairs = {self._pairs[pair] for pair in beside if pair in self._pairs}
        hits = self._postings.hits([*gains.values(), *map(self._postings.pair, pairs)])
        said_of, skipped_words, skipped_pairs = hits
        ways, several, by_pair = self._ways, self._words_of_entry, its.pair
        of_way, of_pairs = its.of_way, its.of_pairs
        of_question, of_rest = its.of_question / total, its.of_entry / total
        of_entry: dict[int, float] = {}
        unsure = {its: many for word in words for its, many in word.unsure.items() if many}
        rough = []
        for at in self._postings.best_hits(hits, total):
            owner, _, has, weight, its_pairs, _ = ways[at]
            said, joined = said_of[at], _SINGLE_WORD_PAIR_SHARE
            if its_pairs:
                together = counted = len(pairs.intersection(its_pairs))
                if skipped_pairs:
                    counted -= len(skipped_pairs.intersection(its_pairs))
                said -= by_pair * counted
                joined = together / len(its_pairs)
            if skipped_words:
                said += sum([skipped_words[word] for word in has if word in skipped_words])
            if unsure:
                weight -= its.unsure * sum([unsure[word] for word in has if word in unsure])
            share = said / weight
            score = of_way * share + of_question * said + of_pairs * joined
            if owner in several:
                if owner not in of_entry:
                    every = several[owner]
                    of_entry[owner] = sum([gains[word].gain for word in every if word in gains])
                score += of_rest * (of_entry[owner] - said)
            rough.append((score, share, at))
        rough.sort(reverse=True)
        return rough[: its.rescored]

    def _posting_lists(self, words: Sequence[_Word]) -> dict[int, PostingList]:
        """Return the posting list of each vocabulary word that *words* may mean."""
        gains: dict[int, PostingList] = {}
        for word in words:
            for listed in word.gains:
                number = listed.number
                if number not in gains or listed.gain > gains[number].gain:
                    gains[number] = listed
        return gains


def _words_of_entries(ways: Iterable[_Way]) -> Mapping[int, tuple[int, ...]]:
    """Return the different words of each entry that has several ways of asking."""
    its: dict[int, list[_Way]] = {}
    for way in ways:
        its.setdefault(way.owner, []).append(way)
    return {
        owner: tuple(dict.fromkeys(word for way in those for word in way.words))
        for owner, those in its.items()
        if len(those) > 1
    }
