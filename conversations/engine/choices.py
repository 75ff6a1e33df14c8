"""The question with a list of answers, by tap, by number or by words."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from conversations.engine.messages import Content, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.questions import (
    Heard,
    Missed,
    Open,
    Option,
    Question,
    Reading,
    Turned,
    UnfitError,
    page_of,
)
from conversations.engine.unit import Words
from conversations.text.fold import fold, same
from conversations.text.likeness import Named, is_said, meant


class Choosable(Protocol):
    """A thing of the unit pack, or of storage, that can be chosen by its name."""

    @property
    def id(self) -> str:
        """What is recorded, at most 24 characters."""

    @property
    def name(self) -> Words:
        """What stands on the button, at most 20 characters."""

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of saying it."""


C = TypeVar("C", bound=Choosable)

_MOST_DIGITS = 3


def number_said(text: str, phrases: Phrases) -> int | None:
    """Return the number that *text* says as a whole ("3", "số 3", "ba"), or None."""
    said = fold(text)
    lead = fold(phrases.say("engine-number-lead"))
    said = said.removeprefix(lead).strip()
    if said.isdecimal() and len(said) <= _MOST_DIGITS:
        return int(said)
    words = [fold(word) for word in phrases.words("engine-number-words")]
    return words.index(said) + 1 if said in words else None


def read_option(content: Content, question: Question[object], at: Open) -> Option | None:
    """Return the option that *content* chooses, the way to another page included."""
    options = question.options(at)
    if isinstance(content, Tap):
        page = Option(content.data, "") if page_of(content.data) is not None else None
        return next((o for o in options if o.id == content.data), page)
    if not isinstance(content, Text):
        return None
    shown = question.shown(at)
    number = number_said(content.text, at.phrases)
    if number is not None and 1 <= number <= len(shown):
        return shown[number - 1]
    found = option_meant(content.text, options)
    if found is None and shown and page_of(shown[-1].id) is not None:
        return shown[-1] if is_said(content.text, shown[-1].also) else None
    return found


def option_meant(text: str, options: Sequence[Option]) -> Option | None:
    """Return the one of *options* that *text* means in words."""
    id_ = meant(text, [Named(o.id, (o.label, *o.also)) for o in options])
    return next((o for o in options if o.id == id_), None) if id_ else None


def is_option(text: str, options: Sequence[Option]) -> bool:
    """Tell whether *text* says one of *options* in so many words."""
    return any(same(text, way) for option in options for way in (option.label, *option.also))


def named(things: Sequence[Choosable], phrases: Phrases) -> list[Option]:
    """Return *things* as options under their names, the first letter large."""
    return [
        Option(thing.id, label[:1].upper() + label[1:], ways_of(thing, phrases.language))
        for thing in things
        for label in [thing.name.in_language(phrases.language)]
    ]


def ways_of(thing: Choosable, language: str) -> tuple[str, ...]:
    """Return every way of saying *thing*; a name with commas is several names."""
    name = thing.name.in_language(language)
    parts = tuple(part.strip() for part in name.split(",")) if "," in name else ()
    return (thing.name.vi, *parts, *thing.also)


class Pick(Question[str]):
    """A choice among *names*, whose labels are phrases `<dialogue>-<key>-<name>`."""

    def __init__(
        self,
        key: str,
        names: Sequence[str],
        *,
        about: object = None,
        values: dict[str, object] | None = None,
    ) -> None:
        super().__init__(key, about=about, values=values)
        self.names = names

    def options(self, at: Open) -> Sequence[Option]:
        """Return the names with their labels and words."""
        stem = f"{at.dialogue}-{self.key}"
        say, words = at.phrases.say, at.phrases.words
        return tuple(
            Option(name, say(f"{stem}-{name}"), words(f"{stem}-{name}-words"))
            for name in self.names
        )

    def read(self, content: Content, at: Open) -> Reading:
        """Return the name that was chosen."""
        return _chosen(content, self, at)

    def load(self, recorded: object) -> str:
        """Return the name again."""
        if recorded in self.names and isinstance(recorded, str):
            return recorded
        raise UnfitError(self.key)


class Choice(Question[C | None], Generic[C]):
    """A choice among *items*; *none* names a further answer that is none of them.

    With *listens*, words that came before the question may answer it already.
    """

    def __init__(
        self,
        key: str,
        items: Sequence[C],
        *,
        none: str = "",
        about: object = None,
        values: dict[str, object] | None = None,
        listens: bool = False,
    ) -> None:
        super().__init__(key, about=about, values=values)
        self.items = items
        self.none = none
        self.listens = listens

    def options(self, at: Open) -> Sequence[Option]:
        """Return the items under their names."""
        items = named(self.items, at.phrases)
        if self.none:
            stem = f"{at.dialogue}-{self.key}-{self.none}"
            words = at.phrases.words(f"{stem}-words")
            items.append(Option(self.none, at.phrases.say(stem), words))
        return items

    def welcome(self, at: Open) -> Reading | None:
        """Return the item that the words in the stash mean, if it is clear."""
        if not self.listens:
            return None
        options = self.options(at)
        for content in at.stash:
            if isinstance(content, Text) and (option := option_meant(content.text, options)):
                return Heard(option.id)
        return None

    def read(self, content: Content, at: Open) -> Reading:
        """Return the id that was chosen."""
        return _chosen(content, self, at)

    def load(self, recorded: object) -> C | None:
        """Return the item again, None for none of them."""
        for item in self.items:
            if item.id == recorded:
                return item
        if self.none and recorded == self.none:
            return None
        raise UnfitError(self.key)


def _chosen(content: Content, question: Question[object], at: Open) -> Reading:
    option = read_option(content, question, at)
    if option is None:
        return Missed()
    page = page_of(option.id)
    return Heard(option.id) if page is None else Turned(page)
