"""Read the labelled sentences: what a person may write, and what they want with it."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from bot import language_data
from conversations.dialogues.emergencies.detection.alert import KINDS
from conversations.dialogues.emergencies.detection.needs import NEEDS
from conversations.engine.model.acts import ACTS
from conversations.text import concepts, sentence_model, tokenizer
from conversations.text.fold import fold

FOLDER = language_data.SENTENCES
ORDINARY = "ordinary"
NO_QUESTION = "-"

_OF_WORD_LISTS = "alerts_rules"

# The code that turns a sentence into features, and the code that trains.
_CODE = (
    concepts.__file__,
    sentence_model.__file__,
    tokenizer.__file__,
    fold.__code__.co_filename,
)
_TRAINING = ("sentence_files.py", "train.py")


class LabelledSentence(Struct, frozen=True):
    """A sentence with its label; *question* is the kind of the open question, "" for none.

    The word lists were made from those that are not *is_new*.
    """

    label: str
    question: str
    text: str
    is_new: bool = True


def read_acts(paths: Sequence[Path] | None = None) -> list[LabelledSentence]:
    """Return the sentences of the files `acts_*.txt`: "act | open question | sentence".

    Raises:
        ValueError: a line is not of this form, or its act is unknown.
    """
    found = []
    for path, number, line in _lines(paths or sorted(FOLDER.glob("acts_*.txt"))):
        act, _, rest = line.partition("|")
        question, _, text = rest.partition("|")
        if act.strip() not in ACTS or not text.strip():
            raise ValueError(f"{path.name}:{number}: expected “act | open question | sentence”")
        question = question.strip().removeprefix(NO_QUESTION)
        found.append(LabelledSentence(act.strip(), question, text.strip()))
    return found


def read_alerts(paths: Sequence[Path] | None = None) -> list[LabelledSentence]:
    """Return the sentences of the files `alerts_*.txt`: "kind | sentence".

    Of a label "fire/gas" the first kind counts.

    Raises:
        ValueError: a line is not of this form, or its kind is unknown.
    """
    found = []
    for path, number, line in _lines(paths or sorted(FOLDER.glob("alerts_*.txt"))):
        label, _, text = line.partition("|")
        kind = label.strip().partition("/")[0]
        if kind not in (*KINDS, ORDINARY) or not text.strip():
            raise ValueError(f"{path.name}:{number}: expected “kind | sentence”")
        is_new = not path.name.startswith(_OF_WORD_LISTS)
        found.append(LabelledSentence(kind, "", text.strip(), is_new))
    return found


def read_matters(paths: Sequence[Path] | None = None) -> list[LabelledSentence]:
    """Return the sentences of the files `matters_*.txt`: "category id | sentence".

    Raises:
        ValueError: a line is not of this form.
    """
    found = []
    for path, number, line in _lines(paths or sorted(FOLDER.glob("matters_*.txt"))):
        category, _, text = line.partition("|")
        if not category.strip() or not text.strip():
            raise ValueError(f"{path.name}:{number}: expected “category id | sentence”")
        found.append(LabelledSentence(category.strip(), "", text.strip()))
    return found


def read_needs(paths: Sequence[Path] | None = None) -> list[LabelledSentence]:
    """Return the sentences of the files `needs_*.txt`: "need | sentence".

    Raises:
        ValueError: a line is not of this form, or its need is unknown.
    """
    found = []
    for path, number, line in _lines(paths or sorted(FOLDER.glob("needs_*.txt"))):
        need, _, text = line.partition("|")
        if need.strip() not in (*NEEDS, ORDINARY) or not text.strip():
            raise ValueError(f"{path.name}:{number}: expected “need | sentence”")
        found.append(LabelledSentence(need.strip(), "", text.strip()))
    return found


def read_concepts() -> dict[str, tuple[str, ...]]:
    """Return the phrases of each concept in the file `concepts.txt`: "concept: phrase, phrase"."""
    found = {}
    for _, _, line in _lines([language_data.CONCEPTS]):
        concept, _, phrases = line.partition(":")
        found[concept] = tuple(phrase.strip() for phrase in phrases.split(","))
    return found


def digest_sentences() -> str:
    """Return the digest of all labelled sentences and of the concepts."""
    paths = (*FOLDER.glob("*.txt"), language_data.CONCEPTS)
    return _digest(sorted(paths, key=lambda path: path.name))


def digest_code() -> str:
    """Return the digest of the code that makes the model."""
    return _digest([*map(Path, _CODE), *(Path(__file__).parent / name for name in _TRAINING)])


def _lines(paths: Sequence[Path]) -> list[tuple[Path, int, str]]:
    return [
        (path, number, line.strip())
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]


def _digest(paths: Sequence[Path]) -> str:
    whole = sha256()
    for path in paths:
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]
