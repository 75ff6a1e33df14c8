"""Analyse a question: its form, and which part of an answer it asks for."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.plain_words import extra_words, remove_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import FEE, FORM, ONLINE, PAPERS, PLACE, TIME, WHO
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text, words
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

# Where several are named equally well, the first is meant.
REQUESTED_PARTS = (FEE, TIME, ONLINE, PLACE, WHO, FORM, PAPERS)

# A longer text tells something, even if it contains a question.
_MOST_WORDS = 25
# So many words at the end of a long telling may ask.
_MOST_AT_END = 8
_FEWEST_WORDS = 3
_MOST_WORDS_AROUND_NOUN = 6
# So many words behind "không" a "gì" asks nothing.
_FARTHEST_DENIED = 5


@analysed_once
def is_question(said: Utterance) -> bool:
    """Tell whether *said* has the form of a question."""
    if len(said.text.split()) > _MOST_WORDS:
        return False
    if said.text.rstrip().endswith("?") or _ends_as_question(said):
        return True
    said = _without_indefinites(_without_durations(said))
    said = without_phrases(said, said.phrases.words("asking-way-words"))
    if said.text.isascii():
        said = _remove_lookalikes(said)
    return _contains(said, said.phrases.words("asking-question-words"))


def ends_in_question(said: Utterance) -> bool:
    """Tell whether the end of *said*, which may be a long telling, has the form of a question."""
    clauses = split_clauses(said)
    end = clauses[-1] if clauses else said.part(" ".join(said.words[-_MOST_AT_END:]))
    return is_question(end)


def _without_indefinites(said: Utterance) -> Utterance:
    """Return *said* without the words that ask nothing behind a denial: "không ngủ được gì".

    "Không biết cần gì" asks.
    """
    phrases = said.phrases
    nots, unknown, indefinite = (
        phrases.words(f"asking-{name}-words") for name in ("denial", "unknown", "indefinite")
    )
    kept: list[str] = []
    for clause in split_clauses(said) or [said]:
        denied = -_FARTHEST_DENIED
        for at, word in enumerate(clause.words):
            if last := match_at(clause, at, nots):
                denied = -_FARTHEST_DENIED if match_at(clause, last, unknown) else at
            is_denied = at - denied <= _FARTHEST_DENIED and match_at(clause, at, indefinite)
            kept += [] if is_denied else [word]
        kept.append(",")
    return said.part(" ".join(kept[:-1]))


def _remove_lookalikes(said: Utterance) -> Utterance:
    """Return *said*, which has no diacritics, without words that only look like a question.

    "Mui hoi" is a smell, not a question. "Hoi lam" is removed at the end of a clause only: "hoi
    lam can cuoc" asks.
    """
    parts = [f" {part.folded} " for part in split_clauses(said) or [said]]
    for way in map(fold, said.phrases.words("asking-no-question-ends")):
        parts = [
            part.removesuffix(f"{way} ") if part.endswith(f" {way} ") else part for part in parts
        ]
    left = ",".join(parts)
    for way in map(fold, said.phrases.words("asking-no-question-words")):
        left = left.replace(f" {way} ", " ")
    return said.part(left)


@analysed_once
def _without_durations(said: Utterance) -> Utterance:
    """Return *said* without how long something has lasted: "hỏng mấy hôm nay" asks nothing."""
    return without_phrases(said, said.phrases.words("asking-lasting-words"))


@analysed_once
def is_request(said: Utterance) -> bool:
    """Tell whether *said* asks how to get something from an office."""
    if len(said.text.split()) > _MOST_WORDS:
        return False
    # "Xin xã cho người khơi cống" asks for work to be done, not for a paper.
    wish = without_phrases(said, said.phrases.words("asking-no-wish-words"))
    return _contains(wish, said.phrases.words("asking-wish-words"))


def only_complains(said: Utterance) -> bool:
    """Tell whether *said* has the form of a question but asks nothing: "bao giờ mới chịu dọn"."""
    return bool(find_within(said, said.phrases.words("asking-rhetorical-words")))


def without_phrases(said: Utterance, ways: tuple[str, ...]) -> Utterance:
    """Return *said* without each of *ways* that it contains."""
    if not find_within(said, ways):
        return said
    left = list(said.words)
    for its in map(words, ways):
        remove_words(left, its)
    return said.part(" ".join(left))


def _ends_as_question(said: Utterance) -> bool:
    """Tell whether *said* ends as questions do: "mai có cắt điện không em nhỉ"."""
    its = list(strip_courtesies(said).words)
    # "Khong co" is no "không, cô".
    name = "asking-tag-plain-words" if said.text.isascii() else "asking-tag-words"
    tags = said.phrases.words(name)
    while len(its) > _FEWEST_WORDS:
        ends = (n for n in (2, 1) if is_exact_match(" ".join(its[-n:]), tags))
        if not (length := next(ends, 0)):
            break
        del its[-length:]
    if len(its) < _FEWEST_WORDS:
        return False
    return is_exact_match(its[-1], said.phrases.words("asking-question-ends"))


def contains_as_written(said: Utterance, ways: tuple[str, ...]) -> bool:
    """Tell whether *said* contains one of *ways*, a single syllable with its diacritics."""
    syllables, longer = _by_length(ways)
    its = {word.casefold() for word in said.words}
    return not its.isdisjoint(syllables) or bool(find_within(said, longer))


def _contains(said: Utterance, ways: tuple[str, ...]) -> bool:
    """Tell whether *said* contains one of *ways*.

    A single syllable must have its diacritics if other words have theirs: the "can" of "lan can
    gãy" is no "cần".
    """
    is_bare = said.text.isascii()
    return bool(find_within(said, ways)) if is_bare else contains_as_written(said, ways)


@lru_cache(maxsize=64)
def _by_length(ways: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return those of *ways* that are one syllable, and the longer ones."""
    longer = tuple(way for way in ways if " " in way)
    return frozenset(ways) - frozenset(longer), longer


@analysed_once
def find_requested_part(said: Utterance) -> str:
    """Return the part of an answer that *said* asks for, or ""."""
    said = _without_durations(said)
    if said.text.isascii():
        said = _remove_lookalikes(said)
    # In a long sentence "giấy tờ" or "giá" is only a word: "giấy tờ cũ còn giá trị không".
    is_long = len(said.words) > _MOST_WORDS_AROUND_NOUN
    nouns = set(said.phrases.words("asking-part-nouns")) if is_long else set()

    # "Nop ho so o dau" is no "nộp hộ".
    whole = without_phrases(said, said.phrases.words("asking-compound-words"))

    def longest_way(name: str) -> int:
        ways = ways_to_ask(name, said.phrases)
        if nouns:
            ways = tuple(way for way in ways if way not in nouns)
        return len(find_within(said if name == PAPERS else whole, ways))

    longest, name = max(((longest_way(name), name) for name in REQUESTED_PARTS), key=itemgetter(0))
    return name if longest else ""


@analysed_once
def asks_only_for_part(said: Utterance) -> bool:
    """Tell whether *said* asks for a part of an answer without saying of what."""
    name = find_requested_part(said)
    if not name:
        return False
    left = extra_words(said, ways_to_ask(name, said.phrases))
    return all(is_common_word(word, said.phrases) for word in left)


def is_common_word(word: str, phrases: Phrases) -> bool:
    """Tell whether *word* fits any question or any procedure.

    Compare diacritics where they are typed: "sổ đỏ" is not "sơ" and "do", "bão" is not "báo".
    """
    ways = _common_words(phrases).get(fold(word), ())
    return any(is_same_text(word, way) for way in ways)


def ways_to_ask(name: str, phrases: Phrases) -> tuple[str, ...]:
    """Return the ways of asking for the part *name* of an answer."""
    return phrases.words(f"card-{name}-words")


@lru_cache(maxsize=64)
def _common_words(phrases: Phrases) -> Mapping[str, Sequence[str]]:
    """Return the words that fit any question or any procedure, by their folded form."""
    common: dict[str, list[str]] = {}
    for lists in ("asking-light-words", "asking-common-words"):
        for word in phrases.words(lists):
            common.setdefault(fold(word), []).append(word)
    return common
