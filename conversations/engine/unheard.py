"""What reaches us and is not played: it tells of an address, or is not heard."""

from conversations.engine.house import House, Turn
from conversations.engine.messages import Content, Moved, Reachable, Reply, Unheard, kind
from conversations.engine.transcript import Session


def unheard(session: Session, content: Content, house: House) -> Turn | None:
    """Return the turn of what is not played, which changes nothing; None for all else."""
    if isinstance(content, Reachable | Moved):
        return Turn(session, ignored=kind(content))
    if not isinstance(content, Unheard):
        return None
    replies = (Reply(house.phrases.say(content.reason)),) if content.reason else ()
    return Turn(session, replies, ignored=kind(content))
