"""The phrases of locales/, for one language, unit and form of address, and its word lists."""

import re
from collections.abc import Callable, Mapping
from copy import copy
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    CallArguments,
    FunctionReference,
    Identifier,
    Message,
    Pattern,
    Resource,
    TextElement,
    VariableReference,
)
from fluent.syntax.serializer import FluentSerializer
from fluent.syntax.stream import FluentParserStream

from bot import language_data
from bot.language_data import find_emergency_number, read_word_lists
from bot.training import model_file
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Unit
from conversations.engine.model.unit_kinds import words_of
from conversations.text import formatting
from conversations.text.sentence_model import SentenceModel

REFERENCE = "vi"

# Blanks that are filled in every phrase: the form of address, and the words of the unit.
_ALWAYS_FILLED = frozenset({"you", "You", "form", *words_of(None, REFERENCE)})
# In characters. Numbers and names repeat; a longer value is one person's text, so don't cache it.
_SHORT = 40
_TEXT = re.compile(r"[^{}\n]*")
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")


class PhraseError(LookupError):
    """A phrase is missing, or a blank of it was not filled."""


class Phrasebook:
    """All phrases of one language; also the `Phrases` of a person without a form of address."""

    def __init__(
        self,
        language: str,
        folder: Path,
        *,
        lists: Path | None = None,
        fallback: "Phrasebook | None" = None,
        sentence_model: SentenceModel | None = None,
        unit: Unit | None = None,
    ) -> None:
        """Read the phrases in *folder*, and the word lists in the folder *lists*."""
        self.language = language
        self._unit_words = words_of(unit, language)
        self.sentence_model = sentence_model
        self._fallback = fallback
        self._functions = _functions(language)
        self._bundle = FluentBundle([language], functions=self._functions, use_isolating=False)
        self._patterns: dict[str, Pattern] = {}
        for path in sorted(folder.glob("*.ftl")):
            resource = _parse_file(path)
            self._bundle.add_resource(resource)
            self._patterns.update(
                (entry.id.name, entry.value)
                for entry in resource.body
                if isinstance(entry, Message) and entry.value
            )
        self._constant = {name for name, p in self._patterns.items() if _is_constant(p)}
        self._sentences = {
            name: sentence
            for name, pattern in self._patterns.items()
            if (sentence := _to_sentence(pattern)) is not None
        }
        self._lists = read_word_lists(lists) if lists else {}
        self._said: dict[str, str] = {}
        self._by_form: dict[str, Phrasebook] = {"": self}
        self.address = self._address("")

    def with_form(self, form: str) -> "Phrasebook":
        """Return the same phrases for a person with the form of address *form*."""
        book = self._by_form.get(form)
        if book is None:
            book = self._by_form[form] = copy(self)
            book._said = {}  # noqa: SLF001 - a copy of its own kind
            book.address = book._address(form)  # noqa: SLF001 - likewise
            book._fallback = self._fallback and self._fallback.with_form(form)  # noqa: SLF001 - likewise
        return book

    def use_words_of(self, unit: Unit) -> None:
        """Call the commune and its neighbourhoods what they are in *unit* from now on."""
        words = words_of(unit, self.language)
        if words == self._unit_words:
            return
        for form, book in self._by_form.items():
            book._unit_words = words  # noqa: SLF001 - a copy of its own kind
            book._said = {}  # noqa: SLF001 - likewise
            book.address = book._address(form)  # noqa: SLF001 - likewise
        _format_cached.cache_clear()

    def say(self, name: str, **values: object) -> str:
        """Return the phrase *name* with its blanks filled.

        Raises:
            PhraseError: there is no such phrase, or *values* do not fill all its blanks.
        """
        if not values and (text := self._said.get(name)) is not None:
            return text
        pattern = self._patterns.get(name)
        if pattern is None:
            if self._fallback is None:
                raise PhraseError(name)
            return self._fallback.say(name, **values)
        text = self._fill(name, values)
        if not values and name in self._constant:
            self._said[name] = text
        return text

    def has(self, name: str) -> bool:
        """Tell whether there is a phrase *name*."""
        return name in self._patterns or bool(self._fallback and self._fallback.has(name))

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words that the list *name* has, none if it is missing.

        Raises:
            PhraseError: *name* is a phrase, which people read.
        """
        words = self._lists.get(name)
        if words is not None:
            return words
        if name in self._patterns:
            raise PhraseError(f"{name} is a phrase of locales/, no list of language_data/")
        return self._fallback.words(name) if self._fallback else ()

    def raw(self, prefix: str) -> dict[str, str]:
        """Return the phrases whose names begin with *prefix*, blanks left as { $name }.

        The form of address and the words of the unit are filled in.
        """
        written = FluentSerializer().serialize_entry
        own = {
            name: self._choose_form(written(Message(Identifier(name), pattern)))
            for name, pattern in self._patterns.items()
            if name.startswith(prefix)
        }
        return {**(self._fallback.raw(prefix) if self._fallback else {}), **own}

    def _choose_form(self, entry: str) -> str:
        text = entry.split("=", 1)[1].strip()
        for blank, word in self.address.items():
            text = text.replace(f"{{ ${blank} }}", word)
        return text

    def _address(self, form: str) -> dict[str, str]:
        if "person-you" not in self._patterns and self._fallback is not None:
            return {**self._fallback.with_form(form).address, **self._unit_words}
        you = self._format("person-you", {"form": form})
        return {"you": you, "You": you[:1].upper() + you[1:], "form": form, **self._unit_words}

    def _fill(self, name: str, values: dict[str, object]) -> str:
        """Return the phrase *name*; use Fluent only where a value is no plain text."""
        blanks = {**self.address, **values}
        sentence = self._sentences.get(name)
        text = sentence.filled(blanks, self._functions) if sentence is not None else None
        if text is not None:
            return text
        if all(type(v) is int or (type(v) is str and len(v) <= _SHORT) for v in values.values()):
            return _format_cached(self, name, tuple(values.items()))
        return self._format(name, blanks)

    def _format(self, name: str, values: dict[str, Any]) -> str:
        message = self._bundle.get_message(name).value
        if message is None:
            raise PhraseError(name)
        text, faults = self._bundle.format_pattern(message, values)
        if faults:
            raise PhraseError(f"{name}: {faults[0]}")
        return str(text)


def load(
    folder: Path, unit: Unit | None = None, *, listener: Path = language_data.FOLDER
) -> Mapping[str, Phrasebook]:
    """Return the phrasebook of each language in *folder*; the reference fills missing phrases.

    Without *unit*, the phrases say what fits any commune. The word lists are in *listener*.
    """
    model = model_file.read()
    learnt = dict.fromkeys(model_file.LANGUAGES, model)
    reference = Phrasebook(
        REFERENCE,
        folder / REFERENCE,
        lists=listener / REFERENCE,
        sentence_model=learnt.get(REFERENCE),
        unit=unit,
    )
    others = sorted(p.name for p in folder.iterdir() if p.is_dir() and p.name != REFERENCE)
    books = {
        name: Phrasebook(
            name,
            folder / name,
            lists=listener / name,
            fallback=reference,
            sentence_model=learnt.get(name),
            unit=unit,
        )
        for name in others
    }
    return {REFERENCE: reference, **books}


def phrasebook_for(books: Mapping[str, Phrasebook], person: Person) -> Phrasebook:
    """Return the phrases for *person*, in Vietnamese if we lack their language."""
    return books.get(person.language, books[REFERENCE]).with_form(person.form)


class OfficialPhrasebook:
    """The phrases of a book for officials: "staff-engine-…" takes precedence over "engine-…"."""

    def __init__(self, book: Phrasebook) -> None:
        self.language = book.language
        # Officials use few words, and expect that each means what it says.
        self.sentence_model: SentenceModel | None = None
        self._book = book

    def say(self, name: str, **values: object) -> str:
        """Return the phrase *name* with its blanks filled.

        Raises:
            PhraseError: there is no such phrase, or *values* do not fill all its blanks.
        """
        return self._book.say(self._own(name), **values)

    def has(self, name: str) -> bool:
        """Tell whether there is a phrase *name*."""
        return self._book.has(name)

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words that the list *name* has, none if it is missing."""
        return self._book.words(name)

    def _own(self, name: str) -> str:
        own = f"staff-{name}"
        return own if name.startswith("engine-") and self._book.has(own) else name


def official_phrasebook_for(books: Mapping[str, Phrasebook], person: Person) -> OfficialPhrasebook:
    """Return the phrases for the official *person*."""
    return _official_phrasebook(phrasebook_for(books, person))


# One object per book, because caches of words are keyed by the book.
_official_phrasebook = lru_cache(maxsize=64)(OfficialPhrasebook)


class WordwiseParser(FluentParser):
    """Reads texts and names in one step each; Fluent's parser takes a step for each character.

    So a start takes half a second less. Lines must end in a line feed alone.
    """

    def get_text_element(self, ps: FluentParserStream) -> TextElement:
        """Return the text up to a blank or the end of the line."""
        return TextElement(self._take(_TEXT, ps))

    def get_identifier(self, ps: FluentParserStream) -> Identifier:
        """Return the name that is here."""
        return Identifier(self._take(_NAME, ps) or super().get_identifier(ps).name)

    def _take(self, kind: re.Pattern[str], ps: FluentParserStream) -> str:
        found = kind.match(ps.string, ps.index)
        if found is None:
            return ""
        ps.index, ps.peek_offset = found.end(), 0
        return found[0]


@lru_cache(maxsize=256)
def _parse_file(path: Path) -> Resource:
    """Parse a file once in a process: parsing is among the slowest parts of a start."""
    # Without the places in the text, which nobody asks for, a file takes half the memory.
    return WordwiseParser(with_spans=False).parse(path.read_text("utf-8"))


@lru_cache(maxsize=1024)
def _format_cached(book: Phrasebook, name: str, values: tuple[tuple[str, object], ...]) -> str:
    """Return a phrase with numbers or choices, cached by its values.

    Without the cache a web chat message costs 9 % more processor time (`webchat.processor` of
    `python -m bot bench webchat`, both ways by turns).
    """
    return book._format(name, {**book.address, **dict(values)})  # noqa: SLF001 - its own memory


class _Sentence(NamedTuple):
    """A phrase without choices: *text* has one "{}" for each of its *blanks*.

    A blank has the name of its value, and of the function that formats it, "" for plain text.
    """

    text: str
    blanks: tuple[tuple[str, str], ...]

    def filled(
        self, values: Mapping[str, object], functions: Mapping[str, Callable[[Any], object]]
    ) -> str | None:
        """Return the sentence, None if *values* are not all texts: Fluent formats numbers."""
        words = []
        for blank, function in self.blanks:
            value = values.get(blank)
            if function and value is not None:
                value = functions[function](value)
            if type(value) is not str:
                return None
            words.append(value)
        return self.text.format(*words)


def _to_sentence(pattern: Pattern) -> _Sentence | None:
    """Return *pattern* as a sentence with blanks, None if it has choices."""
    text, blanks = "", []
    for element in pattern.elements:
        if isinstance(element, TextElement):
            text += element.value.replace("{", "{{").replace("}", "}}")
        elif (number := find_emergency_number(element.expression)) is not None:
            text += number
        elif (blank := _blank_of(element.expression)) is not None:
            text += "{}"
            blanks.append(blank)
        else:
            return None
    return _Sentence(text, tuple(blanks))


def _blank_of(expression: object) -> tuple[str, str] | None:
    """Return the blank `{ $name }` or `{ CODE($name) }`, None for any other expression."""
    match expression:
        case VariableReference(id=Identifier(name=name)):
            return name, ""
        case FunctionReference(
            id=Identifier(name=function),
            arguments=CallArguments(
                positional=[VariableReference(id=Identifier(name=name))], named=[]
            ),
        ):
            return name, function
        case _:
            return None


def _is_constant(pattern: Pattern) -> bool:
    """Tell whether *pattern* has no blank besides those that are always filled."""
    return all(
        isinstance(element, TextElement)
        or find_emergency_number(element.expression) is not None
        or (
            isinstance(element.expression, VariableReference)
            and element.expression.id.name in _ALWAYS_FILLED
        )
        for element in pattern.elements
    )


def _functions(language: str) -> dict[str, Any]:
    return {
        "PHONE": lambda digits: formatting.format_phone(str(digits)),
        # Beside a choice; elsewhere the number is part of the sentence.
        "EMERGENCY": lambda name: EMERGENCY_NUMBERS[str(name)],
        "CODE": lambda receipt: formatting.format_code(str(receipt)),
        "DAY": partial(_moment, formatting.format_day, language),
        "TIME": partial(_moment, formatting.format_time, language),
    }


def _moment(say: Callable[[datetime, str], str], language: str, moment: datetime) -> str:
    return say(moment, language)
