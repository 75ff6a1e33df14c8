"""Score what is told by the sentence model: the end of a long telling counts as much as all."""

import re
from collections.abc import Mapping
from math import sqrt

from conversations.engine.language.utterance import Utterance

_STOPS = re.compile(r"[.!?…;\n]+\s+")
# In words: a telling is longer, and without stops its end has so many.
_LONG, _END, _FEWEST = 24, 12, 6


def score_telling(said: Utterance, question: str, head: str) -> Mapping[str, float]:
    """Return the score of each label of the model's *head*, the logarithm of its odds.

    *question* is the kind of the open question, "" for none. Without a model, or words, there is
    none.
    """
    model = said.phrases.sentence_model
    if model is None or not said.words:
        return {}
    whole = model.scores(said, question, head)
    end = end_of_telling(said)
    if end is said:
        return whole
    its = model.scores(end, question, head)
    # Scores grow with the root of the length, though a story is no surer than a sentence.
    share = sqrt(_LONG / len(said.words))
    return {label: (score * share + its[label]) / 2 for label, score in whole.items()}


def end_of_telling(said: Utterance) -> Utterance:
    """Return the last sentence of a long *said*, or its last words if it has no stops.

    Who tells at length says at the end what they want. A short text is returned as it is.
    """
    if len(said.words) <= _LONG:
        return said
    end = said.part(_STOPS.split(said.text.strip().rstrip(".!?… "))[-1])
    return end if _FEWEST <= len(end.words) <= _LONG else said.part(" ".join(said.words[-_END:]))
