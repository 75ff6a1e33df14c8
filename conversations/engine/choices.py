"""The question with a list of answers, by tap, by number or by words."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from conversations.engine.messages import Content, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.questions import (
    MORE,
    Heard,
    Missed,
    Open,
    Option,
    Question,
    Reading,
    Turned,
    UnfitError,
    visible,
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


def read_option(content: Content, options: Sequence[Option], at: Open) -> Option | None:
    """Return the one of *options* that *content* chooses, MORE included."""
    if isinstance(content, Tap):
        return next((o for o in options if o.id == content.data), None) or (
            Option(MORE, "") if content.data == MORE else None
        )
    if not isinstance(content, Text):
        return None
    shown = visible(options, at.page, at.phrases)
    number = number_said(content.text, at.phrases)
    if number is not None:
        return shown[number - 1] if 1 <= number <= len(shown) else None
    id_ = meant(content.text, [Named(o.id, (o.label, *o.also)) for o in options])
    found = next((o for o in options if o.id == id_), None)
    if found is None and shown is not options and is_said(content.text, shown[-1].also):
        return shown[-1]
    return found


def is_option(text: str, options: Sequence[Option]) -> bool:
    """Tell whether *text* says one of *options* in so many words."""
    return any(same(text, way) for option in options for way in (option.label, *option.also))


def named(things: Sequence[Choosable], phrases: Phrases) -> list[Option]:
    """Return *things* as options under their names, the first letter large."""
    language = phrases.language
    return [
        Option(thing.id, label[:1].upper() + label[1:], (thing.name.vi, *thing.also))
        for thing in things
        for label in [thing.name.in_language(language)]
    ]


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
        return _chosen(content, self.options(at), at)

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
        ways = [Named(o.id, (o.label, *o.also)) for o in options]
        for content in at.stash:
            if isinstance(content, Text) and (id_ := meant(content.text, ways)):
                return Heard(id_)
        return None

    def read(self, content: Content, at: Open) -> Reading:
        """Return the id that was chosen."""
        return _chosen(content, self.options(at), at)

    def load(self, recorded: object) -> C | None:
        """Return the item again, None for none of them."""
        for item in self.items:
            if item.id == recorded:
                return item
        if self.none and recorded == self.none:
            return None
        raise UnfitError(self.key)


def _chosen(content: Content, options: Sequence[Option], at: Open) -> Reading:
    option = read_option(content, options, at)
    if option is None:
        return Missed()
    return Turned(at.page + 1) if option.id == MORE else Heard(option.id)
