"""Weigh what a person may want with a message, at the open question."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import ANSWER
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
    for act, score in model.scores(said, asked)[ACTS_HEAD].items():
        name = ANSWER if act in answers else act
        merged[name] = max(merged.get(name, 0.0), probability(score))
    ranked = sorted(merged.items(), key=lambda pair: -pair[1])
    return tuple(Reading(act, score) for act, score in ranked)
