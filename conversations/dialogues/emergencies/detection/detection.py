"""Detect alerts in a text: emergencies, and matters that are no report."""

from collections.abc import Callable, Mapping, Sequence
from math import exp

from msgspec import structs

from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    BITE,
    CHILD,
    CONFIDING,
    CRIME,
    DISASTER,
    DROWNING,
    EMERGENCIES,
    FIRE,
    GAS,
    ILLNESS,
    LOST,
    LOST_CHILD,
    LOST_ELDER,
    MEDICAL,
    OTHERS,
    POWER_LINE,
    VIOLENCE,
    Alert,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.danger_policy import (
    LISTED_ALONE,
    Decision,
    hears_need,
    is_another,
)
from conversations.dialogues.emergencies.detection.danger_reading import (
    MOST_SURPLUS,
    read_danger,
)
from conversations.dialogues.emergencies.detection.need_alerts import (
    read_confidence,
    read_doubtful_need,
)
from conversations.dialogues.emergencies.detection.needs import COMING, DENIED, OVER, read_needs
from conversations.dialogues.emergencies.detection.word_lists import (
    can_skip_search,
    search_word_lists,
)
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
from conversations.text.folded_text import analysed_once

# The heads of the sentence model: the kind of an alert, and whether someone is in danger.
ALERTS_HEAD = "alerts"
DANGER_HEAD = "danger"

# Sentences that need no alert have this label.
_ORDINARY = "ordinary"

# The scores of the head of kinds are logarithms of the odds. What the lists call a complaint or an
# outage stays one from the first on; the model alone needs the second.
_DOUBTFUL = -5.0
_SURELY = 1.5
# The kind by the lists stays unless the model's kind is likelier by this.
_NEAR = 1.0
_NEVER = -40.0
_FEWEST_WORDS, _CERTAIN = 3, 0.98

# A place that nobody may stay in, and a body that needs care.
_TOGETHER = [
    {place, body}
    for place in (FIRE, GAS, DISASTER, POWER_LINE)
    for body in (MEDICAL, ACCIDENT, DROWNING)
]


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
        return read_doubtful_need(other, said)
    other = read_doubtful_need(other, said)
    danger = structs.replace(danger, otherwise=other, beside=_find_beside(danger, said))
    return read_confidence(danger, said)


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
    return Alert(kind, also, probability=probability, is_listed=is_listed, is_exact=is_exact)


def _find_beside(danger: Alert, said: Utterance) -> str:
    """Return the other danger of which *said* tells as surely as of *danger*, or "".

    Phrases name it, or a clause of its own tells of it.
    """
    for kind in danger.also:
        if _is_beside(kind, danger.kind, danger.probability, said):
            return kind
    for clause in split_clauses(said):
        its = read_clause(clause)
        if its is not None and {its.kind, danger.kind} in _TOGETHER:
            return its.kind
    return ""


def read_clause(clause: Utterance) -> Alert | None:
    """Return the danger that *clause* alone surely tells of, or None."""
    if _is_too_short(clause) or _tells_outcome(clause):
        return None
    kinds = score_telling(clause, "", ALERTS_HEAD)
    its = _read_danger(search_word_lists(clause.text, clause.phrases), clause, kinds)
    return its if its.is_emergency else None


def _tells_outcome(clause: Utterance) -> bool:
    """Tell whether *clause* tells rather of help, or of no danger: "xe cap cuu dang chay vao"."""
    likely = read_needs(clause)
    outcomes = (likely.get(need, 0.0) for need in (OVER, DENIED, COMING))
    return hears_need(max(outcomes), is_expected=True)


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
    return (
        named[0]
        if named
        else max(kinds, key=lambda kind: scores.get(kind, _NEVER))
        if scores
        else ""
    )


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
    is_need = found and found.kind in (CONFIDING, ILLNESS)
    is_doubtful = found and found.is_danger and found.probability < _CERTAIN
    is_guess = found and not found.is_listed and (is_need or is_doubtful)
    # Names of places have diacritics: "near the ferry landing in phố Bến".
    is_bare = 2 * sum(not word.isascii() for word in own.words) < len(own.words)
    if found and is_guess and (is_english or (is_foreigner and is_bare)):
        found = found.otherwise  # the model learnt too little English to be believed alone
    return structs.replace(found, language=ENGLISH) if found and is_english else found
