"""Read the acts that words may be: the sentence model, and what names in the words add to it.

The model knows how people speak; it does not know the unit's cards and dialogues. So their names
count as evidence: each shifts the logarithm of the odds of one act, by a table of the policy.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp

from conversations.engine import policy
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.readings import Evidence, Reading
from conversations.text.matching import is_exact_match

ACTS_HEAD = "acts"
# What is said to be .8 likely is then right in 8 of 10 sentences that were never learnt.
_TEMPERATURE = 1.15
_NOTHING: Mapping[str, str] = {}


def read_spoken_acts(
    said: Utterance,
    asked: str,
    *,
    answers: Collection[str] = (),
    found: Iterable[Evidence] = (),
    alike: Mapping[str, str] = _NOTHING,
) -> Sequence[Reading]:
    """Return the acts that *said* may be, the likeliest first; none if no model is trained.

    *asked* is the kind of the open question, "" outside a dialogue. Acts in *answers* mean an
    answer to it: they are one reading, `ANSWER`. *found* is what else the words tell. An act in
    *alike* is read as the one that it is done like there.
    """
    told = score_telling(said, asked, ACTS_HEAD)
    if not told:
        return ()
    scores = {act: score / _TEMPERATURE for act, score in told.items()}
    for evidence in found:
        for act, shift in policy.SHIFTS[evidence].items():
            scores[act] += shift
    agrees = is_exact_match(strip_courtesies(said), said.phrases.words("consent-agree-words"))
    merged: dict[str, float] = {}
    for act, likely in _probabilities(scores).items():
        # "Tôi đồng ý" resembles the wish to withdraw consent, and means the opposite.
        meaning = acts.YES if agrees and act == acts.MY_DATA else act
        name = acts.ANSWER if meaning in answers else alike.get(meaning, meaning)
        merged[name] = merged.get(name, 0.0) + likely
    ranked = sorted(merged.items(), key=lambda pair: -pair[1])
    return tuple(Reading(act, score) for act, score in ranked)


def _probabilities(scores: Mapping[str, float]) -> Mapping[str, float]:
    """Return the probability of each act; *scores* are logarithms of its odds."""
    largest = max(scores.values())
    weights = {act: exp(score - largest) for act, score in scores.items()}
    total = sum(weights.values())
    return {act: weight / total for act, weight in weights.items()}
