"""The turn context of a unit that has answer cards."""

from functools import lru_cache

from msgspec import structs

from conversations.dialogues.questions.cards.knowledge import (
    Judgement,
    Knowledge,
    ListedProcedure,
)
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.folded_text import analysed_once


class CardContext(TurnContext, frozen=True, kw_only=True):
    """Everything that a turn may read, and the cards and procedures of its unit."""

    knowledge: Knowledge

    def judge(self, said: Utterance) -> Judgement:
        """Return which card answers *said*, if any."""
        return _judge(without_phrases(said, _own_names(self.unit)), self.knowledge)

    def card(self, id_: str) -> Card | None:
        """Return the card *id_*, or None if there is no such card."""
        return self.knowledge.card(id_) if id_ else None

    def procedure(self, id_: str) -> ListedProcedure | None:
        """Return the procedure *id_*, or None if there is no such procedure."""
        return self.knowledge.listed(id_) if id_ else None


def add_cards(context: TurnContext, knowledge: Knowledge) -> CardContext:
    """Return *context* with the cards and procedures that *knowledge* holds."""
    return CardContext(**structs.asdict(context), knowledge=knowledge)


@analysed_once
def _judge(said: Utterance, knowledge: Knowledge) -> Judgement:
    return knowledge.judge(said.text)


@lru_cache(maxsize=4)
def _own_names(unit: Unit) -> tuple[str, ...]:
    """Return the names of the unit and its neighbourhoods: they tell no card from another."""
    names = [unit.name.vi, *(former.name for former in unit.former_names)]
    names += [place.name.vi for place in unit.neighbourhoods]
    _, _, bare = unit.name.vi.partition(" ")  # without "xã"
    return tuple(filter(None, (*names, bare)))
