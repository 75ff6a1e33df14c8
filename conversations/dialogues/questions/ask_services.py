"""The dialogue that explains how to ask a service question, or to find a card by taps."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk


async def ask_services(talk: Talk) -> Closing:
    """Explain how to ask and list the cards; the next message is treated as a question."""
    del talk
    return Closing("how", lists_cards=True)
