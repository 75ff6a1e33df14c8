"""A catalogue of two toy dialogues, which needs nothing of ours but the engine."""

from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Unit
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.unfinished import Unfinished

TOWN = Unit("toy", LocalisedText("xã Cây Xanh", "Green Tree"), prefix="CX", phone="02290000100")


class OrderTree(Effect, frozen=True, tag=True):
    """A person orders a tree."""

    kind: str
    wish: str


async def order_tree(talk):
    kind = await talk.pick("kind", "mango", "guava")
    wish = await talk.text("wish", least=2, most=200)
    await talk.review("review")
    return OrderTree(kind, wish.text)


async def show_prices(talk):
    del talk
    return Closing("shown")


TOYS = (
    DialogueEntry(
        Dialogue("order_tree", order_tree), rank=10, unfinished=Unfinished(is_sent=True)
    ),
    DialogueEntry(
        Dialogue("show_prices", show_prices),
        unfinished=Unfinished(is_view=True),
        needs_consent=False,
    ),
)
