"""Train the sentence model: a logistic regression for each act and each kind of alert.

It needs scikit-learn (`requirements/train.txt`), which the bot itself does not.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.training import model_file, sentence_files
from bot.training.sentence_files import ORDINARY, LabelledSentence
from conversations.engine.alerts.detection import ALERTS_HEAD
from conversations.engine.understanding.readings import ACTS_HEAD
from conversations.text.fold import clean, words
from conversations.text.sentence_model import BUCKETS, Head, ModelHeader, features_of

# The inverse of the regularisation.
_SOFTNESS = 40.0
_LARGEST_WEIGHT = 127


def train() -> ModelHeader:
    """Train on all labelled sentences, write the model file and return its header."""
    acts = sentence_files.read_acts()
    # What someone writes in an everyday dialogue is no alert.
    everyday = [LabelledSentence(ORDINARY, "", sentence.text) for sentence in acts]
    heads, columns = {}, []
    for name, sentences in (
        (ACTS_HEAD, acts),
        (ALERTS_HEAD, [*sentence_files.read_alerts(), *everyday]),
    ):
        heads[name], weights = fit(sentences)
        columns.append(weights)
    header = ModelHeader(heads, sentence_files.digest_sentences(), sentence_files.digest_code())
    model_file.write(header, np.hstack(columns).tobytes())
    return header


def fit(sentences: Sequence[LabelledSentence]) -> tuple[Head, np.ndarray]:
    """Return the head for the labels of *sentences*, and its weights as signed bytes."""
    rows = _matrix(sentences)
    labels = tuple(sorted({sentence.label for sentence in sentences}))
    scales, biases, columns = [], [], []
    for label in labels:
        model = LogisticRegression(C=_SOFTNESS, solver="liblinear", class_weight="balanced")
        model.fit(rows, [sentence.label == label for sentence in sentences])
        scale = float(np.abs(model.coef_).max()) / _LARGEST_WEIGHT
        columns.append(np.round(model.coef_[0] / scale).astype(np.int8))
        scales.append(scale)
        biases.append(float(model.intercept_[0]))
    return Head(labels, tuple(scales), tuple(biases)), np.stack(columns, axis=1)


def _matrix(sentences: Sequence[LabelledSentence]) -> csr_matrix:
    """Return one row for each sentence, with the share of each feature."""
    columns: list[int] = []
    shares: list[float] = []
    starts = [0]
    for sentence in sentences:
        typed = [word.lower() for word in words(clean(sentence.text))]
        features = features_of(typed, sentence.question)
        columns += features
        shares += [1 / sqrt(len(features))] * len(features)
        starts.append(len(columns))
    rows = csr_matrix((shares, columns, starts), shape=(len(sentences), BUCKETS))
    rows.sum_duplicates()
    return rows
