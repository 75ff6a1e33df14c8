"""What a dialogue knows of the matters that are told to it: one message may tell of several."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer, NextMatter
from conversations.engine.model.unit import Unit

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import Turn, TurnContext
    from conversations.engine.steps.open_dialogue import OpenDialogue

CarryFunction = Callable[[Sequence[Answer], NextMatter, Utterance, Unit], tuple[Answer, ...]]
TakeFunction = Callable[["OpenDialogue", Text], "Turn"]
"""A function that takes a message as the answer to the open question."""


class Matters(Struct, frozen=True):
    """How a dialogue reads the matters in a message.

    *is_named* tells whether words name one, which makes the wish for the dialogue likelier.
    *split* returns each matter with its own words. *kind_of* returns which kind of matter words
    are about, or "", and *name* how a kind is called, or "". *sum_up* returns all matters and the
    place in one line, or "". *carry* returns those of the answers about one matter that hold for
    the next one too, which its words tell. *hear* does what words say about other matters than
    the open one, and takes what is left of them as the answer; it returns None if they say nothing
    so. *split_question* returns a question and the matter told beside it, or None.
    """

    is_named: Callable[[Utterance, Unit], bool]
    split: Callable[[Utterance, Unit], Sequence[NextMatter]]
    kind_of: Callable[[Utterance, Unit], str]
    name: Callable[[str, Unit, Phrases], str]
    sum_up: Callable[[Utterance, Unit, Phrases], str]
    carry: CarryFunction
    hear: "Callable[[OpenDialogue, Utterance, TakeFunction], Turn | None]"
    split_question: "Callable[[Utterance, TurnContext], tuple[Utterance, Utterance] | None]"
