"""The dialogue that explains how to ask a service question."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk


async def ask_services(talk: Talk) -> Closing:
    """Explain how to ask; the next message is treated as a question."""
    del talk
    return Closing("how")
