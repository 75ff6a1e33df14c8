"""What came as one message, or as one album, is answered as one."""

from collections.abc import Iterable, Sequence

from conversations.engine.model.messages import Inbound, Photo, Reply, Text, Voice
from conversations.engine.replay.turn_context import Turn
from storage.repositories.inbound.inbox import UpdateKey
from storage.repositories.person.people import Address


def files_with_captions(inbounds: Iterable[Inbound]) -> set[UpdateKey]:
    """Return which files have words beside them that come next from the same address."""
    found: set[UpdateKey] = set()
    before: dict[Address, Inbound] = {}
    for inbound in inbounds:
        address = (inbound.channel, inbound.address)
        last = before.get(address)
        before[address] = inbound
        if last and last.message == inbound.message and _is_file_and_caption(last, inbound):
            found.add((last.channel, last.update_id))
    return found


def merge_replies(turns: Sequence[Turn]) -> tuple[Reply, ...]:
    """Return what is answered to messages that came as one: each question is asked once.

    Whom to call, and what a dialogue ended with, is said in any case. Words that were not
    understood change nothing of what the file beside them brought about; and where the last has
    no answer, all is said.
    """
    if not turns:
        return ()
    *before, last = turns
    if not before:
        return last.replies
    if last.dialogue == "consent" or last.session.missed_in:
        return turns[0].replies
    ended = [bool(turn.dialogue) and turn.session.open is None for turn in before]
    said = [
        reply
        for turn, is_over in zip(before, ended, strict=True)
        for reply in turn.replies
        if (reply.calls or is_over or not last.replies) and reply not in last.replies
    ]
    return (*said, *last.replies)


def _is_file_and_caption(first: Inbound, second: Inbound) -> bool:
    is_file = isinstance(first.content, Photo | Voice)
    return is_file and bool(first.message) and isinstance(second.content, Text)
