"""Merge the replies to messages that were sent as one message or album."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from conversations.engine.model.messages import Inbound, Photo, Reply, Text, Voice
from conversations.engine.replay.turn_context import Turn
from storage.repositories.inbound.inbox import UpdateKey
from storage.repositories.person.people import Address


def files_with_captions(inbounds: Iterable[Inbound]) -> set[UpdateKey]:
    """Return the files whose caption follows as the next message of the same address."""
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
    """Return the merged replies of *turns*: ask each question once.

    Keep notes, phone numbers and the endings of dialogues. If the last message was not understood,
    may mean two things, or asks for consent, return the first turn's other replies only. If the
    last turn has no reply, keep all.
    """
    if not turns:
        return ()
    notes = dict.fromkeys(turn.replies[0] for turn in turns if turn.has_note)
    return (*notes, *_merge([_without_note(turn) for turn in turns]))


def _without_note(turn: Turn) -> Turn:
    return structs.replace(turn, replies=turn.replies[1:]) if turn.has_note else turn


def _merge(turns: Sequence[Turn]) -> tuple[Reply, ...]:
    *before, last = turns
    if not before:
        return last.replies
    is_doubtful = last.session.doubted and not last.session.asks_danger
    if last.dialogue == "consent" or last.session.missed_in or is_doubtful:
        return turns[0].replies
    ended = [bool(turn.dialogue) and turn.session.open is None for turn in before]
    kept = [
        reply
        for turn, is_over in zip(before, ended, strict=True)
        for reply in turn.replies
        if (reply.calls or is_over or not last.replies) and reply not in last.replies
    ]
    return (*kept, *last.replies)


def _is_file_and_caption(first: Inbound, second: Inbound) -> bool:
    is_file = isinstance(first.content, Photo | Voice)
    return is_file and bool(first.message) and isinstance(second.content, Text)
