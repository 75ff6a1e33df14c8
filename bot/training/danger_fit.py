"""Fit how the signs of a danger add up: `python -m bot fit-danger` prints the weights.

Each training sentence is scored by a model that did not learn it; then a logistic regression joins
the scores with what the phrases of the lists find. It takes as long as three trainings.
"""

from collections.abc import Callable, Iterator, Sequence
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.training import sentence_files
from bot.training.sentence_files import ORDINARY, LabelledSentence
from bot.training.train import (
    _ACT_BUCKETS,
    _fit_danger,
    fit,
)
from conversations.dialogues.emergencies.detection.alert import Alert
from conversations.dialogues.emergencies.detection.detection import (
    ALERTS_HEAD,
    DANGER_HEAD,
    danger_surplus,
)
from conversations.text.fold import clean, fold, words
from conversations.text.sentence_model import ModelHeader, SentenceModel

_FOLDS = 3
_HARDLY_ANY_PENALTY = 1000.0
_SIGNS = ("danger head", "kinds head", "phrases", "other meanings")


def fit_signs(
    finds_emergency: Callable[[str], bool], count_other_meanings: Callable[[str], int]
) -> dict[str, float]:
    """Return the weight of each sign of a danger, and the bias.

    *finds_emergency* tells whether the word lists alone find an emergency in a text, and
    *count_other_meanings* how many readings of it speak against one.
    """
    everyday = dict.fromkeys(
        each.text for each in (*sentence_files.read_acts(), *sentence_files.read_matters())
    )
    sentences = [
        *sentence_files.read_alerts(),
        *(LabelledSentence(ORDINARY, "", text) for text in everyday),
    ]
    rows, dangers = [], []
    for sentence, danger, surplus in _score(sentences, finds_emergency):
        # On the sentences that the word lists were made from, they are always right.
        if sentence.is_new:
            others = count_other_meanings(sentence.text)
            rows.append((danger, surplus, finds_emergency(sentence.text), others))
            dangers.append(Alert(sentence.label).is_danger)
    model = LogisticRegression(C=_HARDLY_ANY_PENALTY).fit(np.array(rows, dtype=float), dangers)
    weights = dict(zip(_SIGNS, model.coef_[0].tolist(), strict=True))
    return {**weights, "bias": float(model.intercept_[0])}


def _score(
    sentences: Sequence[LabelledSentence], finds_emergency: Callable[[str], bool]
) -> Iterator[tuple[LabelledSentence, float, float]]:
    """Yield each of *sentences* with its two scores by a model that did not learn it."""
    concepts = sentence_files.read_concepts()
    for number in range(_FOLDS):
        learnt = [each for each in sentences if _fold_of(each) != number]
        kinds, kinds_weights = fit(learnt, _ACT_BUCKETS)
        danger, danger_weights = _fit_danger(learnt, concepts, finds_emergency)
        header = ModelHeader({ALERTS_HEAD: kinds, DANGER_HEAD: danger}, concepts, "", "")
        model = SentenceModel(header, kinds_weights.tobytes() + danger_weights.tobytes())
        for each in sentences:
            if _fold_of(each) == number:
                typed = [word.lower() for word in words(clean(each.text))]
                scores = model.score_words(typed, "", DANGER_HEAD)
                surplus = danger_surplus(model.score_words(typed, "", ALERTS_HEAD))
                yield each, scores[DANGER_HEAD], surplus


def _fold_of(sentence: LabelledSentence) -> int:
    """Return the fold of *sentence*: the same for the same words."""
    return crc32(fold(sentence.text).encode()) % _FOLDS
