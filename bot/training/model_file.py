"""The file with the trained sentence model: a header in JSON, a line break, the weights."""

from pathlib import Path

import msgspec

from bot import language_data
from bot.language_data import LanguageDataError
from conversations.dialogues.emergencies.detection.detection import ALERTS_HEAD, DANGER_HEAD
from conversations.dialogues.emergencies.detection.needs import NEEDS_HEAD
from conversations.engine.language.matters import MATTERS_HEAD
from conversations.engine.recognisers.spoken_acts import ACTS_HEAD
from conversations.text.sentence_model import ModelHeader, SentenceModel

PATH = language_data.MODEL
# The languages in which there are labelled sentences; others use their word lists.
LANGUAGES = ("vi", "en")

_HEADS = {ACTS_HEAD, ALERTS_HEAD, DANGER_HEAD, MATTERS_HEAD, NEEDS_HEAD}


class ModelFileError(LanguageDataError):
    """The model file is missing, or no model of this program."""


def read(path: Path = PATH) -> SentenceModel:
    """Return the model in the file at *path*.

    Raises:
        ModelFileError: there is no such file, or it is no model of this program.
    """
    try:
        head, _, weights = path.read_bytes().partition(b"\n")
        model = SentenceModel(msgspec.json.decode(head, type=ModelHeader), weights)
    except OSError as error:
        raise _fault(path, error.strerror or "it can't be read") from error
    except (ValueError, msgspec.MsgspecError) as error:
        raise _fault(path, "it is cut off, or no model") from error
    if set(model.header.heads) != _HEADS:
        raise _fault(path, "it is the model of another version")
    return model


def write(header: ModelHeader, weights: bytes, path: Path = PATH) -> None:
    """Write a model to the file at *path*."""
    path.write_bytes(msgspec.json.encode(header) + b"\n" + weights)


def _fault(path: Path, why: str) -> ModelFileError:
    return ModelFileError(
        f"{path}: the sentence model can't be used ({why}); copy the file anew from this version "
        "of the program, or make it with `python -m bot train`"
    )
