"""Weigh what a person may want with a message, at the open question."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import ANSWER, MY_DATA, YES
from conversations.text.matching import is_exact_match
from conversations.text.sentence_model import probability

ACTS_HEAD = "acts"


class Reading(Struct, frozen=True):
    """One act that a message may be: its probability, and what other signs add to it."""

    act: str
    score: float


def read_acts(
    said: Utterance, asked: str, *, answers: Collection[str] = (), meant: str = ""
) -> Sequence[Reading]:
    """Return the acts that *said* may be, the likeliest first; none if no model is trained.

    *asked* is the kind of the open question, "" outside a dialogue. Acts in *answers* mean an
    answer to it: they are one reading, `ANSWER`. *meant* is the act that the person confirmed.
    """
    if meant:
        return (Reading(ANSWER if meant in answers else meant, 1.0),)
    model = said.phrases.sentence_model
    if model is None or not said.words:
        return ()
    merged: dict[str, float] = {}
    agrees = is_exact_match(strip_courtesies(said), said.phrases.words("consent-agree-words"))
    for act, score in model.scores(said, asked, ACTS_HEAD).items():
        # "Tôi đồng ý" resembles the wish to withdraw consent, and means the opposite.
        meaning = YES if agrees and act == MY_DATA else act
        name = ANSWER if meaning in answers else meaning
        merged[name] = max(merged.get(name, 0.0), probability(score))
    ranked = sorted(merged.items(), key=lambda pair: -pair[1])
    return tuple(Reading(act, score) for act, score in ranked)


def weigh_fit(readings: Sequence[Reading], fit: float | None) -> Sequence[Reading]:
    """Return *readings* with how well the open question itself finds that it is answered."""
    if fit is None:
        return readings
    weighed = (
        Reading(each.act, (each.score + fit) / 2) if each.act == ANSWER else each
        for each in readings
    )
    return sorted(weighed, key=lambda reading: -reading.score)
