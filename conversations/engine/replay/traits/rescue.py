"""How a dialogue brings cries for help to rescuers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import Effect

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import TurnContext

RescueFunction = Callable[[Utterance, "TurnContext"], Effect | None]


class Rescue(Struct, frozen=True):
    """How a dialogue brings what people tell to rescuers.

    What is told in the dialogue stays in it; if that tells of an emergency, the numbers to call
    come first. *claim* returns the effect for an utterance that belongs to the dialogue now,
    whatever else is open and whether or not the person agreed that something of them is kept.
    *add* returns the effect for one that may add to a cry for help which the person brought to the
    dialogue before.
    """

    claim: RescueFunction
    add: RescueFunction
