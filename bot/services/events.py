"""The events of the machinery: what has happened, for the listeners of capabilities.

A capability listens by `listeners=` in its `PART` (`bot/services/<capability>/part.py`). A
listener runs in the transaction of its event, so it may run again, and an exception rolls all of
it back. Outcomes of effects are events, too; `FileSettled` is one of the capability media.
"""

from collections.abc import Mapping

from msgspec import Struct

from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import Content, Reply


class EffectPerformed(Struct, frozen=True):
    """The handler of a turn's effect returned *outcome*; published before the outcome itself.

    *messages* are the engine's ids of the text messages that the effect was made from. It is not
    published for effects that link, unlink or erase people.
    """

    outcome: Outcome
    messages: tuple[str, ...]


class WordsDropped(Struct, frozen=True):
    """The words of a message of *person_id* are not stored; *content* is what it was."""

    person_id: str
    content: Content


class AnswersStored(Struct, frozen=True):
    """Answers to messages are in the outbox: *replies* by the ids of their deliveries."""

    replies: Mapping[str, Reply]


class AddressLeft(Struct, frozen=True):
    """The newest message from an address says that nothing can be sent to it any more.

    So someone blocked us, or a group removed us. It is published before the message is played.
    """

    channel: str
    address: str


class AddressMoved(Struct, frozen=True):
    """A platform gave the conversation at the address *old* the address *new*.

    Both are addresses of one person now. *old* is deleted after the listeners: they move the rows
    that have it.
    """

    channel: str
    old: str
    new: str


class PersonReplaced(Struct, frozen=True):
    """The addresses of an erased person belong to a new, empty person from now on.

    It is published after all erasers of `Occasion.PERSON_ERASED`.
    """

    person_id: str
    replacement_person: str
