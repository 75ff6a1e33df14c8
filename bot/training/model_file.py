"""The file with the trained sentence model: a header in JSON, a line break, the weights."""

from pathlib import Path

import msgspec

from bot import language_data
from conversations.text.sentence_model import ModelHeader, SentenceModel

PATH = language_data.MODEL
# The languages in which there are labelled sentences; others use their word lists.
LANGUAGES = ("vi", "en")


def read(path: Path = PATH) -> SentenceModel:
    """Return the model in the file at *path*.

    Raises:
        OSError: the file can't be read.
        ValueError: it is not such a file.
    """
    head, _, weights = path.read_bytes().partition(b"\n")
    return SentenceModel(msgspec.json.decode(head, type=ModelHeader), weights)


def write(header: ModelHeader, weights: bytes, path: Path = PATH) -> None:
    """Write a model to the file at *path*."""
    path.write_bytes(msgspec.json.encode(header) + b"\n" + weights)
