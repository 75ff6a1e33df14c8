"""Detect alerts in a text: emergencies, and matters that are no report."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct, structs

from conversations.engine.alerts.saying_tree import Label, Match, bare_word_cost, is_marked
from conversations.engine.alerts.sayings import Sayings, shorthand
from conversations.engine.alerts.screen import Screen
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.language_detection import (
    ENGLISH,
    ENOUGH_ENGLISH,
    count_english_words,
)
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.sentence_model import SentenceModel
from conversations.text.tokenizer import (
    Token,
    TypingHabits,
    has_split_word,
    normalise_word,
    parse_token,
    split_words,
    tokenize_sentences,
)

FIRE = "fire"
ACCIDENT = "accident"
CRIME = "crime"
DROWNING = "drowning"
GAS = "gas"
CHILD = "child"
SELF_HARM = "self_harm"
MEDICAL = "medical"
DISASTER = "disaster"
POWER_LINE = "power_line"
DENUNCIATION = "denunciation"
COMPLAINT = "complaint"
POWER_OUT = "power_out"
WATER_OUT = "water_out"
ELSEWHERE = "elsewhere"
VIOLENCE = "violence"
LOST_CHILD = "lost_child"
LOST_ELDER = "lost_elder"
LOST = (LOST_CHILD, LOST_ELDER)

# The heads of the sentence model: the kind of an alert, and whether someone is in danger.
ALERTS_HEAD = "alerts"
DANGER_HEAD = "danger"

# The order of the kinds is their priority.
_EMERGENCIES = (
    SELF_HARM,
    FIRE,
    GAS,
    POWER_LINE,
    DISASTER,
    DROWNING,
    VIOLENCE,
    LOST_CHILD,
    LOST_ELDER,
    CHILD,
    CRIME,
    ACCIDENT,
    MEDICAL,
)
_OTHERS = (DENUNCIATION, COMPLAINT, POWER_OUT, WATER_OUT, ELSEWHERE)
KINDS = (*_EMERGENCIES, *_OTHERS)
# Sentences that need no alert have this label.
_ORDINARY = "ordinary"

# Past, feared or practised events are no emergency. Self-harm always counts, however it is told.
_NEVER_CALM = (SELF_HARM, *_OTHERS)

# The strength of a saying: it counts always, only as the whole sentence, only beside a word that
# makes it present, or only together with another sign.
_SURE, _ALONE, _MAYBE, _SIGN = "words", "alone-words", "maybe-words", "sign-words"

# The roles of context sayings: they cancel a saying, make it past or unreal, or make it present.
_UNLESS, _CALM, _CALM_UNLESS, _NOW = "unless-words", "calm-words", "calm-unless-words", "now-words"

# In words. A calm word that is further away does not apply to a saying.
_REACH = 10

# The scores of the model, as logarithms of the odds. From the first on someone is in danger; where
# the lists find an emergency too, from the second on, and where they are to be believed, from the
# third on. What they call a complaint or an outage stays one from the fourth on; the model alone
# needs the fifth.
_DANGER = 1.6
_LISTED_DANGER = -0.3
_FIRMLY_LISTED = -3.0
_DOUBTFUL = -5.0
_SURELY = 1.5
# From here on the model alone is to be believed, whatever else the words may be about.
_CERTAIN = 8.0
# The kind by the lists stays unless the model's kind is likelier by this.
_NEAR = 1.0
# Of two judges who learnt differently, one from kinds and one from danger, both count.
_SHARE_OF_KINDS = 0.6
# One word repeated a hundred times may score beyond any sentence.
_MOST_SURPLUS = 15.0
_NEVER = -40.0
_FEWEST_WORDS, _SHORT_CRY, _MOST_WORDS = 3, 8, 40

# The number of signs, of whatever kinds, that make an alert.
_ENOUGH_SIGNS = 2

_GROUP = re.compile(r"@(\w+)(!?)")


class Alert(Struct, frozen=True):
    """The alert in a text; *kind* names it, and the phrase `alert-<kind>` says what to do.

    *also* are the other kinds in the same text. *language* is the language to answer in, "" for
    the person's own. It *is_guess* if the model alone found it, and is not certain.
    """

    kind: str
    also: tuple[str, ...] = ()
    language: str = ""
    is_guess: bool = False

    @property
    def is_emergency(self) -> bool:
        """Whether someone is in danger: show the phone numbers first."""
        return self.kind in _EMERGENCIES

    @property
    def is_secret(self) -> bool:
        """Whether the text must not be stored, because it may identify an informer."""
        return DENUNCIATION in (self.kind, *self.also)


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
    model = said.phrases.sentence_model
    return found if model is None or not said.words else _weigh(found, said, model)


def _weigh(found: Alert | None, said: Utterance, model: SentenceModel) -> Alert | None:
    """Return the alert by the word lists, *found*, and the model together.

    What the lists find makes danger likelier; the model can overrule it ("đường bị sụt lún"). It
    learnt to do so in Vietnamese only.
    """
    if found is not None and said.phrases.language == ENGLISH:
        return found
    kinds = model.scores(said, "", ALERTS_HEAD)
    listed = found.kind if found else ""
    likeliest = max(_EMERGENCIES, key=lambda kind: kinds.get(kind, _NEVER))
    # A denunciation or an outage also scores low as ordinary.
    no_danger = max(kinds.get(kind, _NEVER) for kind in (_ORDINARY, *_OTHERS))
    surplus = min(kinds.get(likeliest, _NEVER) - no_danger, _MOST_SURPLUS)
    danger = model.scores(said, "", DANGER_HEAD)[DANGER_HEAD] + _SHARE_OF_KINDS * surplus
    is_death = likeliest in LOST and found is None and tells_death(said)
    if danger >= _least_danger(found, said) and not is_death:
        is_listed = (
            listed in _EMERGENCIES and kinds.get(listed, _NEVER) >= kinds[likeliest] - _NEAR
        )
        # The model learnt of lost children as of other children in danger, and of much violence
        # at home as of crime.
        is_special = (listed, likeliest) in ((LOST_CHILD, CHILD), (VIOLENCE, CRIME))
        kind = listed if is_listed or is_special else likeliest
        every = (listed, *(found.also if found else ()))
        # Who looks for an elder is looking for no child.
        wrong = (kind, LOST_CHILD, CHILD) if kind == LOST_ELDER else (kind,)
        also = tuple(its for its in every if its and its not in wrong)
        return Alert(kind, also, is_guess=found is None and danger < _CERTAIN)
    others = [k for k in (listed, *(found.also if found else ())) if k in _OTHERS]
    kept = [kind for kind in others if kinds.get(kind, 0.0) >= _DOUBTFUL]
    other = max(_OTHERS, key=lambda kind: kinds.get(kind, _NEVER))
    least = max(_SURELY, kinds.get(_ORDINARY, _NEVER))
    if not kept and kinds.get(other, _NEVER) >= least and _can_guess(said):
        kept = [other]
    return Alert(kept[0], tuple(kept[1:]), is_guess=found is None) if kept else None


def _least_danger(found: Alert | None, said: Utterance) -> float:
    """Return the score from which on *said* is an emergency."""
    if found is not None and found.is_emergency:
        # Who names self-harm may mean it, however calmly; a short cry tells the model little.
        is_firm = found.kind == SELF_HARM or len(said.words) <= _SHORT_CRY
        return _FIRMLY_LISTED if is_firm else _LISTED_DANGER
    if len(said.words) > _MOST_WORDS:
        return _CERTAIN  # a long story has words of everything
    return _DANGER if _can_guess(said) else -_NEVER


def _can_guess(said: Utterance) -> bool:
    """Tell whether the model may judge alone: not one or two strange words, nor a long story."""
    return _FEWEST_WORDS <= len(said.words) <= _MOST_WORDS


def can_skip_search(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* has no alert, by a cheap check that is enough for most texts."""
    word_lists = _word_lists(phrases)
    words = split_words(text)
    if not word_lists.screen.can_skip(words, enough_signs=_ENOUGH_SIGNS):
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
    kinds = tuple(dict.fromkeys(kind for _, kind in sorted(ranked, key=_rank)))
    return Alert(kinds[0], kinds[1:]) if kinds else None


def _relevant_matches(sayings: list[Match], sentence: list[Token]) -> list[Match]:
    """Return the matches that may lead to an alert; none for most sentences."""
    whole = len(sentence) - 1
    found_sayings = [
        its for its in sayings if its.label[0] != _ALONE or its.last - its.first == whole
    ]
    if all(its.label[0] == _SIGN for its in found_sayings):
        return found_sayings if len({its.words for its in found_sayings}) >= _ENOUGH_SIGNS else []
    return found_sayings


def _kinds(
    sentence: list[Token], sayings: list[Match], context_sayings: list[Match], *, is_now: bool
) -> Iterator[tuple[str, str]]:
    """Yield the strength and the kind of each match that counts in *sentence*."""
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
    signs: list[tuple[frozenset[int], str]] = []
    for found in sayings:
        strength, kind = found.label
        if kind not in _NEVER_CALM and not near_calm.isdisjoint(found.span):
            continue
        if is_cancelled(found, _UNLESS, kind):
            continue
        if strength == _SIGN:
            signs.append((found.words, kind))
        elif is_now or strength != _MAYBE:
            yield strength, kind
    yield from _combine_signs(signs, sentence)


def _combine_signs(
    signs: list[tuple[frozenset[int], str]], sentence: list[Token]
) -> Iterator[tuple[str, str]]:
    """Yield the kind with most *signs*, if enough of them don't share words."""
    apart: list[frozenset[int]] = []
    for words, _ in sorted(signs, key=lambda sign: -len(sign[0])):
        said = {sentence[at] for at in words}
        if not any(words & its or said == {sentence[at] for at in its} for its in apart):
            apart.append(words)
    if len(apart) >= _ENOUGH_SIGNS:
        kinds = [kind for words, kind in signs if words in apart]
        yield _SIGN, max(kinds, key=lambda kind: (kinds.count(kind), -KINDS.index(kind)))


def _rank(match: tuple[str, str]) -> tuple[bool, int]:
    strength, kind = match
    return strength in (_MAYBE, _SIGN), KINDS.index(kind)


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
        for strength in (_SURE, _ALONE, _MAYBE, _SIGN)
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
    screen = tree.screen(habits, everyday, _SIGN)
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
    found = detect_alert(own)
    if own.phrases.language == ENGLISH:
        return found or detect_alert(utterance_in(Person().language))
    english = count_english_words(own)
    if english and (found is None or found.is_guess):
        found = detect_alert(utterance_in(ENGLISH)) or found
    if found is None or english < ENOUGH_ENGLISH:
        return found
    return structs.replace(found, language=ENGLISH)
