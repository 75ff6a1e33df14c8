"""Read conversations/language_data/: what the listener knows, by language; nobody is shown it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    CallArguments,
    FunctionReference,
    Identifier,
    Message,
    Placeable,
    StringLiteral,
    TextElement,
)

import conversations
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.text.sentence_model import SentenceModel

FOLDER = Path(conversations.__file__).parent / "language_data"
# One model learns all labelled sentences; the few English ones are among the Vietnamese.
SENTENCES = FOLDER / "vi" / "sentences"
CONCEPTS = FOLDER / "vi" / "concepts.txt"
MODEL = FOLDER / "vi" / "sentence_model.bin"


class LanguageDataError(Exception):
    """A file of what the listener knows can't be used; the text says which, and what to do."""


class WordListError(LanguageDataError):
    """A word list is not readable: its text says which, and what is wrong."""


@lru_cache(maxsize=16)
def read_word_lists(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the lists in the Fluent files of *folder* by their names, none if there is no folder.

    A list is one message, with commas between its words.

    Raises:
        WordListError: a line is not Fluent, or a list has a blank or a choice.
    """
    lists: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message) and entry.value:
                name = entry.id.name
                if name in lists:
                    raise WordListError(f"{path.name}: {name} is there twice")
                text = "".join(_text_of(part, path.name, name) for part in entry.value.elements)
                lists[name] = tuple(word.strip() for word in text.split(","))
    return lists


class WordLists:
    """The word lists of one language, for utterances that nobody answers: there are no phrases."""

    sentence_model: SentenceModel | None = None

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, name: str, **values: object) -> str:
        """Raise LookupError: nothing is said."""
        del values
        raise LookupError(name)

    def has(self, name: str) -> bool:
        """Tell that there is no phrase *name*."""
        del name
        return False

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words that the list *name* has, none if it is missing."""
        return read_word_lists(FOLDER / self.language).get(name, ())


def find_emergency_number(expression: object) -> str | None:
    """Return the number that `{ EMERGENCY("fire") }` stands for, None for other expressions."""
    match expression:
        case FunctionReference(
            id=Identifier(name="EMERGENCY"),
            arguments=CallArguments(positional=[StringLiteral(value=name)], named=[]),
        ):
            return EMERGENCY_NUMBERS[name]
        case _:
            return None


def _text_of(part: TextElement | Placeable, file: str, name: str) -> str:
    if isinstance(part, TextElement):
        return str(part.value)
    number = find_emergency_number(part.expression)
    if number is None:
        raise WordListError(f"{file}: {name} is a list of words, which has no blanks or choices")
    return number
