"""Train the sentence model: a logistic regression for each label of each head.

It needs scikit-learn (`requirements/train.txt`), which the bot itself does not.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from math import sqrt
from random import Random

import numpy as np
from msgspec.structs import replace
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bot.training import model_file, sentence_files
from bot.training.sentence_files import ORDINARY, LabelledSentence
from conversations.dialogues.emergencies.detection.alert import CHILD, Alert
from conversations.dialogues.emergencies.detection.detection import ALERTS_HEAD, DANGER_HEAD
from conversations.dialogues.emergencies.detection.needs import NEEDS, NEEDS_HEAD
from conversations.engine.language.matters import MATTERS_HEAD, NO_MATTER
from conversations.engine.model.acts import GIBBERISH, NO, QUESTION
from conversations.engine.recognisers.spoken_acts import ACTS_HEAD
from conversations.text.concepts import Concepts
from conversations.text.fold import clean, words
from conversations.text.sentence_model import BUCKETS, Head, ModelHeader, features_of

# The inverse of the regularisation.
_SOFTNESS = 40.0
# A closer fit takes many times as long and predicts no better.
_TOLERANCE = 0.01
_LARGEST_WEIGHT = 127
# What a concept counts beside the letters and words, which have shares of one sentence.
_CONCEPT_SHARE = 0.2
# Fewer of them keep the model file small where there are many labels; danger, which has one, is
# told better with more. There are fewer sentences on matters than on acts.
_ACT_BUCKETS = BUCKETS // 4
_MATTER_BUCKETS = BUCKETS // 8
# The question that whoever is in danger answers.
_IN_DANGER = "help_alert"
_SEED, _NOISE, _LETTERS = 1, 15, "bcdfghjklmnpqrstvwxyzaeiou"


def train(finds_emergency: Callable[[str], bool]) -> ModelHeader:
    """Train on all labelled sentences, write the model file and return its header.

    *finds_emergency* tells whether the word lists alone find an emergency in a text.
    """
    acts = sentence_files.read_acts()
    acts += _noise({sentence.question for sentence in acts})
    # What someone writes in an everyday dialogue, or reports, is no alert.
    matters = sentence_files.read_matters()
    everyday = dict.fromkeys(sentence.text for sentence in (*acts, *matters))
    alerts = [
        *sentence_files.read_alerts(),
        *(LabelledSentence(ORDINARY, "", text) for text in everyday),
    ]
    # Who asks about a matter does not report it.
    asked = {sentence.text for sentence in acts if sentence.label == QUESTION}
    questions = [LabelledSentence(NO_MATTER, "", text) for text in sorted(asked)]
    act_head, act_weights = fit(acts, _ACT_BUCKETS)
    alert_head, alert_weights = fit(alerts, _ACT_BUCKETS)
    matter_head, matter_weights = fit([*matters, *questions], _MATTER_BUCKETS)
    need_head, need_weights = fit(_needs_among([*alerts, *matters]), _MATTER_BUCKETS, NEEDS)
    concepts = sentence_files.read_concepts()
    danger_head, danger_weights = _fit_danger(alerts, concepts, finds_emergency)
    header = ModelHeader(
        {
            ACTS_HEAD: act_head,
            ALERTS_HEAD: alert_head,
            DANGER_HEAD: danger_head,
            MATTERS_HEAD: matter_head,
            NEEDS_HEAD: need_head,
        },
        concepts,
        sentence_files.digest_sentences(),
        sentence_files.digest_code(),
    )
    tables = (
        np.hstack([act_weights, alert_weights]),
        danger_weights,
        np.hstack([matter_weights, need_weights]),
    )
    model_file.write(header, b"".join(table.tobytes() for table in tables))
    return header


def _needs_among(others: Sequence[LabelledSentence]) -> list[LabelledSentence]:
    """Return the sentences of needs, among *others* that tell of none.

    Left out are those that may: what people in danger answer but a no, and what was learnt as
    violence against children, which also happens at school.
    """
    acts = sentence_files.read_acts()
    answers = {each.text for each in acts if each.question == _IN_DANGER and each.label != NO}
    return [
        *sentence_files.read_needs(),
        *(
            LabelledSentence(ORDINARY, "", each.text)
            for each in others
            if each.label != CHILD and each.text not in answers
        ),
    ]


def _noise(questions: set[str]) -> list[LabelledSentence]:
    """Return meaningless strings for each of *questions*.

    Most sentences at some questions are a yes: without these, so would be every unknown word.
    """
    chosen = Random(_SEED)  # noqa: S311 - no secret
    return [
        LabelledSentence(GIBBERISH, question, " ".join(_string(chosen) for _ in range(words)))
        for question in sorted(questions)
        for words in (1, 1, 2, 3)
        for _ in range(_NOISE)
    ]


def _string(chosen: Random) -> str:
    return "".join(chosen.choices(_LETTERS, k=chosen.randint(2, 8)))


def fit(
    sentences: Sequence[LabelledSentence], buckets: int, among: Collection[str] = ()
) -> tuple[Head, np.ndarray]:
    """Return the head for the labels of *sentences*, and its weights as signed bytes.

    Sentences of labels that are not *among* these, if any are given, are of none.
    """
    rows = _matrix(sentences, buckets)
    labels = tuple(sorted(set(among) or {sentence.label for sentence in sentences}))
    models = []
    for label in labels:
        model = LogisticRegression(
            C=_SOFTNESS, solver="liblinear", class_weight="balanced", tol=_TOLERANCE
        )
        models.append(model.fit(rows, [sentence.label == label for sentence in sentences]))
    coefficients = [(model.coef_[0], model.intercept_[0]) for model in models]
    return _quantise(labels, coefficients)


def _fit_danger(
    sentences: Sequence[LabelledSentence],
    phrases_of: Mapping[str, Sequence[str]],
    finds_emergency: Callable[[str], bool],
) -> tuple[Head, np.ndarray]:
    """Return the head and the weights that tell an emergency.

    On the sentences that the word lists were made from, they are always right; so what they find
    counts only in the others.
    """
    found = [sentence.is_new and finds_emergency(sentence.text) for sentence in sentences]
    listed = csr_matrix(np.array([found], dtype=float).T)
    concepts = _CONCEPT_SHARE * _concept_matrix(sentences, phrases_of)
    model = LogisticRegression(C=_SOFTNESS, solver="liblinear", tol=_TOLERANCE)
    model.fit(
        hstack([_matrix(sentences, BUCKETS), concepts, listed]).tocsr(),
        [Alert(sentence.label).is_danger for sentence in sentences],
    )
    weights = model.coef_[0]
    head, quantised = _quantise((DANGER_HEAD,), [(weights[:BUCKETS], model.intercept_[0])])
    adds = (_CONCEPT_SHARE * weights[BUCKETS:-1]).round(3).tolist()
    return replace(head, concepts=dict(zip(phrases_of, adds, strict=True))), quantised


def _concept_matrix(
    sentences: Sequence[LabelledSentence], phrases_of: Mapping[str, Sequence[str]]
) -> csr_matrix:
    """Return one row for each sentence: which of the concepts it names."""
    concepts = Concepts(phrases_of)
    columns = {concept: column for column, concept in enumerate(phrases_of)}
    named = [concepts.find(_typed_words(sentence.text)) for sentence in sentences]
    rows = [row for row, its in enumerate(named) for _ in its]
    places = [columns[concept] for its in named for concept in its]
    return csr_matrix((np.ones(len(rows)), (rows, places)), (len(sentences), len(columns)))


def _quantise(
    labels: tuple[str, ...], coefficients: Sequence[tuple[np.ndarray, float]]
) -> tuple[Head, np.ndarray]:
    """Return the head of *labels*, and one column of signed bytes for each of *coefficients*."""
    scales = tuple(float(np.abs(column).max()) / _LARGEST_WEIGHT for column, _ in coefficients)
    weights = [
        np.round(column / scale).astype(np.int8)
        for (column, _), scale in zip(coefficients, scales, strict=True)
    ]
    biases = tuple(float(bias) for _, bias in coefficients)
    stacked = np.stack(weights, axis=1)
    return Head(labels, scales, biases, len(stacked)), stacked


def _typed_words(text: str) -> list[str]:
    """Return the words of *text* as the model reads them."""
    return [word.lower() for word in words(clean(text))]


def _matrix(sentences: Sequence[LabelledSentence], buckets: int) -> csr_matrix:
    """Return one row for each sentence, with the share of each feature."""
    columns: list[int] = []
    shares: list[float] = []
    starts = [0]
    for sentence in sentences:
        features = features_of(_typed_words(sentence.text), sentence.question)
        columns += [feature % buckets for feature in features]
        shares += [1 / sqrt(len(features))] * len(features)
        starts.append(len(columns))
    rows = csr_matrix((shares, columns, starts), shape=(len(sentences), buckets))
    rows.sum_duplicates()
    return rows
