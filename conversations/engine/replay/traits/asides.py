"""What a dialogue does with an utterance without being started."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.checked_message import CheckedMessage
from conversations.engine.model.effects import Effect
from conversations.engine.model.messages import Reply, Text
from conversations.engine.model.unit import Unit

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import TurnContext


class CheckFunction(Protocol):
    """A function that checks a message that the person got."""

    def __call__(
        self, content: Text, context: "TurnContext", *, is_asked: bool = False
    ) -> CheckedMessage | None:
        """Return whether *content* can be trusted, if its sender asks for that, or None."""


def _no_wish(utterance: Utterance, unit: Unit) -> None:
    del utterance, unit


def _no_news(utterance: Utterance, context: "TurnContext") -> str:
    del utterance, context
    return ""


class Asides(Struct, frozen=True):
    """What a dialogue does with an utterance without being started.

    *read_wish* returns the effect for one that says all that the effect needs, or None.
    *tell_news* returns what is new about what was asked, before any card, or "". *check* returns
    whether a message that the person got can be trusted, if they ask for that, or None. *offer*
    returns what the person is offered once, after the first thing that helped, or None.
    """

    read_wish: Callable[[Utterance, Unit], Effect | None] = _no_wish
    tell_news: "Callable[[Utterance, TurnContext], str]" = _no_news
    check: CheckFunction | None = None
    offer: "Callable[[TurnContext], Reply | None] | None" = None
