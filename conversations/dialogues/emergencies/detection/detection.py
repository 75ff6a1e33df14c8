"""Detect alerts in a text: emergencies, and matters that are no report."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import exp
from typing import NamedTuple

from msgspec import structs

from conversations.dialogues.emergencies.detection.alert import (
    BITE,
    CHILD,
    CRIME,
    EMERGENCIES,
    KINDS,
    LOST,
    LOST_CHILD,
    LOST_ELDER,
    OTHERS,
    SELF_HARM,
    VIOLENCE,
    Alert,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.danger_policy import (
    LISTED_ALONE,
    Decision,
    is_another,
)
from conversations.dialogues.emergencies.detection.danger_reading import (
    MOST_SURPLUS,
    read_danger,
)
from conversations.dialogues.emergencies.detection.saying_tree import (
    Label,
    Match,
    bare_word_cost,
    is_marked,
)
from conversations.dialogues.emergencies.detection.sayings import Sayings, shorthand
from conversations.dialogues.emergencies.detection.screen import Screen
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.language_detection import (
    ENGLISH,
    ENOUGH_ENGLISH,
    count_english_words,
)
from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.tokenizer import (
    Token,
    TypingHabits,
    has_split_word,
    normalise_word,
    parse_token,
    split_words,
    tokenize_sentences,
)

# The heads of the sentence model: the kind of an alert, and whether someone is in danger.
ALERTS_HEAD = "alerts"
DANGER_HEAD = "danger"

# Sentences that need no alert have this label.
_ORDINARY = "ordinary"

# Past, feared or practised events are no emergency. Self-harm always counts, however it is told.
_NEVER_CALM = (SELF_HARM, *OTHERS)

# The strength of a saying: it counts always, only as the whole sentence, or only beside a word
# that makes it present.
_SURE, _ALONE, _MAYBE = "words", "alone-words", "maybe-words"

# The roles of context sayings: they cancel a saying, make it past or unreal, or make it present.
_UNLESS, _CALM, _CALM_UNLESS, _NOW = "unless-words", "calm-words", "calm-unless-words", "now-words"

# In words. A calm word that is further away does not apply to a saying.
_REACH = 10

# The scores of the head of kinds are logarithms of the odds. What the lists call a complaint or an
# outage stays one from the first on; the model alone needs the second.
_DOUBTFUL = -5.0
_SURELY = 1.5
# The kind by the lists stays unless the model's kind is likelier by this.
_NEAR = 1.0
_NEVER = -40.0
_FEWEST_WORDS, _CERTAIN = 3, 0.98

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


@analysed_once
def detect_alert(said: Utterance) -> Alert | None:
    """Return the alert in *said*, or None."""
    is_plain = can_skip_search(said.text, said.phrases)
    found = None if is_plain else search_word_lists(said.text, said.phrases)
    kinds = score_telling(said, "", ALERTS_HEAD)
    return _weigh(found, said, kinds) if kinds else found


def _weigh(found: Alert | None, said: Utterance, kinds: Mapping[str, float]) -> Alert | None:
    """Return the alert by the word lists, *found*, and the model together.

    What the lists find makes danger likelier; the model, which learnt it in Vietnamese only, can
    make it doubtful ("đường bị sụt lún").
    """
    if said.phrases.language == ENGLISH and found is not None:
        return structs.replace(found, probability=LISTED_ALONE) if found.is_danger else found
    danger = _read_danger(found, said, kinds)
    other = _read_other(found, said, kinds)
    # Who is dead is not missing: "ông mất đêm qua".
    is_death = danger.kind in LOST and found is None and tells_death(said)
    is_none = is_death or (_is_too_short(said) and not danger.is_listed)
    decision = danger.decide()
    # The advice on a bite says when to call an ambulance: nothing is left to ask.
    is_advised = other is not None and other.kind == BITE and decision is Decision.ASK
    if is_none or is_advised or decision is Decision.NOTHING:
        return other
    return structs.replace(danger, otherwise=other)


def _read_danger(found: Alert | None, said: Utterance, kinds: Mapping[str, float]) -> Alert:
    """Return the likeliest danger that *said* may tell of."""
    likeliest = max(EMERGENCIES, key=lambda kind: kinds.get(kind, _NEVER))
    listed = found.kind if found else ""
    is_listed = listed in EMERGENCIES
    score = score_telling(said, "", DANGER_HEAD)[DANGER_HEAD]
    probability = read_danger(score, danger_surplus(kinds), is_listed=is_listed)
    is_near = is_listed and kinds.get(listed, _NEVER) >= kinds.get(likeliest, _NEVER) - _NEAR
    # The model learnt of lost children as of others in danger, of violence at home as of crime.
    is_special = (listed, likeliest) in ((LOST_CHILD, CHILD), (VIOLENCE, CRIME))
    kind = listed if is_near or is_special else likeliest
    every = (listed, *(found.also if found else ()))
    # Who looks for an elder is looking for no child.
    wrong = (kind, LOST_CHILD, CHILD) if kind == LOST_ELDER else (kind,)
    also = tuple(its for its in every if its and its not in wrong)
    is_exact = found is not None and is_listed and found.is_exact
    beside = next((its for its in also if _is_beside(its, kind, probability, said)), "")
    return Alert(
        kind, also, beside, probability=probability, is_listed=is_listed, is_exact=is_exact
    )


def _is_beside(kind: str, main: str, probability: float, said: Utterance) -> bool:
    """Tell whether *said*, which tells of *main*, tells of another danger *kind* as surely.

    Each danger may have its own clause, in which the other is not heard.
    """
    if kind not in EMERGENCIES or is_same_danger(kind, (main,)):
        return False
    parts = [said, *(said.part(clause.text) for clause in split_clauses(said))]
    return any(is_another(probability * share_of_danger(kind, part, (main,))) for part in parts)


def estimate_danger(said: Utterance) -> float:
    """Return how likely *said* alone tells that someone is in danger, however unlikely that is."""
    kinds = score_telling(said, "", ALERTS_HEAD)
    found = search_word_lists(said.text, said.phrases)
    return _read_danger(found, said, kinds).probability if kinds else float(found is not None)


def find_told_kind(said: Utterance, kinds: Sequence[str]) -> str:
    """Return the one of *kinds* that *said* tells of most likely, or "" without the model.

    What the word lists find comes before what the model finds likely.
    """
    listed = search_word_lists(said.text, said.phrases)
    named = [kind for kind in (listed.kind, *listed.also) if kind in kinds] if listed else []
    scores = score_telling(said, "", ALERTS_HEAD)
    return named[0] if named else max(kinds, key=scores.__getitem__) if scores else ""


def share_of_danger(kind: str, said: Utterance, known: Sequence[str]) -> float:
    """Return how likely *said* is to tell of *kind*, if it is that or a danger of *known*."""
    scores = score_telling(said, "", ALERTS_HEAD)
    odds = {each: exp(scores.get(each, _NEVER)) for each in (kind, *known)}
    return odds[kind] / sum(odds.values())


def danger_surplus(kinds: Mapping[str, float]) -> float:
    """Return how much more the likeliest danger of *kinds* scores than what is none."""
    # A denunciation or an outage also scores low as ordinary.
    none = max(kinds.get(kind, _NEVER) for kind in (_ORDINARY, *OTHERS))
    likeliest = max(kinds.get(kind, _NEVER) for kind in EMERGENCIES)
    return min(likeliest - none, MOST_SURPLUS)


def _read_other(found: Alert | None, said: Utterance, kinds: Mapping[str, float]) -> Alert | None:
    """Return what *said* warns of that is no danger, or None."""
    others = [kind for kind in ((found.kind, *found.also) if found else ()) if kind in OTHERS]
    kept = [kind for kind in others if kinds.get(kind, 0.0) >= _DOUBTFUL]
    other = max(OTHERS, key=lambda kind: kinds.get(kind, _NEVER))
    least = max(_SURELY, kinds.get(_ORDINARY, _NEVER))
    if not kept and kinds.get(other, _NEVER) >= least and not _is_too_short(said):
        kept = [other]
    return Alert(kept[0], tuple(kept[1:]), is_listed=found is not None) if kept else None


def _is_too_short(said: Utterance) -> bool:
    """Tell whether the model alone can't tell by so few words."""
    return len(said.words) < _FEWEST_WORDS


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


def detect_alert_in_any_language(
    text: str,
    person: Person,
    phrases_for: Callable[[Person], Phrases],
    utterances: Utterances,
) -> Alert | None:
    """Return the alert in *text*, in whichever language it is written, or None.

    Clear English is answered in English: who cries for help may not have chosen a language yet.
    """

    def utterance_in(language: str) -> Utterance:
        return utterances.utterance_of(text, phrases_for(Person(language)))

    own = utterance_in(person.language)
    found, english = detect_alert(own), count_english_words(own)
    is_foreigner, is_english = own.phrases.language == ENGLISH, english >= ENOUGH_ENGLISH
    if is_foreigner:
        found = found or detect_alert(utterance_in(Person().language))
    elif english and (found is None or not found.is_listed):
        found = detect_alert(utterance_in(ENGLISH)) or found
    is_guess = found and found.is_danger and not found.is_listed and found.probability < _CERTAIN
    # Names of places have diacritics: "near the ferry landing in phố Bến".
    is_bare = 2 * sum(not word.isascii() for word in own.words) < len(own.words)
    if found and is_guess and (is_english or (is_foreigner and is_bare)):
        found = found.otherwise  # the model learnt too little English to be believed alone
    return structs.replace(found, language=ENGLISH) if found and is_english else found
