"""What a dialogue knows of the matters that are told to it: one message may tell of several."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer, NextMatter
from conversations.engine.model.unit import Unit

CarryFunction = Callable[[Sequence[Answer], NextMatter, Utterance, Unit], tuple[Answer, ...]]


class Matters(Struct, frozen=True):
    """How a dialogue reads the matters in a message.

    *is_named* tells whether words name one, which makes the wish for the dialogue likelier.
    *split* returns each matter with its own words. *kind_of* returns which kind of matter words
    are about, or "", and *name* how a kind is called, or "". *sum_up* returns all matters and the
    place in one line, or "". *carry* returns those of the answers about one matter that hold for
    the next one too, which its words tell.
    """

    is_named: Callable[[Utterance, Unit], bool]
    split: Callable[[Utterance, Unit], Sequence[NextMatter]]
    kind_of: Callable[[Utterance, Unit], str]
    name: Callable[[str, Unit, Phrases], str]
    sum_up: Callable[[Utterance, Unit, Phrases], str]
    carry: CarryFunction
