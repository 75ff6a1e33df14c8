"""Search a text for the word lists of alerts: the exact phrases, and what takes their meaning."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conversations.dialogues.emergencies.detection.alert import (
    EMERGENCIES,
    KINDS,
    OTHERS,
    SELF_HARM,
    Alert,
)
from conversations.dialogues.emergencies.detection.saying_tree import (
    Label,
    Match,
    bare_word_cost,
    is_marked,
)
from conversations.dialogues.emergencies.detection.sayings import Sayings, shorthand
from conversations.dialogues.emergencies.detection.screen import Screen
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.tokenizer import (
    Token,
    TypingHabits,
    has_split_word,
    normalise_word,
    parse_token,
    split_words,
    tokenize_sentences,
)

# Past, feared or practised events are no emergency. Self-harm always counts, however it is told.
_NEVER_CALM = (SELF_HARM, *OTHERS)

# The strength of a saying: it counts always, only as the whole sentence, or only beside a word
# that makes it present.
_SURE, _ALONE, _MAYBE = "words", "alone-words", "maybe-words"

# The roles of context sayings: they cancel a saying, make it past or unreal, or make it present.
_UNLESS, _CALM, _CALM_UNLESS, _NOW = "unless-words", "calm-words", "calm-unless-words", "now-words"

# In words. A calm word that is further away does not apply to a saying.
_REACH = 10

_GROUP = re.compile(r"@(\w+)(!?)")


class _WordLists(NamedTuple):
    """One language's word lists, ready for searching."""

    habits: TypingHabits
    screen: Screen
    sayings: Sayings
    context_sayings: Sayings


def load_word_lists(phrases: Phrases) -> None:
    """Read the word lists now, so that the first message does not wait for it."""
    _word_lists(phrases)


def can_skip_search(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* has no alert, by a cheap check that is enough for most texts."""
    word_lists, words = _word_lists(phrases), split_words(text)
    if not word_lists.screen.can_skip(words):
        return False
    return not has_split_word(words, word_lists.habits.whole)


def search_word_lists(text: str, phrases: Phrases) -> Alert | None:
    """Return the alert that the word lists alone find in *text*, or None."""
    word_lists = _word_lists(phrases)
    parts = tokenize_sentences(text, word_lists.habits)
    words = [word for part in parts for word in part]
    bare = bare_word_cost(sum(map(is_marked, words)), len(words))
    found_sayings = [
        _relevant_matches(word_lists.sayings.find(part, bare), part) for part in parts
    ]
    if not any(found_sayings):
        return None
    contexts = [word_lists.context_sayings.find(part, bare) for part in parts]
    is_now = any(found.label == (_NOW, "") for each in contexts for found in each)
    ranked = {
        kind
        for part, sayings, context_sayings in zip(parts, found_sayings, contexts, strict=True)
        for kind in _kinds(part, sayings, context_sayings, is_now=is_now)
    }
    kinds = tuple(dict.fromkeys(kind for _, kind, _ in sorted(ranked, key=_rank)))
    is_exact = any(is_typed for _, kind, is_typed in ranked if kind in EMERGENCIES)
    return Alert(kinds[0], kinds[1:], is_exact=is_exact) if kinds else None


def _relevant_matches(sayings: list[Match], sentence: list[Token]) -> list[Match]:
    """Return the matches that may lead to an alert; none for most sentences."""
    whole = len(sentence) - 1
    return [its for its in sayings if its.label[0] != _ALONE or its.last - its.first == whole]


def _kinds(
    sentence: list[Token], sayings: list[Match], context_sayings: list[Match], *, is_now: bool
) -> Iterator[tuple[str, str, bool]]:
    """Yield the strength and the kind of each match that counts in *sentence*.

    Then whether it was typed with its diacritics.
    """
    # By word: a match cancels only those with which it shares words; a text may have thousands.
    contexts: dict[tuple[Label, int], list[Match]] = {}
    for found in context_sayings:
        for at in found.words:
            contexts.setdefault((found.label, at), []).append(found)

    def is_cancelled(found: Match, role: str, kind: str) -> bool:
        sharing = (its for at in found.words for its in contexts.get(((role, kind), at), ()))
        return any(its.takes_from(found) for its in sharing)

    calm = [] if is_now else [its for its in context_sayings if its.label == (_CALM, "")]
    calm = [found for found in calm if not is_cancelled(found, _CALM_UNLESS, "")]
    near_calm = {at for its in calm for at in range(its.first - _REACH, its.last + _REACH + 1)}
    for found in sayings:
        strength, kind = found.label
        if kind not in _NEVER_CALM and not near_calm.isdisjoint(found.span):
            continue
        if is_cancelled(found, _UNLESS, kind):
            continue
        if is_now or strength != _MAYBE:
            yield strength, kind, found.is_typed_in(sentence)


def _rank(match: tuple[str, str, bool]) -> tuple[bool, int]:
    strength, kind, _ = match
    return strength == _MAYBE, KINDS.index(kind)


@lru_cache(maxsize=8)
def _word_lists(phrases: Phrases) -> _WordLists:
    apart = frozenset(
        r
        for word in phrases.words("alert-apart-words")
        for r in parse_token(normalise_word(word)).spellings
    )
    sayings = [
        (_expand_groups(saying, phrases), (strength, kind))
        for kind in KINDS
        for strength in (_SURE, _ALONE, _MAYBE)
        for saying in phrases.words(f"alert-{kind}-{strength}")
    ]
    context_sayings = [
        (_expand_groups(saying, phrases), (role, ""))
        for role in (_CALM, _CALM_UNLESS, _NOW)
        for saying in phrases.words(f"alert-{role}")
    ]
    context_sayings += [
        (_expand_groups(saying, phrases), (_UNLESS, kind))
        for kind in KINDS
        for saying in phrases.words(f"alert-{kind}-{_UNLESS}")
    ]
    tree = Sayings(sayings, apart)
    short = shorthand(phrases.words("alert-short-words"))
    habits = TypingHabits(short, tree.joined, tree.whole)
    everyday = frozenset(fold(word) for word in phrases.words("alert-everyday-words"))
    screen = tree.screen(habits, everyday)
    return _WordLists(habits, screen, tree, Sayings(context_sayings, None))


def _expand_groups(saying: str, phrases: Phrases) -> str:
    """Return *saying* with each group replaced by its words: "@water" is "ao|hồ|sông"."""

    def words(name: re.Match[str]) -> str:
        group = phrases.words(f"alert-any-{name[1]}-words")
        return "|".join(word.removesuffix("!") + "!" if name[2] else word for word in group)

    return _GROUP.sub(words, saying)
