"""A person wants to ask how a paper is made: all they have to do is ask."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk


async def ask_services(talk: Talk) -> Closing:
    """Say how to ask; whatever they write next is heard as a question."""
    del talk
    return Closing("how")
