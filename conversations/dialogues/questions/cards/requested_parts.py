"""Find which part of a card a question asks for: the fee, the papers, the time."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from conversations.engine.language.clauses import way_at
from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.question_analysis import (
    remove_lookalikes,
    without_durations,
    without_phrases,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import FEE, FINE, FORM, ONLINE, PAPERS, PLACE, TIME, WHO
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

# Where several are named equally well, the first is meant.
REQUESTED_PARTS = (FINE, FEE, TIME, ONLINE, PLACE, WHO, FORM, PAPERS)
_MOST_WORDS_AROUND_NOUN = 6


@analysed_once
def find_requested_part(said: Utterance) -> str:
    """Return the part of an answer that *said* asks for, or ""."""
    said = without_durations(said)
    if said.text.isascii():
        said = remove_lookalikes(said)
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
def find_requested_parts(said: Utterance) -> Sequence[str]:
    """Return the parts of an answer that *said* asks for, in the order in which it does.

    "Cần giấy gì, hết bao nhiêu tiền và nộp ở đâu" asks for three. Beside the one that is named
    best, a part counts by a way of several words, or by one that "and" or a comma joins.
    """
    best = find_requested_part(said)
    if not best:
        return ()
    joining = said.phrases.words("asking-joining-words")
    named: dict[str, int] = {}
    at = 0
    while at < len(said.words):
        ways = {
            name: way_at(said, at, ways_to_ask(name, said.phrases)) for name in REQUESTED_PARTS
        }
        name, way = max(ways.items(), key=lambda its: len(its[1]))
        before, behind = said.words[at - 1 : at], said.words[at + len(way) :][:1]
        is_joined = any(is_exact_match(word, joining) for word in (*before, *behind))
        if way and (len(way) > 1 or is_joined):
            named.setdefault(name, at)
        at += max(1, len(way))
    return tuple(named) if best in named and len(named) > 1 else (best,)


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
