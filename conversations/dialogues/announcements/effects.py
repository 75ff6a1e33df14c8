"""Effects of choosing news, their outcomes, and the buttons that cause them."""

from typing import ClassVar

from conversations.dialogues.announcements.queries import Subscriptions
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import GROUP_PREFIX, Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.routing.menu import start_button

DIALOGUE = "my_topics"

_ON, _OFF = "news+:", "news-:"
_EVERYWHERE, _AT_HOME = "news@:commune", "news@:home"


class Subscribe(Effect, frozen=True, tag=True):
    """A person wants news of *topics*, by their ids."""

    topics: tuple[str, ...]


class Unsubscribe(Effect, frozen=True, tag=True):
    """A person wants no more news of *topics*, by their ids."""

    needs_consent: ClassVar[bool] = False

    topics: tuple[str, ...]


class UnsubscribeAll(Effect, frozen=True, tag=True):
    """A person wants no more news of any topic."""

    needs_consent: ClassVar[bool] = False


class SetNewsArea(Effect, frozen=True, tag=True):
    """A person wants news of the whole commune, *everywhere*, or of their neighbourhood alone."""

    everywhere: bool


class JoinGroup(Effect, frozen=True, tag=True):
    """A group opened an official's link, and wants the news that the link with *token* names."""

    needs_consent: ClassVar[bool] = False

    token: str


class GroupJoined(Outcome, frozen=True, tag="group_joined"):
    """The group gets news of the topics called *names*, of the *area* with that name."""

    names: str
    area: str


class Subscribed(Outcome, frozen=True, tag="subscribed"):
    """The person gets news of *topics*, which are called *names*."""

    topics: tuple[str, ...]
    names: str
    mine: Subscriptions

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with the area that the news is of."""
        return phrases.say(name, names=self.names, area=area_name(self.mine, phrases))

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return buttons to choose more, to change the area, and to undo it."""
        undo = Button(phrases.say(f"{DIALOGUE}-undo-on"), _OFF + ",".join(self.topics))
        return (*_change_buttons(self.mine, phrases), undo)


class Unsubscribed(Outcome, frozen=True, tag="unsubscribed"):
    """The person gets no more news of *topics*, which are called *names*."""

    topics: tuple[str, ...]
    names: str

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to undo it, and one to choose others."""
        undo = Button(phrases.say(f"{DIALOGUE}-undo-off"), _ON + ",".join(self.topics))
        return undo, start_button(DIALOGUE, phrases)


class UnsubscribedAll(Outcome, frozen=True, tag="unsubscribed_all"):
    """The person gets news of no topic."""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to choose again."""
        return (start_button(DIALOGUE, phrases),)


class NewsAreaSet(Outcome, frozen=True, tag="area_set"):
    """The person gets news of another area."""

    mine: Subscriptions

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with the area."""
        return phrases.say(name, area=area_name(self.mine, phrases))

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return buttons to choose topics, and to undo it."""
        return _change_buttons(self.mine, phrases)


def area_name(mine: Subscriptions, phrases: Phrases) -> str:
    """Return the area that someone gets news of, as it is said in a sentence."""
    return mine.area or phrases.say(f"{DIALOGUE}-commune")


def subscribe_button(topic: str, label: str) -> Button:
    """Return the button that subscribes to *topic*."""
    return Button(label, _ON + topic)


def unsubscribe_button(topic: str, phrases: Phrases) -> Button:
    """Return the button below an announcement that ends news of its *topic*."""
    return Button(phrases.say(f"{DIALOGUE}-less"), _OFF + topic)


def read_button(data: str) -> Effect | None:
    """Return the effect of a button of these, or of a link for groups; None for other *data*."""
    if data in (_EVERYWHERE, _AT_HOME):
        return SetNewsArea(data == _EVERYWHERE)
    if data.startswith(GROUP_PREFIX):
        return JoinGroup(data.removeprefix(GROUP_PREFIX))
    for prefix, kind in ((_ON, Subscribe), (_OFF, Unsubscribe)):
        if data.startswith(prefix) and (topics := data.removeprefix(prefix)):
            return kind(tuple(topics.split(",")))
    return None


def _change_buttons(mine: Subscriptions, phrases: Phrases) -> tuple[Button, ...]:
    """Return buttons to choose more topics and, for someone whose home is known, another area."""
    choose = start_button(DIALOGUE, phrases)
    if not mine.home:
        return (choose,)
    other = ("at-home", _AT_HOME) if mine.everywhere else ("everywhere", _EVERYWHERE)
    return choose, Button(phrases.say(f"{DIALOGUE}-{other[0]}"), other[1])
